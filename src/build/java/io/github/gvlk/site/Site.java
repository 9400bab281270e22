package io.github.gvlk.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the web site: a page for each document of the repository, the pictures that they show, and the page for looking
 * up keys and codes. The same documents make the same bytes.
 */
public final class Site {
    /** What the page for looking up is called on the site. */
    static final String LOOKUP = "lookup.html";

    private final Path repository;
    private final String address;
    private final Optional<Path> lookup;

    private Site(Path repository, String address, Optional<Path> lookup) {
        this.repository = repository;
        this.address = address;
        this.lookup = lookup;
    }

    /**
     * Takes the folder of the repository, the folder to be written, which is emptied first, the address of the repository,
     * and the page for looking up; without the last the site has none.
     */
    public static void main(String[] args) throws IOException {
        Optional<Path> lookup = args.length > 3 ? Optional.of(Path.of(args[3])) : Optional.empty();
        new Site(Path.of(args[0]), args[2], lookup).write(Path.of(args[1]));
    }

    /** The same, for tests. */
    static void write(Path repository, Path output, String address, Optional<Path> lookup) throws IOException {
        new Site(repository, address, lookup).write(output);
    }

    private void write(Path output) throws IOException {
        Documents documents = Documents.of(repository);
        Destinations destinations = new Destinations(repository, documents, address);
        List<Page> pages = new ArrayList<>();
        for (Document document : documents.all()) {
            pages.add(Page.of(document, destinations));
        }
        Frame frame = new Frame(Navigation.of(pages, lookup.isPresent()), destinations);

        clear(output);
        for (Page page : pages) {
            Files.writeString(made(output, page.document().target()), frame.around(page));
        }
        for (String picture : destinations.pictures()) {
            Files.copy(repository.resolve(picture), made(output, picture));
        }
        if (lookup.isPresent()) {
            Files.copy(lookup.get(), made(output, LOOKUP));
        }
    }

    private static Path made(Path output, String name) throws IOException {
        Path file = output.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return file;
    }

    /** A document that was removed must not leave its page. */
    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
