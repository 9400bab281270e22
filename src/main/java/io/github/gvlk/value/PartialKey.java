package io.github.gvlk.value;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last five characters of a product key, upper case: all of it that Windows shows. */
public record PartialKey(String text) {
    private static final int LENGTH = 5;

    /** Takes the canonical form only; {@link #read(String)} takes either case. */
    public PartialKey {
        boolean good = text.length() == LENGTH && text.equals(text.toUpperCase(Locale.ROOT));
        for (int i = 0; good && i < LENGTH; i++) {
            good = ProductKey.isKeyCharacter(text.charAt(i));
        }
        if (!good) {
            throw new InvalidValueException("partial product key", text, "expected five characters of a product key");
        }
    }

    /** The text as a partial key, in either case; empty when it is not five characters of the key alphabet. */
    public static Optional<PartialKey> read(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        for (int i = 0; i < LENGTH; i++) {
            if (!ProductKey.isKeyCharacter(text.charAt(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new PartialKey(text.toUpperCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return text;
    }

    // Written out: the methods that records have are linked when first used, which takes longer than a look-up.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartialKey that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
