package io.github.gvlk.diagnose.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that may be repeated to others: of every whole product key in it only the last five characters are left. */
final class MaskedText {
    private static final Pattern KEY =
            Pattern.compile("(?<![A-Za-z0-9])(?:[A-Za-z0-9]{5}-){4}([A-Za-z0-9]{5})(?![A-Za-z0-9])");

    private MaskedText() {}

    static String of(String text) {
        Matcher key = KEY.matcher(text);
        return key.find() ? key.replaceAll("XXXXX-XXXXX-XXXXX-XXXXX-$1") : text;
    }
}
