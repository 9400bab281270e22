package io.github.gvlk.catalog;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of the catalogue that is read when it is first asked for: a command reads only the files that it needs. */
final class Lazy<T> {
    private @Nullable T value;

    /**
     * The part, read now if it was not before. The reader is given here and not when the catalogue is made, because each
     * method reference costs start-up time when the line that makes it is first run.
     */
    synchronized T get(Supplier<T> reader) {
        T known = value;
        if (known == null) {
            known = reader.get();
            value = known;
        }
        return known;
    }
}
