package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gvlk.catalog.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a person runs it. */
class DistributionIT {
    @Test
    void prints_the_key_and_nothing_else() throws Exception {
        Distribution.Finished run = gvlk("key", "windows", "server", "2022", "datacenter", "-q");

        assertThat(run.out()).isEqualTo("WX4NM-KYWYW-QJJR4-XV3QB-6VM33\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_host_that_could_act_in_a_shell_prints_no_line() throws Exception {
        Distribution.Finished run = gvlk("commands", "server", "2022", "standard", "--kms-host", "kms & del");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("kms & del").contains("space");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void an_error_explained_as_json_is_as_its_schema_says() throws Exception {
        Distribution.Finished run = gvlk("error", "0xC004F074", "-o", "json");

        assertThat(Schemas.complaints(run.out(), "output/error.schema.json")).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void reads_questions_from_a_pipe() throws Exception {
        Distribution.Finished run =
                Distribution.run(List.of(Distribution.launcher(), "key", "-q"), "server 2019 standard\nwin 11 pro\n");

        assertThat(run.out()).isEqualTo("N69G4-B89J2-4G8F4-WWYCC-J464C\nW269N-WFGWX-YVC9B-4J6C9-T83GX\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void reads_from_a_real_pipe_and_not_only_from_a_file() throws Exception {
        Distribution.Finished run = shell("printf 'error: 0xC004F074\\n' | gvlk error -q");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("0xC004F074\tSL_E_VL_BINDING_SERVICE_UNAVAILABLE\t");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_reader_who_has_seen_enough_is_no_error() throws Exception {
        Distribution.Finished run = shell("gvlk catalog list errors | head -n 1");

        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void output_that_cannot_be_written_is_an_error() throws Exception {
        Distribution.Finished run = shell("gvlk catalog list errors > /dev/full");

        assertThat(run.err()).startsWith("error: the output cannot be written");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void an_overlay_of_the_environment_is_laid_over_the_catalogue() throws Exception {
        Path overlay = Files.createTempFile("overlay", ".json");
        try {
            Files.writeString(overlay, "{\"editions\": [{\"id\": 7}]}");
            Distribution.Finished run = shell("GVLK_CATALOG='" + overlay + "' gvlk key win10 pro");

            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains(overlay.toString())
                    .contains("/editions/0/id")
                    .hasLineCount(1);
            assertThat(run.exitCode()).isEqualTo(2);
        } finally {
            Files.delete(overlay);
        }
    }

    @Test
    void the_csv_export_has_every_edition_and_key_of_the_data() throws Exception {
        String csv = gvlk("catalog", "export", "-o", "csv").out();
        Pattern id = Pattern.compile("\"id\": \"([a-z0-9-]+)\"");
        Pattern key = Pattern.compile("\"key\": \"([A-Z0-9-]{29})\"");
        int rows = 0;
        for (String file : List.of("windows-client", "windows-server", "office", "avma")) {
            String data = Files.readString(Distribution.repository().resolve("data/keys/" + file + ".json"));
            List<String> ids =
                    id.matcher(data).results().map(match -> match.group(1)).toList();
            List<String> keys =
                    key.matcher(data).results().map(match -> match.group(1)).toList();
            assertThat(ids).hasSameSizeAs(keys);
            for (int i = 0; i < ids.size(); i++) {
                assertThat(csv).containsPattern("(?m)^" + ids.get(i) + ",.*," + keys.get(i) + ",");
            }
            rows += ids.size();
        }
        assertThat(csv.lines()).hasSize(rows + 1);
    }

    @Test
    void the_zip_holds_what_the_folder_holds() throws Exception {
        Set<String> folder = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Distribution.folder())) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> folder.add(
                            Distribution.folder().relativize(file).toString().replace('\\', '/')));
        }
        Set<String> zipped = new TreeSet<>();
        try (Stream<Path> siblings = Files.list(Distribution.folder().resolveSibling("."))) {
            Path zip = siblings.filter(file -> file.getFileName().toString().matches("gvlk-.*\\.zip"))
                    .findFirst()
                    .orElseThrow();
            try (ZipFile file = new ZipFile(zip.toFile())) {
                file.stream()
                        .filter(entry -> !entry.isDirectory())
                        .forEach(entry -> zipped.add(entry.getName().replaceFirst("^gvlk-[^/]+/", "")));
            }
        }
        assertThat(zipped).isEqualTo(folder).contains("bin/gvlk", "bin/gvlk.cmd", "lib/gvlk.jar", "LICENSE", "README");
    }

    /** strace sees every program that is started and every connection that is made. */
    @Test
    void starts_nothing_after_java_and_connects_nowhere() throws Exception {
        boolean strace = canRun("strace", "-V");
        if (!strace && "true".equals(System.getenv("GVLK_CI"))) {
            throw new AssertionError("GVLK_CI is set, so strace must be there");
        }
        assumeTrue(strace, "strace is not installed: what gvlk starts and connects to is not watched");
        for (List<String> args : List.of(
                List.of("key", "server", "2022", "datacenter"),
                List.of("commands", "server", "2022", "standard", "--kms-host", "kms.example.org", "-o", "json"),
                List.of("error", "0xC004F074", "--sources"),
                List.of("diagnose", "docs/examples/dlv.txt"),
                List.of("fleet", "docs/examples/computers.csv", "-q"),
                List.of("plan", "--clients", "18", "--servers", "4"),
                List.of("catalog", "export"),
                List.of("catalog", "page", "--force", "--out", "target/lookup.html"),
                List.of("--help"),
                List.of("--version"))) {
            Path log = Files.createTempFile("strace", ".log");
            List<String> command = new ArrayList<>(List.of(
                    // Else the launcher may start one more Java, for the archive.
                    "env",
                    "GVLK_ARCHIVE=off",
                    "strace",
                    "-f",
                    "-e",
                    "trace=execve,connect",
                    "-o",
                    log.toString(),
                    Distribution.launcher()));
            command.addAll(args);
            // Some rows of the example are rejected, which is an answer too.
            assertThat(Distribution.run(command).exitCode()).as(args.toString()).isIn(0, 4);
            List<String> calls = Files.readAllLines(log);
            Files.delete(log);
            int java = -1;
            for (int i = 0; i < calls.size(); i++) {
                if (calls.get(i).contains("execve(") && calls.get(i).contains("/java\"")) {
                    java = i;
                }
            }
            assertThat(java).as("Java's own start").isNotNegative();
            assertThat(calls.subList(java + 1, calls.size()))
                    .as(args.toString())
                    .noneMatch(call -> call.contains("execve("))
                    .noneMatch(call -> call.contains("AF_INET"));
        }
    }

    /** A file that is written beside it and gets its name would take the place of a device too. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "pipes have no place in folders there")
    void neither_a_pipe_nor_a_device_is_replaced_by_a_file(@TempDir Path folder) throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(Distribution.run(List.of("mkfifo", pipe.toString())).exitCode())
                .isZero();

        Distribution.Finished run = gvlk("catalog", "page", "--force", "--out", pipe.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is no ordinary file");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    private static Distribution.Finished gvlk(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Distribution.launcher()));
        command.addAll(List.of(args));
        return Distribution.run(command);
    }

    private static Distribution.Finished shell(String line) throws IOException, InterruptedException {
        return Distribution.run(List.of("sh", "-c", line));
    }

    private static boolean canRun(String... command) throws InterruptedException {
        try {
            return Distribution.run(List.of(command)).exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
