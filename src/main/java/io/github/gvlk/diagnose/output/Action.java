package io.github.gvlk.diagnose.output;

import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.Guid;
import java.util.Optional;

/**
 * Something that a transcript shows to have been done, or to have failed.
 *
 * @param subject the host or domain that was set, or the product that is activated, as printed; a key only by its last
 *     five characters
 * @param activationId the product that is activated
 * @param code the error that was answered
 */
public record Action(
        Kind kind, Evidence evidence, Optional<String> subject, Optional<Guid> activationId, Optional<ErrorCode> code) {

    /** What was done. */
    public enum Kind {
        KEY_INSTALLED,
        KEY_REMOVED,
        HOST_SET,
        HOST_CLEARED,
        DOMAIN_SET,
        DOMAIN_CLEARED,
        ACTIVATION_BEGUN,
        ACTIVATED,
        /** The script did not reach the licensing service; the subject is the rest of its message. */
        CONNECTION_FAILED,
        /** A command answered an error, with or without a code. */
        FAILED
    }
}
