package io.github.gvlk.value;

import java.util.Locale;

/** A GUID in its usual form of 8, 4, 4, 4 and 12 hexadecimal digits, kept in lower case. */
public record Guid(String text) {
    private static final int LENGTH = 36;

    /**
     * Checks the GUID; braces around it and upper case are taken too.
     *
     * @throws InvalidValueException when it is not a GUID
     */
    public Guid {
        String bare = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        if (!isGuid(bare)) {
            throw new InvalidValueException(
                    "GUID", text, "expected 8-4-4-4-12 hexadecimal digits, as slmgr /dlv shows an Activation ID");
        }
        text = bare.toLowerCase(Locale.ROOT);
    }

    private static boolean isGuid(String text) {
        boolean good = text.length() == LENGTH;
        for (int i = 0; good && i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            boolean digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            good = hyphen ? c == '-' : digit;
        }
        return good;
    }

    @Override
    public String toString() {
        return text;
    }
}
