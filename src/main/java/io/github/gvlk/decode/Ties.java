package io.github.gvlk.decode;

/** How the words of a text hang together: hyphens and dots tie them to GUIDs, installation ids and versions. */
final class Ties {
    private Ties() {}

    /** The character at a place; a blank outside the text. */
    static char at(String text, int place) {
        return place >= 0 && place < text.length() ? text.charAt(place) : ' ';
    }

    /** Whether it may stand in a code, a number or a symbol. */
    static boolean isWord(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    /** Whether hyphens or dots tie the word to others. */
    static boolean inGroup(String text, int start, int end) {
        boolean before = start > 1 && isTie(at(text, start - 1)) && isWord(at(text, start - 2));
        return before || followedByGroup(text, end);
    }

    static boolean followedByGroup(String text, int end) {
        return isTie(at(text, end)) && isWord(at(text, end + 1));
    }

    private static boolean isTie(char c) {
        return c == '-' || c == '.';
    }
}
