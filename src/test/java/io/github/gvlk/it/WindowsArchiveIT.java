package io.github.gvlk.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.it.WindowsShell.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The archive of loaded classes that the launcher for Windows makes: behind the first run, and never in the way. Java is
 * played by {@link Probe a small program} that notes its command lines and makes nothing: archives are put there by the
 * tests.
 */
class WindowsArchiveIT {
    private static final String USES = "\"-XX:SharedArchiveFile=";
    private static final String MAKES = "-XX:ArchiveClassesAtExit=\"";
    private static final String REHEARSAL = " io.github.gvlk.cli.Rehearsal all";
    private static final String ARGUMENTS = "key \"a  &b\" !x! (c) é";

    /** Windows and Wine set LOCALAPPDATA themselves. */
    private static final String DRIVER = String.join(
            "\r\n",
            "@echo off",
            WindowsShell.IS_REAL ? "" : "set \"PATH=C:\\windows\\system32\"",
            "set \"LOCALAPPDATA=%CASE_LOCAL%\"",
            "cd /d \"%CASE_DIRECTORY%\"",
            "if defined CASE_FROM move \"%CASE_FROM%\" \"%CASE_TO%\" >nul",
            "\"%CASE_HOME%\\bin\\gvlk.cmd\" %CASE_ARGUMENTS%",
            "");

    @RegisterExtension
    static final WindowsExtension windows = new WindowsExtension();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private final Map<String, String> environment = new TreeMap<>();

    private Path home = Path.of("");

    @BeforeEach
    void copyTheLauncher() throws IOException {
        temp = temp.toRealPath();
        home = temp.resolve("Program Files (x86)");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        for (String file : List.of("bin/gvlk.cmd", "lib/archive.cmd")) {
            Files.copy(Distribution.folder().resolve(file), home.resolve(file));
        }
        Files.createFile(home.resolve("lib/gvlk.jar"));
        Files.createFile(home.resolve("lib/gvlk-start.jar"));
        Files.writeString(home.resolve("lib/gvlk.id"), "aaaa\n");
        java("jdk", "21.0.7+6", 0);
        environment.put("GVLK_JAVA", WindowsShell.path(temp.resolve("jdk")));
        environment.put("CASE_HOME", WindowsShell.path(home));
        environment.put("CASE_LOCAL", WindowsShell.path(temp.resolve("local")));
        environment.put("CASE_DIRECTORY", WindowsShell.path(temp));
        environment.put("CASE_ARGUMENTS", ARGUMENTS);
    }

    @Test
    void is_made_behind_the_first_run_and_used_when_it_is_there() throws Exception {
        assertThat(started()).doesNotContain(USES);
        String maker = makers(1).get(0);
        Path mark = mark();
        Path archive = archive(mark);

        assertThat(maker)
                .startsWith("\"" + environment.get("GVLK_JAVA") + "\\bin\\java.exe\" -Xlog:disable " + MAKES
                        + WindowsShell.path(archive) + ".")
                .contains("\" -XX:TieredStopAtLevel=1 -XX:-UsePerfData -XX:+UseSerialGC -cp \""
                        + WindowsShell.path(home.resolve("lib/gvlk-start.jar")) + "\"")
                .endsWith(REHEARSAL);
        assertThat(mark).isEmptyFile().hasParent(requireNonNull(archive.getParent()));
        assertThat(archive.getFileName().toString()).endsWith("+jdk+bin+java.exe,21.0.7+6,aaaa.jsa");
        assertThat(archive.getParent().getParent()).isEqualTo(temp.resolve("local/gvlk"));

        Files.writeString(archive, "archive");
        assertThat(started()).contains(" -Xshare:auto " + USES + WindowsShell.path(archive) + "\" -XX:TieredStop");
        stillMakers(1);
    }

