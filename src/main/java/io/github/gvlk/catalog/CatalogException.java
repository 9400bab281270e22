package io.github.gvlk.catalog;

/**
 * A catalogue file that cannot be used. The message names the file, the place in it as a JSON pointer, and the reason;
 * it is meant for the person who wrote the file.
 */
public final class CatalogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** {@code pointer} is a JSON pointer such as {@code /editions/3/key}; empty for the whole file. */
    public CatalogException(String file, String pointer, String reason) {
        super(pointer.isEmpty() ? file + ": " + reason : file + ": at " + pointer + ": " + reason);
    }
}
