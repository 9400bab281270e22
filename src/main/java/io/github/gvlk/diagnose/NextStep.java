package io.github.gvlk.diagnose;

import java.util.List;
import java.util.Set;

/**
 * What a person does next.
 *
 * @param commands lines for a person to run, in order; words in capitals are placeholders; may be empty
 * @param products the indexes of the products that it is for in {@link Report#products()}; empty when it is for the whole
 *     text
 */
public record NextStep(String text, List<String> commands, Set<Integer> products) {
    public NextStep(String text, List<String> commands) {
        this(text, commands, Set.of());
    }

    /** Whether a person would do it for that product. */
    public boolean isFor(int product) {
        return products.isEmpty() || products.contains(product);
    }
}
