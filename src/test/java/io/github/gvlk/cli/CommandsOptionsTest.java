package io.github.gvlk.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gvlk.render.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of {@code gvlk commands}: what each takes, what it refuses, and which do not go together. */
class CommandsOptionsTest {
    private static final String KEY = "VDYBN-27WPP-V4HQT-9VMD4-VMK7H";
    private static final String NAMES =
            "cmd, batch, powershell, oslicense, powershell-remoting, oslicense-remoting, ansible, dism, changepk,"
                    + " unattend, intune, registry, reg-add, office";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private static Run server(String... options) {
        return run("server 2022 standard", options);
    }

    private static Run client(String... options) {
        return run("windows 11 enterprise", options);
    }

    private static Run office(String... options) {
        return run("office ltsc professional plus 2021", options);
    }

    private static Run run(String edition, String... options) {
        List<String> args = new ArrayList<>(List.of("commands"));
        args.addAll(List.of(edition.split(" ")));
        args.addAll(Arrays.asList(options));
        return Run.of(args.toArray(new String[0]));
    }

    private static void assertRefused(Run run, String reason) {
        assertThat(run.err().replace('\n', ' ').replaceAll(" +", " ")).contains(reason);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private static void assertAnswered(Run run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isNotEmpty();
    }

    // ---- --as ----

    static List<String> dialects() {
        return Dialects.names();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aDialectIsTakenInEitherCase(String name) {
        List<String> options = new ArrayList<>(List.of("-q", "--as", name));
        if (name.endsWith("-remoting")) {
            options.addAll(List.of("--remote", "pc01"));
        }
        if (!name.equals("intune")) {
            options.addAll(List.of("--kms-host", "kms.example.com"));
        }
        String edition = name.equals("office")
                ? "office ltsc professional plus 2021"
                : name.equals("dism") ? "server 2022 standard" : "windows 11 enterprise";
        Run small = run(edition, options.toArray(new String[0]));
        assertAnswered(small);
        options.set(2, name.toUpperCase(java.util.Locale.ROOT));
        assertThat(run(edition, options.toArray(new String[0]))).isEqualTo(small);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "", "slmgr", "powershell;calc", "../cmd"})
    void anUnknownDialectIsRefusedWithTheNames(String name) {
        assertRefused(server("--as", name), "No dialect is called \"" + name + "\". The names are: " + NAMES + ".");
    }

    @Test
    void theUsualDialectIsThatOfTheFamily() {
        assertThat(server("-q").out()).startsWith("slmgr /ipk " + KEY + "\n");
        assertThat(office("-q").out())
                .startsWith("cscript //nologo \"%ProgramFiles%\\Microsoft Office\\Office16\\ospp.vbs\" /inpkey:");
        assertThat(office("-q", "--office-x86").out()).contains("%ProgramFiles(x86)%");
    }

    @Test
    void theDialectOfTheOtherFamilyIsRefused() {
        assertRefused(
                server("--as", "office"),
                "--as office is for Office; Windows Server 2022 Standard is activated with another dialect.");
        assertRefused(
                office("--as", "powershell"),
                "Office LTSC Professional Plus 2021 is activated with ospp.vbs, which only --as office writes.");
    }

    // ---- words ----

    @ParameterizedTest
    @CsvSource({
        "--host-caching, yes, 'on, off'",
        "--host-caching, true, 'on, off'",
        "--host-caching, '', 'on, off'",
        "--act-type, 2, 'all, ad, kms, token'",
        "--act-type, adba, 'all, ad, kms, token'",
        "--act-type, kms;calc, 'all, ad, kms, token'",
        "--arch, x64, 'amd64, arm64, x86'",
        "--arch, '', 'amd64, arm64, x86'"
    })
    void aWrongWordIsRefusedWithTheRightOnes(String option, String word, String words) {
        assertRefused(
                server("--as", option.equals("--arch") ? "unattend" : "cmd", option, word),
                option + " takes " + words + ", not \"" + word + "\".");
    }

    @ParameterizedTest
    @CsvSource({
        "--host-caching, on, slmgr /skhc",
        "--host-caching, OFF, slmgr /ckhc",
        "--act-type, all, slmgr /act-type 0",
        "--act-type, AD, slmgr /act-type 1",
        "--act-type, kms, slmgr /act-type 2"
    })
    void aRightWordIsTakenInEitherCase(String option, String word, String line) {
        assertThat(server("-q", option, word).out().lines()).contains(line);
    }

    @Test
    void aTokenNeedsTheWordThatNothingIsActivated() {
        assertRefused(server("--act-type", "token"), "add --no-activate");
        assertThat(server("-q", "--act-type", "token", "--no-activate").out().lines())
                .containsExactly("slmgr /ipk " + KEY, "slmgr /act-type 3", "slmgr /dlv");
    }

    @ParameterizedTest
    @CsvSource({"amd64", "ARM64", "x86"})
    void theArchitectureIsThatOfTheAnswerFile(String word) {
        Run run = client("-q", "--as", "unattend", "--arch", word);
        assertThat(run.out()).contains("processorArchitecture=\"" + word.toLowerCase(java.util.Locale.ROOT) + "\"");
    }

    // ---- options of one dialect ----

    @ParameterizedTest
    @CsvSource({
        "--cscript, powershell, 'changepk, cmd, dism'",
        "--cscript, batch, 'changepk, cmd, dism'",
        "--cscript, office, 'changepk, cmd, dism'",
        "--office-x86, cmd, office",
        "--office-x86, unattend, office"
    })
    void anOptionThatSaysNothingToTheDialectIsRefused(String option, String dialect, String dialects) {
        assertRefused(
                server("--as", dialect, option),
                option + " says nothing to " + dialect + ": it is for --as " + dialects + ".");
    }

    @Test
    void theArchitectureSaysNothingToAnotherDialect() {
        assertRefused(
                server("--as", "intune", "--arch", "arm64"), "--arch says nothing to intune: it is for --as unattend.");
    }

    @Test
    void anOptionOfOneDialectIsLookedAtWithTheUsualDialectToo() {
        assertRefused(office("--cscript"), "--cscript says nothing to office: it is for --as changepk, cmd, dism.");
        assertRefused(server("--office-x86"), "--office-x86 says nothing to cmd: it is for --as office.");
        assertRefused(server("--arch", "x86"), "--arch says nothing to cmd: it is for --as unattend.");
    }

    @Test
    void ofSeveralSuchOptionsTheSameIsAlwaysNamed() {
        assertRefused(
                server("--as", "batch", "--office-x86", "--cscript", "--arch", "x86"),
                "--arch says nothing to batch: it is for --as unattend.");
    }

    // ---- targets ----

    @ParameterizedTest
    @ValueSource(strings = {"--kms-host=kms.example.com", "--cloud=azure"})
    void discoveryAndANamedHostDoNotGoTogether(String option) {
        String name = option.substring(0, option.indexOf('='));
        assertRefused(
                server("--auto-discovery", option),
                "--auto-discovery clears the KMS host that " + name + " names: leave one of them out.");
    }

    @Test
    void twoTargetsDoNotGoTogether() {
        String reason = "Give one of --kms-host, --cloud and --kms-domain: a named host overrides a domain.";
        assertRefused(server("--kms-host", "kms", "--cloud", "azure"), reason);
        assertRefused(server("--kms-host", "kms", "--kms-domain", "corp.example.com"), reason);
        assertRefused(server("--cloud", "azure", "--kms-domain", "corp.example.com", "--auto-discovery"), reason);
    }

    @Test
    void discoveryClearsTheHostAloneOrBesideADomain() {
        assertThat(server("-q", "--auto-discovery").out().lines())
                .containsExactly("slmgr /ipk " + KEY, "slmgr /ckms", "slmgr /ato", "slmgr /dlv");
        assertThat(server("-q", "--auto-discovery", "--kms-domain", "corp.example.com")
                        .out()
                        .lines())
                .containsExactly(
                        "slmgr /ipk " + KEY,
                        "slmgr /ckms",
                        "slmgr /skms-domain corp.example.com",
                        "slmgr /ato",
                        "slmgr /dlv");
    }

    @Test
    void aCloudIsTakenInEitherCase() {
        assertThat(server("-q", "--cloud", "AZURE").out()).contains("slmgr /skms azkms.core.windows.net:1688");
    }

    @Test
    void anOptionThatIsGivenTwiceIsRefused() {
        assertRefused(server("--kms-host", "kms1", "--kms-host", "kms2"), "--kms-host");
        assertRefused(server("--as", "cmd", "--as", "batch"), "--as");
    }

    // ---- --activation-id ----

    @ParameterizedTest
    @ValueSource(strings = {"B3CA044E-A358-4D68-9883-AAA2941ACA99", "{b3ca044e-a358-4d68-9883-aaa2941aca99}"})
    void theActivationIdIsWrittenInItsPlainForm(String id) {
        assertThat(server("-q", "--activation-id", id).out())
                .contains("slmgr /ato b3ca044e-a358-4d68-9883-aaa2941aca99\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "all", "b3ca044e-a358-4d68-9883-aaa2941aca9", "b3ca044ea3584d689883aaa2941aca99"})
    void whatIsNoActivationIdIsRefused(String id) {
        assertRefused(server("--activation-id", id), "GUID \"" + id + "\": expected 8-4-4-4-12 hexadecimal digits");
    }

    // ---- --remote ----

    @Test
    void computersComeOnceEachInTheirOrder() {
        Run run = server("-q", "--remote", "pc02,pc01, pc02", "--remote", "pc01,pc03", "--no-activate");
        assertThat(run.out().lines().filter(line -> line.contains("/ipk")))
                .containsExactly("slmgr pc02 /ipk " + KEY, "slmgr pc01 /ipk " + KEY, "slmgr pc03 /ipk " + KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "'', it is empty",
        "'pc01,', it is empty",
        "',pc01', it is empty",
        "'pc01,,pc02', it is empty",
        "'pc01,pc 02', it contains a space",
        "'pc01,pc02&calc', the character & is not allowed",
        "'pc01 -Credential x', it contains a space",
        "'\\\\pc01', the character \\ is not allowed",
        "'pc01,-pc02', begins or ends with a hyphen",
        "'/upk', the character / is not allowed",
        "'pc01:5985', the character : is not allowed"
    })
    void aNameThatIsNoComputerIsRefused(String names, String reason) {
        assertRefused(server("--remote", names), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"powershell-remoting", "oslicense-remoting"})
    void remotingWantsNames(String dialect) {
        assertRefused(
                server("--as", dialect),
                "--as " + dialect + " is for other computers: name them, --remote NAME[,NAME...].");
    }

    @Test
    void aDialectOfThisComputerTakesNoNames() {
        assertRefused(
                server("--as", "powershell", "--remote", "pc01"),
                "--as powershell is for the computer that it is used on; for others by name use cmd, batch or"
                        + " powershell-remoting.");
    }

    // ---- wishes ----

    @Test
    void convertAndUndoDoNotGoTogether() {
        String reason =
                "A change of edition (--convert, --as dism, --as changepk) cannot be taken back: leave it or --undo out.";
        assertRefused(server("--convert", "--undo"), reason);
        assertRefused(server("--as", "dism", "--undo"), reason);
    }

    @Test
    void aDialectForConversionNeedsNoFurtherWord() {
        assertThat(server("-q", "--as", "dism").out())
                .contains("DISM /online /Set-Edition:ServerStandard /ProductKey:" + KEY + " /AcceptEula\n")
                .isEqualTo(server("-q", "--as", "dism", "--convert").out());
        assertThat(client("-q", "--as", "changepk").out()).startsWith("changepk.exe /ProductKey NPPR9-");
    }

    // ---- --build ----

    @Test
    void theBuildOfTheSystemTellsWhichDialectsFit() {
        Run run = server("--build", "20348", "--kms-host", "kms.example.com");
        assertThat(run.err().replace('\n', ' ').replaceAll(" +", " "))
                .contains("Dialects that fit: powershell, batch, cmd.");
        assertThat(server("--kms-host", "kms.example.com").err()).doesNotContain("Dialects that fit");
        assertRefused(server("--build", "many"), "many");
    }

    // ---- --save ----

    private Path file(String name) {
        return temp.resolve(name);
    }

    @Test
    void aBatchFileIsSavedAsCmdReadsIt() throws IOException {
        Path file = file("activate.cmd");
        Run run = server("--as", "batch", "--kms-host", "kms.example.com", "--save", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("note: Written to ");
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, US_ASCII);
        assertThat(text).startsWith("@echo off\r\nrem Windows Server 2022 Standard. Written by gvlk.\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(bytes).isEqualTo(text.getBytes(US_ASCII));
        assertThat(text)
                .isEqualTo(server("-q", "--as", "batch", "--kms-host", "kms.example.com")
                        .out());
    }

    @Test
    void aRegistryFileIsSavedAsRegeditReadsIt() throws IOException {
        Path file = file("kms.reg");
        Run run = server("-q", "--as", "registry", "--kms-host", "kms.example.com:1690", "--save", file.toString());
        assertThat(run).isEqualTo(new Run(0, "", ""));
        String key =
                "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\SoftwareProtectionPlatform]";
        assertThat(Files.readAllBytes(file))
                .startsWith(0xFF, 0xFE, 'W', 0)
                .isEqualTo(("\uFEFFWindows Registry Editor Version 5.00\r\n\r\n" + key + "\r\n"
                                + "\"KeyManagementServiceName\"=\"kms.example.com\"\r\n"
                                + "\"KeyManagementServicePort\"=\"1690\"\r\n\r\n")
                        .getBytes(UTF_16LE));
    }

    @Test
    void linesAreSavedWithLineFeeds() throws IOException {
        Path file = file("lines.txt");
        assertThat(server("-q", "--save", file.toString()).exitCode()).isZero();
        assertThat(file).hasContent("slmgr /ipk " + KEY + "\nslmgr /ato\nslmgr /dlv");
        assertThat(Files.readString(file)).doesNotContain("\r").endsWith("\n");
    }

    @Test
    void aFileThatIsThereIsKept() throws IOException {
        Path file = Files.writeString(file("mine.txt"), "mine");
        assertRefused(server("--save", file.toString()), "is there already: --force overwrites it.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void forceOverwritesTheWholeFile() throws IOException {
        Path file = Files.writeString(file("mine.txt"), "mine\n".repeat(1_000));
        assertThat(server("-q", "--save", file.toString(), "--force")).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(file)).isEqualTo("slmgr /ipk " + KEY + "\nslmgr /ato\nslmgr /dlv\n");
    }

    @Test
    void forceWritesAFileThatIsNotThereYet() {
        Path file = file("new.txt");
        assertThat(server("-q", "--save", file.toString(), "--force").exitCode())
                .isZero();
        assertThat(file).exists();
    }

    @Test
    void aPathThatCannotBeWrittenIsRefused() throws IOException {
        assertRefused(
                server("--save", file("no/such/folder.txt").toString()), "cannot be written: there is no such folder");
        Path folder = Files.createDirectory(file("folder"));
        assertRefused(server("--save", folder.toString(), "--force"), "is a folder");
        assertRefused(server("--save", folder.toString()), "is a folder");
        assertRefused(server("--save", "a\0b"), "Not a file name: \"a\\u{0}b\"");
    }

    @Test
    void nothingIsWrittenWhereThePlanIsRefused() {
        Path file = file("none.txt");
        assertRefused(server("--as", "office", "--save", file.toString()), "--as office is for Office");
        assertThat(run("windows", "--save", file.toString()).exitCode()).isNotZero();
        assertThat(file).doesNotExist();
    }

    @Test
    void jsonIsNotSaved() {
        Path file = file("lines.json");
        assertRefused(
                server("--save", file.toString(), "-o", "json"),
                "--save writes the lines, not JSON: leave -o out, or write > FILE.");
        assertThat(file).doesNotExist();
    }

    @Test
    void forceAloneIsRefused() {
        assertRefused(server("--force"), "--force is for --save: name the file.");
    }

    // ---- --list-dialects ----

    @Test
    void everyDialectIsListedWithWhatItIsForAndNeeds() {
        Run run = Run.of("commands", "--list-dialects");
        assertAnswered(run);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()
                        .lines()
                        .filter(line -> !line.startsWith(" "))
                        .map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactlyElementsOf(Dialects.names());
        assertThat(run.out().lines().filter(line -> line.strip().startsWith("Needs:")))
                .hasSameSizeAs(Dialects.names());
    }

    @Test
    void everyDialectIsListedAsJsonWithItsSources() throws IOException {
        Run run = Run.of("commands", "--list-dialects", "-o", "json");
        assertAnswered(run);
        JsonNode all = new ObjectMapper().readTree(run.out().getBytes(UTF_8));
        List<String> names = new ArrayList<>();
        for (JsonNode each : all) {
            names.add(each.get("name").asText());
            assertThat(each.get("purpose").asText()).isNotEmpty();
            assertThat(each.get("needs").asText()).isNotEmpty();
            assertThat(each.get("sources").get(0).get("url").asText()).startsWith("https://");
        }
        assertThat(names).isEqualTo(Dialects.names());
    }

    @Test
    void otherFormatsAreRefused() {
        assertRefused(Run.of("commands", "--list-dialects", "-o", "csv"), "writes text or json, not csv");
        assertRefused(server("-o", "csv"), "writes text or json, not csv");
    }
}
