package io.github.gvlk.diagnose.event;

import io.github.gvlk.diagnose.text.PastedLines;

/**
 * Goes character by character through a passage that may be broken over several lines: at a break it gives one line
 * feed, and leaves the indent of the next line out. It goes only as far as such a passage can reach.
 */
final class LineCursor {
    static final int END = -1;

    /** A tuple of 200 characters in a column of 20. */
    private static final int MOST_LINES = 12;

    private static final int MOST_BLANKS = 2;

    private final PastedLines lines;
    private final int first;
    private int line;
    private int column;
    private int lookedFrom = -1;
    private int lookedAt;

    LineCursor(PastedLines lines, int line, int column) {
        this.lines = lines;
        this.first = line;
        this.line = line;
        this.column = column;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** Where the cursor stands. */
    Mark mark() {
        return new Mark(line, column);
    }

    /** Goes back. */
    void reset(Mark mark) {
        line = mark.line();
        column = mark.column();
    }

    /** A place in the lines. */
    record Mark(int line, int column) {}

    /** How long the line is on which the cursor stands. */
    int width() {
        return lines.at(line).length();
    }

    /** The next character, without going on. */
    int peek() {
        String text = lines.at(line);
        if (column < bareLength(text)) {
            return text.charAt(column);
        }
        return nextLine() < 0 ? END : '\n';
    }

    /** The rest of the line behind the break at which the cursor stands; nothing where there is no such line. */
    String behindBreak() {
        int next = nextLine();
        return next < 0 ? "" : lines.at(next).strip();
    }

    void advance() {
        String text = lines.at(line);
        if (column < bareLength(text)) {
            column++;
            return;
        }
        int next = nextLine();
        if (next >= 0) {
            line = next;
            String joined = lines.at(next);
            column = 0;
            while (column < joined.length() && joined.charAt(column) == ' ') {
                column++;
            }
        }
    }

    /** Without the sign of a broken line that mail (=) and Markdown (\) leave at its end. */
    private int bareLength(String text) {
        boolean sign = text.endsWith("=") || text.endsWith("\\");
        return sign && line + 1 < lines.size() ? text.length() - 1 : text.length();
    }

    /** The next line that is not blank, negative where there is none; looked for once at each break. */
    private int nextLine() {
        if (lookedFrom != line) {
            lookedFrom = line;
            lookedAt = findNextLine();
        }
        return lookedAt;
    }

    private int findNextLine() {
        int next = line + 1;
        int last = Math.min(lines.size() - 1, line + 1 + MOST_BLANKS);
        while (next <= last && lines.isBlank(next)) {
            next++;
        }
        boolean near = next <= last && next - first <= MOST_LINES * (MOST_BLANKS + 1);
        return near && !EventLabel.beginsRecord(lines.at(next)) ? next : -1;
    }
}
