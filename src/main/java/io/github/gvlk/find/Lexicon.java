package io.github.gvlk.find;

import io.github.gvlk.catalog.PreparedFinder;
import io.github.gvlk.catalog.Vocabulary;
import io.github.gvlk.catalog.Vocabulary.Slot;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the finder knows of words and numbers: what each word and phrase means, and which numbers are builds. */
final class Lexicon {
    private final Concepts concepts;
    private final Words words;
    private final Set<WindowsBuild> builds;
    private final Map<WindowsBuild, WindowsBuild> sameBuilds;
    private @Nullable List<String> correctable;

    private Lexicon(
            Concepts concepts, Words words, Set<WindowsBuild> builds, Map<WindowsBuild, WindowsBuild> sameBuilds) {
        this.concepts = concepts;
        this.words = words;
        this.builds = builds;
        this.sameBuilds = sameBuilds;
    }

    /** Everything, made of the vocabulary; {@code knownBuilds} are the builds of the catalogue's editions. */
    static Lexicon of(Vocabulary vocabulary, Set<WindowsBuild> knownBuilds) {
        Concepts concepts = new Concepts();
        Words words = new VocabularyWords(vocabulary, concepts);
        Set<WindowsBuild> builds = new HashSet<>(knownBuilds);
        vocabulary.versions().forEach(version -> builds.addAll(version.builds()));
        return new Lexicon(concepts, words, builds, vocabulary.sameBuilds());
    }

    /** What the build prepared of it, read word by word. */
    static Lexicon of(PreparedFinder prepared) {
        PreparedFinder.Concepts concepts = prepared.concepts();
        return new Lexicon(
                Concepts.of(concepts.concepts()),
                new PreparedWords(prepared, concepts.longestPhrase()),
                new HashSet<>(concepts.builds()),
                concepts.sameBuilds());
    }

    /** Takes an unknown word of an edition's name as the name of something of its own. */
    void learn(String word) {
        if (!knows(word)) {
            words.learn(word, Meaning.ofConcept(concepts.add(word, Slot.RELEASE, false)));
        }
    }

    /** Whether the word is a part of a phrase that names an edition or a variant. */
    boolean isInPhrase(String word) {
        return words.isInPhrase(word);
    }

    /** How many words the longest phrase has. */
    int longestPhrase() {
        return words.longestPhrase();
    }

    boolean knows(String phrase) {
        return words.meaning(phrase) != null;
    }

    /** Whether the word is known and may be a part of a longer one. */
    boolean knowsInside(String word) {
        return knows(word) && !words.isAloneOnly(word);
    }

    /** Adds what the word or phrase means; it must be known. */
    void read(String phrase, List<Requirement> requirements, BitSet context) {
        Meaning meaning = words.meaning(phrase);
        if (meaning == null) {
            throw new IllegalArgumentException("unknown: " + phrase);
        }
        for (List<Integer> anyOf : meaning.requirements()) {
            requirements.add(new Requirement(phrase, anyOf, meaning.builds()));
        }
        for (int concept : meaning.context()) {
            context.set(concept);
        }
    }

    /** The catalogue's build that a number stands for; empty when it is the build of nothing that is known. */
    Optional<WindowsBuild> build(String digits) {
        if (digits.length() < 4 || digits.length() > 5) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        if (number < 6000) {
            return Optional.empty();
        }
        WindowsBuild build = new WindowsBuild(number);
        WindowsBuild same = sameBuilds.getOrDefault(build, build);
        return builds.contains(same) ? Optional.of(same) : Optional.empty();
    }

    /** The one known word that a misspelt one is nearest to, when its meaning is not in doubt. */
    Optional<String> correct(String word) {
        int allowed = hasGluedMark(word) ? 0 : Spelling.allowedDistance(word);
        int best = allowed + 1;
        List<String> nearest = new ArrayList<>();
        for (String known : allowed == 0 ? List.<String>of() : correctable()) {
            if (mayHaveSuffix(word, known)) {
                continue;
            }
            int distance = Spelling.distance(word, known, Math.min(best, allowed));
            if (distance < best) {
                best = distance;
                nearest.clear();
            }
            if (distance == best && distance <= allowed) {
                nearest.add(known);
            }
        }
        long meant = nearest.stream().map(words::meaning).distinct().count();
        return meant == 1 ? nearest.stream().sorted().findFirst() : Optional.empty();
    }

    private synchronized List<String> correctable() {
        List<String> known = correctable;
        if (known == null) {
            known = words.correctable();
            correctable = known;
        }
        return known;
    }

    /** Whether the word is a known one with one or two letters behind it: an N edition, perhaps, and no misspelling. */
    private boolean hasGluedMark(String word) {
        int length = word.length();
        return (length > 4 && knows(word.substring(0, length - 1)))
                || (length > 5 && knows(word.substring(0, length - 2)));
    }

    /**
     * Whether the word begins or ends with a letter that marks a variant (N, E, G) where the known word does not: then
     * it may be the known word with the mark glued to it, and must not lose it.
     */
    private boolean mayHaveSuffix(String word, String known) {
        if (word.startsWith(known)) {
            return knows(word.substring(known.length()));
        }
        if (word.endsWith(known)) {
            return knows(word.substring(0, word.length() - known.length()));
        }
        String first = word.substring(0, 1);
        String last = word.substring(word.length() - 1);
        return (!known.startsWith(first) && knows(first)) || (!known.endsWith(last) && knows(last));
    }

    Concepts concepts() {
        return concepts;
    }

    /** What a word or number means, as a phrase for people. */
    String describe(String word) {
        Meaning meaning = words.meaning(word);
        if (meaning == null) {
            return "a number: a build, a version of Windows NT, or a date";
        }
        List<String> parts = new ArrayList<>();
        for (List<Integer> anyOf : meaning.requirements()) {
            String slot = concepts.slot(anyOf.get(0)).name().toLowerCase(Locale.ROOT);
            parts.add(slot + ": "
                    + String.join(" or ", anyOf.stream().map(concepts::name).toList()));
        }
        meaning.context().forEach(concept -> parts.add("context: " + concepts.name(concept)));
        return parts.isEmpty() ? "says nothing about the edition" : String.join(", ", parts);
    }

    /** R2, which is said of a release and is one itself. */
    BitSet secondReleases() {
        BitSet second = new BitSet();
        second.set(concept("r2"));
        return second;
    }

    BitSet releases() {
        return concepts.ofSlot(Slot.RELEASE);
    }

    BitSet editions() {
        return concepts.ofSlot(Slot.EDITION);
    }

    BitSet variants() {
        return concepts.ofSlot(Slot.MODIFIER);
    }

    /** Whether one of the concepts marks a variant, such as N or LTSC, that a name must not have unasked. */
    boolean hasVariant(BitSet some) {
        return concepts.hasSlot(some, Slot.MODIFIER);
    }

    boolean isEditionOrVariant(int concept) {
        return concepts.slot(concept) == Slot.EDITION || isVariant(concept);
    }

    boolean isVariant(int concept) {
        return concepts.slot(concept) == Slot.MODIFIER;
    }

    boolean hasRelease(BitSet some) {
        return concepts.hasSlot(some, Slot.RELEASE);
    }

    /** The number of a concept of the vocabulary. */
    int concept(String name) {
        return concepts.number(name);
    }

    /** Whether an edition whose name has these concepts may not answer when they are missing from the question. */
    boolean mustBeNamed(BitSet missing) {
        return missing.intersects(concepts.mustBeNamed());
    }
}
