package io.github.gvlk.find;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Erratum;
import io.github.gvlk.value.KeyScanner;
import io.github.gvlk.value.PartialKey;
import io.github.gvlk.value.ProductKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers wordings that mention a product key: a whole one, a masked one, its last five characters, or a misprint. */
final class KeyQuestions {
    private static final String WHICH = "Which of these?";

    private final Catalog catalog;
    private @Nullable KeyTable keys;
    private final Predicate<String> isWord;

    /** {@code isWord}: whether the finder reads the text as words of a name, so that it is no part of a key. */
    KeyQuestions(Catalog catalog, Predicate<String> isWord) {
        this.catalog = catalog;
        this.isWord = isWord;
    }

    /** Read when a wording is first met that may mention a key: most do not. */
    private synchronized KeyTable keys() {
        KeyTable known = keys;
        if (known == null) {
            known = new KeyTable(catalog.editions());
            keys = known;
        }
        return known;
    }

    /** The answer; empty when the wording mentions no key. */
    Optional<Answer> answer(String wording, String folded, List<String> words) {
        List<ProductKey> mentions = mentions(wording, folded);
        Set<Edition> known = new LinkedHashSet<>();
        for (ProductKey mention : mentions) {
            known.addAll(editions(mention));
        }
        if (!known.isEmpty()) {
            return Optional.of(Answers.ofEditions(List.copyOf(known), WHICH));
        }
        // Every character right and only blanks or hyphens not: compared with the whole table, and said.
        List<Edition> broken = hasPiecesOfAKey(words) ? keys().within(folded) : List.of();
        if (!broken.isEmpty()) {
            return Optional.of(
                    Answers.ofMatches(
                            broken.stream()
                                    .map(edition -> new Answer.Match(edition, 1))
                                    .toList(),
                            false,
                            () -> WHICH,
                            List.of(
                                    "The key was written with blanks or hyphens in the wrong places; all characters are right.")));
        }
        Optional<Answer> misprint = misprint(folded, words);
        if (misprint.isPresent()) {
            return misprint;
        }
        if (!mentions.isEmpty()) {
            return Optional.of(unknown(mentions.get(0)));
        }
        Optional<Answer> byLastFive = byLastFive(words);
        return byLastFive.isPresent() ? byLastFive : mistyped(wording);
    }

    /**
     * The keys of a wording. It is looked at as it was written first, since folding sets some capitals apart; a line end
     * in a question is a blank.
     */
    private static List<ProductKey> mentions(String wording, String folded) {
        List<ProductKey> written = keysIn(wording);
        return written.isEmpty() ? keysIn(folded) : written;
    }

    private static List<ProductKey> keysIn(String text) {
        return KeyScanner.of(text.replace('\n', ' ').replace('\r', ' ')).keys();
    }

    private List<Edition> editions(ProductKey mention) {
        return mention.isMasked() ? keys().of(mention.partial()) : keys().of(mention);
    }

    private static Answer unknown(ProductKey mention) {
        return noSuchKey(
                mention.isMasked()
                        ? "No published key ends in " + mention.partial() + "."
                        : "The key that ends in " + mention.partial() + " is in no published table.");
    }

    /** Five groups of five with hyphens are no name, and their words are not to be told one by one. */
    private static Optional<Answer> mistyped(String wording) {
        return KeyScanner.of(wording).foundAny()
                ? Optional.of(noSuchKey("It looks like a product key, and has a character that no key has."))
                : Optional.empty();
    }

    /** The wording with a whole key that is in no table masked: it may be the organisation's own. */
    String speakable(String wording) {
        List<ProductKey> mentions = mentions(wording, Wording.fold(wording));
        for (ProductKey mention : mentions) {
            if (!mention.isMasked() && keys().of(mention).isEmpty()) {
                return mention.masked();
            }
        }
        return mentions.isEmpty() ? KeyScanner.of(wording).masked() : wording;
    }

    /** Words of five key characters: those that end a published key, else the last that can be nothing else. */
    private Optional<Answer> byLastFive(List<String> words) {
        Set<Edition> known = new LinkedHashSet<>();
        Optional<PartialKey> last = Optional.empty();
        for (String word : words) {
            Optional<PartialKey> partial = PartialKey.read(word);
            if (partial.isPresent() && endsAKey(word, partial.get())) {
                known.addAll(keys().of(partial.get()));
                last = partial;
            }
        }
        if (!known.isEmpty()) {
            return Optional.of(Answers.ofEditions(List.copyOf(known), WHICH));
        }
        return last.map(end -> noSuchKey("No published key ends in " + end + "."));
    }

    /** Five key characters that end a published key, or that can be nothing else. */
    private boolean endsAKey(String word, PartialKey partial) {
        if (isWord.test(word)) {
            return false;
        }
        boolean letters = word.chars().anyMatch(Character::isLetter);
        boolean digits = word.chars().anyMatch(Character::isDigit);
        return !keys().of(partial).isEmpty() || (letters && digits);
    }

    private Optional<Answer> misprint(String folded, List<String> words) {
        return hasPiecesOfAKey(words)
                ? KeyTable.misprint(folded, catalog.errata()).map(this::misprinted)
                : Optional.empty();
    }

    /** Every damage seen left three groups of a key whole; other wordings need no look at all keys and errata. */
    private static boolean hasPiecesOfAKey(List<String> words) {
        int pieces = 0;
        for (String word : words) {
            pieces += PartialKey.read(word).isPresent() ? 1 : 0;
        }
        return pieces >= 3;
    }

    private Answer misprinted(Erratum erratum) {
        ProductKey right = erratum.correct().flatMap(ProductKey::read).orElseThrow();
        return new Answer.None(
                "This is a misprint that stood on a published page (" + erratum.where() + ").",
                Optional.of("The right key ends in " + right.partial() + ": look it up by the edition's name."),
                keys().of(right),
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
