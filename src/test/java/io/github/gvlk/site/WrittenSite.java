package io.github.gvlk.site;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A site as it was written, read again by a parser that repairs nothing. */
final class WrittenSite {
    private final Path folder;
    private final Map<String, HtmlPage> pages = new TreeMap<>();

    /** The site in the folder; what is not made of a document is left out. */
    WrittenSite(Path folder) throws Exception {
        this.folder = folder;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.equals(Site.LOOKUP)) {
                    pages.put(name, new HtmlPage(name, parse(Files.readString(file))));
                }
            }
        }
    }

    private static Element parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)))
                .getDocumentElement();
    }

    List<HtmlPage> pages() {
        return List.copyOf(pages.values());
    }

    HtmlPage page(String name) {
        HtmlPage page = pages.get(name);
        if (page == null) {
            throw new AssertionError("no page " + name + " among " + pages.keySet());
        }
        return page;
    }

    /** Whether the address, as it stands in the page, leads to a file of the site, and to an anchor of it. */
    boolean leadsSomewhere(HtmlPage from, String address) {
        String[] parts = address.split("#", 2);
        String target = parts[0].isEmpty()
                ? from.name()
                : Path.of(from.name())
                        .resolveSibling(parts[0])
                        .normalize()
                        .toString()
                        .replace('\\', '/');
        if (parts.length == 1) {
            return Files.isRegularFile(folder.resolve(target));
        }
        return pages.containsKey(target) && page(target).values("*", "id").contains(parts[1]);
    }

    /** All files of it and what is in them. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    /** A page and its elements. */
    record HtmlPage(String name, Element root) {
        /** The elements with that name, or all for {@code *}. */
        List<Element> elements(String tag) {
            NodeList found = root.getElementsByTagName(tag);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        }

        /** The values of an attribute where it is given. */
        List<String> values(String tag, String attribute) {
            return elements(tag).stream()
                    .filter(element -> element.hasAttribute(attribute))
                    .map(element -> element.getAttribute(attribute))
                    .toList();
        }

        String only(String tag) {
            List<Element> found = elements(tag);
            if (found.size() != 1) {
                throw new AssertionError(name + " has " + found.size() + " of " + tag);
            }
            return found.get(0).getTextContent();
        }
    }
}
