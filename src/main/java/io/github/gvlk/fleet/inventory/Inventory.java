package io.github.gvlk.fleet.inventory;

import java.util.List;
import java.util.Optional;

/** The rows of an inventory, one after the other. */
public interface Inventory {
    /**
     * The next row; empty at the end. A row is valid until the next is asked for.
     *
     * @throws InventoryException when what follows cannot be read as an inventory
     */
    Optional<InventoryRow> next();

    /** What a person should know of the file; complete when the last row was read. */
    List<String> notes();
}
