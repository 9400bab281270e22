package io.github.gvlk.find;

import io.github.gvlk.catalog.PreparedFinder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words as the build prepared them: each is read when it is first asked for. */
final class PreparedWords implements Words {
    private final PreparedFinder prepared;
    private final int longestPhrase;
    private final Map<String, PreparedFinder.Word> met = new HashMap<>();

    PreparedWords(PreparedFinder prepared, int longestPhrase) {
        this.prepared = prepared;
        this.longestPhrase = longestPhrase;
    }

    private PreparedFinder.@Nullable Word word(String words) {
        PreparedFinder.Word known = met.get(words);
        if (known == null) {
            Optional<PreparedFinder.Word> read = prepared.word(words);
            if (read.isEmpty()) {
                return null;
            }
            known = read.get();
            met.put(words, known);
        }
        return known;
    }

    @Override
    public @Nullable Meaning meaning(String words) {
        PreparedFinder.Word word = word(words);
        return word == null || !word.known() ? null : new Meaning(word.requires(), word.builds(), word.context());
    }

    @Override
    public boolean isAloneOnly(String words) {
        PreparedFinder.Word word = word(words);
        return word != null && word.aloneOnly();
    }

    @Override
    public boolean isInPhrase(String words) {
        PreparedFinder.Word word = word(words);
        return word != null && word.inPhrase();
    }

    @Override
    public int longestPhrase() {
        return longestPhrase;
    }

    @Override
    public List<String> correctable() {
        return prepared.words().stream()
                .filter(PreparedFinder.Word::correctable)
                .map(PreparedFinder.Word::word)
                .toList();
    }

    @Override
    public void learn(String word, Meaning meaning) {
        throw new IllegalStateException("names that were prepared hold no unknown word: " + word);
    }
}
