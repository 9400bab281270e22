package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.diagnose.text.Evidence;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A finding with what follows from it.
 *
 * @param products the products that it is about, where they are several or one; empty when it is about the whole text
 * @param rank of findings that are equally serious, which comes first: causes before states, the narrow before the wide
 */
record Remark(Finding finding, Set<Integer> products, Rank rank, List<Advice> advice) {
    /** The order of findings that are equally serious. */
    enum Rank {
        /** Shown by the text itself: DNS, a port or a clock was tested. */
        TESTED,
        /** A cause that a code names. */
        CAUSE,
        STATE,
        ASIDE
    }

    /** About a product of the report. */
    static Remark of(
            int product,
            String id,
            FindingSeverity severity,
            Rank rank,
            String text,
            List<Evidence> evidence,
            List<Advice> advice) {
        return new Remark(
                new Finding(id, severity, text, OptionalInt.of(product), evidence), Set.of(product), rank, advice);
    }

    /** The same with those of its advice alone. */
    Remark with(Predicate<Advice> which) {
        return new Remark(finding, products, rank, advice.stream().filter(which).toList());
    }

    /** About the text as a whole. */
    static Remark ofText(
            String id, FindingSeverity severity, Rank rank, String text, List<Evidence> evidence, List<Advice> advice) {
        return new Remark(new Finding(id, severity, text, OptionalInt.empty(), evidence), Set.of(), rank, advice);
    }
}
