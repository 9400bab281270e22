package io.github.gvlk.catalog;

/**
 * Tells a look-up from a long text: single entries are read by themselves for the first questions; who asks on is better
 * served by the whole table.
 */
final class Few {
    private static final int MOST = 50;

    private int asked;

    /** Whether this question is one of the first. */
    synchronized boolean isOne() {
        if (asked < MOST) {
            asked++;
            return true;
        }
        return false;
    }
}
