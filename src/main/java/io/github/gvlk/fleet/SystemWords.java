package io.github.gvlk.fleet;

import io.github.gvlk.catalog.InventoryField;
import io.github.gvlk.fleet.inventory.InventoryRow;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an inventory says of the system of a machine; what it does not say is empty.
 *
 * @param system the name of the system or product
 * @param sku a part of the edition's name from a column of its own
 * @param editionId the EditionID; where there is none the number of the edition
 * @param version a version, a build, or a name such as 22H2
 */
record SystemWords(String system, String sku, String editionId, String version) {
    /** No name of a system comes near it; what is longer would only fill the memory. */
    private static final int LONGEST = 400;

    static SystemWords of(InventoryRow row) {
        return new SystemWords(
                value(row, InventoryField.SYSTEM),
                value(row, InventoryField.SKU),
                value(row, InventoryField.EDITION_ID, InventoryField.SKU_NUMBER),
                value(row, InventoryField.VERSION));
    }

    private static String value(InventoryRow row, InventoryField field, InventoryField other) {
        String value = value(row, field);
        return value.isEmpty() ? value(row, other) : value;
    }

    private static String value(InventoryRow row, InventoryField field) {
        String text = row.value(field);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Name and part of a name as one. */
    String name() {
        return joined(system, sku);
    }

    /** The texts that are not empty, with blanks between them. */
    static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
