package io.github.gvlk.catalog;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The data files of the repository as they lie in the working tree, and copies of them with one place changed. */
final class RepositoryData {
    private static final String SCHEMAS = "schema/";

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RepositoryData() {}

    /** The folder {@code data} of the repository. */
    static Path folder() {
        return Path.of(System.getProperty("gvlk.basedir", ".")).resolve("data");
    }

    static Path path(String file) {
        return folder().resolve(file);
    }

    /** Every JSON file below {@code data}, schemas included: paths below it with slashes, sorted. */
    static List<String> jsonFiles() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> folder().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that the program reads. */
    static List<String> dataFiles() {
        return jsonFiles().stream().filter(file -> !file.startsWith(SCHEMAS)).toList();
    }

    /** The schemas, by their paths below {@code data/schema}. */
    static List<String> schemaFiles() {
        return jsonFiles().stream()
                .filter(file -> file.startsWith(SCHEMAS))
                .map(file -> file.substring(SCHEMAS.length()))
                .toList();
    }

    static JsonNode schema(String file) {
        return tree(SCHEMAS + file);
    }

    static JsonNode tree(String file) {
        return parse(text(file));
    }

    static String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Reads JSON strictly: no field twice, nothing behind the value. */
    static JsonNode parse(String json) {
        try {
            return STRICT.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    /** The entries of the one array of a file. */
    static List<JsonNode> rows(String file, String field) {
        return elements(tree(file).required(field));
    }

    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static List<String> texts(JsonNode array) {
        return elements(array).stream().map(JsonNode::textValue).toList();
    }

    /** A copy in which the value at a place is another one; a field that is not there yet is added. */
    static JsonNode with(JsonNode tree, String pointer, String json) {
        JsonNode copy = tree.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(place.head());
        JsonPointer last = place.last();
        if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), parse(json));
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), parse(json));
        }
        return copy;
    }

    /** A copy in which the value at a place is missing. */
    static JsonNode without(JsonNode tree, String pointer) {
        JsonNode copy = tree.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(place.head());
        JsonPointer last = place.last();
        if (parent instanceof ArrayNode array) {
            array.remove(last.getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(last.getMatchingProperty());
        }
        return copy;
    }

    /** Copies the files that the program reads into a folder of the same layout. */
    static Path copyTo(Path target) throws IOException {
        for (String file : dataFiles()) {
            Path copy = target.resolve(file);
            Files.createDirectories(requireNonNull(copy.getParent()));
            Files.copy(path(file), copy);
        }
        return target;
    }
}
