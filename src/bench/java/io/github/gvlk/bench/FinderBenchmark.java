package io.github.gvlk.bench;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.LocalName;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 4;

    private FinderBenchmark() {}

    /** Prints medians; takes no arguments. */
    public static void main(String[] args) {
        Catalog catalog = Catalog.bundled();
        List<String> names = names(catalog);
        Finder finder = Finder.of(catalog);
        Map<String, Edition> exact = new HashMap<>();
        catalog.editions().forEach(edition -> exact.put(edition.name().toLowerCase(Locale.ROOT), edition));

        double[] perSecond = new double[ROUNDS];
        double[] exactPerSecond = new double[ROUNDS];
        long found = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (String name : names) {
                found += finder.find(Question.of(name)) instanceof Answer.One ? 1 : 0;
            }
            long middle = System.nanoTime();
            for (String name : names) {
                found += exact.containsKey(name.toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
            long end = System.nanoTime();
            if (round >= 0) {
                perSecond[round] = names.size() * 1e9 / (middle - start);
                exactPerSecond[round] = names.size() * 1e9 / (end - middle);
            }
        }
        System.out.printf(Locale.ROOT, "distinct names        %,d (answers counted: %,d)%n", names.size(), found);
        System.out.printf(
                Locale.ROOT, "finder, names/s       %,.0f (median of %d rounds)%n", median(perSecond), ROUNDS);
        System.out.printf(Locale.ROOT, "exact look-up, names/s %,.0f%n", median(exactPerSecond));
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

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
