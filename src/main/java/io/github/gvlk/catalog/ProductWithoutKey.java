package io.github.gvlk.catalog;

import java.util.List;

/**
 * A product or edition for which no setup key is published.
 *
 * @param names wordings that mean it: every word that the finder knows in one of them must stand in the question
 * @param reason why it has none
 * @param instead what to do
 * @param basis {@code published} when the sources say so, {@code common knowledge} otherwise
 */
public record ProductWithoutKey(
        String id,
        String name,
        List<String> names,
        String reason,
        String instead,
        String basis,
        List<String> sources) {}
