package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.it.ScriptCase.Change;
import io.github.gvlk.it.ScriptCase.Expectation;
import io.github.gvlk.it.ScriptCase.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scripts of {@code gvlk commands --as batch}, run by cmd.exe on systems where slmgr.vbs and the other tools are
 * ours: what they call, where they stop, what they say and how they end.
 */
class BatchScriptIT {
    @RegisterExtension
    static final WindowsExtension windows = new WindowsExtension();

    private static final String SERVER = "server 2022 standard ";
    private static final String KEY = "VDYBN-27WPP-V4HQT-9VMD4-VMK7H";
    private static final String LAST_FIVE = "VMK7H";
    private static final String ID = "12345678-1234-1234-1234-123456789abc";
    private static final Pattern ANY_KEY = Pattern.compile("[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}");

    /** As many steps as fit into one plan. */
    private static final String LONG =
            SERVER + "--upk --act-type kms --host-caching off --kms-host kms.example.org:1690";

    private static final List<String> LONG_CALLS = List.of(
            "/upk", "/ipk " + KEY, "/dli", "/act-type 2", "/ckhc", "/skms kms.example.org:1690", "/ato", "/dlv");

    /** 0xC004F074: no KMS host answered. */
    private static final int NO_HOST = -1073418124;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @TestFactory
    List<DynamicTest> each_plan_makes_its_calls_and_no_others() throws Exception {
        return run(Stream.of(
                plan("--kms-host kms.example.org", "/ipk " + KEY, "/dli", "/skms kms.example.org", "/ato", "/dlv"),
                plan(
                        "--kms-host kms.example.org:1690",
                        "/ipk " + KEY,
                        "/dli",
                        "/skms kms.example.org:1690",
                        "/ato",
                        "/dlv"),
                plan("--kms-host 192.0.2.7", "/ipk " + KEY, "/dli", "/skms 192.0.2.7", "/ato", "/dlv"),
                plan("", "/ipk " + KEY, "/dli", "/ato", "/dlv"),
                plan("--comments", "/ipk " + KEY, "/dli", "/ato", "/dlv"),
                plan("--no-activate", "/ipk " + KEY, "/dli", "/dlv"),
                plan("--kms-domain example.org", "/ipk " + KEY, "/dli", "/skms-domain example.org", "/ato", "/dlv"),
                plan(
                        "--kms-domain example.org --auto-discovery",
                        "/ipk " + KEY,
                        "/dli",
                        "/ckms",
                        "/skms-domain example.org",
                        "/ato",
                        "/dlv"),
                plan("--auto-discovery --no-activate", "/ipk " + KEY, "/dli", "/ckms", "/dlv"),
                plan("--upk", "/upk", "/ipk " + KEY, "/dli", "/ato", "/dlv"),
                plan("--undo", "/ckms", "/ckms-domain", "/dlv"),
                plan("--undo --kms-host kms.example.org", "/ckms", "/dlv"),
                plan("--undo --upk --kms-domain example.org", "/ckms-domain", "/upk", "/dlv"),
                plan(
                        "--undo --host-caching off --act-type kms",
                        "/ckms",
                        "/ckms-domain",
                        "/act-type 0",
                        "/skhc",
                        "/dlv"),
                plan("--host-caching on", "/ipk " + KEY, "/dli", "/skhc", "/ato", "/dlv"),
                plan("--host-caching off", "/ipk " + KEY, "/dli", "/ckhc", "/ato", "/dlv"),
                plan("--act-type all", "/ipk " + KEY, "/dli", "/act-type 0", "/ato", "/dlv"),
                plan("--act-type ad", "/ipk " + KEY, "/dli", "/act-type 1", "/ato", "/dlv"),
                plan("--act-type token --no-activate", "/ipk " + KEY, "/dli", "/act-type 3", "/dlv"),
                plan(
                        "--kms-host kms.example.org --act-type kms --upk --activation-id " + ID,
                        "/upk " + ID,
                        "/ipk " + KEY,
                        "/dli " + ID,
                        "/act-type 2 " + ID,
                        "/skms kms.example.org " + ID,
                        "/ato " + ID,
                        "/dlv " + ID),
                plan(
                        "--undo --upk --activation-id " + ID,
                        "/ckms " + ID,
                        "/ckms-domain " + ID,
                        "/upk " + ID,
                        "/dlv " + ID),
                script("as many steps as fit", LONG).expect(done()).expect(calls(LONG_CALLS))));
    }

