package io.github.gvlk.diagnose;

import java.util.List;

/** What follows from a finding. */
sealed interface Advice {
    /** A step of the catalogue, by its id. */
    record Step(String id) implements Advice {}

    /** A step for this very product: with its key, its host or its edition filled in. */
    record Made(NextStep step) implements Advice {}

    static List<Advice> steps(String... ids) {
        return List.of(ids).stream().<Advice>map(Step::new).toList();
    }
}
