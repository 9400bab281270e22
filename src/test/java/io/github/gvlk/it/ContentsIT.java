package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a release consists of: the files in it, their times and order, their licences and the SBOM. */
class ContentsIT {
    /** Compiled here from its published source, so its bytes are not those of the published jar. */
    private static final String COMPILED_HERE = "picocli";

    @Test
    void every_entry_has_the_one_time_of_the_build() throws Exception {
        LocalDateTime time =
                OffsetDateTime.parse(ofPom("project.build.outputTimestamp")).toLocalDateTime();
        for (Path archive : List.of(zip(), Distribution.folder().resolve("lib/gvlk.jar"))) {
            assertThat(entries(archive))
                    .as(archive.toString())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(entry ->
                            assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(time));
        }
    }

    /** A copy of the POM would bring along the modes that the umask of whoever builds gives it. */
    @Test
    void what_is_compiled_here_holds_no_file_of_the_build() throws Exception {
        for (String jar : List.of("gvlk.jar", "gvlk-start.jar", "picocli.jar")) {
            assertThat(entries(Distribution.folder().resolve("lib").resolve(jar)))
                    .as(jar)
                    .isNotEmpty()
                    .noneMatch(entry -> entry.getName().startsWith("META-INF/maven"));
        }
    }

    /** The order of a folder on a disk is that of the disk. */
    @Test
    void files_stand_in_the_order_of_their_names() throws Exception {
        List<String> names = entries(zip()).stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> !name.endsWith("/bin/gvlk"))
                .toList();
        assertThat(names).hasSizeGreaterThan(10).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void each_launcher_has_the_line_ends_of_its_system() throws Exception {
        try (ZipFile zip = new ZipFile(zip().toFile())) {
            assertThat(text(zip, "/bin/gvlk")).startsWith("#!/bin/sh\n").doesNotContain("\r");
            assertThat(text(zip, "/bin/gvlk.cmd").replace("\r\n", ""))
                    .isNotEmpty()
                    .doesNotContain("\n", "\r");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "modes are for Unix")
    void the_archive_for_unix_has_the_same_files_and_one_that_can_be_run() throws Exception {
        Path tar = zip().resolveSibling(zip().getFileName().toString().replaceFirst("\\.zip$", ".tar.gz"));
        List<String> lines = Distribution.run(List.of("tar", "-tzvf", tar.toString()))
                .out()
                .lines()
                .toList();

        assertThat(lines).hasSameSizeAs(entries(zip()));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("-rwxr-xr-x"))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("/bin/gvlk"));
        assertThat(lines).allMatch(line -> line.matches("(drwxr-xr-x|-rwxr-xr-x|-rw-r--r--) .*"));
    }

    @Test
    void the_sbom_names_the_jars_in_lib_with_version_licence_and_checksum() throws Exception {
        Path sbom = Distribution.folder().resolve("gvlk.cdx.json");
        Tools.require("an offline build makes no SBOM", Files.exists(sbom), "a build without -o");
        JsonNode bom = new ObjectMapper().readTree(sbom.toFile());

        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bom.path("specVersion").asText()).isEqualTo("1.6");
        assertThat(bom.has("serialNumber")).isFalse();
        assertThat(bom.path("metadata").path("component").path("version").asText())
                .isEqualTo(ofPom("version"));

        Map<String, String> named = new TreeMap<>();
        for (JsonNode component : bom.path("components")) {
            String name = component.path("name").asText();
            JsonNode licence =
                    component.path("licenses").path(0).path("license").path("id");
            named.put(name, component.path("version").asText() + " " + licence.asText());
            if (!name.equals(COMPILED_HERE)) {
                assertThat(component.path("hashes").toString())
                        .as(name)
                        .contains(sha256(Distribution.folder().resolve("lib/" + name + ".jar")));
            }
        }
        assertThat(named).isEqualTo(overview());
        assertThat(named.keySet()).containsExactlyElementsOf(jars());
    }

    @Test
    void each_jar_in_lib_has_its_licence_in_words() throws Exception {
        Map<String, String> beginnings = Map.of(
                "Apache-2.0", "Apache License",
                "MIT", "Permission is hereby granted, free of charge",
                "BSD-3-Clause", "Redistribution and use in source and binary forms");
        assertThat(overview().keySet()).containsExactlyElementsOf(jars());
        for (Map.Entry<String, String> jar : overview().entrySet()) {
            Path folder = Distribution.folder().resolve("licences/" + jar.getKey());
            String licence = jar.getValue().replaceFirst(".* ", "");
            StringBuilder texts = new StringBuilder();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.append(Files.readString(file));
                }
            }
            assertThat(texts.toString()).as(jar.getKey()).contains(beginnings.get(licence));
        }
    }

    /** The jars of others, by the name of their file. */
    private static List<String> jars() throws IOException {
        try (Stream<Path> files = Files.list(Distribution.folder().resolve("lib"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.startsWith("gvlk"))
                    .map(name -> name.replaceFirst("\\.jar$", ""))
                    .sorted()
                    .toList();
        }
    }

    /** Artifact to version and licence, as THIRD-PARTY has them. */
    private static Map<String, String> overview() throws IOException {
        Map<String, String> overview = new TreeMap<>();
        Matcher entries = Pattern.compile("(?m)^(\\S+) (\\d\\S*)\\n    (\\S+)$")
                .matcher(Files.readString(Distribution.folder().resolve("licences/THIRD-PARTY")));
        while (entries.find()) {
            overview.put(entries.group(1), entries.group(2) + " " + entries.group(3));
        }
        return overview;
    }

    static Path zip() throws IOException {
        return Distribution.folder().resolveSibling("gvlk-" + ofPom("version") + ".zip");
    }

    /** The first element of that name in pom.xml. */
    static String ofPom(String element) throws IOException {
        Matcher matcher = Pattern.compile("<" + Pattern.quote(element) + ">([^<]*)<")
                .matcher(Files.readString(Distribution.repository().resolve("pom.xml")));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static List<ZipEntry> entries(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return new ArrayList<>(zip.stream().toList());
        }
    }

    private static String text(ZipFile zip, String end) throws IOException {
        ZipEntry entry = zip.stream()
                .filter(candidate -> candidate.getName().endsWith(end))
                .findFirst()
                .orElseThrow();
        try (InputStream bytes = zip.getInputStream(entry)) {
            return new String(bytes.readAllBytes(), UTF_8);
        }
    }
}