    private static ScriptCase plan(String options, String... calls) {
        return script(options.isEmpty() ? "no option" : options, SERVER + options)
                .expect(done())
                .expect(calls(List.of(calls)))
                .expect(run -> {
                    assertThat(run.calls("net")).containsExactly("session");
                    assertThat(run.calls())
                            .extracting(ScriptRun.Call::program)
                            .isSubsetOf("net", "slmgr", "powershell");
                    assertThat(run.calls()).extracting(ScriptRun.Call::folder).isSubsetOf("System32", "v1.0");
                    assertThat(run.output())
                            .as("the licence state")
                            .contains("Softwarelizenzierungsdienst")
                            .doesNotContain("wurde");
                });
    }

    @TestFactory
    List<DynamicTest> every_step_is_checked_by_a_question_of_its_own() throws Exception {
        return run(Stream.of(script("as many steps as fit", LONG).expect(run -> {
            assertThat(run.calls("powershell"))
                    .allMatch(call -> call.startsWith("-NoProfile -NonInteractive -Command \"")
                            && call.matches(".*exit 2[12]\"")
                            && call.contains(" -ComputerName '.' "));
            assertThat(run.calls("powershell"))
                    .satisfiesExactly(
                            removed -> assertThat(removed).contains("PartialProductKey IS NOT NULL", ").Count -eq 0)"),
                            type -> assertThat(type).contains("VLActivationTypeEnabled -eq 2)"),
                            caching -> assertThat(caching).contains("$s.KeyManagementServiceHostCaching -eq $false"),
                            host -> assertThat(host)
                                    .contains(
                                            "$s.KeyManagementServiceMachine -eq 'kms.example.org'",
                                            "$s.KeyManagementServicePort -eq 1690"),
                            licence -> assertThat(licence)
                                    .contains("PartialProductKey=''" + LAST_FIVE + "''", "LicenseStatus -eq 1"));
        })));
    }

    @TestFactory
    List<DynamicTest> a_script_stops_at_the_step_that_fails() throws Exception {
        List<ScriptCase> cases = new ArrayList<>();
        List<String> steps = List.of(
                "remove the present product key",
                "install the setup key",
                "install the setup key",
                "set the activation type",
                "switch KMS host caching off",
                "name the KMS host",
                "activate",
                "check the result");
        for (int i = 0; i < steps.size(); i++) {
            String option = LONG_CALLS.get(i).split(" ")[0];
            String step = "stopped at: " + steps.get(i) + ": error ";
            List<String> made = LONG_CALLS.subList(0, i + 1);
            cases.add(script(option + " reports an error", LONG)
                    .failing(option, NO_HOST)
                    .expect(calls(made))
                    .expect(ended(4, step + "0xC004F074. What it means: gvlk error 0xC004F074")));
        }
        return run(Stream.of(cases.stream(), refused(), withoutEffect()).flatMap(each -> each));
    }

    private static Stream<ScriptCase> refused() {
        return Stream.of(
                refused("remove the present product key", "--upk", "/upk"),
                refused("install the setup key", "", "/ipk " + KEY),
                refused("install the setup key", "", "/ipk " + KEY, "/dli"),
                refused("set the activation type", "--act-type ad", "/ipk " + KEY, "/dli", "/act-type 1"),
                refused(
                        "switch KMS host caching on",
                        "--undo --kms-host k.example --host-caching off",
                        "/ckms",
                        "/skhc"),
                refused("name the KMS host", "--kms-host k.example", "/ipk " + KEY, "/dli", "/skms k.example"),
                refused(
                        "name the DNS domain of the KMS host's record",
                        "--kms-domain a.example",
                        "/ipk " + KEY,
                        "/dli",
                        "/skms-domain a.example"),
                refused("go back to DNS discovery", "--undo", "/ckms"),
                refused("look in the computer's own DNS domain again", "--undo", "/ckms", "/ckms-domain"),
                refused("activate", "", "/ipk " + KEY, "/dli", "/ato"),
                refused("check the result", "--undo --kms-host k.example", "/ckms", "/dlv"));
    }

    /** The last of the calls is one that slmgr.vbs does not understand. */
    private static ScriptCase refused(String step, String options, String... calls) {
        String option = calls[calls.length - 1].split(" ")[0];
        return script(option + " is refused", SERVER + options)
                .failing(option, Way.USAGE)
                .expect(calls(List.of(calls)))
                .expect(ended(
                        4,
                        "stopped at: " + step + ": error 0x00000001. What it means: gvlk error 0x00000001",
                        "error 1 is a refused command line, or VBScript is not installed"));
    }

