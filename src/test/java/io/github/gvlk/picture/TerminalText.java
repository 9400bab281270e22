package io.github.gvlk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a terminal shows of a text: its lines, cut into pieces of one look. Of the escape sequences it knows those that
 * set a look (SGR, ECMA-48 8.3.117) and refuses every other, because a picture that leaves something out is not true.
 */
final class TerminalText {
    private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[([0-9;]*)m");

    /** Single blanks hold a piece together; of more, some programs that draw SVG would show one. */
    private static final Pattern WORDS = Pattern.compile("[^ ]+(?: [^ ]+)*");

    private final int columns;
    private final List<List<Piece>> lines = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private List<Piece> line = new ArrayList<>();
    private int column;
    private Look look = Look.PLAIN;

    private TerminalText(int columns) {
        this.columns = columns;
    }

    /** Text of one look from a column on, the first of a line being 0. It has no blank at its ends, and no two in a row. */
    record Piece(int column, String text, Look look) {}

    /**
     * The lines of the text, without the empty ones at its end.
     *
     * @throws IllegalArgumentException where a line is wider than the terminal, or holds what cannot be shown
     */
    static List<List<Piece>> lines(String text, int columns) {
        TerminalText reader = new TerminalText(columns);
        String whole = text.stripTrailing();
        Matcher sequence = SEQUENCE.matcher(whole);
        int from = 0;
        while (sequence.find()) {
            reader.show(whole.substring(from, sequence.start()));
            reader.endPiece();
            reader.look = reader.look.after(sequence.group(1));
            from = sequence.end();
        }
        reader.show(whole.substring(from));
        reader.endLine();
        return List.copyOf(reader.lines);
    }

    private void show(String text) {
        text.codePoints().forEach(character -> {
            if (character == '\n') {
                endLine();
            } else if (character < ' ' || character > '~') {
                // One column for each character holds for ASCII; what gvlk prints in its examples is nothing else.
                throw new IllegalArgumentException("cannot show the character U+%04X".formatted(character));
            } else {
                pending.appendCodePoint(character);
            }
        });
    }

    private void endPiece() {
        Matcher words = WORDS.matcher(pending);
        while (words.find()) {
            if (column + words.end() > columns) {
                throw new IllegalArgumentException("wider than " + columns + " columns: \"" + words.group() + "\"");
            }
            line.add(new Piece(column + words.start(), words.group(), look));
        }
        column += pending.length();
        pending.setLength(0);
    }

    private void endLine() {
        endPiece();
        lines.add(List.copyOf(line));
        line = new ArrayList<>();
        column = 0;
    }
}
