package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.cli.completion.HostileCommandLine;
import io.github.gvlk.cli.completion.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts for completion, asked in the shells that they are for; a shell that is not there is skipped. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "these shells are those of Unix systems")
class CompletionIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @ParameterizedTest
    @EnumSource(CompletionShell.class)
    void the_commands_are_completed(CompletionShell shell) throws Exception {
        assertThat(ask(shell, "gvlk "))
                .containsExactlyInAnyOrder(
                        "key", "commands", "error", "diagnose", "fleet", "plan", "catalog", "completion");
        assertThat(ask(shell, "gvlk co")).containsExactlyInAnyOrder("commands", "completion");
        assertThat(ask(shell, "gvlk plan ")).contains("host", "client", "faq");
        assertThat(ask(shell, "gvlk catalog ")).contains("list", "show", "sources", "validate", "export");
    }

    @ParameterizedTest
    @EnumSource(CompletionShell.class)
    void options_are_completed(CompletionShell shell) throws Exception {
        assertThat(ask(shell, "gvlk key --ex")).containsExactly("--explain");
        assertThat(ask(shell, "gvlk plan host server --act")).containsExactly("--activates");
        assertThat(ask(shell, "gvlk commands --")).contains("--kms-host", "--as", "--for-host", "--help");
        assertThat(ask(shell, "gvlk --")).containsExactlyInAnyOrder("--help", "--version");
    }

    @ParameterizedTest
    @EnumSource(CompletionShell.class)
    void editions_are_completed(CompletionShell shell) throws Exception {
        String[] of2022 = {
            "windows-server-2022-datacenter",
            "windows-server-2022-datacenter-azure-edition",
            "windows-server-2022-standard"
        };
        assertThat(ask(shell, "gvlk key windows-server-2022-")).contains(of2022);
        assertThat(ask(shell, "gvlk commands --kms-host kms.example.org windows-server-2022-"))
                .contains(of2022);
        assertThat(ask(shell, "gvlk plan host windows-server-2016 --activates windows-server-2022-"))
                .contains(of2022);
        assertThat(ask(shell, "gvlk plan host windows-server-20")).contains("windows-server-2016");
    }

    @ParameterizedTest
    @EnumSource(CompletionShell.class)
    void values_of_options_are_completed(CompletionShell shell) throws Exception {
        assertThat(ask(shell, "gvlk commands office-ltsc-standard-2021 --as power"))
                .containsExactlyInAnyOrder("powershell", "powershell-remoting");
        assertThat(ask(shell, "gvlk fleet machines.csv --as plan")).containsExactlyInAnyOrder("plan", "plan-jsonl");
        assertThat(ask(shell, "gvlk fleet machines.csv --cloud a"))
                .containsExactlyInAnyOrder("alibaba", "aws", "aws-second-address", "azure", "azure-older-name");
        assertThat(ask(shell, "gvlk fleet machines.csv --encoding cp")).containsExactlyInAnyOrder("cp437", "cp850");
        assertThat(ask(shell, "gvlk catalog export -o ")).containsExactlyInAnyOrder("json", "csv");
        assertThat(ask(shell, "gvlk catalog list e")).containsExactlyInAnyOrder("editions", "errors", "errata");
        assertThat(ask(shell, "gvlk completion ")).containsExactlyInAnyOrder("bash", "zsh", "fish", "powershell");
        assertThat(ask(shell, "gvlk commands --kms-host p")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CompletionShell.class)
    void error_codes_and_symbols_are_completed(CompletionShell shell) throws Exception {
        assertThat(ask(shell, "gvlk error 0xC004F07")).hasSizeGreaterThan(9).contains("0xC004F074", "0xC004F07C");
        assertThat(ask(shell, "gvlk error SL_E_VL_B"))
                .containsExactlyInAnyOrder(
                        "SL_E_VL_BINDING_SERVICE_NOT_ENABLED", "SL_E_VL_BINDING_SERVICE_UNAVAILABLE");
        assertThat(ask(shell, "gvlk catalog show D03")).containsExactlyInAnyOrder("D03a", "D03b");
    }

    @ParameterizedTest
    @EnumSource(CompletionShell.class)
    void files_are_completed_where_files_are_meant(CompletionShell shell) throws Exception {
        assertThat(ask(shell, "gvlk diagnose pom.x")).containsExactly("pom.xml");
        assertThat(ask(shell, "gvlk fleet pom.xml --sites pom.x")).containsExactly("pom.xml");
        assertThat(ask(shell, "gvlk key --catalog pom.x")).containsExactly("pom.xml");
        assertThat(ask(shell, "gvlk plan faq pom.x")).isEmpty();
    }

    /** The first word is the command, whatever the others are called. */
    @ParameterizedTest
    @EnumSource(CompletionShell.class)
    void a_word_that_is_called_like_a_command_leads_nowhere_else(CompletionShell shell) throws Exception {
        assertThat(ask(shell, "gvlk key plan windows-11-pro-e"))
                .containsExactlyInAnyOrder("windows-11-pro-education", "windows-11-pro-education-n");
        assertThat(ask(shell, "gvlk error host 0xC004F074 0xC004F07")).contains("0xC004F074");
    }

    @ParameterizedTest
    @EnumSource(CompletionShell.class)
    void what_a_shell_could_act_on_comes_out_as_it_went_in(CompletionShell shell) throws Exception {
        Path script =
                Files.writeString(temp.resolve("hostile"), HostileCommandLine.script(Shell.valueOf(shell.name())));

        List<String> words = shell.complete(temp, script, "gvlk run w-");

        assertThat(words)
                .containsExactlyInAnyOrderElementsOf(HostileCommandLine.WORDS.stream()
                        .filter(word -> word.startsWith("w-"))
                        .map(shell::shown)
                        .toList());
        assertThat(shell.complete(temp, script, "gvlk run --mode ")).containsExactlyInAnyOrder("it's", "$HOME");
        assertThat(shell.complete(temp, script, "gvlk group run --")).containsExactly("--flag");
        assertThat(Distribution.repository().resolve("pwned")).doesNotExist();
    }

    @Test
    void zsh_finds_the_script_in_a_folder_of_its_path() throws Exception {
        Path setup = Files.writeString(
                temp.resolve("path.zsh"),
                "fpath=('" + CompletionShell.ZSH.packaged().getParent()
                        + "' $fpath); autoload -U compinit; compinit -u -D\n");

        assertThat(CompletionShell.ZSH.complete(temp, setup, "gvlk catalog s"))
                .containsExactlyInAnyOrder("show", "sources");
    }

    @Test
    void zsh_keeps_the_options_and_aliases_of_the_user() throws Exception {
        Tools.require("the script for zsh is not sourced", Tools.find("zsh").isPresent(), "zsh");
        String state = "{ setopt; alias }";
        Distribution.Finished finished = Distribution.run(List.of(
                "zsh",
                "-fc",
                "autoload -U compinit; compinit -u -D; " + state + " >| '" + temp + "/before'; source '"
                        + CompletionShell.ZSH.packaged() + "'; " + state + " >| '" + temp + "/after'"));

        assertThat(finished.out() + finished.err()).isEmpty();
        assertThat(temp.resolve("after")).hasSameTextualContentAs(temp.resolve("before"));
    }

    @ParameterizedTest
    @CsvSource({"BASH, --norc", "ZSH, -f", "FISH, --no-config"})
    void sourcing_the_script_prints_nothing(CompletionShell shell, String plain) throws Exception {
        Tools.require(
                "the script for " + shell.program() + " is not sourced",
                Tools.find(shell.program()).isPresent(),
                shell.program());
        // Without compinit before it, too.
        Distribution.Finished finished =
                Distribution.run(Arrays.asList(shell.program(), plain, "-c", "source '" + shell.packaged() + "'"));

        assertThat(finished.out() + finished.err()).isEmpty();
        assertThat(finished.exitCode()).isZero();
    }

    private List<String> ask(CompletionShell shell, String line) throws Exception {
        return shell.complete(temp, shell.packaged(), line);
    }
}
