package io.github.gvlk.diagnose.output;

import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.value.KeyMask;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A value as a tool printed it.
 *
 * @param value as printed; may be empty
 * @param word what a known text means ({@code LICENSED}, {@code YES}); empty where the text is free or not known
 */
public record Printed(String value, Optional<String> word, Evidence evidence) {
    private static final int MOST_DIGITS = 18;

    /** A value may have been put together of several lines, and a key with it. */
    public Printed {
        value = KeyMask.hide(value);
    }

    /** The first whole number in the value; empty when there is none. */
    public OptionalLong number() {
        return number(0);
    }

    /** The number that stands at that place among the whole numbers of the value, from 0. */
    public OptionalLong number(int place) {
        int seen = 0;
        int at = 0;
        while (at < value.length()) {
            int end = at;
            while (end < value.length() && isDigit(value.charAt(end))) {
                end++;
            }
            if (end == at) {
                at++;
            } else {
                if (seen == place) {
                    return end - at > MOST_DIGITS
                            ? OptionalLong.empty()
                            : OptionalLong.of(Long.parseLong(value.substring(at, end)));
                }
                seen++;
                at = end;
            }
        }
        return OptionalLong.empty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether somebody put signs in place of the value: {@code XXXXX}, {@code xxxxxxxx-xxxx}, {@code <removed>}. */
    public boolean isMasked() {
        return value.chars().allMatch(c -> "xX*?#.- ".indexOf(c) >= 0) || value.contains("<");
    }

    /** The value without blanks. */
    public String bare() {
        return value.replace(" ", "");
    }
}
