package io.github.gvlk.diagnose.text;

/** What kinds of characters stand at a place. */
public final class Letters {
    private Letters() {}

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** Whether it is a letter of any alphabet or a digit. */
    public static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    public static boolean isName(char c) {
        return isWord(c) || c == '-' || c == '.' || c == '_';
    }

    /** The character there, a NUL outside of the text. */
    public static char at(CharSequence text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }

    public static boolean isPrefix(CharSequence text, int at) {
        return at(text, at) == '0' && (at(text, at + 1) | 0x20) == 'x';
    }

    public static boolean allDigits(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() > 0;
    }

    /** Whether a text contains another that is given in lower case, whatever the case of its letters. */
    public static boolean contains(String text, String lower) {
        char first = lower.charAt(0);
        char capital = Character.toUpperCase(first);
        for (int at = 0; at + lower.length() <= text.length(); at++) {
            char c = text.charAt(at);
            if ((c == first || c == capital) && text.regionMatches(true, at, lower, 0, lower.length())) {
                return true;
            }
        }
        return false;
    }
}
