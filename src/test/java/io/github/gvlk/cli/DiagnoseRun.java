package io.github.gvlk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gvlk.diagnose.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * {@code gvlk diagnose} with an engine played by a function from text to report.
 *
 * @param watched whether a person sits at a terminal
 */
record DiagnoseRun(Function<String, Report> diagnosis, boolean watched) {

    /** The word of a text decides: {@code unreachable NAME}, {@code licensed} or {@code host}. */
    static DiagnoseRun byWord() {
        return new DiagnoseRun(DiagnoseRun::report, false);
    }

    private static Report report(String text) {
        String[] words = text.strip().split(" ", 2);
        return switch (words[0]) {
            case "unreachable" -> Reports.unreachable(words.length == 2 ? words[1] : "");
            case "licensed" -> Reports.licensed();
            case "host" -> Reports.host();
            default -> Reports.NOTHING;
        };
    }

    Run of(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(UTF_8)), out, err, UTF_8, Map.of("TERM", "xterm"), watched);
        DiagnoseCommand command = new DiagnoseCommand(catalog -> new DiagnoseCommand.Engine(
                diagnosis, text -> (int) text.chars().filter(c -> c == 'é').count()));
        CommandLine line = new CommandLine(command.spec());
        CommandLine.ParseResult given = line.parseArgs(args);
        int exitCode;
        try {
            exitCode = command.run(given, Session.of(console, given)).number();
        } catch (UsageException e) {
            exitCode = ExitCode.USAGE.number();
            console.err().print("error: " + e.getMessage() + "\n");
        }
        console.finish();
        return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }
}
