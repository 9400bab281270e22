package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bundle as a person has it who has no Java: unpacked from its file, far from where it was made, with an environment
 * in which no Java is to be found. It runs in the profile {@code bundle} only.
 */
class BundleIT {
    private static final Path GOLDEN = Distribution.repository().resolve("src/test/resources/golden");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path temp;

    @SuppressWarnings("NullAway.Init")
    private static Unpacked bundle;

    @BeforeAll
    static void unpack() throws Exception {
        bundle = Unpacked.of(file(), Files.createDirectories(temp.resolve("tools of an admin")));
    }

    @Test
    void the_file_is_named_as_the_folder_in_it() {
        assertThat(file().getFileName().toString())
                .matches("gvlk-.*-(linux|windows|macos)-(x64|arm64)\\.(zip|tar\\.gz)");
        assertThat(file().getFileName()).asString().startsWith(bundle.home().getFileName() + ".");
    }

    @Test
    void the_main_questions_are_answered_and_nothing_else_is_said() throws Exception {
        assertThat(gvlk("key", "windows", "server", "2022", "datacenter", "-q"))
                .isEqualTo(new Distribution.Finished(0, "WX4NM-KYWYW-QJJR4-XV3QB-6VM33\n", ""));
        assertSaysOnly("slmgr /ipk VDYBN-27WPP-V4HQT-9VMD4-VMK7H", "commands", "server", "2022", "standard", "-q");
        assertSaysOnly("SL_E_VL_BINDING_SERVICE_UNAVAILABLE", "error", "0xC004F074");
        Distribution.Finished fleet = gvlk("fleet", "docs/examples/computers.csv", "--kms-host", "kms1", "-q");
        assertThat(fleet.out()).contains("SRV02,Windows Server 2019 Standard");
        assertThat(fleet.exitCode()).as("some rows were rejected").isEqualTo(4);
        assertSaysOnly("1001", "diagnose", "docs/examples/dlv.txt");
        assertSaysOnly("diagnose", "--help");
    }

    /** Everything that the program prints is kept in the golden cases; the bundle prints the same. */
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "cmd.exe changes some of the arguments on their way")
    @ParameterizedTest
    @MethodSource("goldenCases")
    void prints_what_the_case_says(Path name) throws Exception {
        Path folder = GOLDEN.resolve(name);
        Map<String, String> environment = new LinkedHashMap<>();
        for (String line : text(folder.resolve("env")).lines().toList()) {
            environment.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        byte[] input = text(folder.resolve("in")).getBytes(UTF_8);

        Distribution.Finished run = bundle.gvlk(
                environment, input, text(folder.resolve("args")).lines().toList());

        assertThat(run.out()).as("standard output").isEqualTo(text(folder.resolve("out")));
        assertThat(run.err()).as("standard error").isEqualTo(text(folder.resolve("err")));
        assertThat(run.exitCode() + "\n").as("exit code").isEqualTo(text(folder.resolve("exit")));
    }

    /** A Java without the module jdk.charsets has no code page of a Windows console. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cp437",
                "cp850",
                "cp852",
                "cp866",
                "windows-1250",
                "windows-1251",
                "windows-1252",
                "windows-1253",
                "windows-1254",
                "windows-1255",
                "windows-1256",
                "windows-1257",
                "windows-1258",
                "windows-874",
                "GBK",
                "GB18030",
                "Big5",
                "Shift_JIS",
                "windows-31j",
                "x-windows-949",
                "EUC-KR",
                "UTF-16LE"
            })
    void reads_a_console_of_any_code_page(String encoding) throws Exception {
        byte[] dlv = Files.readString(Distribution.repository().resolve("docs/examples/dlv.txt"))
                .getBytes(Charset.forName(encoding));

        Distribution.Finished run =
                bundle.gvlk(Map.of(), dlv, List.of("diagnose", "--encoding", encoding, "-o", "json"));

        assertThat(run.out()).contains("\"Windows Server 2019 Standard\"");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void letters_of_a_code_page_are_read_as_what_they_are() throws Exception {
        byte[] csv = "Name;OperatingSystem\nGERÄT-1;Windows 11 Enterprise\n".getBytes(Charset.forName("cp850"));
        Path inventory = Files.write(temp.resolve("computers.csv"), csv);

        Distribution.Finished run = gvlk("fleet", inventory.toString(), "--encoding", "cp850", "-q");

        assertThat(run.out() + run.err()).contains("GERÄT-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key win10 pro", "commands win10 pro", "error 0xC004F074", "commands win10 pro --as batch"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its launcher makes the class-data archive at the first start")
    void classes_come_from_the_archives(String line) throws Exception {
        Path log = temp.resolve("classes.log");

        Distribution.Finished run = bundle.gvlk(
                Map.of("GVLK_JAVA_OPTS", "-Xlog:class+load:file=" + log), new byte[0], List.of(line.split(" ")));

        assertThat(run.exitCode()).isZero();
        List<String> ours = Files.readAllLines(log).stream()
                .filter(each -> each.contains(" io.github.gvlk.") || each.contains(" com.fasterxml."))
                .toList();
        assertThat(ours).hasSizeGreaterThan(50);
        assertThat(ours)
                .filteredOn(each -> !each.contains("source: shared objects file"))
                .as("classes that are not in the archive, of " + ours.size())
                .hasSizeLessThan(ours.size() / 10);
    }

    @Test
    void the_runtime_brings_its_licence() throws Exception {
        assertThat(bundle.home().resolve("runtime/legal/java.base/LICENSE")).isNotEmptyFile();
        assertThat(bundle.home().resolve("LICENSE")).isNotEmptyFile();
        assertThat(bundle.home().resolve("licences/THIRD-PARTY")).isNotEmptyFile();
    }

    static Stream<Path> goldenCases() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            List<Path> cases = files.filter(folder -> Files.exists(folder.resolve("args")))
                    .map(GOLDEN::relativize)
                    .sorted()
                    .toList();
            return cases.stream();
        }
    }

    private static void assertSaysOnly(String expected, String... args) throws Exception {
        Distribution.Finished run = gvlk(args);
        assertThat(run.out()).contains(expected);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    private static Distribution.Finished gvlk(String... args) throws Exception {
        return bundle.gvlk(Map.of(), new byte[0], List.of(args));
    }

    private static Path file() {
        return Path.of(requireNonNull(System.getProperty("gvlk.bundle")));
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
