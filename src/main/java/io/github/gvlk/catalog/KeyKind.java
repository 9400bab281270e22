package io.github.gvlk.catalog;

/** What a published setup key is for. The names are those of the JSON output. */
public enum KeyKind {
    /** A KMS client setup key: makes a computer ask a KMS host or Active Directory. */
    GVLK,
    /** Automatic Virtual Machine Activation: a guest is activated by its Hyper-V host. */
    AVMA;

    static KeyKind ofWord(String word) {
        for (KeyKind kind : values()) {
            if (kind.name().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("expected GVLK or AVMA");
    }
}
