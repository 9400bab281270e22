package io.github.gvlk.catalog;

import java.util.Locale;

/** What a column of an inventory says of a machine. */
public enum InventoryField {
    /** Its name. */
    MACHINE,
    /** The name of its operating system or product, with or without the edition. */
    SYSTEM,
    /** A part of the edition's name in a column of its own. */
    SKU,
    /** The number of the edition (OperatingSystemSKU). */
    SKU_NUMBER,
    /** The EditionID. */
    EDITION_ID,
    /** The version or build of the operating system. */
    VERSION,
    DOMAIN,
    /** Where its account stands in the directory. */
    OU,
    SITE,
    KMS_HOST;

    /** The word of the data files and the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The field with that word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static InventoryField ofWord(String word) {
        for (InventoryField field : values()) {
            if (field.word().equals(word)) {
                return field;
            }
        }
        throw new IllegalArgumentException("no column of an inventory is called that");
    }
}
