package io.github.gvlk.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/** What every page leads to: the start, the page for looking up, and the guides. */
record Navigation(List<Entry> entries) {
    private static final String START = "index.html";

    /** The page of the guides that names them all, if there is one: its order and its short names are those of the navigation. */
    private static final String GUIDES = "docs/index.html";

    /**
     * A line of it.
     *
     * @param target a file of the site
     */
    record Entry(String label, String target) {
        /** Says in {@code aria-current} what the entry is to a page: itself, the list in which it is, or nothing. */
        String current(Document document) {
            if (document.target().equals(target)) {
                return "page";
            }
            return !isListed(document) && target.equals(document.folder() + "/" + START) ? "true" : "";
        }
    }

    static Navigation of(List<Page> pages, boolean hasLookup) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(START, "Start");
        if (hasLookup) {
            names.put(Site.LOOKUP, "Look up");
        }
        pages.stream()
                .filter(page -> page.document().target().equals(GUIDES))
                .findFirst()
                .ifPresent(guides -> {
                    names.put(GUIDES, guides.outline().title());
                    links(guides).forEach(names::putIfAbsent);
                });
        List<String> order = List.copyOf(names.keySet());
        List<Entry> entries = new ArrayList<>();
        if (hasLookup) {
            entries.add(new Entry("Look up", Site.LOOKUP));
        }
        for (Page page : pages) {
            String target = page.document().target();
            if (isListed(page.document())) {
                entries.add(new Entry(names.getOrDefault(target, page.outline().title()), target));
            }
        }
        // What the guides do not name comes last, by its path.
        entries.sort(Comparator.comparingInt(
                        (Entry entry) -> order.contains(entry.target()) ? order.indexOf(entry.target()) : order.size())
                .thenComparing(Entry::target));
        return new Navigation(List.copyOf(entries));
    }

    /** Of a folder below the guides only its list: it has too many documents, and they are all alike. */
    private static boolean isListed(Document document) {
        String target = document.target();
        return target.endsWith("/" + START) || target.indexOf('/') == target.lastIndexOf('/');
    }

    /** The pages to which a page leads, and what it calls them. */
    private static Map<String, String> links(Page page) {
        Map<String, String> links = new LinkedHashMap<>();
        page.document().text().accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                Path target = Path.of(page.document().target()).resolveSibling(link.getDestination());
                links.putIfAbsent(target.normalize().toString().replace('\\', '/'), Outline.text(link));
            }
        });
        return links;
    }
}
