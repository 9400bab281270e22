package io.github.gvlk.find;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The form in which names are compared: lower case, Latin letters without accents, no trade marks, entities or
 * invisible characters; then cut into words.
 */
final class Wording {
    /** The letters by which EditionIDs and glued names mark variants: N, G, E, and S for long-term servicing. */
    private static final String SUFFIXES = "NGES";

    private Wording() {}

    /** The text in that form, its punctuation kept. */
    static String fold(String text) {
        String plain = withSuffixesApart(isAscii(text) ? text : withoutMarks(text));
        plain = plain.toLowerCase(Locale.ROOT);
        if (plain.indexOf('&') >= 0) {
            plain = withoutEntities(plain);
        }
        int path = plain.indexOf("|c:\\");
        if (path > 0) {
            // WMI's Name of the operating system has the folder and the disk behind the caption.
            plain = plain.substring(0, path);
        }
        if (plain.contains("n/a")) {
            // "Not available" in systeminfo's lines, not an N edition.
            plain = plain.replace("n/a", " ");
        }
        if (plain.contains("w/o")) {
            plain = plain.replace("w/o", "without");
        }
        if (plain.indexOf('(') >= 0) {
            plain = plain.replace("(r)", " ").replace("(tm)", " ").replace("(c)", " ");
        }
        return plain;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /**
     * The words of a folded text: runs of letters and digits. A dot between digits stays, so that {@code 8.1} and
     * {@code 10.0.17763} are one word. A date ({@code 2024-04-15}, {@code 2024.04.15}) is left out.
     */
    static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        int at = 0;
        int end = folded.length();
        while (at < end) {
            if (!isWordCharacter(folded, at)) {
                at++;
                continue;
            }
            int afterDate = afterDate(folded, at);
            if (afterDate > at) {
                at = afterDate;
                continue;
            }
            int start = at;
            while (at < end && isWordCharacter(folded, at)) {
                at++;
            }
            words.add(folded.substring(start, at));
        }
        return words;
    }

    /**
     * {@code EducationN} and {@code EnterpriseGN} with blanks before their capitals. This is done while there still are
     * capitals: of {@code educationn} nobody can tell whether the last letter is an N or a slip of the finger.
     */
    private static String withSuffixesApart(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            boolean afterSmall = i > 0 && Character.isLowerCase(text.charAt(i - 1));
            int end = i;
            while (afterSmall && end < text.length() && SUFFIXES.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            boolean suffix = end > i && end <= i + 2 && (end == text.length() || !Character.isLetter(text.charAt(end)));
            if (suffix) {
                for (; i < end; i++) {
                    out.append(' ').append(text.charAt(i));
                }
                i--;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isWordCharacter(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        return c == '.'
                && at > 0
                && at + 1 < text.length()
                && isDigit(text.charAt(at - 1))
                && isDigit(text.charAt(at + 1));
    }

    /** Where a date that begins here ends; the same place when none does. */
    private static int afterDate(String text, int at) {
        boolean fits = at + 10 <= text.length()
                && text.startsWith("20", at)
                && digits(text, at, 4)
                && digits(text, at + 5, 2)
                && digits(text, at + 8, 2)
                && isDateMark(text.charAt(at + 4))
                && text.charAt(at + 4) == text.charAt(at + 7)
                && (at + 10 == text.length() || !isDigit(text.charAt(at + 10)))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
        return fits ? at + 10 : at;
    }

    private static boolean isDateMark(char c) {
        return c == '-' || c == '.' || c == '_';
    }

    private static boolean digits(String text, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Compatibility forms unified (full-width letters, no-break spaces), Latin accents and invisible characters gone. */
    private static String withoutMarks(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00AE' || c == '\u2122' || c == '\u00A9') {
                visible.append(' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                visible.append(c);
            }
        }
        String apart = Normalizer.normalize(Normalizer.normalize(visible, Normalizer.Form.NFKC), Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        char base = 0;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean accent = c >= '\u0300' && c <= '\u036F';
            if (!accent) {
                base = c;
            }
            if (!accent || base >= '\u0250') {
                out.append(c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static String withoutEntities(String text) {
        String out = text;
        for (String entity : List.of("&reg;", "&trade;", "&copy;", "&nbsp;", "&#174;", "&#8482;", "&#160;", "&#xae;")) {
            out = out.replace(entity, " ");
        }
        return out.replace("&amp;", "&");
    }
}
