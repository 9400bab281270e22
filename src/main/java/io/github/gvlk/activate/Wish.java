package io.github.gvlk.activate;

/** What a person may want of a plan besides the usual steps. */
public enum Wish {
    /** The edition, or the evaluation, of the computer is changed first. */
    CONVERT,
    /** The present key is removed before the new one is installed; under {@link #UNDO} the installed one is removed. */
    REMOVE_KEY,
    /** The KMS host is not asked now. */
    NO_ACTIVATION,
    /** The settings are taken back instead of made. */
    UNDO
}
