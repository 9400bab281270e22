package io.github.gvlk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Lines that come as bytes in UTF-8, for a writer that shows them to somebody who reads another character set. */
final class Utf8Bytes extends OutputStream {
    private final Writer target;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private Utf8Bytes(Writer target) {
        this.target = target;
    }

    /** A stream that hands on to {@code target}; by its type a run that needs none does not load this class. */
    static OutputStream to(Writer target) {
        return new Utf8Bytes(target);
    }

    @Override
    public void write(int b) throws IOException {
        line.write(b);
        if (b == '\n') {
            show();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        while (end > offset && bytes[end - 1] != '\n') {
            end--;
        }
        line.write(bytes, offset, end - offset);
        if (end > offset) {
            show();
        }
        line.write(bytes, end, offset + length - end);
    }

    private void show() throws IOException {
        target.write(line.toString(StandardCharsets.UTF_8));
        line.reset();
    }

    @Override
    public void flush() throws IOException {
        show();
        target.flush();
    }
}
