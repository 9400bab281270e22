package io.github.gvlk.decode;

import io.github.gvlk.value.ErrorCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Codes that somebody may have meant who lost a digit, typed one too many, took the letter O for a zero, or broke a code
 * apart. They are suggested, never taken: which one was meant only the person knows.
 */
final class DamagedCodes {
    private static final int DIGITS = 8;
    private static final int MOST = 6;
    private static final String HEX = "0123456789ABCDEF";

    /** Longer texts are logs: what looks like a damaged code there is something else. */
    private static final int LONGEST_TEXT = 300;

    private static final int LEAST_TAIL = 3;
    private static final int MOST_TAIL = 5;

    private final List<ErrorCode> known;
    private final Predicate<ErrorCode> isDocumented;
    private final Set<ErrorCode> all;
    private final Set<ErrorCode> suggestions = new LinkedHashSet<>();

    /** {@code known}: every code of the tables. */
    DamagedCodes(List<ErrorCode> known, Predicate<ErrorCode> isDocumented) {
        this.known = known;
        this.all = Set.copyOf(known);
        this.isDocumented = isDocumented;
    }

    /** The nearest codes, documented ones first; none for a text that holds nothing like a code. */
    List<ErrorCode> suggest(PastedText pasted) {
        String text = pasted.text().strip();
        if (text.length() > LONGEST_TEXT) {
            return List.of();
        }
        String[] words = text.split("[^A-Za-z0-9_-]+");
        for (int i = 0; i < words.length; i++) {
            word(words[i], i + 1 < words.length ? words[i + 1] : "", words.length == 1);
        }
        return suggestions.stream()
                .sorted(Comparator.comparing((ErrorCode code) -> !isDocumented.test(code)))
                .limit(MOST)
                .toList();
    }

    private void word(String word, String next, boolean alone) {
        boolean prefixed = word.length() > 2 && isZero(word.charAt(0)) && (word.charAt(1) | 0x20) == 'x';
        String rest = prefixed ? word.substring(2) : word;
        String digits = zeros(rest.replace("_", "").replace("-", ""));
        boolean broken = rest.length() != digits.length();
        if (!isHex(digits) || (broken && digits.length() != DIGITS)) {
            return;
        }
        if (digits.length() == DIGITS) {
            whole(digits, prefixed);
        } else if (prefixed && isHex(zeros(next)) && digits.length() + next.length() == DIGITS) {
            whole(digits + zeros(next), true);
        } else if (prefixed || startsLikeACode(digits)) {
            lostOrAdded(digits);
        }
        boolean tail = digits.length() >= LEAST_TAIL && digits.length() <= MOST_TAIL;
        if (alone && tail && (prefixed || digits.chars().anyMatch(c -> c > '9'))) {
            endingIn(digits);
        }
    }

    private void whole(String digits, boolean prefixed) {
        ErrorCode code = code(digits);
        if (all.contains(code) || (prefixed && startsLikeACode(digits))) {
            suggestions.add(code);
        }
    }

    /** Known codes that the digits become when one is put in, or taken out. */
    private void lostOrAdded(String digits) {
        List<ErrorCode> near = new ArrayList<>();
        if (digits.length() == DIGITS - 1) {
            for (int at = DIGITS - 1; at >= 0; at--) {
                for (int i = 0; i < HEX.length(); i++) {
                    near.add(code(digits.substring(0, at) + HEX.charAt(i) + digits.substring(at)));
                }
            }
        } else if (digits.length() == DIGITS + 1) {
            for (int at = DIGITS; at >= 0; at--) {
                near.add(code(digits.substring(0, at) + digits.substring(at + 1)));
            }
        }
        near.stream().filter(all::contains).forEach(suggestions::add);
    }

    private void endingIn(String digits) {
        known.stream()
                .filter(code -> startsLikeACode(code.hex().substring(2)))
                .filter(code -> code.hex().endsWith(digits))
                .forEach(suggestions::add);
    }

    private static ErrorCode code(String digits) {
        return new ErrorCode(Integer.parseUnsignedInt(digits, 16));
    }

    private static boolean startsLikeACode(String digits) {
        return "48CD".indexOf(digits.charAt(0)) >= 0;
    }

    private static boolean isZero(char c) {
        return c == '0' || c == 'O' || c == 'o';
    }

    /** Upper case, with zeros for the letter O. */
    private static String zeros(String digits) {
        return digits.toUpperCase(java.util.Locale.ROOT).replace('O', '0');
    }

    private static boolean isHex(String digits) {
        boolean hex = !digits.isEmpty() && digits.length() <= DIGITS + 1;
        for (int i = 0; hex && i < digits.length(); i++) {
            hex = Ties.isHex(digits.charAt(i));
        }
        return hex;
    }
}
