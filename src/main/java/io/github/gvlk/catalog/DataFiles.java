package io.github.gvlk.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the catalogue's files are: the jar, or a folder laid out as {@code data/}. */
@FunctionalInterface
public interface DataFiles {
    /**
     * Opens a file by its path below the data folder, such as {@code keys/office.json}.
     *
     * @throws IOException when there is none or it cannot be read
     */
    InputStream open(String path) throws IOException;

    /** The files bundled into the jar. */
    static DataFiles bundled() {
        return path -> {
            InputStream in = DataFiles.class.getResourceAsStream("/io/github/gvlk/data/" + path);
            if (in == null) {
                throw new IOException("missing from this installation");
            }
            return in;
        };
    }

    /** The files below a folder. */
    static DataFiles folder(Path root) {
        return path -> Files.newInputStream(root.resolve(path));
    }
}
