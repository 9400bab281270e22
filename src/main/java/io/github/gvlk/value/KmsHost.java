package io.github.gvlk.value;

import java.util.OptionalInt;

/**
 * Where a KMS client asks: a DNS name or IPv4 address and, where one was named, a TCP port (1 to 65535). Nothing in
 * its text can act in a shell: anything that could is refused when it is made.
 */
public record KmsHost(String name, OptionalInt port) {
    /** The TCP port on which a KMS host listens unless its administrator chose another. */
    public static final int DEFAULT_PORT = 1688;

    private static final String WHAT = "KMS host";
    private static final int LAST_PORT = 65_535;

    public KmsHost {
        checkName(WHAT, name, name);
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > LAST_PORT)) {
            throw new InvalidValueException(
                    "KMS port", Integer.toString(port.getAsInt()), "expected a number from 1 to " + LAST_PORT);
        }
    }

    /**
     * Reads {@code NAME} or {@code NAME:PORT}.
     *
     * @throws InvalidValueException with the reason: an IPv6 literal (slmgr.vbs splits at the first colon), a URL, a
     *     space, a shell or control character, a name that is not LDH, a port out of range
     */
    public static KmsHost parse(String text) {
        refuseOtherForms(text);
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new KmsHost(text, OptionalInt.empty());
        }
        String name = text.substring(0, colon);
        if (name.isEmpty()) {
            throw new InvalidValueException(WHAT, text, "the name before the colon is missing");
        }
        checkName(WHAT, name, text);
        return new KmsHost(name, OptionalInt.of(parsePort(text, text.substring(colon + 1))));
    }

    private static void refuseOtherForms(String text) {
        if (text.contains("://")) {
            throw new InvalidValueException(WHAT, text, "this is a URL; give the host name alone");
        }
        boolean bracketed = text.startsWith("[") && text.contains("]");
        if (bracketed || looksLikeIpv6(text)) {
            throw new InvalidValueException(
                    WHAT, text, "an IPv6 address is not usable: slmgr.vbs splits at the first colon; give a DNS name");
        }
    }

    /** Two colons in a row or many of them, and nothing but what stands in an IPv6 address before its zone. */
    private static boolean looksLikeIpv6(String text) {
        String address = text.contains("%") ? text.substring(0, text.indexOf('%')) : text;
        long colons = address.chars().filter(c -> c == ':').count();
        return (address.contains("::") || colons > 2)
                && address.chars().allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0);
    }

    private static int parsePort(String text, String digits) {
        boolean good = !digits.isEmpty() && digits.length() <= 5 && digits.charAt(0) != '0';
        for (int i = 0; good && i < digits.length(); i++) {
            good = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        int port = good ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > LAST_PORT) {
            throw new InvalidValueException(
                    WHAT, text, "after the colon a port number from 1 to " + LAST_PORT + " is expected");
        }
        return port;
    }

    /** Checks a DNS name or IPv4 address; {@code what} and {@code whole} are for the complaint. */
    static void checkName(String what, String name, String whole) {
        ProductKey.refuseAs(what, name);
        DnsName.refuseCharacters(what, name, whole);
        String last = name.substring(name.lastIndexOf('.') + 1);
        boolean numeric = isNumber(last);
        if (!numeric) {
            DnsName.checkLabels(what, name, whole);
        } else if (!isIpv4(name)) {
            throw new InvalidValueException(
                    what,
                    whole,
                    "a name whose last part is a number must be an IPv4 address: four numbers from 0 to 255");
        }
    }

    private static boolean isNumber(String text) {
        boolean digits = !text.isEmpty();
        for (int i = 0; digits && i < text.length(); i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }

    private static boolean isIpv4(String name) {
        String[] parts = name.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean digits = part.length() <= 3 && isNumber(part);
            if (!digits || Integer.parseInt(part) > 255 || (part.length() > 1 && part.charAt(0) == '0')) {
                return false;
            }
        }
        return true;
    }

    /** The port that was named, else {@link #DEFAULT_PORT}. */
    public int portOrDefault() {
        return port.orElse(DEFAULT_PORT);
    }

    /** {@code NAME} or {@code NAME:PORT}, as {@code slmgr /skms} takes it. */
    @Override
    public String toString() {
        return port.isPresent() ? name + ":" + port.getAsInt() : name;
    }
}
