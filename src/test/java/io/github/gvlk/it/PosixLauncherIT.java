package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher {@code bin/gvlk}, run by the system's own shell. Java is played by a small script that writes down what
 * it was given.
 *
 * <p>Names and arguments outside ASCII are written into a shell script rather than given to {@link ProcessBuilder}: in
 * the C locale, which a build server often has, Java could not pass them on.
 */
@DisabledOnOs(OS.WINDOWS)
class PosixLauncherIT {
    private static final Path DISTRIBUTION =
            Path.of(System.getProperty("gvlk.distribution", "target/gvlk")).toAbsolutePath();

    private static final String MAIN = "io.github.gvlk.cli.Main";

    private static final String NO_ANSWER = "exit 1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    /** The environment of the next launch; nothing else is in it. */
    private final Map<String, String> environment = new TreeMap<>();

    private String home = "";
    private String launcher = "";

    @BeforeEach
    void copyTheLauncher() throws Exception {
        temp = temp.toRealPath();
        home = temp + "/tools of René (é)";
        launcher = home + "/bin/gvlk";
        shell("mkdir " + quoted(home) + " " + quoted(home + "/lib")
                + "\ncp -R " + quoted(DISTRIBUTION + "/bin") + " " + quoted(home)
                + "\necho jar >" + quoted(home + "/lib/gvlk.jar")
                + "\necho jar >" + quoted(home + "/lib/gvlk-start.jar"));
        // The one tool the launcher may need, and no java beside it.
        String readlink = run("command -v readlink").output().strip();
        script(temp.resolve("path/readlink"), "exec " + readlink + " \"$@\"");
        environment.put("PATH", temp + "/path");
    }

    @Test
    void every_argument_arrives_as_written() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        List<String> nasty = List.of(
                "",
                " ",
                "two  words ",
                "'single'",
                "\"double\"",
                "back\\slash\\",
                "\\\\server\\share\\",
                "first\nsecond\n",
                "tab\there",
                "*",
                "?[a-z]",
                "$HOME ${x} $(id) `id`",
                "%PATH% %1 100%",
                "!bang! !!",
                "a&b|c<d>e;f^g(h)",
                "~",
                "#no comment",
                "--",
                "-version",
                "@file",
                "{a,b}",
                "déjà vu – 日本語 🔑");

        assertThat(launch(nasty).exitCode()).isZero();

