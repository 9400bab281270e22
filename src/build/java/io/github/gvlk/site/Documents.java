package io.github.gvlk.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The documents of the repository that have a page, by their paths: those for its readers and those for its contributors. */
final class Documents {
    /** What GitHub knows wherever it stands; a folder with a dot would not get onto the site. */
    private static final Map<String, String> PLACES = Map.of(
            "README.md", "index.html",
            "SECURITY.md", "security.html",
            ".github/SECURITY.md", "security.html",
            ".github/CONTRIBUTING.md", "contributing.html");

    private static final String GUIDES = "docs";
    private static final String MARKDOWN = ".md";
    private static final String PAGE = ".html";

    /** Markdown as GitHub reads it, as far as the documents use it. */
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final SortedMap<String, Document> bySource = new TreeMap<>();

    private Documents() {}

    static Documents of(Path repository) throws IOException {
        Documents documents = new Documents();
        Parser parser = Parser.builder().extensions(EXTENSIONS).build();
        for (Map.Entry<String, String> place : targets(repository).entrySet()) {
            String source = place.getKey();
            Node text = parser.parse(Files.readString(repository.resolve(source)));
            documents.add(new Document(source, folder(source), place.getValue(), text));
        }
        documents.addLists();
        return documents;
    }

    private static SortedMap<String, String> targets(Path repository) throws IOException {
        SortedMap<String, String> targets = new TreeMap<>();
        PLACES.forEach((source, target) -> {
            if (Files.exists(repository.resolve(source))) {
                targets.put(source, target);
            }
        });
        try (Stream<Path> files = Files.walk(repository.resolve(GUIDES))) {
            files.map(file -> repository.relativize(file).toString().replace('\\', '/'))
                    .filter(source -> source.endsWith(MARKDOWN))
                    .forEach(source -> targets.put(source, target(source)));
        }
        return targets;
    }

    private static String target(String source) {
        return source.replaceFirst("(?<=/)README\\.md$", "index.md").replaceFirst("\\.md$", PAGE);
    }

    private static String folder(String source) {
        return source.substring(0, Math.max(0, source.lastIndexOf('/')));
    }

    private void add(Document document) {
        if (all().stream().anyMatch(other -> other.target().equals(document.target()))) {
            throw new IllegalArgumentException(
                    document.source() + ": another document has the page " + document.target());
        }
        bySource.put(document.source(), document);
    }

    /** A folder below the guides that says nothing of itself gets a page with the list of its documents, as it is linked, too. */
    private void addLists() {
        SortedMap<String, List<Document>> byFolder = new TreeMap<>();
        for (Document document : all()) {
            if (document.folder().startsWith(GUIDES + "/")) {
                byFolder.computeIfAbsent(document.folder(), folder -> new ArrayList<>())
                        .add(document);
            }
        }
        byFolder.forEach((folder, members) -> {
            String target = folder + "/index.html";
            if (members.stream().noneMatch(member -> member.target().equals(target))) {
                add(new Document(folder, folder, target, list(folder, members)));
            }
        });
    }

    private static Node list(String folder, List<Document> members) {
        Heading heading = new Heading();
        heading.setLevel(1);
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        heading.appendChild(new Text(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)));
        BulletList list = new BulletList();
        list.setTight(true);
        for (Document member : members) {
            Link link = new Link(member.source().substring(folder.length() + 1), null);
            link.appendChild(new Text(Outline.of(member).title()));
            Paragraph paragraph = new Paragraph();
            paragraph.appendChild(link);
            ListItem item = new ListItem();
            item.appendChild(paragraph);
            list.appendChild(item);
        }
        Node text = new org.commonmark.node.Document();
        text.appendChild(heading);
        text.appendChild(list);
        return text;
    }

    /** In the order of their paths. */
    List<Document> all() {
        return List.copyOf(bySource.values());
    }

    /** The document, or the list of the folder, with that path in the repository. */
    Optional<Document> at(String path) {
        return Optional.ofNullable(bySource.get(path));
    }
}
