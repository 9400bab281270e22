package io.github.gvlk.decode;

import io.github.gvlk.value.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers too small to be taken for a code inside a text. They are read only where they are all that is asked: alone,
 * several together, or behind words such as those of {@code net helpmsg 1722}.
 */
final class SmallNumbers {
    /** Words of tools and of people that announce a number and say nothing else. */
    private static final Set<String> ANNOUNCING = Set.of("net", "helpmsg", "win32", "error", "code", "number");

    /** More would be a table of figures. */
    private static final int MOST = 8;

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_DIGITS = 10;
    private static final long TWO_TO_31 = 1L << 31;
    private static final long TWO_TO_30 = 1L << 30;

    private SmallNumbers() {}

    /** The numbers, in order; none when anything else stands in the text. */
    static List<Long> asked(String text) {
        if (text.length() > LONGEST_TEXT) {
            return List.of();
        }
        List<Long> numbers = new ArrayList<>();
        for (String word : text.strip().split("[\\s,;:]+")) {
            if (isNumber(word)) {
                numbers.add(Long.parseLong(word));
            } else if (!ANNOUNCING.contains(word.toLowerCase(Locale.ROOT))) {
                return List.of();
            }
        }
        return numbers.size() > MOST ? List.of() : numbers;
    }

    /** What a number may mean: a Win32 error (1 to 65535), or an informational code (from 2^30 on). */
    static Optional<ErrorCode> code(long number) {
        if (number >= 1 && number <= 0xFFFF) {
            return Optional.of(ErrorCode.ofWin32((int) number));
        }
        return number >= TWO_TO_30 && number < TWO_TO_31 ? Optional.of(new ErrorCode((int) number)) : Optional.empty();
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.length() <= MOST_DIGITS && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
