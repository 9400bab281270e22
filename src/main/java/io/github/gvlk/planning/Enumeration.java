package io.github.gvlk.planning;

import java.util.List;

/** Names in a sentence. */
final class Enumeration {
    private Enumeration() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String of(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
