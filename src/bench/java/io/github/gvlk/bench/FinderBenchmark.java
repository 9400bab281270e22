package io.github.gvlk.bench;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.LocalName;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Distinct names resolved per second by one thread, without a cache, against a baseline in the same run: an exact look-up
 * of the lower-case name in a hash map, which finds none of the variations.
 */
public final class FinderBenchmark {
    private FinderBenchmark() {}

    /** Prints medians; takes no arguments. */
    public static void main(String[] args) {
        Catalog catalog = Catalog.bundled();
        List<String> names = names(catalog);
        Finder finder = Finder.of(catalog);
        Map<String, Edition> exact = new HashMap<>();
        catalog.editions().forEach(edition -> exact.put(edition.name().toLowerCase(Locale.ROOT), edition));

        System.out.println("| | names/s | baseline names/s | times slower |\n|---|---|---|---|");
        Rounds.compare(
                "finder",
                names.size(),
                () -> names.stream()
                        .filter(name -> finder.find(Question.of(name)) instanceof Answer.One)
                        .count(),
                () -> names.stream()
                        .filter(name -> exact.containsKey(name.toLowerCase(Locale.ROOT)))
                        .count());
    }

    /** Every name and alias as printed, and in the variations that systems and people make of them. */
    private static List<String> names(Catalog catalog) {
        Set<String> names = new LinkedHashSet<>();
        for (Edition edition : catalog.editions()) {
            List<String> own = new ArrayList<>(List.of(edition.name()));
            catalog.names(edition).stream().map(LocalName::name).forEach(own::add);
            for (String name : own) {
                names.add(name);
                names.add("Microsoft " + name + " (64-bit)");
                names.add(name.toUpperCase(Locale.ROOT).replace(' ', '-'));
                names.add(name.replace("Windows", "Windos") + " Evaluation");
                edition.builds().forEach(build -> names.add(name + " 10.0." + build));
            }
        }
        return List.copyOf(names);
    }
}
