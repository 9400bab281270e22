package io.github.gvlk.catalog;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of the catalogue that is read when it is first asked for: a command reads only the files that it needs. */
final class Lazy<T> {
    private final Supplier<T> reader;
    private @Nullable T value;

    Lazy(Supplier<T> reader) {
        this.reader = reader;
    }

    synchronized T get() {
        T known = value;
        if (known == null) {
            known = reader.get();
            value = known;
        }
        return known;
    }
}
