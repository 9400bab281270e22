package io.github.gvlk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8, and each byte that is not UTF-8 as Windows-1252. Texts in that code page with letters outside ASCII are
 * hardly ever UTF-8 by chance, and which of both a text is need not be known before its end.
 */
final class Utf8OrWindowsReader extends Reader {
    private static final int BUFFER = 64 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;

    Utf8OrWindowsReader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0 && chars.hasRemaining()) {
            CoderResult result = utf8.decode(bytes, chars, ended);
            if (result.isMalformed() && chars.hasRemaining()) {
                chars.put(new String(new byte[] {bytes.get()}, WINDOWS).charAt(0));
            } else if (result.isUnderflow() && chars.position() == 0) {
                if (ended) {
                    return -1;
                }
                fill();
            } else if (result.isOverflow() && chars.position() == 0) {
                // A character of two halves does not fit into one place: a caller that asks for one gets a question
                // mark.
                utf8.reset();
                bytes.position(Math.min(bytes.limit(), bytes.position() + 4));
                chars.put('?');
            }
        }
        return chars.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
