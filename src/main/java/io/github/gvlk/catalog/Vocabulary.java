package io.github.gvlk.catalog;

import io.github.gvlk.value.WindowsBuild;
import java.util.List;
import java.util.Map;

/**
 * The words by which people and systems name editions, and what they mean. Words are folded: lower case, Latin letters
 * without accents, single blanks.
 *
 * @param terms the concepts and the words for each
 * @param compounds words that name several concepts at once
 * @param versions version names such as 22H2 and the builds that carry them
 * @param sameBuilds builds that count as another (a service pack's as that of the first release)
 */
public record Vocabulary(
        List<Term> terms,
        List<Compound> compounds,
        List<Version> versions,
        Map<WindowsBuild, WindowsBuild> sameBuilds) {

    /** What part of a name a concept is. */
    public enum Slot {
        PRODUCT,
        RELEASE,
        EDITION,
        MODIFIER,
        /** Never a part of an edition's name, but may explain why there is no key, or add a note. */
        CONTEXT,
        /** Says nothing about the edition. */
        NOISE
    }

    /**
     * One concept.
     *
     * @param either the concepts of which the word means one, when it does not say which; otherwise empty
     * @param mustBeNamed whether an edition with this concept answers only a question that names it
     */
    public record Term(String concept, Slot slot, List<String> words, List<String> either, boolean mustBeNamed) {}

    /** Words that mean all of several concepts. */
    public record Compound(List<String> words, List<String> means) {}

    /** A version name and the builds of the systems that carry it. */
    public record Version(String name, List<WindowsBuild> builds) {}
}
