package io.github.gvlk.cli.completion;

import io.github.gvlk.catalog.Catalog;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A small command line whose words and descriptions have everything in them that a shell may act on. */
public final class HostileCommandLine {
    /** The words of the command {@code run}. Where one is expanded, or ends a literal, others come out. */
    public static final List<String> WORDS = List.of(
            "plain-word",
            "w-$(touch-pwned)",
            "w-`touch-pwned`",
            "w-$HOME",
            "w-it's",
            "w-\"quoted\"",
            "w-back\\slash",
            "w-[x]",
            "w-a:b",
            "w-%s%n",
            "w-*?",
            "w-{a,b}",
            "w-;&|<>()#!~");

    /** What help says of the command and its options. */
    public static final String DESCRIPTION = "It's $(touch pwned) `touch pwned` $HOME \"q\" [x]:b \\ 100% \u2019 #!";

    private HostileCommandLine() {}

    /** The script of the shell for it. */
    public static String script(Shell shell) {
        return shell.script(line(), Catalog.bundled());
    }

    static CommandModel model() {
        return CommandModel.of(line(), Catalog.bundled());
    }

    private static CommandLine line() {
        String description = DESCRIPTION.replace("%", "%%");
        CommandSpec run = CommandSpec.create();
        run.usageMessage().header(description);
        run.addPositional(PositionalParamSpec.builder()
                .paramLabel("WORDS")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .completionCandidates(WORDS)
                .build());
        run.addOption(OptionSpec.builder("-m", "--mode")
                .paramLabel("X")
                .type(String.class)
                .completionCandidates(List.of("it's", "$HOME"))
                .description(description)
                .build());
        run.addOption(OptionSpec.builder("--file")
                .paramLabel("FILE")
                .type(String.class)
                .description(description)
                .build());
        run.addOption(
                OptionSpec.builder("--name").paramLabel("X").type(String.class).build());
        CommandSpec deep = CommandSpec.create();
        deep.addOption(
                OptionSpec.builder("--flag").arity("0").type(boolean.class).build());
        CommandSpec group = CommandSpec.create();
        group.addSubcommand("run", deep);
        CommandSpec root = CommandSpec.create().name("gvlk");
        root.addSubcommand("run", run);
        root.addSubcommand("group", group);
        return new CommandLine(root);
    }
}
