package io.github.gvlk.value;

/**
 * A text that does not have the form of the value it should be. The message names the offending text (made visible:
 * control and non-ASCII characters as escapes) and the reason; it is meant for the person who typed it.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 80;

    /** {@code what} is the kind of value ("KMS host"), {@code text} what was given, {@code reason} why it is refused. */
    public InvalidValueException(String what, String text, String reason) {
        super(what + " " + visible(text) + ": " + reason);
    }

    /**
     * The text in double quotes with everything that a terminal could act on or hide (control characters, direction
     * marks, anything outside ASCII) written as an escape, and cut when long. Of what looks like a product key only the
     * last group is shown: the text may have been pasted with one in it.
     */
    public static String visible(String text) {
        String shown = KeyMask.hide(text);
        StringBuilder out = new StringBuilder("\"");
        shown.codePoints().limit(SHOWN).forEach(c -> {
            if (c >= ' ' && c < 0x7F) {
                out.appendCodePoint(c);
            } else {
                out.append("\\u{")
                        .append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT))
                        .append('}');
            }
        });
        if (shown.codePointCount(0, shown.length()) > SHOWN) {
            out.append("...");
        }
        return out.append('"').toString();
    }

    /**
     * Whether a terminal would act on the character or not show it: control characters, direction marks and their like,
     * separators of lines and paragraphs, halves of characters.
     */
    public static boolean isInvisible(int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7F) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
