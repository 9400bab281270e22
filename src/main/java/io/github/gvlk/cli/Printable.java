package io.github.gvlk.cli;

import io.github.gvlk.value.InvalidValueException;
import java.nio.file.Path;
import java.util.Locale;

/** Text of others, fit for a terminal and for one field of a line. */
final class Printable {
    private Printable() {}

    /** The text as it is, but for what a terminal could act on or would hide, which is written as an escape. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                out.append(' ');
            } else if (InvalidValueException.isInvisible(c)) {
                out.append(String.format(Locale.ROOT, "\\u{%X}", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** The path in double quotes. */
    static String quoted(Path path) {
        return '"' + of(path.toString()) + '"';
    }
}
