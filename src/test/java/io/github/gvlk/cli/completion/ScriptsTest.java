package io.github.gvlk.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts for a small command line, as text; what the shells make of them is tested with the shells. */
class ScriptsTest {
    private static final Path EXPECTED =
            Path.of(System.getProperty("gvlk.basedir", ".")).resolve("src/test/resources/shells");

    @ParameterizedTest
    @CsvSource({"FISH, small.fish", "POWERSHELL, small.ps1"})
    void a_script_is_written_as_the_file_shows(Shell shell, String file) throws IOException {
        String script = HostileCommandLine.script(shell);
        if (Boolean.getBoolean("gvlk.golden.rewrite")) {
            Files.writeString(EXPECTED.resolve(file), script);
            return;
        }
        assertThat(script).isEqualTo(Files.readString(EXPECTED.resolve(file)));
    }

    @ParameterizedTest
    @EnumSource(Shell.class)
    void lines_end_as_the_shells_of_every_system_read_them(Shell shell) {
        assertThat(HostileCommandLine.script(shell)).doesNotContain("\r").endsWith("\n");
    }

    @Test
    void the_script_for_zsh_changes_no_option_and_no_alias_of_the_user() {
        assertThat(HostileCommandLine.script(Shell.BASH)).contains("setopt COMPLETE_ALIASES", "alias compopt");
        assertThat(HostileCommandLine.script(Shell.ZSH))
                .startsWith("#compdef gvlk\n")
                .doesNotContain("setopt", "alias ", "compopt");
    }

    @Test
    void a_description_is_its_first_sentence() {
        CommandModel run = HostileCommandLine.model().commands().get(0);

        assertThat(run.description()).isEqualTo(HostileCommandLine.DESCRIPTION);
        assertThat(run.options().get(2).values()).isEqualTo(new Values.Free());
        assertThat(run.options().get(1).values()).isEqualTo(new Values.Files());
    }

    @Test
    void what_is_not_one_word_is_no_word_to_complete() {
        assertThatThrownBy(() -> new Values.Words(List.of("two words")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two words");
        assertThatThrownBy(() -> new Values.Words(List.of(""))).isInstanceOf(IllegalArgumentException.class);
    }
}
