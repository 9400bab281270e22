package io.github.gvlk.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Runs something and its baseline in turn, after some rounds for warming up, and prints medians. */
final class Rounds {
    private static final int MEASURED = 9;
    private static final int WARM_UP = 4;

    private Rounds() {}

    /**
     * Prints a line of a Markdown table.
     *
     * @param units how many of the unit one round handles
     * @param own what is measured; its result is only there so that nothing is left out as useless
     */
    static void compare(String name, double units, LongSupplier own, LongSupplier baseline) {
        double[] ownTimes = new double[MEASURED];
        double[] baselineTimes = new double[MEASURED];
        double[] ratios = new double[MEASURED];
        long used = 0;
        for (int round = -WARM_UP; round < MEASURED; round++) {
            long start = System.nanoTime();
            used += own.getAsLong();
            long middle = System.nanoTime();
            used += baseline.getAsLong();
            long end = System.nanoTime();
            if (round >= 0) {
                ownTimes[round] = units * 1e9 / (middle - start);
                baselineTimes[round] = units * 1e9 / (end - middle);
                ratios[round] = (double) (middle - start) / (end - middle);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.1f | %,.1f | %.1f |%n",
                name,
                median(ownTimes),
                median(baselineTimes),
                median(ratios));
        if (used == 0) {
            System.out.println("Nothing was found: the figures say nothing.");
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
