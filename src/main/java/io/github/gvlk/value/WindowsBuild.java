package io.github.gvlk.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Windows build number such as 20348: the third part of the version {@code 10.0.20348}. */
public record WindowsBuild(int number) implements Comparable<WindowsBuild> {
    /** Windows NT began with three digits; inventories still show Windows 2000 (2195) and XP (2600). */
    private static final int FIRST = 1000;

    private static final int LAST = 99_999;

    public WindowsBuild {
        if (number < FIRST || number > LAST) {
            throw new InvalidValueException(
                    "Windows build", Integer.toString(number), "expected a number from " + FIRST + " to " + LAST);
        }
    }

    /**
     * Reads a build as systems and inventories print it: {@code 17763}, {@code 10.0.17763.1}, {@code 10.0 (17763)}. It is
     * the first number with four or five digits; empty when there is none.
     */
    public static Optional<WindowsBuild> read(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            int digits = end - start;
            if ((digits == 4 || digits == 5) && text.charAt(start) != '0') {
                return Optional.of(new WindowsBuild(Integer.parseInt(text, start, end, 10)));
            }
            start = Math.max(end, start + 1);
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(WindowsBuild other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }

    // Written out: the methods that records have are linked when first used, which takes longer than a look-up.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WindowsBuild that && number == that.number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
