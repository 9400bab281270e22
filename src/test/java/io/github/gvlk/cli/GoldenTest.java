package io.github.gvlk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What gvlk prints, case by case. A case is a folder below {@code src/test/resources/golden/COMMAND}: {@code args} (an
 * argument on each line), {@code in} and {@code env} where there is input or environment, and what must come out:
 * {@code out}, {@code err}, {@code exit}.
 *
 * <p>With {@code -Dgvlk.golden.rewrite=true} the outcome is written instead of compared: look at the difference before
 * you commit it.
 */
class GoldenTest {
    private static final Path ROOT =
            Path.of(System.getProperty("gvlk.basedir", ".")).resolve("src/test/resources/golden");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> folders = files.filter(Files::isDirectory)
                    .filter(folder -> Files.exists(folder.resolve("args")))
                    .map(ROOT::relativize)
                    .sorted()
                    .toList();
            return folders.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void prints_what_the_case_says(Path name) throws IOException {
        Path folder = ROOT.resolve(name);
        String[] args = lines(folder.resolve("args"));
        Run run = Run.of(text(folder.resolve("in")), environment(folder.resolve("env")), args);

        if (Boolean.getBoolean("gvlk.golden.rewrite")) {
            Files.writeString(folder.resolve("out"), run.out(), UTF_8);
            Files.writeString(folder.resolve("err"), run.err(), UTF_8);
            Files.writeString(folder.resolve("exit"), run.exitCode() + "\n", UTF_8);
            return;
        }
        assertThat(run.out()).as("standard output").isEqualTo(text(folder.resolve("out")));
        assertThat(run.err()).as("standard error").isEqualTo(text(folder.resolve("err")));
        assertThat(run.exitCode() + "\n").as("exit code").isEqualTo(text(folder.resolve("exit")));
    }

    @Test
    void every_case_is_complete_and_every_folder_a_case() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(100);
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path folder : files.filter(Files::isDirectory).toList()) {
                try (Stream<Path> children = Files.list(folder)) {
                    boolean leaf = children.noneMatch(Files::isDirectory);
                    if (leaf) {
                        assertThat(folder.resolve("args")).exists();
                        assertThat(folder.resolve("out")).exists();
                        assertThat(folder.resolve("err")).exists();
                        assertThat(folder.resolve("exit")).exists();
                    }
                }
            }
        }
    }

    @Test
    void no_line_of_text_is_wider_than_80_columns_save_what_must_stay_whole() throws IOException {
        for (Path name : cases().toList()) {
            Path folder = ROOT.resolve(name);
            List<String> args = List.of(lines(folder.resolve("args")));
            boolean forPrograms = args.contains("json") || args.contains("csv") || args.contains("-q");
            boolean script = args.contains("--as") || args.contains("--comments");
            if (!forPrograms && text(folder.resolve("env")).isEmpty()) {
                Stream.of("out", "err")
                        .filter(file -> !(script && file.equals("out")))
                        .flatMap(file -> text(folder.resolve(file)).lines())
                        .filter(line -> !mustStayWhole(line))
                        .forEach(line ->
                                assertThat(line.length()).as(name + ": " + line).isLessThanOrEqualTo(80));
            }
        }
    }

    /** Command lines and addresses are for copying; an error names what was given on its one line. */
    private static boolean mustStayWhole(String line) {
        return line.contains("cscript //nologo")
                || line.contains("https://")
                || line.startsWith("error: ")
                || line.contains("Get-WinEvent")
                || line.contains("reg query")
                || line.startsWith("powershell -NoProfile")
                || line.contains("DISM /online")
                || line.startsWith("sound: ")
                || line.matches("line \\d+( .*)?: .*")
                || line.contains(",KMS-EN-")
                || line.matches("[A-Z0-9-]{29}  .*");
    }

    private static Map<String, String> environment(Path file) {
        Map<String, String> environment = new LinkedHashMap<>();
        text(file).lines().forEach(line -> {
            int equals = line.indexOf('=');
            environment.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return environment;
    }

    private static String[] lines(Path file) {
        return text(file).lines().toArray(String[]::new);
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
