package io.github.gvlk.find;

import io.github.gvlk.catalog.Vocabulary;
import io.github.gvlk.catalog.Vocabulary.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the vocabulary, made ready for look-up. */
final class VocabularyWords implements Words {
    private final Concepts concepts;
    private final Map<String, List<Integer>> either = new HashMap<>();
    private final Map<String, Meaning> meanings = new HashMap<>();
    /** Compounds are not among them: in them one letter makes another edition. */
    private final List<String> correctable = new ArrayList<>();

    private final Set<String> aloneOnly = new HashSet<>();
    private final Set<String> inPhrases = new HashSet<>();
    private int longestPhrase = 1;

    /** Reads the vocabulary; its concepts are added to {@code concepts}. */
    VocabularyWords(Vocabulary vocabulary, Concepts concepts) {
        this.concepts = concepts;
        for (Vocabulary.Term term : vocabulary.terms()) {
            if (term.either().isEmpty()) {
                concepts.add(term.concept(), term.slot(), term.mustBeNamed());
            }
        }
        vocabulary.terms().forEach(this::addTerm);
        vocabulary.compounds().forEach(this::addCompound);
        vocabulary.versions().forEach(this::addVersion);
    }

    private void addTerm(Vocabulary.Term term) {
        Meaning meaning;
        if (!term.either().isEmpty()) {
            List<Integer> anyOf = term.either().stream().map(concepts::number).toList();
            either.put(term.concept(), anyOf);
            meaning = new Meaning(List.of(anyOf), List.of(), List.of());
        } else {
            meaning = switch (term.slot()) {
                case NOISE -> Meaning.NOISE;
                case CONTEXT -> new Meaning(List.of(), List.of(), List.of(concepts.number(term.concept())));
                default -> Meaning.ofConcept(concepts.number(term.concept()));
            };
        }
        boolean ofName = term.slot() == Slot.EDITION || term.slot() == Slot.MODIFIER;
        for (String words : term.words()) {
            learn(words, meaning);
            if (ofName && words.indexOf(' ') > 0) {
                inPhrases.addAll(List.of(words.split(" ")));
            }
            if (Spelling.allowedDistance(words) > 0) {
                correctable.add(words);
            }
        }
    }

    private void addCompound(Vocabulary.Compound compound) {
        List<List<Integer>> requirements = new ArrayList<>();
        List<Integer> context = new ArrayList<>();
        for (String concept : compound.means()) {
            List<Integer> anyOf = either.containsKey(concept) ? either.get(concept) : List.of(concepts.number(concept));
            if (anyOf.size() == 1 && concepts.slot(anyOf.get(0)) == Slot.CONTEXT) {
                context.addAll(anyOf);
            } else {
                requirements.add(anyOf);
            }
        }
        Meaning meaning = new Meaning(requirements, List.of(), context);
        for (String words : compound.words()) {
            learn(words, meaning);
            if (words.chars().noneMatch(Character::isDigit)) {
                aloneOnly.add(words);
            }
        }
    }

    private void addVersion(Vocabulary.Version version) {
        int concept = concepts.add(version.name(), Slot.RELEASE, false);
        learn(
                version.name().toLowerCase(Locale.ROOT),
                new Meaning(List.of(List.of(concept)), version.builds(), List.of()));
    }

    @Override
    public void learn(String words, Meaning meaning) {
        meanings.put(words, meaning);
        int count = 1 + (int) words.chars().filter(c -> c == ' ').count();
        longestPhrase = Math.max(longestPhrase, count);
    }

    @Override
    public @Nullable Meaning meaning(String words) {
        return meanings.get(words);
    }

    @Override
    public boolean isAloneOnly(String word) {
        return aloneOnly.contains(word);
    }

    @Override
    public boolean isInPhrase(String word) {
        return inPhrases.contains(word);
    }

    @Override
    public int longestPhrase() {
        return longestPhrase;
    }

    @Override
    public List<String> correctable() {
        return correctable;
    }

    /** Every word and phrase, in alphabetical order, and every word that stands in a phrase alone. */
    List<String> all() {
        Set<String> all = new HashSet<>(meanings.keySet());
        all.addAll(inPhrases);
        return all.stream().sorted().toList();
    }
}
