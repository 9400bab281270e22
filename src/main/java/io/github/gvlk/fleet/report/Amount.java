package io.github.gvlk.fleet.report;

import java.util.Locale;

/** A number of something, for a sentence. */
record Amount(long number, String one, String many) {
    /** In groups of three digits. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static Amount machines(long number) {
        return new Amount(number, "machine", "machines");
    }

    static Amount rows(long number) {
        return new Amount(number, "row", "rows");
    }

    /** {@code 1 machine}, {@code 1,200 machines}. */
    @Override
    public String toString() {
        return grouped(number) + " " + (number == 1 ? one : many);
    }
}
