package io.github.gvlk.diagnose.output;

import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.catalog.OutputLabel;
import java.util.List;
import java.util.Optional;

/**
 * A field that the text prints.
 *
 * @param word the fixed value that the label stands for ({@code LICENSED}); empty where the value is free
 * @param value what is printed behind the label, lines joined; may be empty
 * @param line index of the line on which the label begins
 * @param labels the labels that fit, of one language or several; empty when the field was known by its form alone
 */
record Mention(OutputField field, Optional<String> word, String value, int line, List<OutputLabel> labels) {
    /** A field that is known by the form of its value and its place. */
    static Mention byForm(OutputField field, String value, int line) {
        return new Mention(field, Optional.empty(), value, line, List.of());
    }

    boolean isByForm() {
        return labels.isEmpty();
    }
}
