package io.github.gvlk.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes over a text once and finds what looks like a product key. There are two forms:
 *
 * <ul>
 *   <li>25 characters of the key alphabet, in one piece or in five groups with anything but letters, digits and line ends
 *       between them, both letters and digits among them, and nothing else in these words. Names that are numbered
 *       ({@code PC223, PC224 …}) are none: all five groups of a key never begin alike.
 *   <li>Five groups of five letters or digits with one hyphen or dash between them, whatever stands before and behind,
 *       and broken by line ends anywhere: a key that was mistyped, or has the form of one. Words are none: letters alone,
 *       one of them in no key, and not all capitals.
 * </ul>
 *
 * Invisible characters do not count, and full-width ones are what they show. Where more than five such groups stand in a
 * row, rather too many are taken for parts of keys than too few.
 */
public final class KeyScanner {
    private static final int GROUP = 5;
    private static final int GROUPS = 5;
    private static final int CHARACTERS = GROUP * GROUPS;
    private static final int FULL_WIDTH = '\uFF01' - '!';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    /** The length of a word with a letter that no key has: none of a key's, however it goes on. */
    private static final int TOO_LONG = 1000;

    private final String text;
    private final boolean keeps;
    private final List<ProductKey> keys = new ArrayList<>(0);
    private char[] masked = {};

    /** Letters and digits of the word so far, and where it begins. */
    private int word;

    private int wordStart;

    /** Words of five in a row since the last key of the row, whether it had one, and where its last word ended. */
    private int fives;

    private boolean hadKey;
    private int rowEnd;

    /** Letters and digits since the last dash or since anything else, and how many groups were closed by a dash. */
    private int piece;

    private int joined;

    private KeyScanner(String text, boolean keeps) {
        this.text = text;
        this.keeps = keeps;
        for (int at = 0; at < text.length(); at++) {
            take(plain(text.charAt(at)), at);
        }
        endWord(text.length());
        endRow();
    }

    /** Goes over a text, in time that grows with its length. */
    public static KeyScanner of(String text) {
        return new KeyScanner(text, true);
    }

    /** The text masked and nothing kept: of a text of any size there may be as many keys. */
    static String mask(String text) {
        return new KeyScanner(text, false).masked();
    }

    /** The keys in the text, in its order; those with a character that keys do not have are left out. */
    public List<ProductKey> keys() {
        return List.copyOf(keys);
    }

    /** Whether something in the text looks like a key, even if it can be none. */
    public boolean foundAny() {
        return masked.length > 0;
    }

    /** The text with an X for each character of a key but its last five; all else as it was. */
    public String masked() {
        return foundAny() ? new String(masked) : text;
    }

    private void take(char c, int at) {
        if (isLatin(c)) {
            if (word == 0) {
                wordStart = at;
            }
            word++;
            piece++;
            if (piece == GROUP && joined >= GROUPS - 1) {
                String key = behind(at);
                if (!isWords(key)) {
                    found(key, at);
                }
            }
        } else if (c >= 0x80 && Character.isLetterOrDigit(c)) {
            word = TOO_LONG;
            piece = 0;
            joined = 0;
        } else if (c < 0x80 || Character.getType(c) != Character.FORMAT) {
            separate(c, at);
        }
    }

    private void separate(char c, int at) {
        endWord(at);
        if (isLineEnd(c)) {
            endRow();
        } else {
            joined = isDash(c) && piece >= GROUP ? (piece == GROUP ? joined + 1 : 1) : 0;
            piece = 0;
        }
    }

    private void endWord(int end) {
        if (word == 0) {
            return;
        }
        boolean escaped = beginsWithAnEscape();
        int length = escaped ? word - 1 : word;
        word = 0;
        if (length != GROUP || escaped) {
            endRow();
        }
        if (length == GROUP) {
            fives++;
            rowEnd = end;
            if (fives >= GROUPS && foundGroups()) {
                fives = 0;
                hadKey = true;
            }
        } else if (length == CHARACTERS) {
            String key = behind(end - 1);
            if (isKey(key)) {
                found(key, end - 1);
            }
        }
    }

    /** Keys follow one another in a row; where groups are left over, nobody knows with which of them the key began. */
    private void endRow() {
        if (hadKey && fives > 0) {
            foundGroups();
        }
        fives = 0;
        hadKey = false;
    }

    private boolean foundGroups() {
        String key = behind(rowEnd - 1);
        boolean found = isKey(key) && !isNumbered(key);
        if (found) {
            found(key, rowEnd - 1);
        }
        return found;
    }

    /** {@code \n}, {@code \r} and {@code \t} in a text of JSON or of a program: the letter is not of the word. */
    private boolean beginsWithAnEscape() {
        return wordStart > 0
                && text.charAt(wordStart - 1) == '\\'
                && "nrt".indexOf(text.charAt(wordStart)) >= 0
                && (word == GROUP + 1 || word == CHARACTERS + 1);
    }

    /** The last 25 letters and digits up to a place. */
    private String behind(int last) {
        char[] key = new char[CHARACTERS];
        int left = CHARACTERS;
        for (int at = last; left > 0; at--) {
            char c = plain(text.charAt(at));
            if (isLatin(c)) {
                left--;
                key[left] = c;
            }
        }
        return new String(key);
    }

    private void found(String key, int last) {
        if (masked.length == 0) {
            masked = text.toCharArray();
        }
        int seen = 0;
        for (int at = last; seen < CHARACTERS; at--) {
            if (isLatin(plain(text.charAt(at)))) {
                seen++;
                if (seen > GROUP) {
                    masked[at] = 'X';
                }
            }
        }
        if (keeps) {
            keep(ProductKey.read(key));
        }
    }

    /** Groups with hyphens are found as both forms, one after the other. */
    private void keep(Optional<ProductKey> key) {
        if (key.isPresent() && (keys.isEmpty() || !keys.get(keys.size() - 1).equals(key.get()))) {
            keys.add(key.get());
        }
    }

    private static boolean isKey(String key) {
        boolean good = true;
        boolean digits = false;
        boolean letters = false;
        for (int i = 0; good && i < key.length(); i++) {
            good = ProductKey.isKeyCharacter(key.charAt(i));
            digits |= key.charAt(i) <= '9';
            letters |= key.charAt(i) > '9';
        }
        return good && digits && letters;
    }

    private static boolean isNumbered(String groups) {
        boolean alike = true;
        for (int i = GROUP; alike && i < CHARACTERS; i += GROUP) {
            alike = groups.regionMatches(true, i, groups, 0, 2);
        }
        return alike;
    }

    private static boolean isWords(String groups) {
        boolean small = false;
        boolean strange = false;
        for (int i = 0; i < groups.length(); i++) {
            char c = groups.charAt(i);
            if (c <= '9') {
                return false;
            }
            small |= c >= 'a';
            strange |= !ProductKey.isKeyCharacter(c);
        }
        return small && strange;
    }

    private static char plain(char c) {
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - FULL_WIDTH) : c;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }

    private static boolean isDash(char c) {
        return c == '-'
                || (c >= 0x80
                        && (Character.getType(c) == Character.DASH_PUNCTUATION
                                || "\u2212\u2043\u02D7".indexOf(c) >= 0));
    }
}
