package io.github.gvlk.cli.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * What a character set lacks, written in characters that it has: typographic signs in plain ones, letters without their
 * accents, and every other character as its number ({@code \}{@code u{4E2D}}). Nothing turns into a question mark, which
 * would hide what stood there.
 */
public final class Fallback {
    /** Signs and letters that the accents' rule does not cover, by code point. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201A, "'"),
            Map.entry(0x2039, "'"),
            Map.entry(0x203A, "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0xAB, "\""),
            Map.entry(0xBB, "\""),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2012, "-"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2015, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2022, "*"),
            Map.entry(0xB7, "*"),
            Map.entry(0xD7, "x"),
            Map.entry(0x2192, "->"),
            Map.entry(0x2264, "<="),
            Map.entry(0x2265, ">="),
            Map.entry(0x20AC, "EUR"),
            Map.entry(0xA9, "(C)"),
            Map.entry(0xAE, "(R)"),
            Map.entry(0x2122, "(TM)"),
            Map.entry(0xDF, "ss"),
            Map.entry(0xC6, "AE"),
            Map.entry(0xE6, "ae"),
            Map.entry(0x152, "OE"),
            Map.entry(0x153, "oe"),
            Map.entry(0xD8, "O"),
            Map.entry(0xF8, "o"),
            Map.entry(0x110, "D"),
            Map.entry(0x111, "d"),
            Map.entry(0x131, "i"),
            Map.entry(0x141, "L"),
            Map.entry(0x142, "l"));

    private static final int FIRST_ACCENT = 0x300;
    private static final int LAST_ACCENT = 0x36F;

    private final CharsetEncoder encoder;

    /** For texts in that character set. */
    public Fallback(Charset charset) {
        this.encoder = charset.newEncoder();
    }

    /** The text in characters that the character set has. */
    public String of(String text) {
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        // An accent that stands behind its letter makes one letter with it, which the character set may have.
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> out.append(of(c)));
        return out.toString();
    }

    private String of(int codePoint) {
        String text = Character.toString(codePoint);
        if (encoder.canEncode(text)) {
            return text;
        }
        String plain = PLAIN.getOrDefault(codePoint, "");
        if (plain.isEmpty()) {
            plain = withoutAccents(text);
        }
        boolean accent = codePoint >= FIRST_ACCENT && codePoint <= LAST_ACCENT;
        return accent || (!plain.isEmpty() && encoder.canEncode(plain)) ? plain : number(codePoint);
    }

    private static String withoutAccents(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> c < FIRST_ACCENT || c > LAST_ACCENT)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String number(int codePoint) {
        return "\\u{" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT) + '}';
    }

    /** A JSON text in ASCII: outside ASCII stand only characters of strings, and these may be escapes as well. */
    public static String json(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x7F) {
                out.append(c);
            } else {
                out.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            }
        }
        return out.toString();
    }
}
