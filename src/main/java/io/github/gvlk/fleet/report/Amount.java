package io.github.gvlk.fleet.report;

import io.github.gvlk.html.Html;

/** A number of something, for a sentence. */
record Amount(long number, String one, String many) {
    static Amount machines(long number) {
        return new Amount(number, "machine", "machines");
    }

    static Amount rows(long number) {
        return new Amount(number, "row", "rows");
    }

    /** {@code 1 machine}, {@code 1,200 machines}. */
    @Override
    public String toString() {
        return Html.number(number) + " " + (number == 1 ? one : many);
    }
}
