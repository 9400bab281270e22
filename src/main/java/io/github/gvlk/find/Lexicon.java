package io.github.gvlk.find;

import io.github.gvlk.catalog.Vocabulary;
import io.github.gvlk.catalog.Vocabulary.Slot;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The vocabulary, made ready for look-up: what each word, phrase, version name and build number means. */
final class Lexicon {
    /** What a word or phrase means: nothing (noise), requirements, or context. */
    private record Meaning(List<List<Integer>> requirements, List<WindowsBuild> builds, List<Integer> context) {
        static final Meaning NOISE = new Meaning(List.of(), List.of(), List.of());

        static Meaning ofConcept(int concept) {
            return new Meaning(List.of(List.of(concept)), List.of(), List.of());
        }
    }

    private final List<String> concepts = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Integer>> either = new HashMap<>();
    private final BitSet mustBeNamed = new BitSet();
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Set<WindowsBuild> builds = new HashSet<>();
    private final Map<WindowsBuild, WindowsBuild> sameBuilds;
    /** Words that a misspelt one may be read as. Compounds are not: in them one letter makes another edition. */
    private final List<String> correctable = new ArrayList<>();

    /** Compounds such as pron (Pro N): inside a longer word they would find an N that may be a slip of the finger. */
    private final Set<String> aloneOnly = new HashSet<>();

    /** Words of phrases that name an edition or variant ("without Hyper-V"): a part of one must not be overlooked. */
    private final Set<String> inPhrases = new HashSet<>();

    private int longestPhrase = 1;

    /** {@code knownBuilds} are the builds of the catalogue's editions. */
    Lexicon(Vocabulary vocabulary, Set<WindowsBuild> knownBuilds) {
        builds.addAll(knownBuilds);
        sameBuilds = vocabulary.sameBuilds();
        vocabulary.terms().stream().filter(term -> term.either().isEmpty()).forEach(this::addConcept);
        vocabulary.terms().forEach(this::addTerm);
        vocabulary.compounds().forEach(this::addCompound);
        vocabulary.versions().forEach(this::addVersion);
    }

    private void addConcept(Vocabulary.Term term) {
        int number = newConcept(term.concept(), term.slot());
        if (term.mustBeNamed()) {
            mustBeNamed.set(number);
        }
    }

    private int newConcept(String concept, Slot slot) {
        int number = concepts.size();
        concepts.add(concept);
        slots.add(slot);
        numbers.put(concept, number);
        return number;
    }

    private void addTerm(Vocabulary.Term term) {
        Meaning meaning;
        if (!term.either().isEmpty()) {
            List<Integer> anyOf = term.either().stream().map(this::number).toList();
            either.put(term.concept(), anyOf);
            meaning = new Meaning(List.of(anyOf), List.of(), List.of());
        } else {
            meaning = switch (term.slot()) {
                case NOISE -> Meaning.NOISE;
                case CONTEXT -> new Meaning(List.of(), List.of(), List.of(number(term.concept())));
                default -> Meaning.ofConcept(number(term.concept()));
            };
        }
        boolean ofName = term.slot() == Slot.EDITION || term.slot() == Slot.MODIFIER;
        term.words().forEach(words -> {
            add(words, meaning);
            if (ofName && words.indexOf(' ') > 0) {
                inPhrases.addAll(List.of(words.split(" ")));
            }
            if (Spelling.allowedDistance(words) > 0) {
                correctable.add(words);
            }
        });
    }

    private void addCompound(Vocabulary.Compound compound) {
        List<List<Integer>> requirements = new ArrayList<>();
        List<Integer> context = new ArrayList<>();
        for (String concept : compound.means()) {
            List<Integer> anyOf = either.containsKey(concept) ? either.get(concept) : List.of(number(concept));
            if (anyOf.size() == 1 && slots.get(anyOf.get(0)) == Slot.CONTEXT) {
                context.addAll(anyOf);
            } else {
                requirements.add(anyOf);
            }
        }
        Meaning meaning = new Meaning(requirements, List.of(), context);
        for (String words : compound.words()) {
            add(words, meaning);
            if (words.chars().noneMatch(Character::isDigit)) {
                aloneOnly.add(words);
            }
        }
    }

    private void addVersion(Vocabulary.Version version) {
        int concept = newConcept(version.name(), Slot.RELEASE);
        builds.addAll(version.builds());
        add(
                version.name().toLowerCase(Locale.ROOT),
                new Meaning(List.of(List.of(concept)), version.builds(), List.of()));
    }

