package io.github.gvlk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/** One run of gvlk inside this process: what it wrote and its exit code. */
public record Run(int exitCode, String out, String err) {

    /** Runs with nothing on standard input and an empty environment. */
    public static Run of(String... args) {
        return of("", Map.of(), args);
    }

    /** Runs as in a pipe: no terminal at either end. */
    public static Run of(String input, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err, UTF_8, environment, false);
        int exitCode = Gvlk.run(args, console);
        return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }
}
