package io.github.gvlk.catalog;

import java.util.Locale;

/** The product families: each has its own activation threshold and its own tools. */
public enum Family {
    CLIENT,
    SERVER,
    OFFICE;

    /** The word of the data files and the JSON output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Family ofWord(String word) {
        for (Family family : values()) {
            if (family.word().equals(word)) {
                return family;
            }
        }
        throw new IllegalArgumentException("expected client, server or office");
    }
}
