package io.github.gvlk.activate;

/**
 * By what a volume edition may activate: the values of {@code slmgr /act-type}. Setting one keeps the computer from all
 * others.
 */
public enum ActivationType {
    ALL(0, "all"),
    ACTIVE_DIRECTORY(1, "ad"),
    KMS(2, "kms"),
    TOKEN(3, "token");

    private final int number;
    private final String word;

    ActivationType(int number, String word) {
        this.number = number;
        this.word = word;
    }

    /** The number that slmgr.vbs and the licensing classes take. */
    public int number() {
        return number;
    }

    /** The word of the command line. */
    public String word() {
        return word;
    }
}
