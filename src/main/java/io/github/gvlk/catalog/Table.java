package io.github.gvlk.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of the catalogue in which entries are looked up by key: where the catalogue has an index, an entry is read
 * without the others. What was read is kept. The readers are given when they are wanted, as with {@link Lazy}.
 */
final class Table<K, V> {
    private final Few questions = new Few();
    private final Map<K, V> single = new HashMap<>();
    private @Nullable Map<K, V> all;

    /** All entries, in their order. */
    synchronized Map<K, V> all(Supplier<Map<K, V>> reader) {
        Map<K, V> known = all;
        if (known == null) {
            known = reader.get();
            all = known;
        }
        return known;
    }

    /** Whether to read an entry by itself: not where all were read before, or many were asked for. */
    synchronized boolean isForOne() {
        return all == null && questions.isOne();
    }

    /** The entry with that key, by itself. */
    synchronized Optional<V> one(K key, Function<K, Optional<V>> reader) {
        V read = single.get(key);
        if (read != null) {
            return Optional.of(read);
        }
        Optional<V> entry = reader.apply(key);
        if (entry.isPresent()) {
            single.put(key, entry.get());
        }
        return entry;
    }
}
