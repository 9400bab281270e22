package io.github.gvlk.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gvlk.find.FinderTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes the index of the catalogue for the distribution. */
public final class CatalogIndexBuild {
    private CatalogIndexBuild() {}

    /** Takes the folder of the data, the jar, and the file to be written. */
    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[1]);
        Files.write(Path.of(args[2]), index(Path.of(args[0]), Files.size(jar)));
    }

    /** The index of all JSON files below a folder laid out as {@code data/}, for a jar of that size in bytes. */
    static byte[] index(Path data, long jarSize) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        IndexWriter writer = new IndexWriter();
        for (String path : paths(data)) {
            writer.add(path, mapper.readTree(data.resolve(path).toFile()));
        }
        FinderTables finder = new FinderTables(Catalog.of(DataFiles.folder(data), List.of()));
        writer.add(PreparedFinder.CONCEPTS, finder.concepts());
        writer.add(PreparedFinder.WORDS, finder.words());
        writer.add(PreparedFinder.NAMES, finder.names());
        writer.add(PreparedFinder.NAMES_BY_CONCEPT, finder.namesByConcept());
        return writer.bytes(jarSize);
    }

    /** The paths of the catalogue's files below the folder, in order, with slashes on every system. */
    static List<String> paths(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> data.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("schema/"))
                    .sorted()
                    .toList();
        }
    }
}
