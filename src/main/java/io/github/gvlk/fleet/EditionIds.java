package io.github.gvlk.fleet;

import java.util.Locale;

/** EditionIDs as systems print them: those of servers end in their form, those of evaluations say so. */
final class EditionIds {
    private static final String EVALUATION = "eval";

    private EditionIds() {}

    static boolean isEvaluation(String id) {
        return withoutCore(id).endsWith(EVALUATION);
    }

    /** Whether both are of one edition, on Server Core or not. */
    static boolean isSame(String one, String other) {
        return withoutCore(one).equals(withoutCore(other));
    }

    private static String withoutCore(String id) {
        String plain = id.strip().toLowerCase(Locale.ROOT);
        boolean core = plain.startsWith("server") && plain.endsWith("cor") && !plain.endsWith("acor");
        return core ? plain.substring(0, plain.length() - 3) : plain;
    }
}