    private static Stream<ScriptCase> withoutEffect() {
        return Stream.of(
                script("/upk removes nothing", LONG)
                        .failing("/upk", Way.NO_KEY)
                        .expect(calls(LONG_CALLS.subList(0, 1)))
                        .expect(ended(5, "stopped at: remove the present product key: it had no effect.")),
                script("/ipk installs nothing", LONG)
                        .failing("/ipk", Way.NO_KEY)
                        .expect(calls(LONG_CALLS.subList(0, 3)))
                        .expect(ended(
                                5,
                                "stopped at: install the setup key: no product shows the key that ends in "
                                        + LAST_FIVE)),
                script("/dli finds no product", LONG)
                        .failing("/dli", Way.NO_KEY)
                        .expect(calls(LONG_CALLS.subList(0, 3)))
                        .expect(ended(5, "stopped at: install the setup key: no product shows the key")),
                script("/act-type leaves it open", LONG)
                        .failing("/act-type", Way.NO_KEY)
                        .on(system -> system.program(FakeSystem.NO, Probe.recorded("", 22)))
                        .expect(calls(LONG_CALLS))
                        .expect(ended(6, "this computer: done, but not everything could be checked.")),
                script("/ckhc changes nothing", LONG)
                        .failing("/ckhc", Way.NO_KEY)
                        .expect(calls(LONG_CALLS.subList(0, 5)))
                        .expect(ended(5, "stopped at: switch KMS host caching off: it had no effect.")),
                script("/skms changes nothing", LONG)
                        .failing("/skms", Way.NO_KEY)
                        .expect(calls(LONG_CALLS.subList(0, 6)))
                        .expect(ended(5, "stopped at: name the KMS host: it had no effect.")),
                script("/ato leaves the system without a licence", LONG)
                        .on(system -> system.reason("0xC004F056\r\n"))
                        .failing("/ato", Way.NO_LICENCE)
                        .expect(calls(LONG_CALLS.subList(0, 7)))
                        .expect(ended(
                                5,
                                "stopped at: activate: it had no effect.",
                                "the reason is 0xC004F056. What it means: gvlk error 0xC004F056")),
                script("/ato leaves the system without a key", LONG)
                        .failing("/ato", Way.NO_LICENCE)
                        .expect(calls(LONG_CALLS.subList(0, 7)))
                        .expect(ended(5, "stopped at: activate: it had no effect."))
                        .expect(run -> assertThat(run.output()).doesNotContain("the reason is")),
                script("/skms-domain changes nothing", SERVER + "--kms-domain example.org")
                        .failing("/skms-domain", Way.NO_KEY)
                        .expect(calls(List.of("/ipk " + KEY, "/dli", "/skms-domain example.org")))
                        .expect(ended(
                                5, "stopped at: name the DNS domain of the KMS host's record: it had no effect.")),
                script("/ckms changes nothing", SERVER + "--undo")
                        .failing("/ckms", Way.NO_KEY)
                        .expect(calls(List.of("/ckms")))
                        .expect(ended(5, "stopped at: go back to DNS discovery: it had no effect.")),
                script("/ckms-domain changes nothing", SERVER + "--undo")
                        .failing("/ckms-domain", Way.NO_KEY)
                        .expect(calls(List.of("/ckms", "/ckms-domain")))
                        .expect(ended(5, "stopped at: look in the computer's own DNS domain again: it had no effect.")),
                script("the Activation ID is not there", SERVER + "--kms-host kms.example.org --activation-id " + ID)
                        .on(FakeSystem::refuse)
                        .expect(calls(List.of()))
                        .expect(ended(5, "stopped at: find the product with that Activation ID: it had no effect.")),
                script("the Activation ID gets lost", SERVER + "--kms-host kms.example.org --activation-id " + ID)
                        .failing("/skms", Way.NO_PRODUCT)
                        .expect(calls(List.of("/ipk " + KEY, "/dli " + ID, "/skms kms.example.org " + ID)))
                        .expect(ended(5, "stopped at: name the KMS host: it had no effect.")));
    }

