package io.github.gvlk.site;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where the links of the repository lead on the site: to pages, to pictures beside them, or back to the repository. */
final class Destinations {
    /** The branch that the site is made of. */
    private static final String BRANCH = "main";

    private final Path repository;
    private final Documents documents;
    private final String address;
    private final SortedSet<String> pictures = new TreeSet<>();

    /** For documents of the repository in that folder, which has that address on the web. */
    Destinations(Path repository, Documents documents, String address) {
        this.repository = repository;
        this.documents = documents;
        this.address = address;
    }

    /**
     * Where a link of the document leads.
     *
     * @throws IllegalArgumentException when it leads to no file of the repository
     */
    String ofLink(Document from, String link) {
        URI uri = URI.create(link);
        if (isElsewhere(uri) || uri.getPath().isEmpty()) {
            return link;
        }
        String path = inRepository(from, uri);
        String target = documents
                .at(path)
                .map(document -> relative(from, document.target()))
                .orElseGet(() -> ofSource(path));
        return uri.getRawFragment() == null ? target : target + "#" + uri.getRawFragment();
    }

    /**
     * Where the document finds a picture, which comes onto the site.
     *
     * @throws IllegalArgumentException when it is no file of the repository: a page loads nothing from elsewhere
     */
    String ofPicture(Document from, String picture) {
        URI uri = URI.create(picture);
        if (isElsewhere(uri)) {
            throw new IllegalArgumentException(from.source() + ": the picture is not in the repository: " + picture);
        }
        String path = inRepository(from, uri);
        pictures.add(path);
        return relative(from, path);
    }

    private static boolean isElsewhere(URI uri) {
        return uri.getScheme() != null || uri.getRawAuthority() != null;
    }

    private String inRepository(Document from, URI uri) {
        Path path = Path.of(from.folder()).resolve(uri.getPath()).normalize();
        if (path.getRoot() != null || path.startsWith("..") || !Files.exists(repository.resolve(path))) {
            throw new IllegalArgumentException(from.source() + ": leads nowhere: " + uri);
        }
        return path.toString().replace('\\', '/');
    }

    /** What the repository shows of the file or folder. */
    String ofSource(String path) {
        String kind = Files.isDirectory(repository.resolve(path)) ? "tree" : "blob";
        return address + "/" + kind + "/" + BRANCH + "/" + path;
    }

    /** The repository itself. */
    String ofRepository() {
        return address;
    }

    /** The way from the page of the document to another file of the site. */
    static String relative(Document from, String target) {
        Path folder = Path.of(from.target()).resolveSibling("");
        return folder.relativize(Path.of(target)).toString().replace('\\', '/');
    }

    /** The pictures that were asked for, by their paths in the repository, which are those on the site. */
    SortedSet<String> pictures() {
        return pictures;
    }
}
