package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lines of {@code gvlk commands --cscript} that are for pasting, run by cmd.exe on systems where slmgr.vbs and the
 * tools that change an edition are ours: each line arrives at its tool as it is meant.
 */
class CommandLinesIT {
    @RegisterExtension
    static final WindowsExtension windows = new WindowsExtension();

    private static final String SERVER = "server 2022 standard --cscript ";
    private static final String KEY = "VDYBN-27WPP-V4HQT-9VMD4-VMK7H";
    private static final String CLIENT_KEY = "NPPR9-FWDCX-D2C8J-H872K-2YT43";
    private static final String ID = "12345678-1234-1234-1234-123456789abc";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @TestFactory
    List<DynamicTest> each_line_is_one_call() throws Exception {
        List<ScriptCase> cases = List.of(
                lines(
                        SERVER + "--kms-host kms.example.org:1690",
                        "slmgr /ipk " + KEY,
                        "slmgr /skms kms.example.org:1690",
                        "slmgr /ato",
                        "slmgr /dlv"),
                lines(
                        SERVER + "--comments --kms-domain example.org --auto-discovery --no-activate",
                        "slmgr /ipk " + KEY,
                        "slmgr /ckms",
                        "slmgr /skms-domain example.org",
                        "slmgr /dlv"),
                lines(
                        SERVER + "--upk --act-type kms --host-caching off --activation-id " + ID,
                        "slmgr /upk " + ID,
                        "slmgr /ipk " + KEY,
                        "slmgr /act-type 2 " + ID,
                        "slmgr /ckhc",
                        "slmgr /ato " + ID,
                        "slmgr /dlv " + ID),
                lines(
                        SERVER + "--undo --upk --host-caching off",
                        "slmgr /ckms",
                        "slmgr /ckms-domain",
                        "slmgr /skhc",
                        "slmgr /upk",
                        "slmgr /dlv"),
                lines(
                        SERVER + "--undo --remote alpha,beta.example.org",
                        "slmgr alpha /ckms",
                        "slmgr alpha /ckms-domain",
                        "slmgr alpha /dlv",
                        "slmgr beta.example.org /ckms",
                        "slmgr beta.example.org /ckms-domain",
                        "slmgr beta.example.org /dlv"),
                lines(
                        SERVER + "--as dism --convert --comments",
                        "dism /online /Get-CurrentEdition",
                        "dism /online /Get-TargetEditions",
                        "dism /online /Set-Edition:ServerStandard /ProductKey:" + KEY + " /AcceptEula",
                        "slmgr /ato",
                        "slmgr /dlv"),
                lines(
                        "win11 enterprise --cscript --as changepk --convert --no-activate",
                        "changepk /ProductKey " + CLIENT_KEY,
                        "slmgr /dlv"));
        return ScriptBench.run(windows.shell(), temp, cases);
    }

    /** The lines as a batch file, in which each of them is a line of its own too. */
    private static ScriptCase lines(String words, String... calls) {
        String script = "@echo off\r\n" + ScriptBench.commands(words).replace("\n", "\r\n") + "exit /b 0\r\n";
        return new ScriptCase(words, script).expect(run -> {
            assertThat(run.errors()).isEmpty();
            assertThat(run.calls().stream().map(call -> call.program() + " " + call.arguments()))
                    .containsExactly(calls);
            assertThat(run.output().lines())
                    .as("answers of slmgr.vbs, in the console")
                    .hasSizeGreaterThanOrEqualTo((int) Stream.of(calls)
                            .filter(call -> call.startsWith("slmgr"))
                            .count());
        });
    }
}
