package io.github.gvlk.decode;

import java.util.BitSet;

/**
 * A text as it came from the clipboard, folded for reading: full-width forms, look-alike letters of other alphabets,
 * odd blanks and minus signs become plain ones, and what cannot be seen goes. One pass, one character for one.
 */
final class PastedText {
    private static final String CYRILLIC_AND_GREEK =
            "\u0410\u0412\u0415\u0421\u0425\u041E\u0430\u0435\u0441\u0445\u043E"
                    + "\u0391\u0392\u0395\u03A7\u039F\u03C7\u03BF\u03F2\u03F9";
    private static final String LATIN = "ABECXOaecxo" + "ABEXOxocC";

    private final String text;
    private final BitSet lookAlikes;

    private PastedText(String text, BitSet lookAlikes) {
        this.text = text;
        this.lookAlikes = lookAlikes;
    }

    static PastedText of(String raw) {
        BitSet lookAlikes = new BitSet(0);
        int plain = 0;
        while (plain < raw.length() && raw.charAt(plain) < 0x80) {
            plain++;
        }
        if (plain == raw.length()) {
            return new PastedText(raw, lookAlikes);
        }
        StringBuilder out = new StringBuilder(raw.length()).append(raw, 0, plain);
        for (int i = plain; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int twin = c < 0x80 ? -1 : CYRILLIC_AND_GREEK.indexOf(c);
            if (twin >= 0) {
                lookAlikes.set(out.length());
                out.append(LATIN.charAt(twin));
            } else if (!isInvisible(c)) {
                out.append(plain(c, i + 1 < raw.length() ? raw.charAt(i + 1) : ' '));
            }
        }
        return new PastedText(out.toString(), lookAlikes);
    }

    /** The folded text. */
    String text() {
        return text;
    }

    /** Whether a letter of another alphabet stood in that part of the folded text. */
    boolean hadLookAlike(int from, int to) {
        // Not the next one from there on: it may be far away, and every code asks.
        for (int at = from; at < to; at++) {
            if (lookAlikes.get(at)) {
                return true;
            }
        }
        return false;
    }

    private static char plain(char c, char next) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\u00D7' -> 'x';
            case '\u2212', '\u2010', '\u2011' -> '-';
            // Word processors make a dash of a minus sign.
            case '\u2013' -> next >= '0' && next <= '9' ? '-' : c;
            case '\u00A0', '\u202F', '\u2007', '\u2009', '\u3000' -> ' ';
            case '\u2019' -> '\'';
            default -> c;
        };
    }

    /** Soft hyphens, zero-width characters and direction marks. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || (c >= 0x80 && Character.getType(c) == Character.FORMAT);
    }
}
