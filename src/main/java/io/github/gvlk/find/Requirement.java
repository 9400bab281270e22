package io.github.gvlk.find;

import io.github.gvlk.value.WindowsBuild;
import java.util.List;

/**
 * One thing that a wording says of the edition.
 *
 * @param said the word or words, as read
 * @param anyOf concepts of which the edition's name must have one; empty when builds alone decide
 * @param builds builds of which the edition must have one; they satisfy the requirement in place of a concept
 */
record Requirement(String said, List<Integer> anyOf, List<WindowsBuild> builds) {
    static Requirement ofConcept(String said, int concept) {
        return new Requirement(said, List.of(concept), List.of());
    }

    static Requirement ofBuild(String said, WindowsBuild build) {
        return new Requirement(said, List.of(), List.of(build));
    }

    /** Whether this is evidence of the very build, not of a name. */
    boolean isBuild() {
        return anyOf.isEmpty();
    }
}
