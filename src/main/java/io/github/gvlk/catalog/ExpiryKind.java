package io.github.gvlk.catalog;

import java.util.Arrays;
import java.util.Optional;

/** What ends, in the words of {@code slmgr /xpr}: it names the activation and not the status, which is licensed then. */
public enum ExpiryKind {
    /** An activation by a KMS host or Active Directory. */
    VOLUME,
    /** An evaluation or a subscription. */
    TIMEBASED,
    /** An activation by the Hyper-V host. */
    AVMA;

    /** The kind of that name; empty for every other word. */
    public static Optional<ExpiryKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(word)).findFirst();
    }
}
