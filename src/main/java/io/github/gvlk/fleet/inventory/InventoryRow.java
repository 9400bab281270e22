package io.github.gvlk.fleet.inventory;

import io.github.gvlk.catalog.InventoryField;
import java.util.Optional;

/** What one row of an inventory says of one machine. */
public interface InventoryRow {
    /** The line of the file on which the row begins, from 1. */
    long line();

    /** What stands in that column, without blanks around it; empty when there is no such column or nothing in it. */
    String value(InventoryField field);

    /** The row as it stands in the file, or so that it means the same. */
    String text();

    /** Why the row cannot be relied on: a sentence; empty for a sound row. */
    Optional<String> damage();
}
