package io.github.gvlk.diagnose.text;

import io.github.gvlk.value.KeyMask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines of a pasted text without what its way to here put around them: quotation marks of mail, line ends of every
 * kind, characters that cannot be seen, odd blanks. Their order and number are those of the text. Of whole product keys
 * they have the last five characters alone, so that nothing made of them can repeat one.
 */
public final class PastedLines {
    private static final int LONGEST_EVIDENCE = 400;
    private static final int LONGEST_SEQUENCE = 200;
    private static final char ESCAPE = '\u001B';
    private static final char BELL = '\u0007';

    /** A shorter line is never full: no console is that narrow. */
    private static final int NARROWEST = 40;

    /** Consoles are not wider than that; longer lines were not broken at all. */
    private static final int WIDEST = 240;

    private final List<String> lines;
    private final List<Integer> numbers;
    private final boolean doubleSpaced;
    private final int width;

    private PastedLines(List<String> lines, List<Integer> numbers) {
        this.lines = lines;
        this.numbers = numbers;
        this.doubleSpaced = areDoubleSpaced(lines);
        this.width = lines.stream()
                .mapToInt(String::length)
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
    }

    /** Whether blank lines stand between nearly all lines, as some forums put them. */
    private static boolean areDoubleSpaced(List<String> lines) {
        int pairs = 0;
        int alone = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                if (lines.get(i + 1).isBlank()) {
                    pairs++;
                } else {
                    alone++;
                }
            }
        }
        return pairs > 2 && pairs > 3 * alone;
    }

    /** Cuts a text; one pass. */
    public static PastedLines of(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE) {
                i = behindSequence(text, i) - 1;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                lines.add(unquoted(line));
                line.setLength(0);
            } else {
                append(line, c);
            }
        }
        lines.add(unquoted(line));
        return new PastedLines(
                withoutKeys(lines),
                IntStream.rangeClosed(1, lines.size()).boxed().toList());
    }

    /** All lines at once: a console may have broken a key. A mask is as long as the key, so the lines stay as they were. */
    private static List<String> withoutKeys(List<String> lines) {
        String text = String.join("\n", lines);
        String masked = KeyMask.hide(text);
        return List.copyOf(masked.equals(text) ? lines : List.of(masked.split("\n", -1)));
    }

    /**
     * Other lines that say the same, such as the cells of a table each on its own.
     *
     * @param numbers for each of them the number of the line of the text that it is from
     */
    public static PastedLines rewritten(List<String> lines, List<Integer> numbers) {
        return new PastedLines(List.copyOf(lines), List.copyOf(numbers));
    }

    /** The number in the text of the line at an index. */
    public int number(int index) {
        return numbers.get(index);
    }

    /** Behind the escape sequence of a terminal that begins there: colours, and titles of windows. */
    private static int behindSequence(String text, int start) {
        int at = start + 1;
        int last = Math.min(text.length(), start + LONGEST_SEQUENCE);
        if (at < last && text.charAt(at) == ']') {
            while (at < last && text.charAt(at) != BELL && text.charAt(at) != '\n') {
                at++;
            }
            return at < last && text.charAt(at) == BELL ? at + 1 : at;
        }
        if (at < last && text.charAt(at) == '[') {
            at++;
            while (at < last && text.charAt(at) >= ' ' && text.charAt(at) < '@') {
                at++;
            }
            return Math.min(at + 1, text.length());
        }
        return at;
    }

    private static void append(StringBuilder line, char c) {
        if (c == '\t' || c == '\u00A0' || c == '\u202F' || c == '\u3000' || c == '\u2007') {
            line.append(' ');
        } else if (c >= '\uFF01' && c <= '\uFF5E') {
            line.append((char) (c - 0xFEE0));
        } else if (c >= ' ' && Character.getType(c) != Character.FORMAT && c != '\u007F') {
            line.append(c);
        }
    }

    /** Without the marks that mail and forums put before quoted lines. */
    private static String unquoted(CharSequence line) {
        int at = 0;
        int end = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '>' || line.charAt(at) == '|')) {
            at++;
            if (line.charAt(at - 1) != ' ') {
                end = at;
                if (at < line.length() && line.charAt(at) == ' ') {
                    end = at + 1;
                }
            }
        }
        return line.subSequence(Math.min(end, line.length()), line.length())
                .toString()
                .stripTrailing();
    }

    /** How many lines there are. */
    public int size() {
        return lines.size();
    }

    /** The line at an index from 0, with its indent and without blanks at its end. */
    public String at(int index) {
        return lines.get(index);
    }

    public boolean isBlank(int index) {
        return lines.get(index).isBlank();
    }

    /** Whether every line is followed by a blank one, which then means nothing. */
    public boolean areDoubleSpaced() {
        return doubleSpaced;
    }

    /** Whether the line is as long as the longest, so that a console may have broken a word at its end. */
    public boolean isFull(int index) {
        return lines.get(index).length() >= Math.max(NARROWEST, width);
    }

    /** A line without end is shown by its beginning. */
    private static String shown(String line) {
        if (line.length() <= LONGEST_EVIDENCE) {
            return line.strip();
        }
        return line.substring(0, LONGEST_EVIDENCE).strip() + " ...";
    }

    /** The line as evidence. */
    public Evidence evidence(int index) {
        return new Evidence(numbers.get(index), shown(lines.get(index)));
    }
}