        List<String> record = record();
        assertThat(record.subList(record.indexOf(MAIN) + 1, record.size())).containsExactlyElementsOf(nasty);
    }

    @Test
    void no_argument_stays_no_argument() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));

        assertThat(launch(List.of()).exitCode()).isZero();

        assertThat(record()).endsWith(MAIN);
    }

    @ParameterizedTest
    @CsvSource({"17, false", "17.0.15, false", "20.0.2, false", "21, true", "21.0.7, true", "25-ea, true"})
    void a_java_from_17_on_gets_the_flags_of_its_version(String version, boolean serial) throws Exception {
        String java = jdk("jdk", version);
        environment.put("GVLK_JAVA", java);

        Finished finished = launch(List.of("keys"));

        List<String> expected = new ArrayList<>(List.of(
                java,
                "-Xlog:disable",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dgvlk.terminal=no",
                "-cp"));
        expected.addAll(List.of(home + "/lib/gvlk-start.jar", MAIN, "keys"));
        if (serial) {
            expected.add(5, "-XX:+UseSerialGC");
        }
        assertThat(finished.errors()).isEmpty();
        assertThat(finished.exitCode()).isZero();
        assertThat(record()).isEqualTo(expected);
        assertThat(temp.resolve("asked"))
                .as("no JVM is started for its version")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "9", "11.0.22", "16.0.2"})
    void an_older_java_is_refused_with_its_version_and_path(String version) throws Exception {
        String java = jdk("jdk", version);
        environment.put("JAVA_HOME", temp + "/jdk");

        assertRefused(launch(List.of("keys")), "Java " + version + " is too old", java, "JAVA_HOME", "17 or newer");
    }

    @Test
    void gvlk_java_comes_before_java_home_and_that_before_the_path() throws Exception {
        String first = jdk("first", "17.0.1");
        String second = jdk("second", "17.0.2");
        String third = jdk("third", "17.0.3");
        environment.put(
                "PATH", temp + "/path::" + temp + "/no such folder:" + temp + "/third/bin:" + temp + "/first/bin");

        assertThat(javaUsed()).isEqualTo(third);
        environment.put("JAVA_HOME", temp + "/second");
        assertThat(javaUsed()).isEqualTo(second);
        environment.put("GVLK_JAVA", first);
        assertThat(javaUsed()).isEqualTo(first);
    }

    @Test
    void gvlk_java_may_be_the_folder_of_an_installation() throws Exception {
        String java = jdk("jdk", "21.0.7");
        environment.put("GVLK_JAVA", temp + "/jdk");
        assertThat(javaUsed()).isEqualTo(java);
        environment.put("GVLK_JAVA", temp + "/jdk/");
        assertThat(javaUsed()).isEqualTo(java);
    }

    @Test
    void an_empty_variable_is_as_good_as_none() throws Exception {
        String java = jdk("jdk", "21.0.7");
        environment.putAll(Map.of("GVLK_JAVA", "", "JAVA_HOME", "", "PATH", temp + "/jdk/bin"));

        assertThat(javaUsed()).isEqualTo(java);
    }

    @Test
    void java_may_live_in_a_folder_with_blanks_and_accents() throws Exception {
        jdk("jdk", "21.0.7");
        String folder = temp + "/Java für alle";
        shell("mv " + quoted(temp + "/jdk") + " " + quoted(folder));
        environment.put("JAVA_HOME", folder);

        assertThat(javaUsed()).isEqualTo(folder + "/bin/java");
    }

    @Test
    void a_wrong_gvlk_java_is_named_and_not_passed_over() throws Exception {
        jdk("jdk", "17.0.15");
        environment.put("JAVA_HOME", temp + "/jdk");
        Path plain = Files.writeString(temp.resolve("plain file"), "not executable");

        for (String wrong : List.of(temp + "/no such java", temp.toString(), plain.toString())) {
            environment.put("GVLK_JAVA", wrong);
            assertRefused(launch(List.of("keys")), "GVLK_JAVA is \"" + wrong + "\"");
        }
    }

    @Test
    void a_wrong_java_home_is_named_and_not_passed_over() throws Exception {
        jdk("jdk", "17.0.15");
        environment.put("PATH", temp + "/jdk/bin");
        environment.put("JAVA_HOME", temp + "/gone");

        assertRefused(launch(List.of("keys")), "JAVA_HOME is \"" + temp + "/gone\"");
    }

    @Test
    void without_any_java_the_message_says_what_to_do() throws Exception {
        assertRefused(launch(List.of("keys")), "no Java found", "17 or newer", "GVLK_JAVA", "JAVA_HOME");
    }

    @Test
    void without_a_release_file_java_is_asked_once() throws Exception {
        String answer = """
                echo 'Picked up JAVA_TOOL_OPTIONS: -Dx=y' >&2
                echo 'openjdk version "21.0.7" 2025-04-15 LTS' >&2
                echo 'OpenJDK Runtime Environment (build 21.0.7+6-LTS)' >&2""";
        environment.put("GVLK_JAVA", jdk("jdk", null, answer, 0));

        assertThat(launch(List.of("keys")).exitCode()).isZero();

        assertThat(record()).contains("-XX:+UseSerialGC");
        assertThat(temp.resolve("asked")).hasContent("asked");
    }

    @Test
    void a_release_file_without_a_version_is_as_good_as_none() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "unknown", "echo 'java version \"17.0.15\"' >&2", 0));

        assertThat(launch(List.of("keys")).exitCode()).isZero();

        assertThat(temp.resolve("asked")).hasContent("asked");
    }

    @Test
    void without_a_release_file_an_older_java_is_still_refused() throws Exception {
        String java = jdk("jdk", null, "echo 'java version \"1.8.0_392\"' >&2", 0);
        environment.put("PATH", temp + "/jdk/bin");

        assertRefused(launch(List.of("keys")), "Java 1.8.0_392 is too old", java, "PATH");
    }

    @Test
    void a_java_that_cannot_say_its_version_is_refused() throws Exception {
        String java = jdk("jdk", null, "echo 'Unable to locate a Java Runtime.' >&2; " + NO_ANSWER, 0);
        environment.put("PATH", temp + "/jdk/bin");

        assertRefused(launch(List.of("keys")), java, "PATH", "Unable to locate a Java Runtime.");
    }

    @Test
    void java_behind_a_chain_of_links_on_the_path_has_its_own_release_file() throws Exception {
        jdk("jdk", "11.0.22");
        shell("mkdir " + quoted(temp + "/usr") + "\nln -s " + quoted(temp + "/alternatives") + " "
                + quoted(temp + "/usr/java") + "\nln -s jdk/bin/java " + quoted(temp + "/alternatives"));
        environment.put("PATH", temp + "/path:" + temp + "/usr");

        assertRefused(launch(List.of("keys")), "Java 11.0.22 is too old", temp + "/usr/java");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_launcher_finds_its_home_through_links(boolean readlinkFollowsChains) throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        if (!readlinkFollowsChains) {
            Path readlink = temp.resolve("path/readlink");
            String working = Files.readString(readlink);
            script(readlink, "[ \"$1\" != -f ] || exit 1\n" + working);
        }
        shell("cd " + quoted(temp.toString())
                + "\nmkdir 'my bin' 'my bin/deep'"
                + "\nln -s " + quoted(launcher) + " 'my bin/absolute'"
                + "\nln -s '../../tools of René (é)/bin/gvlk' 'my bin/deep/relative'"
                + "\nln -s deep/relative 'my bin/chain'"
                + "\nln -s 'my bin' folder");

        for (String link :
                List.of("my bin/absolute", "my bin/deep/relative", "my bin/chain", "folder/chain", "folder/absolute")) {
            launcher = temp + "/" + link;
            assertThat(launch(List.of("keys")).errors()).as(link).isEmpty();
            List<String> record = record();
            assertThat(record.get(record.indexOf("-cp") + 1))
                    .as(link)
                    .startsWith(temp.toString())
                    .endsWith("/tools of René (é)/lib/gvlk-start.jar");
        }
    }

    @Test
    void a_linked_bin_folder_leads_to_the_true_home() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        shell("mkdir " + quoted(temp + "/other") + "\nln -s " + quoted(home + "/bin") + " "
                + quoted(temp + "/other/bin"));
        launcher = temp + "/other/bin/gvlk";

        Finished finished = launch(List.of("keys"));

        assertThat(finished.errors()).isEmpty();
        assertThat(record()).contains(temp + "/other/bin/../lib/gvlk-start.jar");
    }

    @Test
    void a_link_that_points_to_itself_ends() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        environment.put("PATH", temp + "/empty");
        shell("ln -s " + quoted(launcher) + " " + quoted(temp + "/linked"));
        launcher = temp + "/linked";

        assertRefused(launch(List.of("keys")), "cannot follow the symbolic link \"" + temp + "/linked\"");
    }

    @Test
    void the_launcher_works_from_the_path_and_leaves_the_working_directory_alone() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        environment.put("PATH", temp + "/path:" + home + "/bin");
        Files.createDirectory(temp.resolve("elsewhere"));

        Finished finished = launchIn(temp + "/elsewhere", "gvlk", List.of("keys"));

        assertThat(finished.errors()).isEmpty();
        assertThat(record()).contains(home + "/lib/gvlk-start.jar");
        assertThat(temp.resolve("directory")).hasContent(temp + "/elsewhere");
    }

    @Test
    void the_launcher_works_by_a_relative_path() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));

        assertThat(launchIn(home, "bin/gvlk", List.of("keys")).errors()).isEmpty();
        assertThat(record()).contains("bin/../lib/gvlk-start.jar");
        assertThat(launchIn(home + "/bin", "./gvlk", List.of("keys")).errors()).isEmpty();
        assertThat(record()).contains("./../lib/gvlk-start.jar");
        assertThat(launchIn(home + "/bin", "/bin/sh", List.of("gvlk", "keys")).errors())
                .isEmpty();
        assertThat(record()).contains("./../lib/gvlk-start.jar");
    }

    @Test
    void a_damaged_installation_is_named() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        shell("rm " + quoted(home + "/lib/gvlk.jar"));

        assertRefused(launch(List.of("keys")), "damaged", home + "/lib/gvlk.jar");
    }

    @Test
    void a_colon_in_the_home_is_named() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        shell("mv " + quoted(home) + " " + quoted(temp + "/a:b"));
        launcher = temp + "/a:b/bin/gvlk";

        assertRefused(launch(List.of("keys")), "colon", temp + "/a:b");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 37, 255})
    void the_exit_status_of_java_is_passed_on(int status) throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15", NO_ANSWER, status));

        assertThat(launch(List.of("keys")).exitCode()).isEqualTo(status);
    }

    @Test
    void gvlk_java_opts_are_split_at_blanks_and_no_patterns() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        environment.put("GVLK_JAVA_OPTS", " -Xmx64m   -Dany=* * ");
        environment.put("IFS", "x");

        assertThat(launch(List.of("keys")).exitCode()).isZero();

        List<String> record = record();
        assertThat(record.subList(record.indexOf("-Dgvlk.terminal=no") + 1, record.indexOf("-cp")))
                .containsExactly("-Xmx64m", "-Dany=*", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", ""})
    void the_true_distribution_runs_from_a_folder_with_accents_and_without_a_locale(String locale) throws Exception {
        shell("cp -R " + quoted(DISTRIBUTION + "/lib") + " " + quoted(home));
        environment.put("GVLK_JAVA", System.getProperty("java.home"));
        environment.put("LC_ALL", locale);

        Finished finished = launch(List.of("--version"));

        assertThat(finished.errors()).isEmpty();
        assertThat(finished.exitCode()).isZero();
        assertThat(finished.output()).isNotBlank();
    }

    /** The launcher ended with 2 before any Java started for good, and said each of the texts. */
    private void assertRefused(Finished finished, String... texts) {
        assertThat(finished.errors()).startsWith("gvlk: ").contains(texts);
        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.output()).isEmpty();
        assertThat(temp.resolve("record")).doesNotExist();
    }

    private String javaUsed() throws Exception {
        Finished finished = launch(List.of("keys"));
        assertThat(finished.errors()).isEmpty();
        return record().get(0);
    }

    private String jdk(String name, String version) throws IOException {
        return jdk(name, version, NO_ANSWER, 0);
    }

    /** A folder that looks like a JDK; the result is its java. */
    private String jdk(String name, @Nullable String version, String answer, int status) throws IOException {
        Path java = temp.resolve(name).resolve("bin/java");
        script(
                java,
                "if [ \"$*\" = -version ]; then",
                "echo asked >>" + quoted(temp + "/asked"),
                answer,
                "exit",
                "fi",
                "pwd -P >" + quoted(temp + "/directory"),
                "printf '%s\\000' \"$0\" \"$@\" >" + quoted(temp + "/record"),
                "exit " + status);
        if (version != null) {
            // As in a real file the version is not the first line; and the last line has no end.
            Files.writeString(
                    temp.resolve(name).resolve("release"),
                    "IMPLEMENTOR=\"Nobody\"\nJAVA_RUNTIME_VERSION=\"0+1\"\nJAVA_VERSION=\"" + version + "\"");
        }
        return java.toString();
    }

    private static void script(Path file, String... lines) throws IOException {
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What the last Java was started with: its own path, then its arguments. */
    private List<String> record() throws IOException {
        Path file = temp.resolve("record");
        String text = Files.readString(file);
        Files.delete(file);
        assertThat(text).endsWith("\0");
        return Arrays.asList(text.substring(0, text.length() - 1).split("\0", -1));
    }

    private Finished launch(List<String> arguments) throws Exception {
        return launchIn(temp.toString(), launcher, arguments);
    }

    private Finished launchIn(String directory, String command, List<String> arguments) throws Exception {
        StringBuilder script =
                new StringBuilder("cd ").append(quoted(directory)).append('\n');
        environment.forEach((name, value) -> script.append(name)
                .append('=')
                .append(quoted(value))
                .append("\nexport ")
                .append(name)
                .append('\n'));
        script.append("exec ").append(quoted(command));
        arguments.forEach(argument -> script.append(' ').append(quoted(argument)));
        return run(script.toString());
    }

    private void shell(String script) throws Exception {
        Finished finished = run("set -e\n" + script);
        assertThat(finished.errors()).isEmpty();
        assertThat(finished.exitCode()).isZero();
    }

    private Finished run(String script) throws Exception {
        Path file = Files.writeString(temp.resolve("case.sh"), script + "\n");
        Path output = temp.resolve("case.out");
        Path errors = temp.resolve("case.err");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", file.toString());
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("ended in time: %s", script)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Finished(
                process.exitValue(),
                new String(Files.readAllBytes(output), UTF_8),
                new String(Files.readAllBytes(errors), UTF_8));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private record Finished(int exitCode, String output, String errors) {}
}
