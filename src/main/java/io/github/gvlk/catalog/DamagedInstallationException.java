package io.github.gvlk.catalog;

/** A file of the program itself that is missing or broken. The message says what and is meant for the person. */
public final class DamagedInstallationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DamagedInstallationException(CatalogException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }

    /** {@code cause} says which file and what is wrong with it. By its type a sound run does not load this class. */
    static RuntimeException by(CatalogException cause) {
        return new DamagedInstallationException(cause);
    }
}