    @TestFactory
    List<DynamicTest> a_failure_on_one_computer_does_not_stop_the_others() throws Exception {
        String two = SERVER + "--kms-host kms.example.org --remote alpha,beta.example.org";
        List<String> steps = List.of("/ipk " + KEY, "/dli", "/skms kms.example.org", "/ato", "/dlv");
        List<String> alpha = steps.stream().map(step -> "alpha " + step).toList();
        List<String> beta =
                steps.stream().map(step -> "beta.example.org " + step).toList();
        String done = ": done and checked.";
        return run(Stream.of(
                script("both succeed", two)
                        .expect(calls(concat(alpha, beta)))
                        .expect(ended(0, "alpha" + done, "beta.example.org" + done))
                        .expect(run -> assertThat(run.calls("net"))
                                .as("nobody asks for rights here")
                                .isEmpty())
                        .expect(run -> assertThat(run.calls("powershell"))
                                .satisfiesExactly(
                                        first -> assertThat(first).contains("-ComputerName 'alpha'"),
                                        second -> assertThat(second).contains("-ComputerName 'alpha'"),
                                        third -> assertThat(third).contains("-ComputerName 'beta.example.org'"),
                                        fourth -> assertThat(fourth).contains("-ComputerName 'beta.example.org'"))),
                script("the first reports an error", two)
                        .failing("/skms", NO_HOST)
                        .at("alpha")
                        .expect(calls(concat(alpha.subList(0, 3), beta)))
                        .expect(ended(
                                4, "alpha: stopped at: name the KMS host: error 0xC004F074", "beta.example.org" + done))
                        .expect(run -> assertThat(run.output()).doesNotContain("alpha" + done)),
                script("the second reports an error", two)
                        .failing("/ipk", NO_HOST)
                        .at("beta.example.org")
                        .expect(calls(concat(alpha, beta.subList(0, 1))))
                        .expect(ended(
                                4,
                                "alpha" + done,
                                "beta.example.org: stopped at: install the setup key: error 0xC004F074")),
                script("a step has no effect on the first", two)
                        .failing("/ato", Way.NO_LICENCE)
                        .at("alpha")
                        .expect(calls(concat(alpha.subList(0, 4), beta)))
                        .expect(ended(5, "alpha: stopped at: activate: it had no effect.", "beta.example.org" + done)),
                script("the first has no such product", two)
                        .failing("/ipk", Way.NO_KEY)
                        .at("alpha")
                        .expect(calls(concat(alpha.subList(0, 2), beta)))
                        .expect(ended(
                                5, "alpha: stopped at: install the setup key: no product", "beta.example.org" + done)),
                script("both fail", two)
                        .failing("/skms", NO_HOST)
                        .expect(calls(concat(alpha.subList(0, 3), beta.subList(0, 3))))
                        .expect(ended(4, "alpha: stopped at", "beta.example.org: stopped at")),
                script("the first fails and nothing can be checked", two)
                        .on(FakeSystem::noPowershell)
                        .failing("/skms", NO_HOST)
                        .at("alpha")
                        .expect(calls(concat(alpha.subList(0, 3), beta)))
                        .expect(ended(4, "alpha: stopped at", "beta.example.org: done, but not everything")),
                script("the second fails and nothing can be checked", two)
                        .on(FakeSystem::noPowershell)
                        .failing("/skms", NO_HOST)
                        .at("beta.example.org")
                        .expect(calls(concat(alpha, beta.subList(0, 3))))
                        .expect(ended(4, "alpha: done, but not everything", "beta.example.org: stopped at")),
                script("nothing can be checked", two)
                        .on(FakeSystem::noPowershell)
                        .expect(calls(concat(alpha, beta)))
                        .expect(ended(6, "alpha: done, but not", "beta.example.org: done, but not"))));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    @TestFactory
    List<DynamicTest> a_script_says_what_the_system_lacks() throws Exception {
        String unchecked = "this computer: done, but not everything could be checked.";
        return run(Stream.of(
                lacking("administrator rights", FakeSystem::lowerRights, 2, "Run this script as administrator.")
                        .expect(run -> assertThat(run.calls("fltmc")).hasSize(1))
                        .expect(calls(List.of())),
                lacking(
                                "tools that start",
                                system -> system.program("net.exe", Probe.recorded("", 0xC0000142)),
                                2,
                                "admin")
                        .on(system -> system.program("fltmc.exe", Probe.recorded("", 0xC0000142)))
                        .expect(calls(List.of())),
                lacking("the Server service", system -> system.program("net.exe", Probe.recorded("", 2)), 0, "done and")
                        .on(system -> system.program("fltmc.exe", Probe.recorded("", 0)))
                        .expect(calls(LONG_CALLS)),
                lacking("slmgr.vbs", system -> system.remove("slmgr.vbs"), 3, "no slmgr.vbs", "--as powershell"),
                lacking("cscript.exe", system -> system.remove("cscript.exe"), 3, "or no cscript.exe")
                        .expect(run -> assertThat(run.calls()).isEmpty()),
                lacking("PowerShell", FakeSystem::noPowershell, 6, unchecked).expect(calls(LONG_CALLS)),
                lacking("the licensing classes", system -> system.powershell(1), 6, unchecked)
                        .expect(calls(LONG_CALLS)),
                lacking("a PowerShell that runs", system -> system.powershell(0), 6, unchecked)
                        .expect(calls(LONG_CALLS)),
                lacking("nothing, for a 32-bit program", FakeSystem::sysnative, 0, "done and checked.")
                        .expect(calls(LONG_CALLS))
                        .expect(run -> assertThat(run.calls())
                                .extracting(ScriptRun.Call::folder)
                                .contains("Sysnative")
                                .doesNotContain("System32"))));
    }

    private static ScriptCase lacking(String what, Change change, int exitCode, String... texts) {
        return script(what, LONG).on(change).expect(ended(exitCode, texts));
    }

    @TestFactory
    List<DynamicTest> an_edition_is_changed_only_where_it_is_another() throws Exception {
        String server = SERVER + "--convert --kms-host kms.example.org";
        String client = "win11 enterprise --convert --no-activate";
        String dism = "/online /Set-Edition:ServerStandard /ProductKey:" + KEY + " /AcceptEula /Quiet /NoRestart";
        String changepk = "/ProductKey NPPR9-FWDCX-D2C8J-H872K-2YT43";
        Expectation unchanged = run -> {
            assertThat(run.calls("dism")).isEmpty();
            assertThat(run.calls("changepk")).isEmpty();
        };
        return run(Stream.of(
                script("an evaluation of Server", server)
                        .expect(ended(7, "this computer: restart the computer, then run this script again."))
                        .expect(run -> assertThat(run.calls("dism")).containsExactly(dism))
                        .expect(calls(List.of())),
                script("DISM wants no restart", server)
                        .on(system -> system.program("Dism.exe", Probe.recorded("", 0)))
                        .expect(ended(7, "restart the computer"))
                        .expect(run -> assertThat(run.calls("dism")).containsExactly(dism)),
                script("DISM refuses its arguments", server)
                        .on(system -> system.program("Dism.exe", Probe.recorded("", 87)))
                        .expect(
                                ended(
                                        4,
                                        "stopped at: change the edition: error 0x00000057. What it means: gvlk error 0x00000057"))
                        .expect(run -> assertThat(run.calls("dism")).containsExactly(dism))
                        .expect(calls(List.of())),
                script("Server has the edition", server)
                        .on(system -> system.edition("ServerStandard"))
                        .expect(done())
                        .expect(unchanged)
                        .expect(calls(List.of("/ipk " + KEY, "/dli", "/skms kms.example.org", "/ato", "/dlv"))),
                script("Server has the edition in capitals", server)
                        .on(system -> system.edition("SERVERSTANDARD"))
                        .expect(done())
                        .expect(unchanged),
                script("no edition can be read", server)
                        .on(system ->
                                system.program("reg.exe", Probe.recorded("FEHLER: kein ServerStandard da\r\n", 1)))
                        .expect(ended(7, "restart the computer"))
                        .expect(run -> assertThat(run.calls("dism")).containsExactly(dism)),
                script("a client of another edition", client)
                        .on(system -> system.edition("Professional"))
                        .expect(ended(7, "restart the computer"))
                        .expect(run -> assertThat(run.calls("changepk")).containsExactly(changepk))
                        .expect(calls(List.of())),
                script("changepk fails", client)
                        .on(system -> system.edition("Professional"))
                        .on(system -> system.program("changepk.exe", Probe.recorded("", 0x803FA067)))
                        .expect(ended(4, "stopped at: change the edition: error 0x803FA067"))
                        .expect(calls(List.of())),
                script("a client has the edition", client)
                        .on(system -> system.edition("Enterprise"))
                        .expect(done())
                        .expect(unchanged)
                        .expect(calls(List.of("/ipk NPPR9-FWDCX-D2C8J-H872K-2YT43", "/dli", "/dlv"))),
                script("not an administrator", server)
                        .on(FakeSystem::lowerRights)
                        .expect(ended(2, "as administrator"))
                        .expect(unchanged)));
    }

    @TestFactory
    List<DynamicTest> an_exit_code_is_named_in_hexadecimal() throws Exception {
        List<String> codes = List.of(
                "00000001",
                "00000005",
                "0000000F",
                "00000010",
                "12345678",
                "7FFFFFFF",
                "80000001",
                "80070005",
                "8007232B",
                "9ABCDEF0",
                "C004F074",
                "FFFFFFFF");
        // Each computer fails with the code that is its name.
        ScriptCase each = script("each code", SERVER + "--undo --remote pc-" + String.join(",pc-", codes));
        for (String code : codes) {
            each.failing("/ckms", "pc-" + code, Integer.parseUnsignedInt(code, 16))
                    .expect(ended(
                            4,
                            "pc-" + code + ": stopped at: go back to DNS discovery: error 0x" + code
                                    + ". What it means: gvlk error 0x" + code));
        }
        return run(Stream.of(each));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--comments --kms-host kms.example.org", "--convert", "--remote alpha --undo"})
    void the_script_is_ascii_with_windows_line_ends_in_a_pipe_and_in_a_file(String options) throws Exception {
        List<String> command = new ArrayList<>(List.of(Distribution.launcher(), "commands", "--as", "batch"));
        command.addAll(List.of((SERVER + options).split(" ")));
        String piped = Distribution.run(command).out();
        Path file = temp.resolve("saved.cmd");
        command.addAll(List.of("--save", file.toString()));
        Distribution.run(command);

        assertThat(piped).endsWith("exit /b 0\r\n").matches(text -> text.chars().allMatch(each -> each < 127));
        assertThat(piped.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(Files.readString(file, ISO_8859_1)).isEqualTo(piped);
        assertThat(piped).as("the scripts of the other tests").isEqualTo(commands(SERVER + options));
    }

    @TestFactory
    List<DynamicTest> a_script_of_a_fleet_takes_each_machine_to_the_steps_of_its_edition() throws Exception {
        String text = FleetScripts.script(temp, "batch", "--combined");
        List<String> server = List.of("/ipk " + KEY, "/dli", "/skms kms.example.org", "/ato", "/dlv");
        List<String> client =
                List.of("/ipk W269N-WFGWX-YVC9B-4J6C9-T83GX", "/dli", "/skms kms.example.org:1690", "/ato", "/dlv");
        List<String> alpha = at("alpha", server);
        List<String> beta = at("beta.example.org", client);
        List<String> gamma = at("gamma", server);
        String done = ": done and checked.";
        return run(Stream.of(
                new ScriptCase("a fleet succeeds", text)
                        .expect(BatchScriptIT::assertDiscreet)
                        .expect(calls(concat(beta, concat(alpha, gamma))))
                        .expect(ended(0, "alpha" + done, "beta.example.org" + done, "gamma" + done)),
                new ScriptCase("one of a fleet reports an error", text)
                        .expect(BatchScriptIT::assertDiscreet)
                        .failing("/skms", NO_HOST)
                        .at("alpha")
                        .expect(calls(concat(beta, concat(alpha.subList(0, 3), gamma))))
                        .expect(ended(4, "alpha: stopped at: name the KMS host", "gamma" + done))));
    }

    private static List<String> at(String machine, List<String> steps) {
        return steps.stream().map(step -> machine + " " + step).toList();
    }

    private List<DynamicTest> run(Stream<ScriptCase> cases) throws Exception {
        return ScriptBench.run(windows.shell(), temp, cases.toList());
    }

    private static ScriptCase script(String name, String words) {
        return new ScriptCase(name, commands(words)).expect(BatchScriptIT::assertDiscreet);
    }

    private static String commands(String words) {
        return ScriptBench.commands(words + " --as batch");
    }

    /** Whatever happens: no key in sight, no file left behind, nothing on standard error, and all messages logged. */
    private static void assertDiscreet(ScriptRun run) {
        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).doesNotContainPattern(ANY_KEY);
        assertThat(run.log()).isNotEmpty().doesNotContainPattern(ANY_KEY);
        assertThat(run.leftBehind()).isEmpty();
        assertThat(run.output().lines().filter(line -> line.contains("omputer: ") || line.contains(": stopped")))
                .allMatch(line -> run.log().contains(line));
    }

    private static Expectation calls(List<String> calls) {
        return run -> assertThat(run.slmgr()).isEqualTo(calls);
    }

    private static Expectation done() {
        return ended(0, "this computer: done and checked.");
    }

    private static Expectation ended(int exitCode, String... texts) {
        return run -> {
            assertThat(run.output()).contains(texts);
            assertThat(run.log()).contains(texts);
            assertThat(run.exitCode()).isEqualTo(exitCode);
        };
    }
}
