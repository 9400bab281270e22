package io.github.gvlk.decode;

import io.github.gvlk.value.ErrorCode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds what may be an error code in a text, in one pass. GUIDs, product keys, dates and version numbers are left
 * alone: a bare hexadecimal number counts only when it has eight digits, begins with 4, 8, C or D, and stands free.
 */
final class CodeScanner {
    private static final int HEX_DIGITS = 8;
    private static final int LARGEST_WIN32 = 0xFFFF;

    /** The macro of the headers around a Win32 number, as it stands in logs. */
    private static final String FROM_WIN32 = "HRESULT_FROM_WIN32";

    private static final String FROM_NT = "HRESULT_FROM_NT(";

    /** The shortest symbol without an underscore, WSAEINVAL, has nine letters. */
    private static final int LEAST_SYMBOL = 9;

    private final PastedText pasted;
    private final String text;
    private final Consumer<Mention> found;

    /** A place in the text that names an error. */
    sealed interface Mention {
        /** {@code lookAlikes}: letters of another alphabet stood in it. */
        record Code(ErrorCode code, boolean lookAlikes) implements Mention {}

        /**
         * Upper case; whether any table has it is not known here. {@code mapped}: the macro of the headers that carries
         * an NTSTATUS in an HRESULT stands around it.
         */
        record Symbol(String name, boolean mapped) implements Mention {}
    }

    private CodeScanner(PastedText pasted, Consumer<Mention> found) {
        this.pasted = pasted;
        this.text = pasted.text();
        this.found = found;
    }

    /** Hands over what it finds at once: a log may hold millions of words that could be symbols. */
    static void scan(PastedText pasted, Consumer<Mention> found) {
        CodeScanner scanner = new CodeScanner(pasted, found);
        int at = 0;
        while (at < scanner.text.length()) {
            at = Ties.isWord(scanner.charAt(at)) ? scanner.word(at) : at + 1;
        }
    }

    /** Reads the word that begins here and returns where to go on. */
    private int word(int start) {
        int end = start;
        while (end < text.length() && Ties.isWord(text.charAt(end))) {
            end++;
        }
        if (hasPrefix(start, end)) {
            return prefixed(start, end);
        }
        if (bare(start, end)) {
            return end;
        }
        Optional<DecimalNotation.Value> number = DecimalNotation.read(text, start, end);
        if (number.isPresent()) {
            add(number.get().code(), start, end);
            return number.get().end();
        }
        symbol(start, end);
        return end;
    }

    private void add(ErrorCode code, int from, int to) {
        found.accept(new Mention.Code(code, pasted.hadLookAlike(from, to)));
    }

    private boolean hasPrefix(int start, int end) {
        for (int at = start; at + 2 <= end; at++) {
            if (isPrefix(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPrefix(int at) {
        return charAt(at) == '0' && (charAt(at + 1) | 0x20) == 'x';
    }

    /** Every {@code 0x…} of a word: codes are pasted glued to each other and to other text. */
    private int prefixed(int start, int end) {
        int at = start;
        int behind = end;
        while (at + 2 <= end) {
            if (!isPrefix(at)) {
                at++;
                continue;
            }
            int digits = at + 2;
            int last = digits;
            while (last < end && Ties.isHex(charAt(last)) && !isPrefix(last)) {
                last++;
            }
            if (!hex(at, digits, last) && last == end) {
                behind = Math.max(behind, brokenLine(at, digits, last));
            }
            at = last;
        }
        return behind;
    }

    private boolean hex(int from, int digits, int to) {
        int count = to - digits;
        boolean extended = count == 2 * HEX_DIGITS && text.regionMatches(true, digits, "ffffffff", 0, HEX_DIGITS);
        if (count != HEX_DIGITS && !extended) {
            return false;
        }
        add(new ErrorCode(Integer.parseUnsignedInt(text, to - HEX_DIGITS, to, 16)), from, to);
        return true;
    }

    /**
     * A code that a mail client broke over two lines, with or without its equals sign: the rest of the eight digits must
     * begin the next line and end there. Returns where to go on.
     */
    private int brokenLine(int from, int digits, int end) {
        int at = charAt(end) == '=' ? end + 1 : end;
        at = charAt(at) == '\r' ? at + 1 : at;
        int missing = HEX_DIGITS - (end - digits);
        if (charAt(at) != '\n' || missing <= 0 || missing == HEX_DIGITS) {
            return end;
        }
        int next = at + 1;
        int last = next;
        while (Ties.isHex(charAt(last)) && last - next <= missing) {
            last++;
        }
        // Behind a hyphen the line goes on as a GUID or a product key.
        if (last - next != missing || Ties.isWord(charAt(last)) || Ties.followedByGroup(text, last)) {
            return end;
        }
        String joined = text.substring(digits, end) + text.substring(next, last);
        add(new ErrorCode(Integer.parseUnsignedInt(joined, 16)), from, last);
        return last;
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
        boolean inGuid = Ties.inGroup(text, start, end) || charAt(end) == '-';
        if (to - from != HEX_DIGITS || "48cCdD".indexOf(charAt(from)) < 0 || inGuid) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Ties.isHex(charAt(i))) {
                return false;
            }
        }
        return hex(from, from, to);
    }

    /** A name in the manner of the headers: with an underscore ({@code SL_E_…}), or long and in capitals. */
    private void symbol(int start, int end) {
        String name = text.substring(start, end);
        String capitals = name.toUpperCase(Locale.ROOT);
        if (capitals.equals(FROM_WIN32)) {
            fromWin32(start, end);
            return;
        }
        boolean likeWsa = name.length() >= LEAST_SYMBOL && name.equals(capitals);
        if (Character.isLetter(name.charAt(0)) && (name.indexOf('_') > 0 || likeWsa)) {
            int before = start - FROM_NT.length();
            boolean mapped = text.regionMatches(true, before, FROM_NT, 0, FROM_NT.length());
            found.accept(new Mention.Symbol(capitals, mapped));
        }
    }

    /** {@code HRESULT_FROM_WIN32(1633)}: a number from 1 to 65535 in brackets. */
    private void fromWin32(int start, int end) {
        // Looked for no further than a number reaches: a log may repeat the macro without an end.
        int close = end + 1;
        while (close - end <= HEX_DIGITS && charAt(close) != ')') {
            close++;
        }
        if (charAt(end) != '(' || close - end > HEX_DIGITS) {
            return;
        }
        String digits = text.substring(end + 1, close).strip();
        boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = number ? Integer.parseInt(digits) : 0;
        if (value >= 1 && value <= LARGEST_WIN32) {
            add(ErrorCode.ofWin32(value), start, close);
        }
    }

    private char charAt(int at) {
        return Ties.at(text, at);
    }
}
