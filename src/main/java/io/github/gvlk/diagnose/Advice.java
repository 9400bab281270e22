package io.github.gvlk.diagnose;

import java.util.Arrays;
import java.util.List;

/** What follows from a finding. */
sealed interface Advice {
    /** A step of the catalogue, by its id. */
    record Step(String id) implements Advice {}

    /**
     * A step of the catalogue with a word in capitals of its commands filled in.
     *
     * @param values each makes a command of its own
     */
    record Filled(String id, String placeholder, List<String> values) implements Advice {}

    /** A step that a plan was made for: with the key, the host and the edition of a product. */
    record Made(NextStep step) implements Advice {}

    static List<Advice> steps(String... ids) {
        return Arrays.stream(ids).<Advice>map(Step::new).toList();
    }
}
