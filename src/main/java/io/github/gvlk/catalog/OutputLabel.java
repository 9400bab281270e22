package io.github.gvlk.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a tool prints in front of a value, or in place of one.
 *
 * @param text as printed; {@code %NAME%} stands for what changes, a colon at its end for the value behind it
 * @param value what the whole text says, where it holds a fixed value ({@code LICENSED}); empty where the value follows
 * @param tool {@code slmgr}, {@code ospp}, {@code classes} (the licensing classes and OSLicense) or {@code system}
 * @param language the language of the text, as {@code zh-CN}; {@code any} for a text that is never translated
 * @param sources empty where every Windows shows the text, or where nobody has confirmed it
 */
public record OutputLabel(
        OutputField field,
        Optional<String> value,
        String text,
        String tool,
        String language,
        Confidence confidence,
        List<String> sources) {

    /** How sure it is that systems print the text. */
    public enum Confidence {
        /** Read in the tool itself. */
        PUBLISHED,
        /** Seen in real output. */
        OBSERVED,
        /** From translated documentation, which need not be the tool's own words. */
        DOCUMENTED,
        /** From a copy of the tool's texts by others. */
        COPIED,
        /** Not confirmed by anything. */
        UNVERIFIED;

        /** The word of the data files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a label so sure must say by which document it is. */
        boolean needsSources() {
            return this == PUBLISHED || this == DOCUMENTED || this == COPIED;
        }

        static Confidence ofWord(String word) {
            for (Confidence confidence : values()) {
                if (confidence.word().equals(word)) {
                    return confidence;
                }
            }
            throw new IllegalArgumentException("expected published, observed, documented, copied or unverified");
        }
    }
}
