package io.github.gvlk.find;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.LocalName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The editions by their names in other languages and of other dates, punctuation and case apart. */
final class LocalNames {
    private final Map<List<String>, List<Edition>> byWords = new HashMap<>();

    LocalNames(Catalog catalog) {
        for (Edition edition : catalog.editions()) {
            if (edition.answersName()) {
                for (LocalName name : catalog.names(edition)) {
                    add(Wording.words(Wording.fold(name.name())), edition);
                }
            }
        }
        byWords.values().forEach(editions -> editions.sort(KeyTable.NEWEST_FIRST));
    }

    private void add(List<String> words, Edition edition) {
        List<Edition> editions = byWords.computeIfAbsent(words, any -> new ArrayList<>());
        if (!editions.contains(edition)) {
            editions.add(edition);
        }
    }

    /** The editions that are called exactly so somewhere, newest first. */
    List<Edition> of(List<String> words) {
        return byWords.getOrDefault(words, List.of());
    }
}
