package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.it.WindowsShell.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher {@code bin/gvlk.cmd}, run by cmd.exe: the real one on Windows, that of Wine elsewhere. Java is played by
 * {@link Probe a small program} that prints the command line it was started with.
 *
 * <p>Without Windows or Wine the tests are skipped, and fail if {@code GVLK_CI} is {@code true}.
 */
class WindowsLauncherIT {
    private static final Path DISTRIBUTION =
            Path.of(System.getProperty("gvlk.distribution", "target/gvlk")).toAbsolutePath();

    private static final String MAIN = "io.github.gvlk.cli.Main";

    /** Values come through the environment: there no code page and no percent sign can change them. */
    private static final String DRIVER = String.join(
            "\r\n",
            "@echo off",
            "if defined CASE_MOVE_FROM move \"%CASE_MOVE_FROM%\" \"%CASE_MOVE_TO%\" >nul",
            "if defined CASE_MOVE_FROM exit /b",
            // Wine's cmd.exe looks for itself on the PATH.
            WindowsShell.IS_REAL ? "set \"PATH=%CASE_PATH%\"" : "set \"PATH=%CASE_PATH%;C:\\windows\\system32\"",
            "cd /d \"%CASE_DIRECTORY%\"",
            "%CASE_COMMAND% %CASE_ARGUMENTS%",
            "");

    @RegisterExtension
    static final WindowsExtension windows = new WindowsExtension();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private final Map<String, String> environment = new TreeMap<>();

    private String home = "";

    @BeforeEach
    void copyTheLauncher() throws Exception {
        temp = temp.toRealPath();
        Path plain = temp.resolve("Program Files (x86)");
        Files.createDirectories(plain.resolve("bin"));
        Files.createDirectories(plain.resolve("lib"));
        Files.copy(DISTRIBUTION.resolve("bin/gvlk.cmd"), plain.resolve("bin/gvlk.cmd"));
        Files.createFile(plain.resolve("lib/gvlk.jar"));
        Files.createFile(plain.resolve("lib/gvlk-start.jar"));
        home = WindowsShell.path(plain);
        environment.put("CASE_COMMAND", "\"" + home + "\\bin\\gvlk.cmd\"");
        environment.put("CASE_DIRECTORY", WindowsShell.path(temp));
        environment.put("CASE_PATH", WindowsShell.path(temp) + "\\no such folder");
    }

