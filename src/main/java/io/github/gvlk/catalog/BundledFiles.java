package io.github.gvlk.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files in the program's own jar: where one is missing or broken, the installation is damaged. */
final class BundledFiles implements DataFiles {
    @Override
    public InputStream open(String path) throws IOException {
        InputStream in = BundledFiles.class.getResourceAsStream("/io/github/gvlk/data/" + path);
        if (in == null) {
            throw new IOException("missing");
        }
        return in;
    }

    @Override
    public Optional<CatalogIndex> index() {
        return CatalogIndex.beside(System.getProperty("java.class.path", ""));
    }

    @Override
    public boolean arePartOfTheProgram() {
        return true;
    }
}
