package io.github.gvlk.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gvlk.find.FinderTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the files that stand beside the jar: {@code gvlk.index}, the index of its data, and {@code gvlk.id}, one line
 * that tells it from every other build, by which the launchers know class-data archives of their own.
 */
public final class BesideTheJar {
    private static final int BYTES = 8;

    private BesideTheJar() {}

    /** Takes the folder of the data, the jar, and the folder to be written. */
    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[1]);
        Path folder = Files.createDirectories(Path.of(args[2]));
        Files.write(folder.resolve("gvlk.index"), index(Path.of(args[0]), Files.size(jar)));
        Files.writeString(folder.resolve("gvlk.id"), id(Files.readAllBytes(jar)) + "\n", StandardCharsets.US_ASCII);
    }

    /** The beginning of the jar's SHA-256. The jar names the versions of the others, so it stands for all. */
    private static String id(byte[] jar) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(jar);
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
    private static List<String> paths(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> data.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("schema/"))
                    .sorted()
                    .toList();
        }
    }
}
