package io.github.gvlk.value;

/**
 * The name of a computer to manage: a NetBIOS name, a DNS name or an IPv4 address. Labels of letters, digits, hyphens
 * and underscores (Windows allows these in computer names) that neither begin nor end with a hyphen. Nothing in it can
 * act in a shell, and it never looks like an option.
 */
public record MachineName(String text) {
    private static final String WHAT = "computer name";
    private static final int LONGEST_LABEL = 63;

    /**
     * Checks the name.
     *
     * @throws InvalidValueException when it is not such a name; the reason says what is allowed
     */
    public MachineName {
        ProductKey.refuseAs(WHAT, text);
        if (!isSimple(text)) {
            check(text);
        }
    }

    /** One label of letters, digits and hyphens that begins with a letter: most names are, and need no closer look. */
    private static boolean isSimple(String text) {
        boolean simple = !text.isEmpty() && text.length() <= LONGEST_LABEL && isLetter(text.charAt(0));
        for (int i = 1; simple && i < text.length(); i++) {
            char c = text.charAt(i);
            simple = isLetter(c) || (c >= '0' && c <= '9') || (c == '-' && i < text.length() - 1);
        }
        return simple;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static void check(String text) {
        // An underscore is the one character that a computer may have in its name and a DNS name may not.
        String asDnsName = text.replace('_', 'x');
        KmsHost.checkName(WHAT, asDnsName, text);
    }

    @Override
    public String toString() {
        return text;
    }
}
