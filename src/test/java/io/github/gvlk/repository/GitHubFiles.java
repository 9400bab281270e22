package io.github.gvlk.repository;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository that are for GitHub, as their readers see them. */
final class GitHubFiles {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private GitHubFiles() {}

    static Path repository() {
        return Path.of(System.getProperty("gvlk.basedir", ".")).toAbsolutePath();
    }

    /** The YAML files of a folder below {@code .github}, by name. */
    static List<Path> of(String folder) throws IOException {
        try (Stream<Path> files = Files.list(repository().resolve(".github").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    static JsonNode read(Path yaml) throws IOException {
        return YAML.readTree(Files.readString(yaml));
    }

    static JsonNode read(String yaml) throws IOException {
        return YAML.readTree(yaml);
    }
}
