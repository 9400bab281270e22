package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

    private static final boolean ON_WINDOWS = OS.current() == OS.WINDOWS;

    private static final String MAIN = "io.github.gvlk.cli.Main";

    /** Values come through the environment: there no code page and no percent sign can change them. */
    private static final String DRIVER = String.join(
            "\r\n",
            "@echo off",
            "if defined CASE_MOVE_FROM move \"%CASE_MOVE_FROM%\" \"%CASE_MOVE_TO%\" >nul",
            "if defined CASE_MOVE_FROM exit /b",
            // Wine's cmd.exe looks for itself on the PATH.
            ON_WINDOWS ? "set \"PATH=%CASE_PATH%\"" : "set \"PATH=%CASE_PATH%;C:\\windows\\system32\"",
            "cd /d \"%CASE_DIRECTORY%\"",
            "%CASE_COMMAND% %CASE_ARGUMENTS%",
            "");

    /** Variables of this machine that the launcher reads. */
    private static final List<String> FOREIGN = List.of("GVLK_JAVA", "GVLK_JAVA_OPTS", "JAVA_HOME");

    /** Wine's own folders among others: shared by the tests, since Wine takes seconds to make them. */
    private static @Nullable Path scratch;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private final Map<String, String> environment = new TreeMap<>();

    private String home = "";

    @BeforeAll
    static void prepareWindows() throws Exception {
        Path folder = Files.createTempDirectory("gvlk-windows");
        scratch = folder;
        if (!ON_WINDOWS) {
            if (!onPath("wine")) {
                unavailable("this is not Windows, and Wine is not installed");
            }
            await(wine(folder, "wine", "wineboot", "--init"), folder, 300);
        }
        String program = Files.write(folder.resolve("probe.exe"), new Probe("", 37).program())
                .toString();
        Finished finished =
                await(ON_WINDOWS ? new ProcessBuilder(program) : wine(folder, "wine", program), folder, 120);
        if (finished.exitCode() != 37) {
            unavailable("a small 64-bit program does not run here: " + finished);
        }
    }

    /** Skips the tests in sight of everybody, or fails where they are a must. */
    private static void unavailable(String reason) {
        String message = "bin/gvlk.cmd is not tested: " + reason;
        if ("true".equals(System.getenv("GVLK_CI"))) {
            throw new AssertionError(message);
        }
        abort(message);
    }

    @AfterAll
    static void removeWindows() throws Exception {
        Path folder = requireNonNull(scratch);
        if (!ON_WINDOWS && onPath("wineserver")) {
            await(wine(folder, "wineserver", "--kill"), folder, 60);
            await(wine(folder, "wineserver", "--wait"), folder, 60);
        }
        // Wine links its drives to folders outside: the links are removed, never followed.
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @BeforeEach
    void copyTheLauncher() throws Exception {
        temp = temp.toRealPath();
        Path plain = temp.resolve("Program Files (x86)");
        Files.createDirectories(plain.resolve("bin"));
        Files.createDirectories(plain.resolve("lib"));
        Files.copy(DISTRIBUTION.resolve("bin/gvlk.cmd"), plain.resolve("bin/gvlk.cmd"));
        Files.createFile(plain.resolve("lib/gvlk.jar"));
        home = windows(plain);
        environment.put("CASE_COMMAND", "\"" + home + "\\bin\\gvlk.cmd\"");
        environment.put("CASE_DIRECTORY", windows(temp));
        environment.put("CASE_PATH", windows(temp) + "\\no such folder");
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
                        + (serial ? "-XX:+UseSerialGC " : "") + "-cp \"" + home + "\\lib\\gvlk.jar\" " + MAIN
                        + " keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "9", "11.0.22", "16.0.2"})
    void an_older_java_is_refused_with_its_version_and_path(String version) throws Exception {
        String java = jdk("jdk", version);
        environment.put("JAVA_HOME", windows(temp) + "\\jdk");

        assertRefused(launch("keys"), "Java " + version + " is too old", java, "JAVA_HOME", "17 or newer");
    }

    @Test
    void gvlk_java_comes_before_java_home_and_that_before_the_path() throws Exception {
        String first = jdk("first", "17.0.1");
        String second = jdk("second", "17.0.2");
        String third = jdk("third", "17.0.3");
        String folder = windows(temp);
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
        String folder = windows(temp) + "\\Java (64 & more)";

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
        environment.put("JAVA_HOME", windows(temp) + "\\jdk");

        for (String wrong : List.of(windows(temp) + "\\no (such) & java.exe", windows(temp))) {
            environment.put("GVLK_JAVA", wrong);
            assertRefused(launch("keys"), "GVLK_JAVA is \"" + wrong + "\"");
        }
    }

    @Test
    void a_wrong_java_home_is_named_and_not_passed_over() throws Exception {
        jdk("jdk", "17.0.15");
        environment.put("CASE_PATH", windows(temp) + "\\jdk\\bin");
        environment.put("JAVA_HOME", windows(temp) + "\\gone (x86)");

        assertRefused(launch("keys"), "JAVA_HOME is \"" + windows(temp) + "\\gone (x86)\"");
    }

    @Test
    void without_any_java_the_message_says_what_to_do() throws Exception {
        assertRefused(launch("keys"), "no Java found", "17 or newer", "GVLK_JAVA", "JAVA_HOME");
    }

    @Test
    void a_java_in_the_working_directory_is_not_taken() throws Exception {
        jdk("jdk", "17.0.15");
        environment.put("CASE_DIRECTORY", windows(temp) + "\\jdk\\bin");

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
        environment.put("CASE_PATH", windows(temp) + "\\jdk\\bin");

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
        move(home, windows(temp) + "\\" + name);
        home = windows(temp) + "\\" + name;
        environment.put("CASE_COMMAND", "\"" + home + "\\bin\\gvlk.cmd\"");

        Finished finished = launch("keys");

        assertThat(finished.errors()).isEmpty();
        assertThat(finished.output()).contains("-cp \"" + home + "\\lib\\gvlk.jar\" ");
    }

    @Test
    void a_semicolon_in_the_home_is_named() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        move(home, windows(temp) + "\\a;b");
        environment.put("CASE_COMMAND", "\"" + windows(temp) + "\\a;b\\bin\\gvlk.cmd\"");

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
        assertThat(finished.output()).contains("-cp \"" + home + "\\lib\\gvlk.jar\" ");
    }

    @Test
    void the_launcher_works_by_a_relative_path() throws Exception {
        environment.put("GVLK_JAVA", jdk("jdk", "17.0.15"));
        environment.put("CASE_DIRECTORY", home);
        environment.put("CASE_COMMAND", "bin\\gvlk");

        Finished finished = launch("keys");

        assertThat(finished.errors()).isEmpty();
        assertThat(finished.output()).contains("-cp \"" + home + "\\lib\\gvlk.jar\" ");
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
        return windows(java);
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
        ProcessBuilder builder;
        if (ON_WINDOWS) {
            builder = new ProcessBuilder("cmd.exe", "/d", "/c", driver.toString());
            FOREIGN.forEach(builder.environment()::remove);
            builder.environment().putAll(variables);
        } else {
            // Through a script, for in the C locale Java cannot hand over what is not ASCII.
            StringBuilder script = new StringBuilder();
            variables.forEach((name, value) -> script.append("export ")
                    .append(name)
                    .append("='")
                    .append(value.replace("'", "'\\''"))
                    .append("'\n"));
            script.append("exec wine cmd /d /c '").append(windows(driver)).append("'\n");
            Path file = Files.writeString(temp.resolve("case.sh"), script);
            builder = wine(requireNonNull(scratch), "/bin/sh", file.toString());
        }
        return await(builder, temp, 120);
    }

    private static ProcessBuilder wine(Path prefix, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("WINE"));
        FOREIGN.forEach(variables::remove);
        variables.put("WINEPREFIX", prefix.toString());
        variables.put("WINEARCH", "win64");
        variables.put("WINEDEBUG", "-all");
        // Neither .NET nor a browser is wanted: Wine would offer to download them.
        variables.put("WINEDLLOVERRIDES", "mscoree=;mshtml=");
        variables.put("HOME", prefix.toString());
        variables.put("LC_ALL", "C.UTF-8");
        variables.remove("DISPLAY");
        return builder;
    }

    private static Finished await(ProcessBuilder builder, Path folder, int seconds) throws Exception {
        Path output = folder.resolve("case.out");
        Path errors = folder.resolve("case.err");
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            assertThat(process.waitFor(seconds, TimeUnit.SECONDS))
                    .as("ended in time: %s", builder.command())
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Finished(
                process.exitValue(),
                new String(Files.readAllBytes(output), UTF_8),
                new String(Files.readAllBytes(errors), UTF_8));
    }

    private static boolean onPath(String tool) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, tool))) {
                return true;
            }
        }
        return false;
    }

    private static String windows(Path path) {
        return ON_WINDOWS ? path.toString() : "Z:" + path.toString().replace('/', '\\');
    }

    private record Finished(int exitCode, String output, String errors) {}

    /**
     * A program for 64-bit Windows, made here byte by byte since no compiler for it is at hand: it writes the banner to
     * standard error and its own command line, in UTF-8 and just as Windows holds it, to standard output.
     */
    private record Probe(String banner, int exitCode) {
        private static final List<String> IMPORTS =
                List.of("GetStdHandle", "WriteFile", "GetCommandLineW", "WideCharToMultiByte", "ExitProcess");

        private static final int IMAGE_BASE = 0x400000;
        private static final int CODE = 0x1000;
        private static final int DATA = 0x2000;
        private static final int LOOKUP = DATA + 0x28;
        private static final int ADDRESSES = DATA + 0x58;
        private static final int NAMES = DATA + 0x88;
        private static final int BANNER = DATA + 0x200;
        private static final int BUFFER = DATA + 0x1000;
        private static final int BUFFER_SIZE = 0x18000;
        private static final int FILE_BLOCK = 0x200;
        private static final int DATA_IN_FILE = 2 * FILE_BLOCK;
        private static final int FILE_SIZE = DATA_IN_FILE + 2 * FILE_BLOCK;

        byte[] program() {
            ByteBuffer file = ByteBuffer.allocate(FILE_SIZE).order(ByteOrder.LITTLE_ENDIAN);
            headers(file);
            code(file.position(FILE_BLOCK));
            data(file);
            return file.array();
        }

        private static void headers(ByteBuffer file) {
            file.put(ascii("MZ")).putInt(0x3C, 0x40).position(0x40);
            file.put(ascii("PE")).putShort((short) 0);
            // x86-64, two sections, the size of the optional header, executable with large addresses.
            file.putShort((short) 0x8664)
                    .putShort((short) 2)
                    .putInt(0)
                    .putInt(0)
                    .putInt(0);
            file.putShort((short) 0xF0).putShort((short) 0x22);
            // PE32+; sizes; entry point and base of the code.
            file.putShort((short) 0x20B).putShort((short) 0);
            file.putInt(FILE_BLOCK)
                    .putInt(2 * FILE_BLOCK)
                    .putInt(0)
                    .putInt(CODE)
                    .putInt(CODE);
            file.putLong(IMAGE_BASE).putInt(0x1000).putInt(FILE_BLOCK);
            // Versions: of the system wanted 6.0, of the subsystem too.
            file.putInt(6).putInt(0).putInt(6).putInt(0);
            file.putInt(DATA + 0x1000 + BUFFER_SIZE).putInt(FILE_BLOCK).putInt(0);
            // A console program; stack and heap.
            file.putShort((short) 3).putShort((short) 0);
            file.putLong(0x100000).putLong(0x1000).putLong(0x100000).putLong(0x1000);
            file.putInt(0).putInt(16);
            // Sixteen directories, of which the second holds the imports.
            file.putLong(0).putInt(DATA).putInt(0x28);
            file.position(file.position() + 14 * 8);
            section(file, ".text", CODE, FILE_BLOCK, FILE_BLOCK, FILE_BLOCK, 0x60000020);
            section(file, ".data", DATA, 0x1000 + BUFFER_SIZE, DATA_IN_FILE, 2 * FILE_BLOCK, 0xC0000040);
        }

        private static void section(
                ByteBuffer file, String name, int address, int size, int inFile, int sizeInFile, int flags) {
            file.put(ascii(name)).position(file.position() + 8 - name.length());
            file.putInt(size).putInt(address).putInt(sizeInFile).putInt(inFile);
            file.putInt(0).putInt(0).putInt(0).putInt(flags);
        }

        private void code(ByteBuffer code) {
            // sub rsp, 58h
            code.put(bytes(0x48, 0x83, 0xEC, 0x58));
            if (!banner.isEmpty()) {
                write(code, -12, BANNER);
                // mov r8d, length
                code.put(bytes(0x41, 0xB8)).putInt(banner.length());
                writeFile(code);
            }
            call(code, "GetCommandLineW");
            // mov r8, rax; mov ecx, CP_UTF8; xor edx, edx; mov r9d, -1
            code.put(bytes(0x49, 0x89, 0xC0, 0xB9)).putInt(65001).put(bytes(0x31, 0xD2, 0x41, 0xB9));
            code.putInt(-1);
            // lea rax, BUFFER; mov [rsp+20h], rax; mov dword [rsp+28h], size; mov qword [rsp+30h] and [rsp+38h], 0
            relative(code.put(bytes(0x48, 0x8D, 0x05)), BUFFER);
            code.put(bytes(0x48, 0x89, 0x44, 0x24, 0x20));
            code.put(bytes(0xC7, 0x44, 0x24, 0x28)).putInt(BUFFER_SIZE);
            code.put(bytes(0x48, 0xC7, 0x44, 0x24, 0x30)).putInt(0);
            code.put(bytes(0x48, 0xC7, 0x44, 0x24, 0x38)).putInt(0);
            call(code, "WideCharToMultiByte");
            // lea ebx, [rax-1]: without the NUL at the end
            code.put(bytes(0x8D, 0x58, 0xFF));
            write(code, -11, BUFFER);
            // mov r8d, ebx
            code.put(bytes(0x41, 0x89, 0xD8));
            writeFile(code);
            // mov ecx, exit code
            code.put(bytes(0xB9)).putInt(exitCode);
            call(code, "ExitProcess");
        }

        /** The first two arguments of WriteFile: a standard handle and the text. */
        private static void write(ByteBuffer code, int handle, int text) {
            // mov ecx, handle
            code.put(bytes(0xB9)).putInt(handle);
            call(code, "GetStdHandle");
            // mov rcx, rax; lea rdx, text
            relative(code.put(bytes(0x48, 0x89, 0xC1, 0x48, 0x8D, 0x15)), text);
        }

        private static void writeFile(ByteBuffer code) {
            // lea r9, [rsp+48h]; mov qword [rsp+20h], 0
            code.put(bytes(0x4C, 0x8D, 0x4C, 0x24, 0x48));
            code.put(bytes(0x48, 0xC7, 0x44, 0x24, 0x20)).putInt(0);
            call(code, "WriteFile");
        }

        private static void call(ByteBuffer code, String function) {
            relative(code.put(bytes(0xFF, 0x15)), ADDRESSES + 8 * IMPORTS.indexOf(function));
        }

        /** Addresses are relative to the next instruction. */
        private static void relative(ByteBuffer code, int address) {
            code.putInt(address - (CODE + code.position() + 4 - FILE_BLOCK));
        }

        private void data(ByteBuffer file) {
            int name = NAMES;
            for (int i = 0; i < IMPORTS.size(); i++) {
                file.putLong(inFile(LOOKUP) + 8 * i, name).putLong(inFile(ADDRESSES) + 8 * i, name);
                // Two bytes of a hint, then the name.
                file.position(inFile(name) + 2).put(ascii(IMPORTS.get(i)));
                name += 2 + IMPORTS.get(i).length() + 1;
                name += name % 2;
            }
            file.position(inFile(name)).put(ascii("kernel32.dll"));
            file.position(inFile(DATA))
                    .putInt(LOOKUP)
                    .putInt(0)
                    .putInt(0)
                    .putInt(name)
                    .putInt(ADDRESSES);
            file.position(inFile(BANNER)).put(ascii(banner));
        }

        private static int inFile(int address) {
            return address - DATA + DATA_IN_FILE;
        }

        private static byte[] ascii(String text) {
            return text.getBytes(US_ASCII);
        }

        private static byte[] bytes(int... values) {
            byte[] bytes = new byte[values.length];
            for (int i = 0; i < values.length; i++) {
                bytes[i] = (byte) values[i];
            }
            return bytes;
        }
    }
}
