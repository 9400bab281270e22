package io.github.gvlk.cli.text;

import java.util.List;
import java.util.Optional;

/**
 * Text laid out for a number of columns: headings, wrapped paragraphs, lists, and lines kept as they are. Lines are
 * broken at blanks alone, so that a command, a key or an address inside a paragraph stays whole.
 */
public final class TextPage {
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    /** How a label stands out where colours are shown; what it says must be clear without. */
    public enum Tone {
        BAD("\u001B[31m"),
        CARE("\u001B[33m"),
        GOOD("\u001B[32m"),
        QUIET("");

        private final String escape;

        Tone(String escape) {
            this.escape = escape;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final boolean colour;
    private final Optional<Fallback> fallback;

    /**
     * An empty page.
     *
     * @param colour whether headings are emphasised by escape sequences
     * @param fallback for a reader who cannot see every character; what it writes instead may take more columns
     */
    public TextPage(int width, boolean colour, Optional<Fallback> fallback) {
        this.width = width;
        this.colour = colour;
        this.fallback = fallback;
    }

    private String shown(String text) {
        return fallback.isEmpty() ? text : fallback.get().of(text);
    }

    /** Whether nothing was added yet. */
    public boolean isEmpty() {
        return text.length() == 0;
    }

    /** A line in bold where colours are shown; never cut or wrapped. */
    public TextPage heading(String line) {
        return verbatim(0, colour ? BOLD + line + PLAIN : line);
    }

    /** The line as it is, so that it can be copied: not wrapped. */
    public TextPage verbatim(int indent, String line) {
        text.append(" ".repeat(indent)).append(shown(line)).append('\n');
        return this;
    }

    public TextPage blank() {
        text.append('\n');
        return this;
    }

    public TextPage paragraph(int indent, String paragraph) {
        return hanging(indent, 0, paragraph);
    }

    /** A paragraph; its second and further lines are indented by {@code hang} more than the first. */
    public TextPage hanging(int indent, int hang, String paragraph) {
        return wrapped(" ".repeat(indent), indent + hang, paragraph);
    }

    /** Numbered paragraphs, in order. */
    public TextPage numbered(int indent, List<String> items) {
        int labels = items.size() > 9 ? 4 : 3;
        for (int i = 0; i < items.size(); i++) {
            pair(indent, labels, (i + 1) + ".", items.get(i));
        }
        return this;
    }

    /** A label and its value beside it; a label that is too long for its column stands on a line of its own. */
    public TextPage pair(int indent, int labelWidth, String label, String value) {
        String first = " ".repeat(indent) + shown(label);
        int gap = labelWidth - columns(shown(label));
        if (gap < 1) {
            verbatim(0, first);
            return wrapped(" ".repeat(indent + labelWidth), indent + labelWidth, value);
        }
        return wrapped(first + " ".repeat(gap), indent + labelWidth, value);
    }

    /** A label and its value beside it, as {@link #pair(int, int, String, String)}; the label in a colour. */
    public TextPage pair(int indent, int labelWidth, Tone tone, String label, String value) {
        int start = text.length() + indent;
        pair(indent, labelWidth, label, value);
        if (colour && tone != Tone.QUIET) {
            text.insert(start + shown(label).length(), PLAIN).insert(start, tone.escape);
        }
        return this;
    }

    /** Puts the words after {@code start}, and on further lines with {@code indent} blanks before them. */
    private TextPage wrapped(String start, int indent, String paragraph) {
        text.append(start);
        int at = columns(start);
        boolean lineIsEmpty = true;
        for (String word : shown(paragraph).split(" ")) {
            int size = columns(word);
            if (!lineIsEmpty && at + 1 + size > width) {
                text.append('\n').append(" ".repeat(indent));
                at = indent;
                lineIsEmpty = true;
            }
            if (!lineIsEmpty) {
                text.append(' ');
                at++;
            }
            text.append(word);
            at += size;
            lineIsEmpty = false;
        }
        text.append('\n');
        return this;
    }

    /** The columns that a text takes: East Asian characters take two. */
    private static int columns(String word) {
        int columns = 0;
        for (int i = 0; i < word.length(); i++) {
            columns += columns(word.charAt(i));
        }
        return columns;
    }

    /** Both halves of a character beyond the first 65,536, mostly pictures and rare Chinese ones, take two together. */
    private static int columns(char c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** Hangul Jamo, the CJK blocks with kana and Hangul, compatibility and full-width forms. */
    private static boolean isWide(char c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF00 && c <= 0xFF60);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
