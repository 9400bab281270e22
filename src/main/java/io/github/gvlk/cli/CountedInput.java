package io.github.gvlk.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** An input that tells how many bytes were read of it. */
final class CountedInput extends FilterInputStream {
    private final LongConsumer counter;
    private long count;

    CountedInput(InputStream in, LongConsumer counter) {
        super(in);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        add(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        add(Math.max(0, read));
        return read;
    }

    /** Nobody asks a pipe how much is in it: some streams would look for their position, which a pipe has not. */
    @Override
    public int available() {
        return 0;
    }

    private void add(int more) {
        count += more;
        counter.accept(count);
    }
}
