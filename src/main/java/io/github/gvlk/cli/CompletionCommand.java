package io.github.gvlk.cli;

import io.github.gvlk.cli.completion.Shell;
import io.github.gvlk.value.InvalidValueException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk completion}: the script that makes a shell complete gvlk's command line. */
final class CompletionCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Print the script that makes a shell complete gvlk.")
                .description("Completed are commands, options and their values, editions, error codes and the names of"
                        + " files. With --catalog or GVLK_CATALOG the entries of your own too. The distribution"
                        + " has the scripts in its folder share.")
                .footer(
                        "",
                        "Examples:",
                        "  bash: in ~/.bashrc",
                        "      source <(gvlk completion bash)",
                        "  zsh: in ~/.zshrc, behind compinit",
                        "      source <(gvlk completion zsh)",
                        "  fish:",
                        "      gvlk completion fish > ~/.config/fish/completions/gvlk.fish",
                        "  PowerShell: in the file that $PROFILE names",
                        "      gvlk completion powershell | Out-String | Invoke-Expression");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("SHELL")
                .type(String.class)
                .arity("0..1")
                .completionCandidates(Shell.words())
                .description("One of " + String.join(", ", Shell.words()) + ".")
                .build());
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        Shell shell = shell(given.matchedPositionalValue(0, ""));
        session.console().out().print(shell.script(CommandTree.all(), session.catalog()));
        return ExitCode.ANSWERED;
    }

    private static Shell shell(String name) {
        String names = String.join(", ", Shell.words());
        if (name.isEmpty()) {
            throw new UsageException("Name a shell: one of " + names + ".");
        }
        return Shell.named(name)
                .orElseThrow(() -> new UsageException("There is no completion for the shell "
                        + InvalidValueException.visible(name) + ". The shells are: " + names + "."));
    }
}
