package io.github.gvlk.cli;

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
        return new TextEncoding(Optional.of(CharacterSets.named(name)), knownLabels);
    }

    /** The text of these bytes, or the reason why they are none. */
    PastedFile read(byte[] bytes) {
        PastedFile.Text file = decode(bytes);
        String sample = sample(file.text());
        boolean binary = looksBinary(sample) && knownLabels.applyAsInt(sample) == 0;
        return binary ? new PastedFile.Unreadable("not text") : file;
    }

    private PastedFile.Text decode(byte[] bytes) {
        Optional<CharacterSets.Mark> mark = CharacterSets.mark(bytes);
        if (mark.isPresent()) {
            int start = mark.get().length();
            return mark.get().charset().equals(StandardCharsets.UTF_8)
                    ? certain(bytes, start, StandardCharsets.UTF_8)
                    : wide(bytes, start, mark.get().charset());
        }
        if (named.isPresent()) {
            return certain(bytes, 0, named.get());
        }
        Optional<Charset> wide = CharacterSets.byNulBytes(bytes);
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
            Optional<Charset> charset = CharacterSets.supported(name);
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
