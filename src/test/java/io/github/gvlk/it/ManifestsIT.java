package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The manifests for package managers, made of a release: the files that were built here, and others in the place of those
 * that are built on Windows. Their form is checked by the rules of the published schemas that matter for what they have:
 * winget 1.9.0 (required fields, lengths, patterns) and Scoop.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the generator is a POSIX shell script")
class ManifestsIT {
    private static final String SHA256 = "[0-9a-f]{64}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    /** The files of the release and their checksums. */
    private final Map<String, String> sums = new TreeMap<>();

    private String version = "";
    private String repository = "";

    @BeforeEach
    void release() throws Exception {
        version = ContentsIT.ofPom("version");
        repository = ContentsIT.ofPom("url").replace("https://github.com/", "");
        Path zip = ContentsIT.zip();
        Files.createDirectories(temp.resolve("files"));
        add(zip.getFileName().toString(), Files.readAllBytes(zip));
        String tar = "gvlk-" + version + ".tar.gz";
        add(tar, Files.readAllBytes(zip.resolveSibling(tar)));
        for (String system : List.of("windows-x64", "windows-arm64")) {
            add("gvlk-" + version + "-" + system + ".zip", ("bundle for " + system).getBytes(UTF_8));
            add("gvlk-" + version + "-" + system + "-app.zip", ("app image for " + system).getBytes(UTF_8));
        }
    }

    @Test
    void winget_gets_its_three_files() throws Exception {
        generate();

        JsonNode versionFile = yaml("Gvlk.gvlk.yaml");
        JsonNode locale = yaml("Gvlk.gvlk.locale.en-US.yaml");
        JsonNode installer = yaml("Gvlk.gvlk.installer.yaml");
        for (JsonNode file : List.of(versionFile, locale, installer)) {
            assertThat(file.path("PackageIdentifier").asText()).matches("[^.\\s]{1,32}(\\.[^.\\s]{1,32}){1,7}");
            assertThat(file.path("PackageIdentifier")).isEqualTo(versionFile.path("PackageIdentifier"));
            assertThat(file.path("PackageVersion").asText()).isEqualTo(version);
            assertThat(file.path("ManifestVersion").asText()).isEqualTo("1.9.0");
        }
        assertThat(versionFile.path("ManifestType").asText()).isEqualTo("version");
        assertThat(locale.path("ManifestType").asText()).isEqualTo("defaultLocale");
        assertThat(installer.path("ManifestType").asText()).isEqualTo("installer");
        assertThat(locale.path("PackageLocale")).isEqualTo(versionFile.path("DefaultLocale"));
        assertThat(locale.path("Publisher").asText()).hasSizeBetween(2, 256);
        assertThat(locale.path("PackageName").asText()).hasSizeBetween(2, 256);
        assertThat(locale.path("License").asText()).hasSizeBetween(3, 512);
        assertThat(locale.path("ShortDescription").asText()).hasSizeBetween(3, 256);
        assertThat(locale.path("Tags"))
                .hasSizeLessThanOrEqualTo(16)
                .allMatch(tag -> tag.asText().length() <= 40);

        assertThat(installer.path("InstallerType").asText()).isEqualTo("zip");
        assertThat(installer.path("NestedInstallerType").asText()).isEqualTo("portable");
        assertThat(installer
                        .path("NestedInstallerFiles")
                        .path(0)
                        .path("RelativeFilePath")
                        .asText())
                .endsWith(".exe");
        List<String> architectures = new ArrayList<>();
        for (JsonNode one : installer.path("Installers")) {
            architectures.add(one.path("Architecture").asText());
            assertIsThere(
                    one.path("InstallerUrl").asText(),
                    one.path("InstallerSha256").asText());
        }
        assertThat(architectures).containsExactly("x64", "arm64");
    }