    @Test
    void a_java_that_cannot_make_one_is_asked_once_a_day() throws Exception {
        started();
        makers(1);
        Path mark = mark();
        assertThat(started()).doesNotContain(USES);
        stillMakers(1);

        Path older = mark.resolveSibling(mark.getFileName().toString().replaceFirst(",[^,]*$", ",1999-12-31.tried"));
        Files.move(mark, older);
        Path left = Files.writeString(archive(mark).resolveSibling(archive(mark).getFileName() + ".12345"), "part");
        assertThat(started()).doesNotContain(USES);
        makers(2);
        assertThat(mark()).isEqualTo(mark);
        assertThat(older).doesNotExist();
        assertThat(left).doesNotExist();
    }

    @Test
    void another_gvlk_or_another_version_of_java_removes_the_one_before() throws Exception {
        started();
        makers(1);
        Path first = Files.writeString(archive(mark()), "archive");
        Files.writeString(home.resolve("lib/gvlk.id"), "bbbb\r\n");
        assertThat(started()).doesNotContain(USES);
        makers(2);
        assertThat(first).doesNotExist();
        Path second = Files.writeString(archive(mark()), "archive");
        assertThat(second.toString()).endsWith(",21.0.7+6,bbbb.jsa");

        java("jdk", "21.0.8+9", 0);
        assertThat(started()).doesNotContain(USES);
        makers(3);
        assertThat(second).doesNotExist();
        Path third = Files.writeString(archive(mark()), "archive");
        assertThat(third.toString()).endsWith(",21.0.8+9,bbbb.jsa");

        java("jdk2", "21.0.8+9", 0);
        environment.put("GVLK_JAVA", WindowsShell.path(temp.resolve("jdk2")));
        assertThat(started()).doesNotContain(USES);
        makers(4);
        assertThat(third).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no id", "no LOCALAPPDATA", "off", "OFF", "semicolon", "too long"})
    void there_is_none(String reason) throws Exception {
        switch (reason) {
            case "no id" -> Files.delete(home.resolve("lib/gvlk.id"));
            case "no LOCALAPPDATA" -> environment.put("CASE_LOCAL", "");
            case "semicolon" -> environment.put("CASE_LOCAL", WindowsShell.path(temp.resolve("local/a;b")));
            case "too long" ->
                environment.put("CASE_LOCAL", WindowsShell.path(temp.resolve("local/" + "x".repeat(200))));
            default -> environment.put("GVLK_ARCHIVE", reason);
        }
        assertThat(started()).doesNotContain(USES);
        stillMakers(0);
        assertThat(temp.resolve("local")).doesNotExist();
    }

    @Test
    void a_bundle_uses_its_own_archive_or_else_the_cache_folder() throws Exception {
        environment.remove("GVLK_JAVA");
        java("Program Files (x86)/runtime", "21.0.7+6", 0);
        Path archive = Files.writeString(home.resolve("lib/gvlk.jsa"), "archive");
        assertThat(started())
                .startsWith("\"" + WindowsShell.path(home.resolve("runtime")) + "\\bin\\java.exe\"")
                .contains(USES + WindowsShell.path(archive) + "\" ");
        environment.put("GVLK_ARCHIVE", "off");
        assertThat(started()).doesNotContain(USES);
        environment.remove("GVLK_ARCHIVE");
        Files.delete(archive);
        stillMakers(0);

        assertThat(started()).doesNotContain(USES);
        makers(1);
        archive = Files.writeString(archive(mark()), "archive");
        assertThat(started()).contains(USES + WindowsShell.path(archive) + "\" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Größe & Maß (é)", "sure! !PATH!", "it's up", "+ ~ [#] @"})
    void odd_folders_do_no_harm(String name) throws Exception {
        environment.put("CASE_FROM", WindowsShell.path(home));
        environment.put("CASE_TO", WindowsShell.path(temp) + "\\" + name);
        environment.put("CASE_HOME", WindowsShell.path(temp) + "\\" + name);
        environment.put("CASE_LOCAL", WindowsShell.path(temp.resolve("local")) + "\\" + name);
        assertThat(started()).doesNotContain(USES);
        environment.remove("CASE_FROM");
        String maker = makers(1).get(0);
        assertThat(maker)
                .contains(MAKES + environment.get("CASE_LOCAL") + "\\gvlk\\")
                .contains(" -cp \"" + environment.get("CASE_HOME") + "\\lib\\gvlk-start.jar\"");
        Files.writeString(archive(mark()), "archive");
        assertThat(started()).contains(USES + environment.get("CASE_LOCAL") + "\\gvlk\\");
        stillMakers(1);
    }

    @Test
    void the_exit_code_is_that_of_the_run() throws Exception {
        java("jdk", "21.0.7+6", 37);
        assertThat(launch().exitCode()).isEqualTo(37);
        makers(1);
        assertThat(launch().exitCode()).isEqualTo(37);
        Files.writeString(archive(mark()), "archive");
        assertThat(launch().exitCode()).isEqualTo(37);
    }

    @Test
    void a_damaged_installation_without_the_maker_says_nothing() throws Exception {
        Files.delete(home.resolve("lib/archive.cmd"));
        assertThat(started()).doesNotContain(USES);
        stillMakers(0);
    }

    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "needs a Java for Windows")
    void the_true_distribution_says_the_same_with_it() throws Exception {
        environment.put("GVLK_JAVA", requireNonNull(System.getProperty("java.home")));
        environment.put("CASE_HOME", Distribution.folder().toString());
        environment.put("CASE_ARGUMENTS", "error 0xC004F074");
        Finished without = launch();
        until(() -> files().stream().anyMatch(file -> file.toString().endsWith(".jsa")));
        assertThat(launch()).isEqualTo(without);
        assertThat(without.exitCode()).isZero();
    }

