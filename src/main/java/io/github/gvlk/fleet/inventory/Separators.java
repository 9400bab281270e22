package io.github.gvlk.fleet.inventory;

import java.util.List;

/** The characters that stand between the fields of a row. */
final class Separators {
    /** The usual one first. */
    static final List<Character> ALL = List.of(',', ';', '\t', '|');

    private Separators() {}

    /** The separator as a person reads it. */
    static String shown(char separator) {
        return separator == '\t' ? "a tab" : "\"" + separator + "\"";
    }
}
