package io.github.gvlk.value;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product key of the 5x5 form: five groups of five characters of the key alphabet, upper case, joined by hyphens.
 * The type says nothing of where the key comes from: only the catalogue holds published ones.
 */
public record ProductKey(String text) {
    /** The characters of a 5x5 key. N is one of them in keys for Windows 8 and later. */
    private static final String ALPHABET = "BCDFGHJKMNPQRTVWXY2346789";

    private static final int GROUP = 5;
    private static final int CHARACTERS = 25;

    /** Takes the canonical form only; {@link #read(String)} takes what people write. */
    public ProductKey {
        if (!isCanonical(text)) {
            throw new InvalidValueException(
                    "product key", mask(text), "expected five groups of five characters of " + ALPHABET);
        }
    }

    /**
     * Reads a key in any case, with any or no separators between its characters ({@code w269n wfgwx...}). Empty when
     * the letters and digits of the text are not exactly 25 characters of the key alphabet.
     */
    public static Optional<ProductKey> read(String text) {
        StringBuilder bare = new StringBuilder(CHARACTERS);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (bare.length() == CHARACTERS || !isKeyCharacter(c)) {
                    return Optional.empty();
                }
                bare.append(Character.toUpperCase(c));
            }
        }
        if (bare.length() != CHARACTERS) {
            return Optional.empty();
        }
        for (int at = CHARACTERS - GROUP; at > 0; at -= GROUP) {
            bare.insert(at, '-');
        }
        return Optional.of(new ProductKey(bare.toString()));
    }

    /**
     * Refuses a key where a name belongs: as one it would be repeated in plans and scripts.
     *
     * @throws InvalidValueException when the letters and digits of the text are those of a key
     */
    static void refuseAs(String what, String text) {
        Optional<ProductKey> key = text.length() < CHARACTERS ? Optional.empty() : read(text);
        if (key.isPresent()) {
            throw new InvalidValueException(what, key.get().masked(), "this is a product key");
        }
    }

    /** Whether the character, in either case, may stand in a product key. */
    public static boolean isKeyCharacter(char c) {
        return ALPHABET.indexOf(c < 0x7F ? Character.toUpperCase(c) : c) >= 0;
    }

    /** The last five characters, as {@code slmgr /dlv} prints them. */
    public PartialKey partial() {
        return new PartialKey(text.substring(text.length() - GROUP));
    }

    /**
     * Whether it stands for a key of which somebody hid all but the end, {@code XXXXX-XXXXX-XXXXX-XXXXX-GF7QX}: X is a
     * key character, so a masked key has the form of one.
     */
    public boolean isMasked() {
        return text.contains("XXXXX-");
    }

    /** Everything but the last five characters hidden: for a key that is in no table and must not be echoed. */
    public String masked() {
        return mask(text);
    }

    private static String mask(String text) {
        return "XXXXX-XXXXX-XXXXX-XXXXX-"
                + text.substring(Math.max(0, text.length() - GROUP)).toUpperCase(Locale.ROOT);
    }

    private static boolean isCanonical(String text) {
        if (text.length() != CHARACTERS + 4) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean good = i % (GROUP + 1) == GROUP ? c == '-' : ALPHABET.indexOf(c) >= 0;
            if (!good) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }

    // Written out: the methods that records have are linked when first used, which takes longer than a look-up.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProductKey that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
