package io.github.gvlk.cli;

import java.util.Locale;

/** How an answer is written. Text is for people and may change; JSON and CSV are for programs and are kept stable. */
enum OutputFormat {
    TEXT,
    JSON,
    CSV;

    /** The word that {@code -o} takes. */
    static OutputFormat ofWord(String word) {
        for (OutputFormat format : values()) {
            if (format.word().equals(word.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new UsageException(
                "-o takes text, json or csv, not " + io.github.gvlk.value.InvalidValueException.visible(word) + ".");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
