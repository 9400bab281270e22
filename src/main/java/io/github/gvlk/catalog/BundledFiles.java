package io.github.gvlk.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files in the jar that runs. */
final class BundledFiles implements DataFiles {
    @Override
    public InputStream open(String path) throws IOException {
        InputStream in = BundledFiles.class.getResourceAsStream("/io/github/gvlk/data/" + path);
        if (in == null) {
            throw new IOException("missing from this installation");
        }
        return in;
    }

    @Override
    public Optional<CatalogIndex> index() {
        return CatalogIndex.beside(System.getProperty("java.class.path", ""));
    }
}
