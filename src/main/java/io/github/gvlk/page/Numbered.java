package io.github.gvlk.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things that are often the same, each kept once under a number from 0. */
final class Numbered<T> {
    private final List<T> all = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    /** The number of the thing, which it gets when it is first met. */
    int number(T thing) {
        Integer known = numbers.putIfAbsent(thing, all.size());
        if (known != null) {
            return known;
        }
        all.add(thing);
        return all.size() - 1;
    }

    /** All of them, by number. */
    List<T> all() {
        return all;
    }
}
