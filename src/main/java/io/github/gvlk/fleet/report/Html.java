package io.github.gvlk.fleet.report;

import io.github.gvlk.value.InvalidValueException;
import java.util.List;
import java.util.Locale;

/**
 * A part of the page. Texts of a catalogue or an inventory come in by {@link #text} only: none of them becomes markup,
 * and nothing in them acts on the page or hides in it.
 */
final class Html {
    static final Html NONE = new Html("");

    /** Longer texts are cut: no name or sentence comes near it, and the page stays one that opens. */
    private static final int LONGEST = 1000;

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** Markup of this room's own files. */
    static Html trusted(String markup) {
        return new Html(markup);
    }

    /**
     * The text, for between tags or in a quoted attribute. Control characters, direction marks and their like are shown
     * as escapes.
     */
    static Html text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().limit(LONGEST).forEach(c -> append(out, c));
        if (text.codePointCount(0, text.length()) > LONGEST) {
            out.append(" ...");
        }
        return new Html(out.toString());
    }

    private static void append(StringBuilder out, int codePoint) {
        switch (codePoint) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\t' -> out.append(' ');
            default -> {
                if (InvalidValueException.isInvisible(codePoint)) {
                    out.append(String.format(Locale.ROOT, "\\u{%X}", codePoint));
                } else {
                    out.appendCodePoint(codePoint);
                }
            }
        }
    }

    /** The number in groups of three digits: {@code 1,234,567}. */
    static Html number(long number) {
        return new Html(Amount.grouped(number));
    }

    /** One after the other. */
    static Html all(List<Html> parts) {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> out.append(part.markup));
        return new Html(out.toString());
    }

    /** The markup. */
    @Override
    public String toString() {
        return markup;
    }
}
