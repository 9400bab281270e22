package io.github.gvlk.decode;

import io.github.gvlk.value.ErrorCode;
import java.util.Optional;

/**
 * Error values written as decimal numbers of 32 bits: unsigned from 2^31 on, or negative with nine digits or more; plain,
 * or in groups of three. Everything else that is made of digits (versions, addresses, telephone numbers, installation
 * ids) is left alone.
 */
final class DecimalNotation {
    private static final long TWO_TO_32 = 1L << 32;
    private static final long TWO_TO_31 = 1L << 31;

    /** Shorter negative numbers are no HRESULT: -1073741824 and above have at least nine digits. */
    private static final int LEAST_SIGNED_DIGITS = 9;

    private static final int GROUPS = 3;
    private static final int GROUP = 3;
    private static final int LARGEST_BYTE = 255;

    private DecimalNotation() {}

    /**
     * A number and where it ends.
     *
     * @param end the place behind it
     */
    record Value(ErrorCode code, int end) {}

    /** The number whose first word is the digits from {@code start} to {@code end}. */
    static Optional<Value> read(String text, int start, int end) {
        int count = end - start;
        if (!allDigits(text, start, end)) {
            return underscored(text, start, end);
        }
        if (count <= GROUP) {
            return grouped(text, start, end);
        }
        if (count < LEAST_SIGNED_DIGITS || count > 10) {
            return Optional.empty();
        }
        long number = Long.parseLong(text, start, end, 10);
        if (isNegative(text, start)) {
            boolean fits = number <= TWO_TO_31 && text.charAt(start) != '0' && !Ties.followedByGroup(text, end);
            return fits ? Optional.of(new Value(new ErrorCode((int) -number), end)) : Optional.empty();
        }
        boolean fits = number >= TWO_TO_31 && number < TWO_TO_32 && !Ties.inGroup(text, start, end);
        return fits ? Optional.of(new Value(new ErrorCode((int) number), end)) : Optional.empty();
    }

    /** {@code 3_221_549_172}, as source code has it: the underscores make one word of the groups. */
    private static Optional<Value> underscored(String text, int start, int end) {
        int first = end - GROUPS * (GROUP + 1);
        boolean groups = first > start && first <= start + GROUP && allDigits(text, start, first);
        for (int at = first; groups && at < end; at += GROUP + 1) {
            groups = text.charAt(at) == '_' && allDigits(text, at + 1, at + 1 + GROUP);
        }
        if (!groups) {
            return Optional.empty();
        }
        String plain = (isNegative(text, start) ? "-" : "")
                + text.substring(start, end).replace("_", "");
        int digits = plain.charAt(0) == '-' ? 1 : 0;
        return read(plain, digits, plain.length()).map(value -> new Value(value.code(), end));
    }

    /**
     * {@code 3 221 549 172}: up to three digits, then three groups of three behind one and the same separator; two where
     * a negative number begins with three digits ({@code -805 305 742}).
     */
    private static Optional<Value> grouped(String text, int start, int end) {
        char separator = Ties.at(text, end);
        boolean known = separator == ' ' || separator == ',' || separator == '.' || separator == '\'';
        if (!known || text.charAt(start) == '0') {
            return Optional.empty();
        }
        int at = end;
        boolean bytes = true;
        boolean negative = isNegative(text, start);
        boolean nineDigits = negative && end - start == GROUP;
        int groups = nineDigits ? GROUPS - 1 : GROUPS;
        long number = Long.parseLong(text, start, end, 10);
        for (int group = 0; group < groups; group++) {
            int from = at + 1;
            int to = from + GROUP;
            if (Ties.at(text, at) != separator || to > text.length() || !allDigits(text, from, to)) {
                return Optional.empty();
            }
            int value = Integer.parseInt(text, from, to, 10);
            bytes &= value <= LARGEST_BYTE;
            number = number * 1000 + value;
            at = to;
        }
        // No address has a sign.
        boolean address = separator == '.' && bytes && (nineDigits || !negative);
        if (address || Ties.isWord(Ties.at(text, at)) || continues(text, start, at, separator)) {
            return Optional.empty();
        }
        if (negative) {
            return number <= TWO_TO_31 ? Optional.of(new Value(new ErrorCode((int) -number), at)) : Optional.empty();
        }
        boolean fits = number >= TWO_TO_31 && number < TWO_TO_32 && Ties.at(text, start - 1) != '+';
        return fits ? Optional.of(new Value(new ErrorCode((int) number), at)) : Optional.empty();
    }

    /** Whether further numbers stand before or behind: then it is an installation id or a list of figures. */
    private static boolean continues(String text, int start, int end, char separator) {
        return (Ties.at(text, end) == separator && isNumber(text, end + 1, 1))
                || (Ties.at(text, start - 1) == separator && isNumber(text, start - 2, -1));
    }

    /** Whether the word that begins at a place, or ends there for a step of -1, is made of digits alone. */
    private static boolean isNumber(String text, int place, int step) {
        int at = place;
        while (isDigit(Ties.at(text, at))) {
            at += step;
        }
        return at != place && !Ties.isWord(Ties.at(text, at));
    }

    /** A minus sign that is not a hyphen between two words. */
    private static boolean isNegative(String text, int start) {
        char before = Ties.at(text, start - 2);
        return Ties.at(text, start - 1) == '-' && !Ties.isWord(before) && before != '-';
    }

    private static boolean allDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
