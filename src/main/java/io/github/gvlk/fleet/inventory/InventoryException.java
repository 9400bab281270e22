package io.github.gvlk.fleet.inventory;

/** The file is no inventory that can be read; the message is a sentence for the person who named it. */
public final class InventoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InventoryException(String message) {
        super(message);
    }
}
