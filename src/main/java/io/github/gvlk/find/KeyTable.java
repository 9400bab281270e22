package io.github.gvlk.find;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Erratum;
import io.github.gvlk.value.PartialKey;
import io.github.gvlk.value.ProductKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The editions by key and by the last five characters of it. */
final class KeyTable {
    /** Newest build first, then by name: the order in which editions are shown everywhere. */
    static final Comparator<Edition> NEWEST_FIRST = (a, b) -> {
        int newest = Integer.compare(b.newestBuild(), a.newestBuild());
        return newest != 0 ? newest : a.name().compareTo(b.name());
    };

    private final Map<ProductKey, List<Edition>> byKey = new HashMap<>();
    private final Map<PartialKey, List<Edition>> byPartial = new HashMap<>();

    KeyTable(List<Edition> editions) {
        for (Edition edition : editions.stream().sorted(NEWEST_FIRST).toList()) {
            byKey.computeIfAbsent(edition.key(), key -> new ArrayList<>()).add(edition);
            byPartial
                    .computeIfAbsent(edition.key().partial(), key -> new ArrayList<>())
                    .add(edition);
        }
    }

    List<Edition> of(ProductKey key) {
        return byKey.getOrDefault(key, List.of());
    }

    List<Edition> of(PartialKey partial) {
        return byPartial.getOrDefault(partial, List.of());
    }

    /** The editions of the keys whose characters stand in the text in order, whatever stands between the groups. */
    List<Edition> within(String folded) {
        String bare = lettersAndDigits(folded);
        List<Edition> found = new ArrayList<>();
        byKey.forEach((key, editions) -> {
            if (bare.contains(key.text().replace("-", "").toLowerCase(Locale.ROOT))) {
                found.addAll(editions);
            }
        });
        return found;
    }

    /** The right key of a misprint that the errata know; the printed form may stand anywhere in the wording. */
    static Optional<Erratum> misprint(String folded, List<Erratum> errata) {
        String bare = lettersAndDigits(folded);
        for (Erratum erratum : errata) {
            boolean ofKey = erratum.correct().flatMap(ProductKey::read).isPresent();
            for (String printed : ofKey ? erratum.printed() : List.<String>of()) {
                if (bare.contains(lettersAndDigits(Wording.fold(printed)))) {
                    return Optional.of(erratum);
                }
            }
        }
        return Optional.empty();
    }

    private static String lettersAndDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
