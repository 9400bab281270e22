package io.github.gvlk.activate;

import java.util.Optional;

/**
 * What the person who runs the steps must know.
 *
 * @param command a line that the note speaks of, kept apart so that it can be copied; empty for most notes
 */
public record Note(String text, Optional<String> command) {
    /** A note without a command. */
    public static Note of(String text) {
        return new Note(text, Optional.empty());
    }

    /** A note that leads to a command. */
    public static Note withCommand(String text, String command) {
        return new Note(text, Optional.of(command));
    }

    /** Text and command in one line. */
    public String oneLine() {
        return command.map(line -> text + " " + line).orElse(text);
    }
}
