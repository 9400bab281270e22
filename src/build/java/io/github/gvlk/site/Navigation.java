package io.github.gvlk.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/** What every page leads to: the start, the page for looking up, the guides in the order of the start. */
record Navigation(List<Entry> entries) {
    private static final String START = "index.html";

    /**
     * A line of it.
     *
     * @param target a file of the site
     */
    record Entry(String label, String target) {
        /** Says in {@code aria-current} what the entry is to that page: itself, the list in which it is, or nothing. */
        String current(Document document) {
            if (document.target().equals(target)) {
                return "page";
            }
            boolean isList = target.endsWith("/" + START);
            return isList && document.target().startsWith(target.substring(0, target.length() - START.length()))
                    ? "true"
                    : "";
        }
    }

    static Navigation of(List<Page> pages, boolean hasLookup) {
        Page start = pages.stream()
                .filter(page -> page.document().target().equals(START))
                .findFirst()
                .orElseThrow();
        List<String> order = links(start);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("Start", START));
        if (hasLookup) {
            entries.add(new Entry("Look up", Site.LOOKUP));
        }
        pages.stream()
                .filter(page -> !page.equals(start) && isListed(page.document()))
                .map(page -> new Entry(label(page), page.document().target()))
                .sorted(Comparator.comparingInt((Entry entry) -> place(order, entry.target()))
                        .thenComparing(Entry::target))
                .forEach(entries::add);
        return new Navigation(List.copyOf(entries));
    }

    /** Of a folder below the guides only its list: it has too many documents, and they are all alike. */
    private static boolean isListed(Document document) {
        String target = document.target();
        return target.endsWith("/" + START) || target.indexOf('/') == target.lastIndexOf('/');
    }

    /** A title is a name and, behind a colon, what is said of it. */
    private static String label(Page page) {
        return page.outline().title().replaceFirst(":.*", "");
    }

    private static List<String> links(Page page) {
        List<String> links = new ArrayList<>();
        page.document().text().accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination().replaceFirst("#.*", ""));
            }
        });
        return links;
    }

    /** The start ends with a list of the guides: what a guide is called further up is in passing. */
    private static int place(List<String> order, String target) {
        int place = order.lastIndexOf(target);
        return place < 0 ? order.size() : place;
    }
}
