package io.github.gvlk.diagnose.output;

import io.github.gvlk.diagnose.text.PastedLines;
import java.util.ArrayList;
import java.util.List;

/** Lines that JSON has put into one: cut where its escape sequences for a line end stand. */
final class EscapedLines {
    private static final String LINE_END = "\\n";

    /** Fewer are no output, but a path perhaps. */
    private static final int LEAST = 3;

    private EscapedLines() {}

    /** The text with such lines cut; the very text when there are none. */
    static PastedLines cut(PastedLines lines) {
        boolean any = false;
        for (int i = 0; i < lines.size() && !any; i++) {
            any = isEscaped(lines.at(i));
        }
        return any ? rewritten(lines) : lines;
    }

    private static PastedLines rewritten(PastedLines lines) {
        List<String> texts = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.at(i);
            String[] parts = isEscaped(line) ? line.replace("\\r", "").split("\\\\n", -1) : new String[] {line};
            for (String part : parts) {
                texts.add(part);
                numbers.add(lines.number(i));
            }
        }
        return PastedLines.rewritten(texts, numbers);
    }

    private static boolean isEscaped(String line) {
        int found = 0;
        for (int at = line.indexOf(LINE_END); at >= 0 && found < LEAST; at = line.indexOf(LINE_END, at + 2)) {
            found++;
        }
        return found == LEAST && line.indexOf('"') >= 0;
    }
}
