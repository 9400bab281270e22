package io.github.gvlk.find;

import io.github.gvlk.value.WindowsBuild;
import java.util.List;

/**
 * What a word or phrase means: nothing (noise), requirements, or context.
 *
 * @param requirements concepts by number: of each inner list an edition's name must have one
 * @param builds builds that satisfy the requirements too
 * @param context concepts that are no part of a name
 */
record Meaning(List<List<Integer>> requirements, List<WindowsBuild> builds, List<Integer> context) {
    static final Meaning NOISE = new Meaning(List.of(), List.of(), List.of());

    static Meaning ofConcept(int concept) {
        return new Meaning(List.of(List.of(concept)), List.of(), List.of());
    }
}
