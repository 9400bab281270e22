package io.github.gvlk.value;

/** Hides product keys in texts of other people: they may be keys of their own, which are secrets. */
public final class KeyMask {
    private KeyMask() {}

    /** The text with an X for each character, but for the last five, of each key or of what looks like one. */
    public static String hide(String text) {
        return KeyScanner.mask(text);
    }
}
