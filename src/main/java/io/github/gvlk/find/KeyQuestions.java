package io.github.gvlk.find;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Erratum;
import io.github.gvlk.value.PartialKey;
import io.github.gvlk.value.ProductKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers wordings that mention a product key: a whole one, a masked one, its last five characters, or a misprint. */
final class KeyQuestions {
    private static final String WHICH = "Which of these?";

    private final Catalog catalog;
    private final KeyTable keys;
    private final Predicate<String> isWord;

    /** {@code isWord}: whether the finder reads the text as words of a name, so that it is no part of a key. */
    KeyQuestions(Catalog catalog, Predicate<String> isWord) {
        this.catalog = catalog;
        this.keys = new KeyTable(catalog.editions());
        this.isWord = isWord;
    }

    /** The answer; empty when the wording mentions no key. */
    Optional<Answer> answer(String folded, List<String> words) {
        KeyMention mention = KeyMention.in(words);
        if (mention instanceof KeyMention.Masked masked) {
            return Optional.of(ofPartial(masked.partial()));
        }
        if (mention instanceof KeyMention.Whole whole && !keys.of(whole.key()).isEmpty()) {
            return Optional.of(Answers.ofEditions(keys.of(whole.key()), WHICH));
        }
        Optional<Answer> misprint = misprint(folded, words);
        if (misprint.isPresent()) {
            return misprint;
        }
        if (mention instanceof KeyMention.Whole whole) {
            return Optional.of(
                    noSuchKey("The key that ends in " + whole.key().partial() + " is in no published table."));
        }
        return words.stream()
                .filter(this::endsAKey)
                .findFirst()
                .flatMap(PartialKey::read)
                .map(this::ofPartial);
    }

    /** The wording with a whole key that is in no table masked: it may be the organisation's own. */
    String speakable(String wording) {
        KeyMention mention = KeyMention.in(Wording.words(Wording.fold(wording)));
        boolean unknown = mention instanceof KeyMention.Whole whole
                && keys.of(whole.key()).isEmpty();
        return unknown ? ((KeyMention.Whole) mention).key().masked() : wording;
    }

    private Answer ofPartial(PartialKey partial) {
        List<Edition> editions = keys.of(partial);
        return editions.isEmpty()
                ? noSuchKey("No published key ends in " + partial + ".")
                : Answers.ofEditions(editions, WHICH);
    }

    /** Five key characters that end a published key, or that can be nothing else. */
    private boolean endsAKey(String word) {
        Optional<PartialKey> partial = PartialKey.read(word);
        if (partial.isEmpty() || isWord.test(word)) {
            return false;
        }
        boolean letters = word.chars().anyMatch(Character::isLetter);
        boolean digits = word.chars().anyMatch(Character::isDigit);
        return !keys.of(partial.get()).isEmpty() || (letters && digits);
    }

    private Optional<Answer> misprint(String folded, List<String> words) {
        // Every misprint left three groups of the key whole; other wordings need no look at the errata.
        long groups =
                words.stream().filter(word -> PartialKey.read(word).isPresent()).count();
        return groups < 3
                ? Optional.empty()
                : KeyTable.misprint(folded, catalog.errata()).map(this::misprinted);
    }

    private Answer misprinted(Erratum erratum) {
        ProductKey right = erratum.correct().flatMap(ProductKey::read).orElseThrow();
        return new Answer.None(
                "This is a misprint that stood on a published page (" + erratum.where() + ").",
                Optional.of("The right key ends in " + right.partial() + ": look it up by the edition's name."),
                keys.of(right),
                List.of());
    }

    private static Answer noSuchKey(String reason) {
        return new Answer.None(
                reason,
                Optional.of("It may be a retail, OEM, MAK or KMS host key: those are secrets of their owner and stand"
                        + " in no table. Look the edition up by its name."),
                List.of(),
                List.of());
    }
}
