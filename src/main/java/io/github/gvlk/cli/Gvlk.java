package io.github.gvlk.cli;

import io.github.gvlk.catalog.CatalogException;
import io.github.gvlk.catalog.DamagedInstallationException;
import io.github.gvlk.value.InvalidValueException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One run of gvlk: from arguments and streams to an exit code. Every failure becomes a sentence and a code here. */
public final class Gvlk {
    private Gvlk() {}

    /**
     * Parses the arguments, runs the command, and reports what went wrong; throws nothing but the errors of classes that
     * cannot be loaded.
     *
     * @return an exit code of {@link ExitCode}
     */
    public static int run(String[] args, Console console) {
        ExitCode code = guarded(args, console);
        WatchedStream.Outcome written = console.finish();
        if (written == WatchedStream.Outcome.FAILED) {
            console.err()
                    .print("error: the output cannot be written: "
                            + console.data().failure() + "\n");
            console.err().flush();
            return ExitCode.USAGE.number();
        }
        return code.number();
    }

    private static ExitCode guarded(String[] args, Console console) {
        boolean verbose = Arrays.asList(args).contains(CommonOptions.VERBOSE);
        try {
            return dispatch(args, console);
        } catch (ParameterException e) {
            return usage(console, e);
        } catch (UsageException | InvalidValueException | CatalogException e) {
            return error(console, String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            return error(
                    console,
                    "not enough memory. Give Java more: set GVLK_JAVA_OPTS to -Xmx1g, or to more if that was set.");
        } catch (RuntimeException | StackOverflowError e) {
            return isDamage(e)
                    ? error(console, Main.damaged(String.valueOf(e.getMessage())))
                    : defect(console, e, verbose);
        }
    }

    /** What Java throws for a class that cannot be loaded never comes here: {@link Main} sees it. */
    private static boolean isDamage(Throwable e) {
        return e instanceof DamagedInstallationException || e instanceof MissingResourceException;
    }

    private static ExitCode dispatch(String[] args, Console console) {
        ParseResult parsed = CommandTree.parse(args);
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        CommandLine command = parsed.commandSpec().commandLine();
        if (parsed.isUsageHelpRequested()) {
            command.usage(console.out(), Help.defaultColorScheme(console.wantsColour() ? Help.Ansi.ON : Help.Ansi.OFF));
            return ExitCode.ANSWERED;
        }
        if (parsed.isVersionHelpRequested()) {
            console.out().print(Version.text());
            return ExitCode.ANSWERED;
        }
        if (!(parsed.commandSpec().userObject() instanceof Subcommand subcommand)) {
            console.err().print(CommandTree.shortHelp(command));
            return ExitCode.USAGE;
        }
        return subcommand.run(parsed, Session.of(console, parsed));
    }

    private static ExitCode usage(Console console, ParameterException e) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        error(console, message(e));
        console.err().print("See: " + name + " --help\n");
        return ExitCode.USAGE;
    }

    private static String message(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return e.getMessage() + ".";
        }
        String given = unmatched.getUnmatched().get(0);
        CommandLine command = unmatched.getCommandLine();
        boolean isCommand = !given.startsWith("-") && !command.getSubcommands().isEmpty();
        List<String> suggestions = unmatched.getSuggestions();
        String hint = "";
        if (!suggestions.isEmpty()) {
            hint = " Did you mean " + String.join(" or ", suggestions) + "?";
        } else if (isCommand) {
            hint = " The commands are: "
                    + String.join(", ", command.getSubcommands().keySet()) + ".";
        }
        boolean tooEarly = given.startsWith("-") && !command.getSubcommands().isEmpty();
        if (tooEarly) {
            hint += " Options stand behind the command, as in gvlk key -q WORDS.";
        }
        return "There is no " + (isCommand ? "command " : "option ") + InvalidValueException.visible(given) + "."
                + hint;
    }

    private static ExitCode error(Console console, String message) {
        console.err().print("error: " + message + "\n");
        return ExitCode.USAGE;
    }

    private static ExitCode defect(Console console, Throwable e, boolean verbose) {
        console.err().print("error: a defect of gvlk: " + e + "\n");
        if (verbose) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            console.err().print(trace);
        } else {
            console.err().print("Run it again with --verbose and report what it prints; leave out keys of your own.\n");
        }
        return ExitCode.BUG;
    }
}
