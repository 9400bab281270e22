package io.github.gvlk.catalog;

import java.util.Locale;

/** How much a finding matters; the most serious last. */
public enum FindingSeverity {
    OK,
    INFO,
    WARNING,
    PROBLEM;

    /** The word of the data files and the JSON output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FindingSeverity ofWord(String word) {
        for (FindingSeverity severity : values()) {
            if (severity.word().equals(word)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("expected ok, info, warning or problem");
    }
}
