package io.github.gvlk.value;

import java.util.regex.Pattern;

/** Hides product keys in texts of other people: they may be keys of their own, which are secrets. */
public final class KeyMask {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{5}(?:-[A-Za-z0-9]{5}){3}-([A-Za-z0-9]{5})");

    private KeyMask() {}

    /** The text with only the last group of each key, or of what looks like one. */
    public static String hide(String text) {
        return hyphens(text) < 4 ? text : KEY.matcher(text).replaceAll("XXXXX-XXXXX-XXXXX-XXXXX-$1");
    }

    /** Most texts have too few for a key: they need no search. */
    private static int hyphens(String text) {
        int hyphens = 0;
        for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
            hyphens++;
        }
        return hyphens;
    }
}
