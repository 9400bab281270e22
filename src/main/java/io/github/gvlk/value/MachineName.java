package io.github.gvlk.value;

/**
 * The name of a computer to manage: a NetBIOS name, a DNS name or an IPv4 address. Labels of letters, digits, hyphens
 * and underscores (Windows allows these in computer names) that neither begin nor end with a hyphen. Nothing in it can
 * act in a shell, and it never looks like an option.
 */
public record MachineName(String text) {
    private static final String WHAT = "computer name";

    /**
     * Checks the name.
     *
     * @throws InvalidValueException when it is not such a name; the reason says what is allowed
     */
    public MachineName {
        // An underscore is the one character that a computer may have in its name and a DNS name may not.
        String asDnsName = text.replace('_', 'x');
        KmsHost.checkName(WHAT, asDnsName, text);
    }

    @Override
    public String toString() {
        return text;
    }
}