    @Test
    void the_script_is_ascii_with_windows_line_ends() throws Exception {
        String text = Files.readString(DISTRIBUTION.resolve("bin/gvlk.cmd"), US_ASCII);

        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text).endsWith("\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys",
                "\"\"",
                "\"\" \" \" \"two  words \"",
                "a  b\tc",
                "'single'",
                "\"say \\\"hi\\\"\"",
                "\"back\\slash\\\\\" \\\\server\\share\\",
                "* ?",
                "\"*\"",
                "$HOME ${x} $(id) `id`",
                "!PATH! wow! !!",
                "\"a&b|c<d>e;f^g(h)\"",
                "(x) a;b,c=d",
                "~ # -- -version @file {a,b} /?",
                "\"déjà vu – 日本語 🔑\" é"
            })
    void every_argument_arrives_as_written(String arguments) throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));

        Finished finished = launch(arguments);

        assertThat(finished.errors()).isEmpty();
        assertThat(finished.exitCode()).isZero();
        assertThat(finished.output()).endsWith("\" " + MAIN + " " + arguments);
    }

    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "Wine's cmd.exe expands the value of a variable once more")
    void percent_signs_arrive_as_written() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));

        assertThat(launch("%PATH% %1 %%2 100% %~dp0 %*").output()).endsWith(MAIN + " %PATH% %1 %%2 100% %~dp0 %*");
    }

    @ParameterizedTest
    @CsvSource({"17, false", "17.0.15, false", "20.0.2, false", "21, true", "21.0.7, true", "25-ea, true"})
    void a_java_from_17_on_gets_the_flags_of_its_version(String version, boolean serial) throws Exception {
        // Asked, it would call itself too old: so it was not asked.
        String java = jdk("jdk", version, new Probe("openjdk version \"11.0.22\"\r\n", 0));
        environment.put("GVLK_JAVA", java);

        Finished finished = launch("keys");

        assertThat(finished.exitCode()).isZero();
        assertThat(finished.output().replaceAll(" +", " "))
                .isEqualTo("\"" + java + "\" -Xlog:disable -Xshare:auto -XX:TieredStopAtLevel=1 -XX:-UsePerfData "
                        + (serial ? "-XX:+UseSerialGC " : "") + "-cp \"" + home + "\\lib\\gvlk-start.jar\" " + MAIN
                        + " keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "9", "11.0.22", "16.0.2"})
    void an_older_java_is_refused_with_its_version_and_path(String version) throws Exception {
        String java = jdk("jdk", version);
        environment.put("JAVA_HOME", WindowsShell.path(temp) + "\\jdk");

        assertRefused(launch("keys"), "Java " + version + " is too old", java, "JAVA_HOME", "17 or newer");
    }

    @Test
    void gvlk_java_comes_before_java_home_and_that_before_the_path() throws Exception {
        String first = jdk("first", "17.0.1");
        String second = jdk("second", "17.0.2");
        String third = jdk("third", "17.0.3");
        String folder = WindowsShell.path(temp);
        environment.put("CASE_PATH", folder + "\\no such folder;" + folder + "\\third\\bin;" + folder + "\\first\\bin");

        assertThat(launch("keys").output()).startsWith("\"" + third + "\"");
        environment.put("JAVA_HOME", folder + "\\second");
        assertThat(launch("keys").output()).startsWith("\"" + second + "\"");
        environment.put("GVLK_JAVA", first);
        assertThat(launch("keys").output()).startsWith("\"" + first + "\"");
    }

    @Test
    void gvlk_java_may_be_a_folder_and_in_quotes() throws Exception {
        jdk("Java (64 & more)", "21.0.7");
        String folder = WindowsShell.path(temp) + "\\Java (64 & more)";

        for (String value : List.of(folder, folder + "\\", "\"" + folder + "\"")) {
            environment.put("GVLK_JAVA", value);
            assertThat(launch("keys").output())
                    .as(value)
                    .startsWith("\"" + folder)
                    .contains("UseSerialGC");
        }
    }

    @Test
    void a_wrong_gvlk_java_is_named_and_not_passed_over() throws Exception {
        jdk("jdk", "17.0.15");
        environment.put("JAVA_HOME", WindowsShell.path(temp) + "\\jdk");

        for (String wrong : List.of(WindowsShell.path(temp) + "\\no (such) & java.exe", WindowsShell.path(temp))) {
            environment.put("GVLK_JAVA", wrong);
            assertRefused(launch("keys"), "GVLK_JAVA is \"" + wrong + "\"");
        }
    }

    @Test
    void a_wrong_java_home_is_named_and_not_passed_over() throws Exception {
        jdk("jdk", "17.0.15");
        environment.put("CASE_PATH", WindowsShell.path(temp) + "\\jdk\\bin");
        environment.put("JAVA_HOME", WindowsShell.path(temp) + "\\gone (x86)");

        assertRefused(launch("keys"), "JAVA_HOME is \"" + WindowsShell.path(temp) + "\\gone (x86)\"");
    }

    @Test
    void without_any_java_the_message_says_what_to_do() throws Exception {
        assertRefused(launch("keys"), "no Java found", "17 or newer", "GVLK_JAVA", "JAVA_HOME");
    }

    @Test
    void a_java_in_the_working_directory_is_not_taken() throws Exception {
        jdk("jdk", "17.0.15");
        environment.put("CASE_DIRECTORY", WindowsShell.path(temp) + "\\jdk\\bin");

        assertRefused(launch("keys"), "no Java found");
    }

    @Test
    void without_a_release_file_java_is_asked() throws Exception {
        Probe answers = new Probe("Picked up JAVA_TOOL_OPTIONS: -Dx=y\r\nopenjdk version \"21.0.7\" 2025-04-15\r\n", 0);
        environment.put("GVLK_JAVA", jdk("Java (x86) & co", null, answers));

        Finished finished = launch("keys");

        assertThat(finished.exitCode()).isZero();
        assertThat(finished.output()).contains("-XX:+UseSerialGC").endsWith(MAIN + " keys");
    }

    @Test
    void without_a_release_file_an_older_java_is_still_refused() throws Exception {
        String java = jdk("jdk", null, new Probe("java version \"1.8.0_392\"\r\n", 0));
        environment.put("CASE_PATH", WindowsShell.path(temp) + "\\jdk\\bin");

        assertRefused(launch("keys"), "Java 1.8.0_392 is too old", java, "PATH");
    }

    @Test
    void a_java_that_cannot_say_its_version_is_refused() throws Exception {
        String java = jdk("jdk", "unknown", new Probe("", 1));
        environment.put("GVLK_JAVA", java);

        assertRefused(launch("keys"), java, "GVLK_JAVA", "version");
    }

    @Test
    void a_damaged_installation_is_named() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        Files.delete(temp.resolve("Program Files (x86)/lib/gvlk.jar"));

        assertRefused(launch("keys"), "damaged", home + "\\lib\\gvlk.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Größe & Maß (é)", "sure!", "it's ^ up"})
    void the_launcher_finds_its_home_in_an_odd_folder(String name) throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        move(home, WindowsShell.path(temp) + "\\" + name);
        home = WindowsShell.path(temp) + "\\" + name;
        environment.put("CASE_COMMAND", "\"" + home + "\\bin\\gvlk.cmd\"");

        Finished finished = launch("keys");

        assertThat(finished.errors()).isEmpty();
        assertThat(finished.output()).contains("-cp \"" + home + "\\lib\\gvlk-start.jar\" ");
    }

    @Test
    void a_semicolon_in_the_home_is_named() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        move(home, WindowsShell.path(temp) + "\\a;b");
        environment.put("CASE_COMMAND", "\"" + WindowsShell.path(temp) + "\\a;b\\bin\\gvlk.cmd\"");

        assertRefused(launch("keys"), "semicolon", "a;b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gvlk", "gvlk.cmd", "\"gvlk\"", "\"gvlk.cmd\""})
    void the_launcher_works_from_the_path(String command) throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        environment.put("CASE_PATH", home + "\\bin");
        environment.put("CASE_COMMAND", command);

        Finished finished = launch("keys");

        assertThat(finished.errors()).isEmpty();
        assertThat(finished.output()).contains("-cp \"" + home + "\\lib\\gvlk-start.jar\" ");
    }

    @Test
    void the_launcher_works_by_a_relative_path() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        environment.put("CASE_DIRECTORY", home);
        environment.put("CASE_COMMAND", "bin\\gvlk");

        Finished finished = launch("keys");

        assertThat(finished.errors()).isEmpty();
        assertThat(finished.output()).contains("-cp \"" + home + "\\lib\\gvlk-start.jar\" ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 37, 255})
    void the_exit_code_of_java_is_passed_on(int code) throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15", new Probe("", code)));

        assertThat(launch("keys").exitCode()).isEqualTo(code);
    }

    @Test
    void gvlk_java_opts_come_before_the_class_path() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        environment.put("GVLK_JAVA_OPTS", "-Xmx64m \"-Dany=a b\"");

        assertThat(launch("keys").output()).contains(" -Xmx64m \"-Dany=a b\" -cp ");
    }

    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "needs a Java for Windows")
    void the_true_distribution_runs() throws Exception {
        environment.put("GVLK_JAVA", System.getProperty("java.home"));
        environment.put("CASE_COMMAND", "\"" + DISTRIBUTION + "\\bin\\gvlk.cmd\"");

        Finished finished = launch("--version");

        assertThat(finished.errors()).isEmpty();
        assertThat(finished.exitCode()).isZero();
        assertThat(finished.output()).isNotBlank();
    }

    /** The launcher ended with 2 before any Java started for good, and said each of the texts. */
    private static void assertRefused(Finished finished, String... texts) {
        assertThat(finished.errors()).startsWith("gvlk: ").contains(texts);
        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.output()).isEmpty();
    }

    private String jdk(String name, String version) throws IOException {
        return jdk(name, version, new Probe("", 0));
    }

    /** A folder that looks like a JDK; the result is its java.exe. */
    private String jdk(String name, @Nullable String version, Probe probe) throws IOException {
        Path java = temp.resolve(name).resolve("bin/java.exe");
        Files.createDirectories(java.getParent());
        Files.write(java, probe.program());
        if (version != null) {
            Files.writeString(
                    temp.resolve(name).resolve("release"),
                    "IMPLEMENTOR=\"Nobody\"\r\nJAVA_RUNTIME_VERSION=\"0+1\"\r\nJAVA_VERSION=\"" + version
                            + "\"\r\nMODULES=\"java.base java.logging\"\r\n");
        }
        return WindowsShell.path(java);
    }

    private Finished launch(String arguments) throws Exception {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("CASE_ARGUMENTS", arguments);
        return cmd(variables);
    }

    private void move(String from, String to) throws Exception {
        Finished finished = cmd(Map.of("CASE_MOVE_FROM", from, "CASE_MOVE_TO", to));
        assertThat(finished.errors()).isEmpty();
        assertThat(finished.exitCode()).isZero();
    }

    private Finished cmd(Map<String, String> variables) throws Exception {
        Path driver = Files.writeString(temp.resolve("case.cmd"), DRIVER);
        return windows.shell().run(driver, variables, temp);
    }
}
