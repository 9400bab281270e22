package io.github.gvlk.fleet.inventory;

import io.github.gvlk.catalog.InventoryField;
import java.util.Map;
import java.util.Optional;

/**
 * What a person says of the form of an inventory; what is not said is found out.
 *
 * @param separator the character between the fields of a row
 * @param columns the names of columns, or their numbers from 1; an empty name is of no column
 * @param hasHeading false when the first row is a machine already
 */
public record InventoryLayout(Optional<Character> separator, Map<InventoryField, String> columns, boolean hasHeading) {
    /** Nothing is said. */
    public static final InventoryLayout UNKNOWN = new InventoryLayout(Optional.empty(), Map.of(), true);

    public InventoryLayout {
        columns = Map.copyOf(columns);
    }
}
