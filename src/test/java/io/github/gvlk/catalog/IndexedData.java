package io.github.gvlk.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The catalogue of the repository read from its index, as the distribution reads it; entries alone come from there. */
public final class IndexedData {
    private static final long JAR = 1234;
    private static final byte[] BYTES = made();

    private IndexedData() {}

    /** The index of the repository's data. */
    static byte[] bytes() {
        return BYTES.clone();
    }

    private static byte[] made() {
        try {
            return BesideTheJar.index(RepositoryData.folder(), JAR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CatalogIndex index() {
        return CatalogIndex.of(BYTES, JAR).orElseThrow();
    }

    static Optional<CatalogIndex> read(byte[] bytes) {
        return CatalogIndex.of(bytes, JAR);
    }

    /** The catalogue; a file that the index lacks is missing. */
    public static Catalog catalog(List<Path> overlays) {
        CatalogIndex index = index();
        return Catalog.of(
                new DataFiles() {
                    @Override
                    public InputStream open(String path) throws IOException {
                        throw new IOException(path + " is not in the index");
                    }

                    @Override
                    public Optional<CatalogIndex> index() {
                        return Optional.of(index);
                    }
                },
                overlays);
    }
}
