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
    private final Map<K, Optional<V>> single = new HashMap<>();
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

    /** The entry with that key, by itself unless all were read before. */
    synchronized Optional<V> one(K key, Function<K, Optional<V>> reader) {
        Map<K, V> known = all;
        if (known != null) {
            return Optional.ofNullable(known.get(key));
        }
        Optional<V> entry = single.get(key);
        if (entry == null) {
            entry = reader.apply(key);
            single.put(key, entry);
        }
        return entry;
    }
}
