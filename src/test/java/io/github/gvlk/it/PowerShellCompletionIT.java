package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gvlk.cli.completion.HostileCommandLine;
import io.github.gvlk.cli.completion.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script for PowerShell: read with a grammar of PowerShell everywhere, and asked in Windows PowerShell on Windows.
 */
class PowerShellCompletionIT {
    private static final Path PACKAGED = Distribution.folder().resolve("share/powershell/gvlk.ps1");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    /** A text as the grammar reads it: its errors, its literals, and what is outside of them. */
    private record Result(String name, List<String> errors, List<String> literals, String rest) {}

    @Test
    void the_script_is_powershell_and_every_variable_has_a_value() throws Exception {
        Result result = read(Files.readString(PACKAGED));

        assertThat(result.errors()).isEmpty();
        assertThat(result.literals()).contains("gvlk", "windows-server-2022-datacenter", "--kms-host", "0xC004F074");
        Pattern.compile("\\$(\\w+)")
                .matcher(result.rest())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .forEach(name -> assertThat(result.rest())
                        .as(name)
                        .containsPattern("\\$" + name + "(?:\\[[^\\]]*\\])? \\+?= |foreach \\(\\$" + name
                                + " in|param\\([^)]*\\$" + name + "\\b"));
    }

    @Test
    void what_powershell_could_act_on_is_in_literals_and_nowhere_else() throws Exception {
        Result result = read(HostileCommandLine.script(Shell.POWERSHELL));

        assertThat(result.errors()).isEmpty();
        assertThat(result.literals()).containsAll(HostileCommandLine.WORDS).contains(HostileCommandLine.DESCRIPTION);
        assertThat(result.rest()).doesNotContain("pwned", "$HOME", "`");
    }

    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "needs Windows PowerShell")
    void powershell_completes() throws Exception {
        assertThat(ask(PACKAGED, "gvlk co")).containsExactlyInAnyOrder("commands", "completion");
        assertThat(ask(PACKAGED, "gvlk plan ho")).containsExactly("host");
        assertThat(ask(PACKAGED, "gvlk key windows-server-2022-"))
                .contains("windows-server-2022-datacenter", "windows-server-2022-standard");
        assertThat(ask(PACKAGED, "gvlk commands office-standard-2019 --as powershell"))
                .containsExactlyInAnyOrder("powershell", "powershell-remoting");
        assertThat(ask(PACKAGED, "gvlk commands --cloud az")).containsExactlyInAnyOrder("azure", "azure-older-name");
        assertThat(ask(PACKAGED, "gvlk error 0xc004f074")).containsExactly("0xC004F074");
        assertThat(ask(PACKAGED, "gvlk key --ex")).containsExactly("--explain");
    }

    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "needs Windows PowerShell")
    void powershell_gets_what_it_could_act_on_as_a_literal() throws Exception {
        // With a byte-order mark, for it takes the code page of the computer without one.
        Path script =
                Files.writeString(temp.resolve("hostile.ps1"), "\uFEFF" + HostileCommandLine.script(Shell.POWERSHELL));

        assertThat(ask(script, "gvlk run w-it")).containsExactly("'w-it''s'");
        assertThat(ask(script, "gvlk run w-$H")).containsExactly("'w-$HOME'");
        assertThat(ask(script, "gvlk run --mode it")).containsExactly("'it''s'");
    }

    private List<String> ask(Path script, String line) throws Exception {
        Path ask = Files.writeString(
                temp.resolve("ask.ps1"),
                ". '" + script + "'\r\n"
                        + "([System.Management.Automation.CommandCompletion]::CompleteInput('" + line + "', "
                        + line.length() + ", $null)).CompletionMatches | ForEach-Object { $_.CompletionText }\r\n");
        Distribution.Finished finished = Distribution.run(List.of(
                "powershell.exe",
                "-NoProfile",
                "-NonInteractive",
                "-ExecutionPolicy",
                "Bypass",
                "-File",
                ask.toString()));
        assertThat(finished.err()).isEmpty();
        return finished.out().lines().toList();
    }

    private static Result read(String text) throws Exception {
        Tools.require(
                "the script for PowerShell is not read with a grammar",
                Files.isDirectory(PowerShellGrammarIT.PACKAGES.resolve("node_modules/web-tree-sitter")),
                PowerShellGrammarIT.INSTALL);
        Tools.require(
                "the script for PowerShell is not read with a grammar",
                Tools.find("node").isPresent(),
                "Node.js");
        ObjectMapper json = new ObjectMapper();
        Distribution.Finished finished = Distribution.run(
                List.of("node", "src/test/node/powershell-grammar.mjs", PowerShellGrammarIT.PACKAGES.toString()),
                json.writeValueAsString(List.of(Map.of("name", "gvlk.ps1", "text", text))));
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        return json.readValue(finished.out(), new TypeReference<List<Result>>() {})
                .get(0);
    }
}
