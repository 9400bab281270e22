package io.github.gvlk.site;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The anchors of the headings of one document, as GitHub makes them, so that a link within the repository is one within
 * the site: in lower case, without punctuation, with a hyphen for each blank, and numbered where one was there before.
 */
final class Anchors {
    private final Set<String> taken = new HashSet<>();

    /** The anchor of the next heading. */
    String next(String heading) {
        String plain = heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
                .replace(' ', '-');
        String anchor = plain;
        for (int number = 1; !taken.add(anchor); number++) {
            anchor = plain + "-" + number;
        }
        return anchor;
    }
}
