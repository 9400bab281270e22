package io.github.gvlk.cli;

import io.github.gvlk.value.InvalidValueException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Character sets by what people call them, and by how texts in them begin. */
final class CharacterSets {
    /** Enough bytes to tell UTF-16. */
    private static final int SAMPLE = 256 * 1024;

    /**
     * A byte-order mark.
     *
     * @param length in bytes
     */
    record Mark(Charset charset, int length) {}

    /** What a shell completes: the encodings in which tools of Windows write most. */
    static final List<String> USUAL = List.of("utf-8", "utf-16le", "windows-1252", "cp437", "cp850");

    private CharacterSets() {}

    /**
     * The character set of that name. Names of Java are known, and numbers of code pages.
     *
     * @throws UsageException when there is none
     */
    static Charset named(String name) {
        String word = name.strip().toLowerCase(Locale.ROOT);
        String number = word.startsWith("cp") ? word.substring(2) : word;
        Optional<Charset> found = switch (number) {
            case "65001" -> Optional.of(StandardCharsets.UTF_8);
            // What Windows calls Unicode; without a mark Java would take the other order.
            case "1200", "unicode", "utf-16", "utf16" -> Optional.of(StandardCharsets.UTF_16LE);
            default ->
                supported(word)
                        .or(() -> supported("cp" + number))
                        .or(() -> supported("windows-" + number))
                        .or(() -> supported("x-windows-" + number));
        };
        return found.orElseThrow(() -> new UsageException("--encoding takes the name of a character set, such as"
                + " windows-1252, cp850 or utf-16le; there is none called "
                + InvalidValueException.visible(name) + "."));
    }

    /** The character set of that name; empty when this Java has none. */
    static Optional<Charset> supported(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The mark with which a text begins; empty when it has none. */
    static Optional<Mark> mark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
        }
        return startsWith(bytes, 0xFE, 0xFF) ? Optional.of(new Mark(StandardCharsets.UTF_16BE, 2)) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        boolean same = bytes.length >= start.length;
        for (int i = 0; same && i < start.length; i++) {
            same = (bytes[i] & 0xFF) == start[i];
        }
        return same;
    }

    /** Latin letters, digits and line ends of UTF-16 have a NUL in one of their bytes, always the same one. */
    static Optional<Charset> byNulBytes(byte[] bytes) {
        int end = Math.min(bytes.length, SAMPLE);
        int[] nul = new int[2];
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0) {
                nul[i % 2]++;
            }
        }
        int quarter = Math.max(1, end / 8);
        if (nul[1] >= quarter && nul[0] * 10 <= nul[1]) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return nul[0] >= quarter && nul[1] * 10 <= nul[0] ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }
}
