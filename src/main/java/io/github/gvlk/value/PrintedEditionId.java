package io.github.gvlk.value;

import java.util.List;
import java.util.Locale;

/**
 * An EditionID as a system prints it: those of servers say in their ends that it is Server Core, those of evaluations that
 * it is one. The key of the edition is the same.
 */
public record PrintedEditionId(String text) {
    private static final String SERVER = "server";
    private static final String EVALUATION = "eval";
    private static final List<String> CORE = List.of("core", "cor");

    /** In lower case, without the form of a server; {@code ServerDatacenterACor} is an EditionID of its own. */
    public String withoutForm() {
        String plain = plain();
        for (String shorter = shorter(plain); !shorter.equals(plain); shorter = shorter(plain)) {
            plain = shorter;
        }
        return plain;
    }

    private static String shorter(String plain) {
        return plain.startsWith(SERVER) ? without(EVALUATION, withoutCore(plain)) : plain;
    }

    private static String withoutCore(String plain) {
        for (String core : CORE) {
            if (plain.endsWith(core) && !plain.endsWith("a" + core)) {
                return without(core, plain);
            }
        }
        return plain;
    }

    private static String without(String end, String plain) {
        return plain.endsWith(end) ? plain.substring(0, plain.length() - end.length()) : plain;
    }

    private String plain() {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether it is of an evaluation. */
    public boolean isEvaluation() {
        String plain = plain();
        return (plain.startsWith(SERVER) ? withoutCore(plain) : plain).endsWith(EVALUATION);
    }

    /** Whether both are of one edition, whatever their forms. */
    public boolean isSameAs(String other) {
        return withoutForm().equals(new PrintedEditionId(other).withoutForm());
    }
}
