package io.github.gvlk.find;

import io.github.gvlk.value.PartialKey;
import io.github.gvlk.value.ProductKey;
import java.util.List;
import java.util.Optional;

/** What a wording says of a product key: a whole one, its last five characters, or nothing. */
sealed interface KeyMention {
    /** A whole key stands in the wording. */
    record Whole(ProductKey key) implements KeyMention {}

    /** The last five characters of a masked key, as inventories print it. */
    record Masked(PartialKey partial) implements KeyMention {}

    /** No whole key. */
    record Absent() implements KeyMention {}

    /** Looks for a key among the words of a folded text: five words of five characters, or one word of 25. */
    static KeyMention in(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            Optional<ProductKey> whole = words.get(i).length() == 25
                    ? ProductKey.read(words.get(i))
                    : i + 5 <= words.size() && groupsOfFive(words.subList(i, i + 5))
                            ? ProductKey.read(String.join("", words.subList(i, i + 5)))
                            : Optional.empty();
            if (whole.isPresent()) {
                return isMasked(whole.get()) ? new Masked(whole.get().partial()) : new Whole(whole.get());
            }
        }
        return new Absent();
    }

    private static boolean groupsOfFive(List<String> words) {
        return words.stream().allMatch(word -> word.length() == 5);
    }

    /** {@code XXXXX-XXXXX-XXXXX-XXXXX-GF7QX}: X is a key character, so a masked key has the form of one. */
    private static boolean isMasked(ProductKey key) {
        return key.masked().equals(key.text());
    }
}
