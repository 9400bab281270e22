package io.github.gvlk.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The commands. Only the named one is built: building all costs start-up time that a look-up does not have. */
final class CommandTree {
    private static final String PROGRAM = "gvlk";
    private static final List<String> COMMANDS =
            List.of("key", "commands", "error", "diagnose", "fleet", "plan", "catalog", "completion");

    static {
        // What picocli would look for and never need: Groovy's classes in every jar, and converters to dates and files.
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.converters.excludes", "java.*");
    }

    private CommandTree() {}

    /** The names of the commands, in the order of the help. */
    static List<String> names() {
        return COMMANDS;
    }

    /** The command of that name; a switch, so that only the classes of one are loaded. */
    private static Subcommand command(String name) {
        return switch (name) {
            case "key" -> new KeyCommand();
            case "commands" -> new CommandsCommand();
            case "error" -> new ErrorCommand();
            case "diagnose" -> new DiagnoseCommand();
            case "fleet" -> new FleetCommand();
            case "plan" -> new PlanCommand();
            case "catalog" -> new CatalogCommand();
            case "completion" -> new CompletionCommand();
            default -> throw new IllegalArgumentException("no command is called " + name);
        };
    }

    /**
     * Parses the arguments. When the first names a command, that one alone is built.
     *
     * @throws CommandLine.ParameterException when they cannot be understood
     */
    static ParseResult parse(String[] args) {
        if (args.length == 0 || !COMMANDS.contains(args[0])) {
            return all().parseArgs(args);
        }
        CommandSpec spec = command(args[0]).spec();
        spec.name(PROGRAM + " " + args[0]);
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        return configured(new CommandLine(spec)).parseArgs(args[0].equals("error") ? pastedTexts(rest) : rest);
    }

    /** All commands. */
    static CommandLine all() {
        CommandSpec spec = CommandSpec.create();
        spec.name(PROGRAM);
        spec.usageMessage()
                .description(
                        "KMS client setup keys, activation command lines, error codes and pasted licensing output, offline."
                                + " gvlk prints text; it never runs anything and never connects anywhere.")
                .footer(
                        "",
                        "Examples:",
                        "  gvlk key server 2022 datacenter",
                        "  gvlk commands server 2022 standard --kms-host kms.example.org",
                        "  gvlk error 0xC004F074",
                        "  gvlk diagnose dlv.txt",
                        "  gvlk fleet computers.csv --kms-host kms.example.org --out plan.csv",
                        "  gvlk plan --clients 18 --servers 4")
                .commandListHeading("%nCommands:%n")
                .synopsisSubcommandLabel("COMMAND");
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version of the code, the date of the data, and the JVM.")
                .build());
        CommonOptions.addHelpTo(spec);
        CommandLine line = new CommandLine(spec);
        for (String name : COMMANDS) {
            line.addSubcommand(name, command(name).spec());
        }
        return configured(line);
    }

    private static CommandLine configured(CommandLine line) {
        // Arguments are names that people paste: none of them is a file of arguments.
        line.setExpandAtFiles(false);
        line.setUnmatchedOptionsArePositionalParams(false);
        return line;
    }

    /**
     * The arguments with a blank before each text for {@code error} that begins with a hyphen and a digit or a blank
     * ({@code "-1 073 418 124"}): else it would be taken for an option that does not exist.
     */
    private static String[] pastedTexts(String[] args) {
        String[] texts = args.clone();
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            if (text.length() > 1 && text.charAt(0) == '-' && "0123456789 ".indexOf(text.charAt(1)) >= 0) {
                texts[i] = " " + text;
            }
        }
        return texts;
    }

    /** What a command that was given no subcommand says: a few lines, not the whole help. */
    static String shortHelp(CommandLine command) {
        StringBuilder help = new StringBuilder("Usage: ");
        String name = command.getCommandSpec().qualifiedName();
        help.append(name).append(" COMMAND\n\n");
        command.getSubcommands()
                .forEach((sub, line) -> help.append("  ")
                        .append(sub)
                        .append(" ".repeat(Math.max(1, 12 - sub.length())))
                        .append(line.getCommandSpec().usageMessage().header()[0])
                        .append('\n'));
        return help.append("\nSee: ").append(name).append(" --help\n").toString();
    }
}
