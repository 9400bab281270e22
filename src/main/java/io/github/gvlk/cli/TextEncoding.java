package io.github.gvlk.cli;

import io.github.gvlk.value.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Turns the bytes of a pasted or redirected text into characters. A byte-order mark decides; then what was named; then
 * the bytes themselves: UTF-16 shows by its NUL bytes, UTF-8 by its form. Of the code pages that remain that one is
 * taken in which most labels of licensing output are found.
 */
final class TextEncoding {
    /** What Windows consoles and systems write, the usual one first: it is taken when the labels do not decide. */
    private static final List<String> CODE_PAGES =
            List.of("windows-1252", "cp850", "cp437", "windows-1251", "cp866", "GBK", "Big5", "Shift_JIS", "EUC-KR");

    /** Enough bytes to tell a character set. */
    private static final int SAMPLE = 256 * 1024;

    /** Of a hundred bytes of a text, at most so many are control characters that no text has. */
    private static final int MOST_CONTROLS = 5;

    /** Bytes of ASCII in a row, which UTF-16 of Latin letters does not have. */
    private static final int ASCII_RUN = 24;

    private final Optional<Charset> named;
    private final ToIntFunction<String> knownLabels;

    private TextEncoding(Optional<Charset> named, ToIntFunction<String> knownLabels) {
        this.named = named;
        this.knownLabels = knownLabels;
    }

    /** Finds out by the bytes; {@code knownLabels} counts the labels of licensing output in a text. */
    static TextEncoding byContent(ToIntFunction<String> knownLabels) {
        return new TextEncoding(Optional.empty(), knownLabels);
    }

    /**
     * Takes texts without a byte-order mark to be in that character set. Names of Java are known, and numbers of code
     * pages.
     *
     * @throws UsageException when there is no such character set
     */
    static TextEncoding named(String name, ToIntFunction<String> knownLabels) {
        return new TextEncoding(Optional.of(charset(name)), knownLabels);
    }

    private static Charset charset(String name) {
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

    private static Optional<Charset> supported(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text of these bytes, or the reason why they are none. */
    PastedFile read(byte[] bytes) {
        PastedFile.Text file = decode(bytes);
        String sample = sample(file.text());
        boolean binary = looksBinary(sample) && knownLabels.applyAsInt(sample) == 0;
        return binary ? new PastedFile.Unreadable("not text") : file;
    }

    private PastedFile.Text decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return certain(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return wide(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return wide(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (named.isPresent()) {
            return certain(bytes, 0, named.get());
        }
        Optional<Charset> wide = wideByNulBytes(bytes);
        return wide.isPresent() ? wide(bytes, 0, wide.get()) : narrow(bytes);
    }

    /** UTF-16, unless somebody appended to it in another character set, as {@code >>} of the command prompt does. */
    private PastedFile.Text wide(byte[] bytes, int start, Charset charset) {
        PastedFile.Text whole = certain(bytes, start, charset);
        if (hasAsciiRun(bytes)) {
            PastedFile.Text mixed = narrow(withoutNul(bytes, start));
            if (knownLabels.applyAsInt(sample(mixed.text())) > knownLabels.applyAsInt(sample(whole.text()))) {
                String note = "The file is partly UTF-16 and partly not: letters outside ASCII may be wrong in it.";
                return new PastedFile.Text(mixed.text(), List.of(note));
            }
        }
        return whole;
    }

    private PastedFile.Text narrow(byte[] bytes) {
        Optional<String> utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new PastedFile.Text(withoutNul(utf8.get()), List.of());
        }
        Charset charset = codePage(bytes);
        String note = "The text is not UTF-8; it was read as " + charset.name().toLowerCase(Locale.ROOT)
                + ". --encoding NAME decides.";
        return new PastedFile.Text(withoutNul(new String(bytes, charset)), List.of(note));
    }

    private Charset codePage(byte[] bytes) {
        byte[] start = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        Charset best = StandardCharsets.ISO_8859_1;
        int most = -1;
        for (String name : CODE_PAGES) {
            Optional<Charset> charset = supported(name);
            if (charset.isPresent()) {
                int labels = knownLabels.applyAsInt(new String(start, charset.get()));
                if (labels > most) {
                    most = labels;
                    best = charset.get();
                }
            }
        }
        return best;
    }

    /** In that character set; what does not fit it is replaced, and the reader told. */
    private static PastedFile.Text certain(byte[] bytes, int start, Charset charset) {
        List<String> notes = strictly(bytes, start, charset).isPresent()
                ? List.of()
                : List.of("Not every byte of the text is " + charset.name().toLowerCase(Locale.ROOT)
                        + ": what does not fit is lost.");
        String text = new String(bytes, start, bytes.length - start, charset);
        return new PastedFile.Text(withoutNul(text), notes);
    }

    private static Optional<String> strictly(byte[] bytes, int start, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Latin letters, digits and line ends of UTF-16 have a NUL in one of their bytes, always the same one. */
    private static Optional<Charset> wideByNulBytes(byte[] bytes) {
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

    private static boolean hasAsciiRun(byte[] bytes) {
        int run = 0;
        for (byte b : bytes) {
            run = b == '\t' || b == '\r' || b == '\n' || (b >= ' ' && b < 0x7F) ? run + 1 : 0;
            if (run == ASCII_RUN) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are more control characters than a text has, even one with the colours of a terminal in it. */
    private static boolean looksBinary(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual = (c >= '\b' && c <= '\r') || c == 0x1A || c == 0x1B;
            if ((c < ' ' && !usual) || c == 0x7F) {
                controls++;
            }
        }
        return controls * 100L > (long) text.length() * MOST_CONTROLS;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        boolean same = bytes.length >= start.length;
        for (int i = 0; same && i < start.length; i++) {
            same = (bytes[i] & 0xFF) == start[i];
        }
        return same;
    }

    private static String sample(String text) {
        return text.substring(0, Math.min(SAMPLE, text.length()));
    }

    private static String withoutNul(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private static byte[] withoutNul(byte[] bytes, int start) {
        byte[] kept = new byte[bytes.length - start];
        int length = 0;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                kept[length++] = bytes[i];
            }
        }
        return Arrays.copyOf(kept, length);
    }
}
