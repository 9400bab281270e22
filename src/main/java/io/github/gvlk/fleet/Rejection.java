package io.github.gvlk.fleet;

import java.util.Optional;

/**
 * Why a machine is not planned.
 *
 * @param reason a sentence
 * @param suggestion what to do about it, in sentences; empty where nothing is known
 */
public record Rejection(RejectKind kind, String reason, Optional<String> suggestion) {
    static Rejection of(RejectKind kind, String reason) {
        return new Rejection(kind, reason, Optional.empty());
    }

    static Rejection of(RejectKind kind, String reason, String suggestion) {
        return new Rejection(kind, reason, Optional.of(suggestion));
    }
}
