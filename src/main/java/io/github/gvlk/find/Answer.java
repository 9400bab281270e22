package io.github.gvlk.find;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.value.ProductKey;
import java.util.List;
import java.util.Optional;

/** What the catalogue says to a wording. Never a guess: one key, or the candidates, or the reason for none. */
public sealed interface Answer {
    /** What a person should know beside the answer: corrections of spelling, remarks on the edition. */
    List<String> notes();

    /**
     * An edition that fits.
     *
     * @param score how completely the wording names it: 1 when nothing of its name is missing, else the share of its
     *     name's parts that were given
     */
    record Match(Edition edition, double score) {}

    /**
     * One key. The editions are those of the question, newest first; they share the key.
     *
     * @param isEvaluation whether the wording is of an evaluation system, which does not take the key as it is
     */
    record One(List<Match> matches, boolean isEvaluation, List<String> notes) implements Answer {
        /** The edition to speak of: the newest. */
        public Edition edition() {
            return matches.get(0).edition();
        }

        public ProductKey key() {
            return edition().key();
        }
    }

    /**
     * Several keys fit.
     *
     * @param matches the candidates, newest first
     * @param question what to add to the wording so that it decides
     */
    record Several(List<Match> matches, String question, List<String> notes) implements Answer {}

    /**
     * No published key.
     *
     * @param reason why, as a sentence
     * @param instead what to do, where the catalogue knows
     * @param nearest editions whose names come near; none of them is the answer
     */
    record None(String reason, Optional<String> instead, List<Edition> nearest, List<String> notes) implements Answer {}
}
