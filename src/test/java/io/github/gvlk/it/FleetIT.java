package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code gvlk fleet} as a process that is given little memory, interrupted, or read by nobody. */
class FleetIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path inventory(int rows) throws IOException {
        Path file = folder.resolve("inventory.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Name,OperatingSystem,OperatingSystemVersion\n");
            for (int i = 0; i < rows; i++) {
                out.write("pc-" + i + ",Windows 11 " + (i % 50 == 0 ? "Home" : "Pro") + ",10.0 (22631)\n");
            }
        }
        return file;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void two_hundred_thousand_machines_fit_into_32_mebibytes() throws Exception {
        Path plan = folder.resolve("plan.csv");

        Distribution.Finished run = Distribution.run(List.of(
                "/usr/bin/env",
                "GVLK_JAVA_OPTS=-Xmx32m",
                Distribution.launcher(),
                "fleet",
                inventory(200_000).toString(),
                "--out",
                plan.toString()));

        assertThat(run.err()).doesNotContain("OutOfMemory");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).startsWith("200,000 rows: 196,000 planned, 4,000 rejected\n");
        try (Stream<String> lines = Files.lines(plan)) {
            assertThat(lines.count()).isEqualTo(196_001);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void an_interrupted_run_leaves_nothing_and_ends_with_130() throws Exception {
        Process process = new ProcessBuilder(
                        Distribution.launcher(),
                        "fleet",
                        "-",
                        "--as",
                        "ansible",
                        "--out",
                        folder.resolve("kms").toString(),
                        "--report",
                        folder.resolve("report.html").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().write("machine,edition\npc1,Windows 11 Pro\n".getBytes(UTF_8));
        process.getOutputStream().flush();
        for (int i = 0; i < 600 && files().isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(files()).as("what is being written").isNotEmpty().allMatch(name -> name.endsWith(".unfinished"));

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(files()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_reader_who_has_seen_enough_ends_the_run_quietly() throws Exception {
        Distribution.Finished run = Distribution.run(List.of(
                "/bin/sh",
                "-c",
                Distribution.launcher() + " fleet " + inventory(50_000) + " --rejects " + folder.resolve("r.csv")
                        + " -q | head -1"));

        assertThat(run.out()).isEqualTo("machine,edition,key,host,reason,source\n");
        assertThat(run.err()).isEmpty();
    }
}
