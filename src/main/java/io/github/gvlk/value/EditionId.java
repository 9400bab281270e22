package io.github.gvlk.value;

import org.jspecify.annotations.Nullable;

/**
 * The EditionID of DISM and the registry, such as {@code ServerStandard}, or the product id of the Office Deployment
 * Tool: a letter, then letters and digits.
 */
public record EditionId(String text) {
    private static final int LONGEST = 64;

    /**
     * Checks the id.
     *
     * @throws InvalidValueException when it is not such an id
     */
    public EditionId {
        boolean good = !text.isEmpty() && text.length() <= LONGEST && isLetter(text.charAt(0));
        for (int i = 0; good && i < text.length(); i++) {
            good = isLetter(text.charAt(i)) || (text.charAt(i) >= '0' && text.charAt(i) <= '9');
        }
        if (!good) {
            throw new InvalidValueException(
                    "EditionID", text, "expected a letter, then letters and digits, " + LONGEST + " at most");
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    @Override
    public String toString() {
        return text;
    }

    // Written out: the methods that records have are linked when first used, which takes longer than a look-up.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EditionId that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
