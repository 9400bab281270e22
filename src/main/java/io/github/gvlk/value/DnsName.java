package io.github.gvlk.value;

/**
 * A host or domain name of letters, digits and hyphens (LDH, RFC 952 and RFC 1123): labels of 1 to 63 characters that
 * neither begin nor end with a hyphen, 253 characters in all. Nothing in it can act in a shell.
 */
public record DnsName(String text) {
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_NAME = 253;

    /**
     * Checks the name.
     *
     * @throws InvalidValueException when it is not such a name; the reason says what to do where that is known
     */
    public DnsName {
        refuseCharacters("DNS name", text, text);
        checkLabels("DNS name", text, text);
    }

    /** Whether the name has a domain part: at least two labels. */
    public boolean isQualified() {
        return text.indexOf('.') >= 0;
    }

    /** Refuses, with the most helpful reason, every character that an LDH name cannot have; shows {@code whole}. */
    static void refuseCharacters(String what, String text, String whole) {
        if (text.isEmpty()) {
            throw new InvalidValueException(what, whole, "it is empty");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '_') {
                throw new InvalidValueException(
                        what,
                        whole,
                        "a host name has no underscore; only service records such as _vlmcs._tcp have, and those name a"
                                + " record, not a host");
            }
            if (c < ' ' || c == 0x7F) {
                throw new InvalidValueException(what, whole, "it contains a control character");
            }
            if (c > 0x7E) {
                throw new InvalidValueException(
                        what, whole, "only ASCII is allowed; write an international name in its xn-- form");
            }
            if (c == ' ') {
                throw new InvalidValueException(what, whole, "it contains a space");
            }
            if (!isLdh(c) && c != '.') {
                throw new InvalidValueException(
                        what, whole, "the character " + c + " is not allowed: letters, digits, hyphens and dots are");
            }
        }
    }

    static void checkLabels(String what, String text, String whole) {
        if (text.length() > LONGEST_NAME) {
            throw new InvalidValueException(what, whole, "longer than " + LONGEST_NAME + " characters");
        }
        if (text.endsWith(".")) {
            throw new InvalidValueException(what, whole, "leave out the final dot");
        }
        int start = 0;
        while (start <= text.length()) {
            int dot = text.indexOf('.', start);
            int end = dot < 0 ? text.length() : dot;
            checkLabel(what, whole, text.substring(start, end));
            start = end + 1;
        }
    }

    private static void checkLabel(String what, String whole, String label) {
        if (label.isEmpty()) {
            throw new InvalidValueException(what, whole, "two dots in a row, or a dot at the beginning");
        }
        if (label.length() > LONGEST_LABEL) {
            throw new InvalidValueException(
                    what, whole, "a part between dots is longer than " + LONGEST_LABEL + " characters");
        }
        if (label.startsWith("-") || label.endsWith("-")) {
            throw new InvalidValueException(what, whole, "a part between dots begins or ends with a hyphen");
        }
    }

    private static boolean isLdh(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }

    @Override
    public String toString() {
        return text;
    }
}
