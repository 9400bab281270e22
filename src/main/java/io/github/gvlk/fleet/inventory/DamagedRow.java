package io.github.gvlk.fleet.inventory;

import io.github.gvlk.catalog.InventoryField;
import java.util.Optional;

/** A row of which only the text is known. */
record DamagedRow(long line, String text, String why) implements InventoryRow {
    @Override
    public String value(InventoryField field) {
        return "";
    }

    @Override
    public Optional<String> damage() {
        return Optional.of(why);
    }
}
