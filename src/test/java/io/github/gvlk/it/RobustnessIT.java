package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a run whose reader leaves, that is interrupted, or whose installation is damaged. */
@DisabledOnOs(OS.WINDOWS)
class RobustnessIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    // ---- The reader leaves

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "catalog list errors|0",
                "catalog list|0",
                "catalog export -o json|0",
                "catalog export -o csv|0",
                "error --list|0",
                "error -o csv 0xC004F074|0",
                "diagnose docs/examples/dlv.txt -o json|0",
                "key server 2022|3",
                "commands server 2022 standard --as batch -q|0",
                "fleet docs/examples/computers.csv --kms-host kms.example.org -q --rejects REJECTS|0",
                "--help|0"
            })
    void a_reader_who_leaves_at_once_hears_nothing_and_the_exit_code_is_the_usual_one(String line, int code)
            throws Exception {
        Path status = folder.resolve("status");
        String command = Distribution.launcher() + " "
                + line.replace("REJECTS", folder.resolve("r.csv").toString());

        // The reader is gone before the first byte is written: it waits for nothing.
        Distribution.Finished run = shell("{ sleep 0.1; " + command + "; echo $? >'" + status + "'; } | true");

        assertThat(Files.readString(status)).isEqualTo(code + "\n");
        assertThat(run.err()).doesNotContain("error:").doesNotContain("pipe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key win11 pro", "catalog list", "--help", "--version", "commands server 2022 standard"})
    void an_output_that_takes_nothing_is_an_error(String line) throws Exception {
        Distribution.Finished run = shell(Distribution.launcher() + " " + line + " >&-");

        assertThat(run.err()).contains("error: the output cannot be written");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void without_standard_error_the_answer_and_the_exit_code_are_the_same() throws Exception {
        Distribution.Finished run = shell(Distribution.launcher() + " key server 2022 2>&-");

        assertThat(run.out()).contains("Windows Server 2022 Datacenter");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    // ---- Somebody interrupts

    @ParameterizedTest
    @CsvSource({
        "INT, 130, plan, 0",
        "TERM, 143, plan, 300",
        "HUP, 129, plan, 900",
        "INT, 130, batch, 0",
        "TERM, 143, batch, 700"
    })
    void an_interrupted_run_leaves_the_earlier_plan_as_it_was(String signal, int code, String form, int millis)
            throws Exception {
        Path target = folder.resolve(form.equals("plan") ? "plan.csv" : "scripts");
        List<String> earlier = List.of(
                Distribution.launcher(),
                "fleet",
                "docs/examples/computers.csv",
                "--kms-host",
                "kms1.example.org",
                "-q",
                "--as",
                form,
                "--out",
                target.toString());
        assertThat(Distribution.run(earlier).exitCode()).isEqualTo(4);
        Path inventory = inventory();
        Map<String, String> before = contents();
        Process process = new ProcessBuilder(
                        Distribution.launcher(),
                        "fleet",
                        inventory.toString(),
                        "--kms-host",
                        "kms2.example.org",
                        "-q",
                        "--as",
                        form,
                        "--force",
                        "--out",
                        target.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int i = 0; i < 3000 && contents().size() == before.size(); i++) {
            Thread.sleep(10);
        }
        Thread.sleep(millis);

        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as("it was interrupted before it had finished")
                .isEqualTo(code);
        assertThat(contents()).isEqualTo(before);
    }

    private Path inventory() throws IOException {
        Path file = folder.resolve("inventory.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Name,OperatingSystem,OperatingSystemVersion\n");
            for (int i = 0; i < 2_000_000; i++) {
                out.write("pc-" + i + ",Windows 11 Pro,10.0 (22631)\n");
            }
        }
        return file;
    }

    /** Every file below the folder but the inventory, with its content where it is finished. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString();
                boolean whole = Files.isRegularFile(file) && !name.contains("unfinished");
                if (!name.equals("inventory.csv")) {
                    contents.put(name, whole ? Files.readString(file) : "");
                }
            }
        } catch (java.io.UncheckedIOException e) {
            // A file went away while the folder was read: look again.
            return contents();
        }
        return contents;
    }

    // ---- The installation is damaged

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "picocli.jar|key win11 pro|picocli",
                "picocli.jar|--help|picocli",
                "jackson-core.jar|key win11 pro|jackson",
                "jackson-databind.jar|key win11 pro -o json|jackson",
                "jackson-annotations.jar|key win11 pro -o json|jackson",
                "fastcsv.jar|key win11 pro -o csv|fastcsv",
                "fastcsv.jar|diagnose docs/examples/dlv.txt|fastcsv"
            })
    void a_library_that_is_missing_or_cut_short_is_told_as_damage(String jar, String line, String named)
            throws Exception {
        Path lib = copy().resolve("lib");
        byte[] bytes = Files.readAllBytes(lib.resolve(jar));
        Files.delete(lib.resolve(jar));
        assertDamaged(line, named);

        Files.write(lib.resolve(jar), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertDamaged(line, named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "io/github/gvlk/data/keys/windows-client.json|key win11 pro|data/keys/windows-client.json",
                "io/github/gvlk/data/catalog.json|--version|data/catalog.json",
                "io/github/gvlk/render/batch.cmd|commands server 2022 standard --as batch|batch.cmd",
                "io/github/gvlk/find/Finder.class|key win11 pro|io/github/gvlk/find/Finder"
            })
    void a_file_that_is_missing_in_the_jar_is_told_as_damage(String file, String line, String named) throws Exception {
        try (FileSystem jar = jar(copy())) {
            Files.delete(jar.getPath(file));
        }
        assertDamaged(line, named);
    }

    @Test
    void data_that_breaks_off_is_told_as_damage_and_not_as_a_mistake_in_it() throws Exception {
        try (FileSystem jar = jar(copy())) {
            Files.writeString(jar.getPath("io/github/gvlk/data/keys/office.json"), "{\"editions\": [");
        }
        assertDamaged("key win11 pro", "data/keys/office.json");
    }

    @Test
    void too_little_memory_is_told_with_the_way_out() throws Exception {
        Distribution.Finished run = shell("head -c 60000000 /dev/zero | tr '\\0' 'x' | GVLK_JAVA_OPTS=-Xmx16m "
                + Distribution.launcher() + " key");

        assertThat(run.err())
                .startsWith("error: not enough memory")
                .contains("GVLK_JAVA_OPTS")
                .hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private Path copy() throws IOException {
        Path home = folder.resolve("gvlk");
        try (Stream<Path> files = Files.walk(Distribution.folder())) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        home.resolve(Distribution.folder().relativize(file).toString()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return home;
    }

    private static FileSystem jar(Path home) throws IOException {
        return FileSystems.newFileSystem(
                URI.create("jar:" + home.resolve("lib/gvlk.jar").toUri()), Map.of());
    }

    private void assertDamaged(String line, String named) throws Exception {
        Distribution.Finished run = shell("'" + folder.resolve("gvlk/bin/gvlk") + "' " + line);

        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("error: this installation is damaged (")
                .contains(named)
                .endsWith("). Unpack the distribution again.\n")
                .hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private static Distribution.Finished shell(String line) throws IOException, InterruptedException {
        return Distribution.run(List.of("sh", "-c", line));
    }
}
