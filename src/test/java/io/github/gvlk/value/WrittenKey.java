package io.github.gvlk.value;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A product key that is in no table, as somebody writes one.
 *
 * @param bare its 25 characters, upper case
 * @param text what was written
 */
public record WrittenKey(String bare, String text) {
    private static final String LETTERS = "BCDFGHJKMNPQRTVWXY";
    private static final String DIGITS = "2346789";

    private static final List<String> SEPARATORS = List.of(
            "-", "-", " ", "", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\uFF0D", "\uFE63", "\u00AD",
            "\u200B", "\u00A0", "\u3000", "\t", ".", "_", "\u00B7", "/", ":", "|", ", ", " - ", "--", "   ", "\", \"");

    /** Another one each time, in any case, with one kind of separator or with several. */
    public static WrittenKey random(RandomGenerator random) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < 23; i++) {
            String characters = LETTERS + DIGITS;
            bare.append(characters.charAt(random.nextInt(characters.length())));
        }
        bare.insert(random.nextInt(bare.length()), LETTERS.charAt(random.nextInt(LETTERS.length())));
        bare.insert(random.nextInt(bare.length()), DIGITS.charAt(random.nextInt(DIGITS.length())));
        String usual = any(SEPARATORS, random);
        boolean mixed = !usual.isEmpty() && random.nextInt(8) == 0;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 25; i += 5) {
            if (i > 0) {
                String other = any(SEPARATORS, random);
                text.append(mixed && !joins(other) && !joins(usual) ? other : usual);
            }
            text.append(bare, i, i + 5);
        }
        return new WrittenKey(bare.toString(), inSomeCase(text.toString(), random));
    }

    /** Whether groups with it between them are one word. */
    private static boolean joins(String separator) {
        return separator.isEmpty() || Character.getType(separator.charAt(0)) == Character.FORMAT;
    }

    private static String any(List<String> texts, RandomGenerator random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String inSomeCase(String text, RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> text.toLowerCase(Locale.ROOT);
            case 1 -> {
                StringBuilder mixed = new StringBuilder();
                text.chars().forEach(c -> mixed.append((char) (random.nextBoolean() ? Character.toLowerCase(c) : c)));
                yield mixed.toString();
            }
            case 2 -> fullWidth(text);
            default -> text;
        };
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F && c != '"' ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    /** Whether a text repeats the key whole, in whatever form: its letters and digits are compared. */
    public boolean standsIn(String text) {
        StringBuilder letters = new StringBuilder();
        text.chars()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
                .filter(c -> c < 0x80 && Character.isLetterOrDigit(c))
                .forEach(c -> letters.append((char) Character.toUpperCase(c)));
        return letters.indexOf(bare) >= 0;
    }
}
