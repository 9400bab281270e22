package io.github.gvlk.find;

import io.github.gvlk.value.PartialKey;
import io.github.gvlk.value.ProductKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a wording says of a product key: a whole one, or a masked one of which the last five characters are left. */
sealed interface KeyMention {
    /** A whole key stands in the wording. */
    record Whole(ProductKey key) implements KeyMention {}

    /** The last five characters of a masked key, as inventories print it. */
    record Masked(PartialKey partial) implements KeyMention {}

    /** Every key among the words of a folded text: five words of five characters, or one word of 25. */
    static List<KeyMention> in(List<String> words) {
        List<KeyMention> mentions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            boolean grouped = at + 5 <= words.size() && groupsOfFive(words.subList(at, at + 5));
            Optional<ProductKey> whole = Optional.empty();
            if (words.get(at).length() == 25) {
                whole = ProductKey.read(words.get(at));
            } else if (grouped) {
                whole = ProductKey.read(String.join("", words.subList(at, at + 5)));
            }
            if (whole.isPresent()) {
                mentions.add(isMasked(whole.get()) ? new Masked(whole.get().partial()) : new Whole(whole.get()));
            }
            at += whole.isPresent() && grouped ? 5 : 1;
        }
        return List.copyOf(mentions);
    }

    private static boolean groupsOfFive(List<String> words) {
        for (String word : words) {
            if (word.length() != 5) {
                return false;
            }
        }
        return true;
    }

    /** {@code XXXXX-XXXXX-XXXXX-XXXXX-GF7QX}: X is a key character, so a masked key has the form of one. */
    private static boolean isMasked(ProductKey key) {
        return key.text().contains("XXXXX-");
    }
}
