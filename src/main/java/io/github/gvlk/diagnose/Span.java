package io.github.gvlk.diagnose;

/** A time span in words, from its minutes: never rounded up, so that nobody counts on a day that is not there. */
record Span(long minutes) {
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    /** {@code 179 days}, {@code 1 day}, {@code 16 hours}, {@code 5 minutes}. */
    String words() {
        if (minutes >= DAY) {
            return count(minutes / DAY, "day");
        }
        return minutes >= HOUR ? count(minutes / HOUR, "hour") : count(minutes, "minute");
    }

    /** Hours and minutes: {@code 4 hours 59 minutes}. */
    String exactly() {
        long rest = minutes % HOUR;
        return minutes < HOUR || rest == 0 ? words() : count(minutes / HOUR, "hour") + " " + count(rest, "minute");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