    /** A folder that looks like a JDK. */
    private void java(String name, String build, int exitCode) throws IOException {
        Path java = temp.resolve(name).resolve("bin/java.exe");
        Files.createDirectories(requireNonNull(java.getParent()));
        Files.write(java, Probe.recorded("", exitCode).program());
        Files.writeString(
                temp.resolve(name).resolve("release"),
                "JAVA_RUNTIME_VERSION=\"" + build + "\"\r\nJAVA_VERSION=\"" + build.replaceFirst("\\+.*", "")
                        + "\"\r\n");
    }

    private Finished launch() throws Exception {
        Path driver = Files.writeString(temp.resolve("case.cmd"), DRIVER);
        return windows.shell().run(driver, environment, temp);
    }

    /** How Java was started for the run itself, which printed nothing else. */
    private String started() throws Exception {
        assertThat(launch()).isEqualTo(new Finished(0, "", ""));
        List<String> runs =
                record().stream().filter(line -> !line.endsWith(REHEARSAL)).toList();
        String last = runs.get(runs.size() - 1);
        assertThat(last).endsWith(" io.github.gvlk.cli.Main " + ARGUMENTS);
        return last;
    }

    /** The makers so far, as soon as there are that many. */
    private List<String> makers(int count) throws Exception {
        until(() -> makers().size() == count);
        return makers();
    }

    private void stillMakers(int count) throws Exception {
        Thread.sleep(1000);
        assertThat(makers()).hasSize(count);
    }

    private List<String> makers() throws IOException {
        return record().stream().filter(line -> line.endsWith(REHEARSAL)).toList();
    }

    private List<String> record() throws IOException {
        Path file = temp.resolve(Probe.RECORD);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(temp.resolve("local"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(temp.resolve("local"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The one mark of the Java that made last. */
    private Path mark() throws IOException {
        List<Path> marks = files().stream()
                .filter(file -> file.toString().endsWith(".tried"))
                .toList();
        assertThat(marks).hasSize(1);
        return marks.get(0);
    }

    private static Path archive(Path mark) {
        return mark.resolveSibling(mark.getFileName().toString().replaceFirst(",[^,]*$", ".jsa"));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 100; i++) {
            if (condition.call()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("did not come true in ten seconds");
    }
}
