package io.github.gvlk.html;

import io.github.gvlk.value.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A part of a page. Texts of a catalogue or an inventory come in by {@link #text} only: none of them becomes markup,
 * and nothing in them acts on the page or hides in it.
 */
public final class Html {
    public static final Html NONE = new Html("");

    /** Longer texts are cut: no name or sentence comes near it, and the page stays one that opens. */
    private static final int LONGEST = 1000;

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** Markup of the program's own files. */
    static Html trusted(String markup) {
        return new Html(markup);
    }

    /**
     * The text, for between tags or in a quoted attribute. Control characters, direction marks and their like are shown
     * as escapes.
     */
    public static Html text(String text) {
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

    /**
     * JSON for a script element that is data ({@code type="application/json"}). Nothing in it ends the element, since
     * no less-than sign is left in it, and none of it is markup.
     *
     * @param json of which strings alone may hold such signs, as in all JSON
     */
    public static Html json(String json) {
        return new Html(json.replace("<", "\\u003C"));
    }

    /** The number in groups of three digits: {@code 1,234,567}. */
    public static Html number(long number) {
        return new Html(String.format(Locale.ROOT, "%,d", number));
    }

    /** One after the other. */
    public static Html all(List<Html> parts) {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> out.append(part.markup));
        return new Html(out.toString());
    }

    /**
     * An inline style sheet or script as the policy of its page names it ({@code sha256-...}, Content Security Policy
     * Level 2): no other of its kind is applied or run.
     */
    public Html policyHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(markup.getBytes(StandardCharsets.UTF_8));
            return new Html("sha256-" + Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return markup.isEmpty();
    }

    /** The markup. */
    @Override
    public String toString() {
        return markup;
    }
}
