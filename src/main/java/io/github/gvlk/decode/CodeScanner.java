package io.github.gvlk.decode;

import io.github.gvlk.value.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what may be an error code in a text, in one pass. GUIDs, product keys, dates and version numbers are left
 * alone: a bare hexadecimal number counts only when it has eight digits, begins with 4, 8, C or D, and stands free.
 */
final class CodeScanner {
    private static final int HEX_DIGITS = 8;
    private static final long TWO_TO_32 = 1L << 32;
    private static final long TWO_TO_31 = 1L << 31;
    private static final long TWO_TO_30 = 1L << 30;

    /** Shorter negative numbers are no HRESULT: -1073741824 and above have at least nine digits. */
    private static final int LEAST_SIGNED_DIGITS = 9;

    /** The shortest symbol without an underscore, WSAEINVAL, has nine letters. */
    private static final int LEAST_SYMBOL = 9;

    private final String text;
    private final List<Mention> found = new ArrayList<>();

    /** A place in the text that names an error. */
    sealed interface Mention {
        record Code(ErrorCode code) implements Mention {}

        /** Upper case; whether any table has it is not known here. */
        record Symbol(String name) implements Mention {}
    }

    private CodeScanner(String text) {
        this.text = text;
    }

    static List<Mention> scan(String text) {
        CodeScanner scanner = new CodeScanner(text);
        int at = 0;
        while (at < text.length()) {
            at = isWord(scanner.charAt(at)) ? scanner.word(at) : at + 1;
        }
        return scanner.found;
    }

    /**
     * What a text may mean that is nothing but a number too small to be taken for a code inside a text: a Win32 error
     * (1 to 65535), or an informational code (from 2^30 on).
     */
    static Optional<ErrorCode> wholeNumber(String text) {
        String digits = text.strip();
        boolean number =
                !digits.isEmpty() && digits.length() <= 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        long value = number ? Long.parseLong(digits) : 0;
        if (value >= 1 && value <= 0xFFFF) {
            return Optional.of(ErrorCode.ofWin32((int) value));
        }
        return value >= TWO_TO_30 && value < TWO_TO_31 ? Optional.of(new ErrorCode((int) value)) : Optional.empty();
    }

    /** Reads the word that begins here and returns where to go on. */
    private int word(int start) {
        int end = start;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        if (!prefixed(start, end) && !bare(start, end) && !decimal(start, end)) {
            symbol(start, end);
        }
        return end;
    }

    /** Every {@code 0x…} of a word: codes are pasted glued to each other and to other text. */
    private boolean prefixed(int start, int end) {
        boolean any = false;
        int at = start;
        while (at + 2 <= end) {
            boolean prefix = charAt(at) == '0' && (charAt(at + 1) | 0x20) == 'x';
            if (!prefix) {
                at++;
                continue;
            }
            any = true;
            int digits = at + 2;
            int last = digits;
            while (last < end && isHex(charAt(last)) && !(charAt(last) == '0' && (charAt(last + 1) | 0x20) == 'x')) {
                last++;
            }
            hex(digits, last);
            at = last;
        }
        return any;
    }

    private void hex(int from, int to) {
        int count = to - from;
        boolean extended = count == 2 * HEX_DIGITS && text.regionMatches(true, from, "ffffffff", 0, HEX_DIGITS);
        if (count == HEX_DIGITS || extended) {
            int value = Integer.parseUnsignedInt(text, to - HEX_DIGITS, to, 16);
            found.add(new Mention.Code(new ErrorCode(value)));
        }
    }

    /** Eight free-standing hexadecimal digits; {@code &H…} before and {@code h} or {@code L} after are notations. */
    private boolean bare(int start, int end) {
        int from = start;
        int to = end;
        if (start > 0 && charAt(start - 1) == '&' && (charAt(start) | 0x20) == 'h') {
            from++;
        }
        if (to - from == HEX_DIGITS + 1 && "hHlL".indexOf(charAt(to - 1)) >= 0) {
            to--;
        }
        // A hyphen after it is that of a GUID, even where the rest of the GUID was cut off.
        boolean inGuid = inGroup(start, end) || charAt(end) == '-';
        if (to - from != HEX_DIGITS || "48cCdD".indexOf(charAt(from)) < 0 || inGuid) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isHex(charAt(i))) {
                return false;
            }
        }
        hex(from, to);
        return true;
    }

    /** A number of 32 bits: unsigned from 2^31 on, or negative with nine digits or more. */
    private boolean decimal(int start, int end) {
        int count = end - start;
        if (count < LEAST_SIGNED_DIGITS || count > 10 || !allDigits(start, end)) {
            return false;
        }
        long number = Long.parseLong(text, start, end, 10);
        boolean negative = start > 0
                && charAt(start - 1) == '-'
                && (start == 1 || !(isWord(charAt(start - 2)) || charAt(start - 2) == '-'));
        if (negative) {
            boolean fits = number <= TWO_TO_31 && charAt(start) != '0' && !followedByGroup(end);
            if (fits) {
                found.add(new Mention.Code(new ErrorCode((int) -number)));
            }
            return fits;
        }
        if (number >= TWO_TO_31 && number < TWO_TO_32 && !inGroup(start, end)) {
            found.add(new Mention.Code(new ErrorCode((int) number)));
            return true;
        }
        return false;
    }

    /** A name in the manner of the headers: with an underscore ({@code SL_E_…}), or long and in capitals. */
    private void symbol(int start, int end) {
        String name = text.substring(start, end);
        String capitals = name.toUpperCase(Locale.ROOT);
        boolean likeWsa = name.length() >= LEAST_SYMBOL && name.equals(capitals);
        if (Character.isLetter(name.charAt(0)) && (name.indexOf('_') > 0 || likeWsa)) {
            found.add(new Mention.Symbol(capitals));
        }
    }

    /** Whether hyphens or dots tie the word to others: a GUID, an installation id, a version. */
    private boolean inGroup(int start, int end) {
        boolean before = start > 1 && isTie(charAt(start - 1)) && isWord(charAt(start - 2));
        return before || followedByGroup(end);
    }

    private boolean followedByGroup(int end) {
        return isTie(charAt(end)) && isWord(charAt(end + 1));
    }

    private static boolean isTie(char c) {
        return c == '-' || c == '.';
    }

    private boolean allDigits(int start, int end) {
        for (int i = start; i < end; i++) {
            if (charAt(i) < '0' || charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The character at a place; a blank past the end. */
    private char charAt(int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    private static boolean isWord(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
