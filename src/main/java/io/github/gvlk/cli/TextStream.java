package io.github.gvlk.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The characters of a text that is too large to be held: a byte-order mark decides; then what was named; then the bytes
 * themselves. What is neither UTF-16 nor UTF-8 is read as Windows' western code page, byte by byte where it is not UTF-8.
 */
final class TextStream {
    private static final int SAMPLE = 64 * 1024;

    private TextStream() {}

    /** A reader of {@code bytes}; {@code named} is the character set that a person named. */
    static Reader open(InputStream bytes, Optional<Charset> named) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, SAMPLE);
        in.mark(SAMPLE);
        byte[] start = in.readNBytes(SAMPLE);
        in.reset();
        Optional<CharacterSets.Mark> mark = CharacterSets.mark(start);
        if (mark.isPresent()) {
            in.skipNBytes(mark.get().length());
        }
        Optional<Charset> certain =
                mark.map(CharacterSets.Mark::charset).or(() -> named).or(() -> CharacterSets.byNulBytes(start));
        return certain.filter(charset -> !charset.equals(StandardCharsets.UTF_8) || named.isPresent())
                .<Reader>map(charset -> new InputStreamReader(in, charset))
                .orElseGet(() -> new Utf8OrWindowsReader(in));
    }
}