    @Test
    void scoop_gets_the_bundle_and_finds_the_next_one() throws Exception {
        generate();

        JsonNode manifest =
                new ObjectMapper().readTree(temp.resolve("out/scoop/gvlk.json").toFile());
        assertThat(manifest.path("version").asText()).isEqualTo(version);
        assertThat(manifest.path("license").asText()).isEqualTo("MIT");
        assertThat(manifest.path("homepage").asText()).isEqualTo("https://github.com/" + repository);
        assertThat(manifest.path("bin").asText()).isEqualTo("bin\\gvlk.cmd");
        for (String architecture : List.of("64bit", "arm64")) {
            JsonNode now = manifest.path("architecture").path(architecture);
            JsonNode next = manifest.path("autoupdate").path("architecture").path(architecture);
            assertIsThere(now.path("url").asText(), now.path("hash").asText());
            assertThat(next.path("url").asText().replace("$version", version))
                    .isEqualTo(now.path("url").asText());
            assertThat(next.path("extract_dir").asText().replace("$version", version))
                    .isEqualTo(now.path("extract_dir").asText());
            assertThat(now.path("url").asText())
                    .endsWith(now.path("extract_dir").asText() + ".zip");
        }
    }

    @Test
    void homebrew_gets_a_formula() throws Exception {
        generate();

        Path formula = temp.resolve("out/homebrew/gvlk.rb");
        String text = Files.readString(formula);
        assertIsThere(quoted(text, "url"), quoted(text, "sha256"));
        // Homebrew reads the version from the address, and wants a short description without an article or a full stop.
        assertThat(quoted(text, "desc")).hasSizeLessThan(80).doesNotEndWith(".");
        assertThat(text).startsWith("class Gvlk < Formula\n").contains("depends_on \"openjdk\"", "test do");
        if (Tools.find("ruby").isPresent()) {
            assertThat(Distribution.run(List.of("ruby", "-c", formula.toString()))
                            .out())
                    .isEqualTo("Syntax OK\n");
        }
    }

    @Test
    void a_release_that_lacks_a_file_gets_no_manifest_for_it() throws Exception {
        sums.remove("gvlk-" + version + "-windows-arm64-app.zip");

        Distribution.Finished run = run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Gvlk.gvlk.installer.yaml").contains("what the release does not have");
    }

    @Test
    void a_folder_without_checksums_is_an_error() throws Exception {
        Distribution.Finished run =
                Distribution.run(List.of("sh", "src/release/manifests.sh", temp.toString(), temp + "/out"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("manifests: ").contains("SHA256SUMS").hasLineCount(1);
    }

    @Test
    void a_tag_that_is_not_the_version_makes_no_release() throws Exception {
        Distribution.Finished run = Distribution.run(List.of("sh", "src/release/check.sh", "v" + version + ".1"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("v" + version + ".1").contains("pom.xml has version " + version);
    }

    private void add(String name, byte[] content) throws Exception {
        Path file = Files.write(temp.resolve("files").resolve(name), content);
        sums.put(name, ContentsIT.sha256(file));
    }

    private void generate() throws Exception {
        Distribution.Finished run = run();
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    private Distribution.Finished run() throws Exception {
        List<String> lines = sums.entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey())
                .toList();
        Files.write(temp.resolve("files/SHA256SUMS"), lines);
        return Distribution.run(List.of(
                "env", "-u", "GITHUB_REPOSITORY", "sh", "src/release/manifests.sh", temp + "/files", temp + "/out"));
    }

    /** The address is one of this release, and the checksum that of the file which will be there. */
    private void assertIsThere(String url, String sum) {
        String start = "https://github.com/" + repository + "/releases/download/v" + version + "/";
        assertThat(url).startsWith(start);
        assertThat(sum).matches(SHA256).isEqualTo(sums.get(url.substring(start.length())));
    }

    private JsonNode yaml(String name) throws Exception {
        return new YAMLMapper()
                .readTree(temp.resolve("out/winget").resolve(name).toFile());
    }

    private static String quoted(String text, String field) {
        Matcher matcher = Pattern.compile("(?m)^  " + field + " \"([^\"]*)\"$").matcher(text);
        assertThat(matcher.find()).as(field).isTrue();
        return matcher.group(1);
    }
}
