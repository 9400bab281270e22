package io.github.gvlk.find;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.catalog.LocalName;
import io.github.gvlk.catalog.ProductWithoutKey;
import io.github.gvlk.value.EditionId;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words by which editions may be called, for a list that is filtered while somebody types. A filter knows no
 * grammar: it shows what has all that was typed, and the person decides. What {@link Finder} knows besides (damaged
 * keys, spelling, contradictions) is not in it.
 */
public final class EditionWords {
    private final Catalog catalog;
    private final Lexicon lexicon;
    private final WordingReader reader;
    private final Map<String, Said> words = new TreeMap<>();
    private final Map<String, List<EditionName>> names = new HashMap<>();

    /**
     * What a word or phrase says; nothing where all is empty.
     *
     * @param anyOf concepts by number: of each inner list a name must have one
     * @param builds builds that serve in place of them
     * @param besides concepts that a name need not have
     * @param alone whether it does not count inside a longer word
     */
    public record Said(List<List<Integer>> anyOf, List<Integer> builds, List<Integer> besides, boolean alone) {
        static Said of(Meaning meaning, boolean alone) {
            return new Said(
                    meaning.requirements(),
                    meaning.builds().stream().map(WindowsBuild::number).toList(),
                    meaning.context(),
                    alone);
        }
    }

    /**
     * A name of an edition or product.
     *
     * @param parts the concepts that make the name, by number: each that is not said leaves something open
     * @param needed those of the parts without which it is never meant
     * @param besides concepts that may be said of it and need not be, such as Windows
     * @param words words of it that the vocabulary does not explain; they too need not be said
     */
    public record Name(List<Integer> parts, List<Integer> needed, List<Integer> besides, List<String> words) {}

    /** Reads the vocabulary and all names. */
    public EditionWords(Catalog catalog) {
        this.catalog = catalog;
        Set<WindowsBuild> builds = new HashSet<>();
        catalog.editions().forEach(edition -> builds.addAll(edition.builds()));
        this.lexicon = Lexicon.of(catalog.vocabulary(), builds);
        this.reader = new WordingReader(lexicon);
        for (EditionName name : new ReadNames(lexicon, reader, catalog.editions()).all()) {
            names.computeIfAbsent(name.edition().id(), any -> new ArrayList<>()).add(name);
        }
        addWords();
    }

    private void addWords() {
        Concepts concepts = new Concepts();
        VocabularyWords vocabulary = new VocabularyWords(catalog.vocabulary(), concepts);
        for (String word : vocabulary.all()) {
            Meaning meaning = vocabulary.meaning(word);
            if (meaning != null) {
                words.put(word, Said.of(meaning, vocabulary.isAloneOnly(word)));
            }
        }
        // Words that only names of an overlay have are concepts of their own, behind those of the vocabulary.
        for (int learned = concepts.size(); learned < lexicon.concepts().size(); learned++) {
            words.put(lexicon.concepts().name(learned), Said.of(Meaning.ofConcept(learned), false));
        }
    }

    /** What each word and phrase says; in lower case, without accents, the words of a phrase joined by blanks. */
    public Map<String, Said> words() {
        return words;
    }

    /** How the edition may be called, in every language; empty for one that only its key finds. */
    public List<Name> names(Edition edition) {
        List<EditionName> own = names.getOrDefault(edition.id(), List.of());
        Set<Name> all = new LinkedHashSet<>();
        for (EditionName name : own) {
            if (!name.onlyWithBuild()) {
                all.add(name(name.text(), name.concepts(), name.unsaid()));
            }
        }
        if (!own.isEmpty()) {
            for (LocalName name : catalog.names(edition)) {
                BitSet concepts = concepts(edition, name);
                if (!saysLess(concepts, own.get(0).concepts())) {
                    all.add(name(name.name(), concepts, own.get(0).unsaid()));
                }
            }
        }
        return List.copyOf(all);
    }

    /** Whether a name leaves something out that the printed one has: it would be taken for said whole with less. */
    private static boolean saysLess(BitSet concepts, BitSet printed) {
        BitSet missing = (BitSet) printed.clone();
        missing.andNot(concepts);
        return concepts.cardinality() < printed.cardinality() && !missing.isEmpty();
    }

    /** What a name of another language says; the kind of the key is said beside it, not in it. */
    private BitSet concepts(Edition edition, LocalName name) {
        BitSet concepts = read(name.name()).concepts();
        if (edition.kind() == KeyKind.AVMA) {
            concepts.set(lexicon.concept("avma"));
        }
        return concepts;
    }

    private Name name(String text, BitSet parts, BitSet unsaid) {
        Reading reading = read(text);
        BitSet besides = reading.context();
        besides.or(unsaid);
        BitSet needed = (BitSet) parts.clone();
        needed.and(lexicon.concepts().mustBeNamed());
        return new Name(numbers(parts), numbers(needed), numbers(besides), reading.unknown());
    }

    private Reading read(String text) {
        return reader.read(words(text));
    }

    /**
     * How the product without a key may be called. Whatever else is said, it is meant where all parts of a name are: here
     * they have the words in them that no other name needs ("Core"), but for "Windows", which people leave out.
     */
    public List<Name> names(ProductWithoutKey product) {
        Set<Name> all = new LinkedHashSet<>();
        for (String name : product.names()) {
            Reading reading = read(name);
            if (!reading.hasBuild() && reading.unknown().isEmpty()) {
                BitSet parts = reading.concepts();
                parts.or(reading.context());
                parts.clear(lexicon.concept("windows"));
                all.add(name(name, parts, new BitSet()));
            }
        }
        return List.copyOf(all);
    }

    /** The builds that names of the product give. */
    public Set<Integer> builds(ProductWithoutKey product) {
        Set<Integer> builds = new TreeSet<>();
        for (String name : product.names()) {
            read(name).requirements().stream()
                    .filter(Requirement::isBuild)
                    .forEach(requirement -> requirement.builds().forEach(build -> builds.add(build.number())));
        }
        return builds;
    }

    /** The groups of the edition's key, and its EditionID where the vocabulary does not read it. */
    public Set<String> more(Edition edition) {
        Set<String> more = new TreeSet<>(words(edition.key().text()));
        edition.editionId()
                .map(EditionId::text)
                .filter(id -> edition.answersName() && !reader.canRead(id))
                .ifPresent(id -> more.add(folded(id)));
        return more;
    }

    /** The concept of an evaluation: a system that does not take its key as it is. */
    public int evaluation() {
        return lexicon.concept("evaluation");
    }

    /** The builds of the edition's product, and those that are the same to it; empty for one without names. */
    public Set<Integer> builds(Edition edition) {
        Set<Integer> builds = new TreeSet<>();
        if (edition.answersName()) {
            edition.builds().forEach(build -> builds.add(build.number()));
            catalog.vocabulary().sameBuilds().forEach((build, sameAs) -> {
                if (edition.builds().contains(sameAs)) {
                    builds.add(build.number());
                }
            });
        }
        return builds;
    }

    /** The words of a text, in lower case and without accents. */
    public static List<String> words(String text) {
        return Wording.words(Wording.fold(text));
    }

    /** The text as one word. */
    private static String folded(String text) {
        return String.join("", words(text));
    }

    private static List<Integer> numbers(BitSet concepts) {
        return concepts.stream().boxed().toList();
    }
}
