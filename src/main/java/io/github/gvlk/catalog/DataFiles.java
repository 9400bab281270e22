package io.github.gvlk.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the catalogue's files are: the jar, or a folder laid out as {@code data/}. */
@FunctionalInterface
public interface DataFiles {
    /**
     * Opens a file by its path below the data folder, such as {@code keys/office.json}.
     *
     * @throws IOException when there is none or it cannot be read
     */
    InputStream open(String path) throws IOException;

    /** The same in a form that is read faster; empty where there is none. */
    default Optional<CatalogIndex> index() {
        return Optional.empty();
    }

    /** Whether nobody edits them: what is wrong with one is then no mistake in it but damage. */
    default boolean arePartOfTheProgram() {
        return false;
    }

    /** The files bundled into the jar, with the index beside it. */
    static DataFiles bundled() {
        return new BundledFiles();
    }

    /** The files below a folder. */
    static DataFiles folder(Path root) {
        return path -> Files.newInputStream(root.resolve(path));
    }
}