    /** Takes an unknown word of an edition's name as the name of something of its own. */
    void learn(String word) {
        if (!knows(word)) {
            add(word, Meaning.ofConcept(newConcept(word, Slot.RELEASE)));
        }
    }

    private void add(String words, Meaning meaning) {
        meanings.put(words, meaning);
        int count = 1 + (int) words.chars().filter(c -> c == ' ').count();
        longestPhrase = Math.max(longestPhrase, count);
    }

    private int number(String concept) {
        Integer number = numbers.get(concept);
        if (number == null) {
            throw new IllegalStateException("no concept " + concept + " in the vocabulary");
        }
        return number;
    }

    /** Whether the word is a part of a phrase that names an edition or a variant. */
    boolean isInPhrase(String word) {
        return inPhrases.contains(word);
    }

    /** How many words the longest phrase has. */
    int longestPhrase() {
        return longestPhrase;
    }

    boolean knows(String words) {
        return meanings.containsKey(words);
    }

    /** Whether the word is known and may be a part of a longer one. */
    boolean knowsInside(String word) {
        return knows(word) && !aloneOnly.contains(word);
    }

    /** Adds what the word or phrase means; it must be known. */
    void read(String words, List<Requirement> requirements, BitSet context) {
        Meaning meaning = meanings.get(words);
        if (meaning == null) {
            throw new IllegalArgumentException("unknown: " + words);
        }
        for (List<Integer> anyOf : meaning.requirements()) {
            requirements.add(new Requirement(words, anyOf, meaning.builds()));
        }
        meaning.context().forEach(context::set);
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
        for (String known : allowed == 0 ? List.<String>of() : correctable) {
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
        long meant = nearest.stream().map(meanings::get).distinct().count();
        return meant == 1 ? nearest.stream().sorted().findFirst() : Optional.empty();
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

    Slot slot(int concept) {
        return slots.get(concept);
    }

    /** The concept as the vocabulary names it. */
    String name(int concept) {
        return concepts.get(concept);
    }

    /** What a word or number means, as a phrase for people. */
    String describe(String word) {
        Meaning meaning = meanings.get(word);
        if (meaning == null) {
            return "a number: a build, a version of Windows NT, or a date";
        }
        List<String> parts = new ArrayList<>();
        for (List<Integer> anyOf : meaning.requirements()) {
            String slot = slots.get(anyOf.get(0)).name().toLowerCase(Locale.ROOT);
            parts.add(slot + ": "
                    + String.join(" or ", anyOf.stream().map(this::name).toList()));
        }
        meaning.context().forEach(concept -> parts.add("context: " + name(concept)));
        return parts.isEmpty() ? "says nothing about the edition" : String.join(", ", parts);
    }

    BitSet releases() {
        return ofSlot(Slot.RELEASE);
    }

    /** R2, which is said of a release and is one itself. */
    BitSet secondReleases() {
        BitSet second = new BitSet();
        second.set(concept("r2"));
        return second;
    }

    BitSet editions() {
        return ofSlot(Slot.EDITION);
    }

    BitSet variants() {
        return ofSlot(Slot.MODIFIER);
    }

    private BitSet ofSlot(Slot slot) {
        BitSet all = new BitSet();
        for (int concept = 0; concept < slots.size(); concept++) {
            all.set(concept, slots.get(concept) == slot);
        }
        return all;
    }

    /** Whether one of the concepts marks a variant, such as N or LTSC, that a name must not have unasked. */
    boolean hasVariant(BitSet concepts) {
        return concepts.stream().anyMatch(this::isVariant);
    }

    boolean isEditionOrVariant(int concept) {
        return slots.get(concept) == Slot.EDITION || isVariant(concept);
    }

    boolean isVariant(int concept) {
        return slots.get(concept) == Slot.MODIFIER;
    }

    boolean hasRelease(BitSet concepts) {
        return concepts.stream().anyMatch(concept -> slots.get(concept) == Slot.RELEASE);
    }

    /** The number of a concept of the vocabulary. */
    int concept(String name) {
        return number(name);
    }

    /** Whether an edition whose name has these concepts may not answer when they are missing from the question. */
    boolean mustBeNamed(BitSet missing) {
        return missing.intersects(mustBeNamed);
    }
}
