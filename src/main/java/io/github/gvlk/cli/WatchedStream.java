package io.github.gvlk.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A stream that remembers how writing to it failed: a closed pipe is a reader who has seen enough, not an error. */
final class WatchedStream extends OutputStream {
    /** What came of writing. */
    enum Outcome {
        WRITTEN,
        CLOSED_PIPE,
        FAILED
    }

    private final OutputStream target;
    private @Nullable IOException failure;

    WatchedStream(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            target.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    Outcome outcome() {
        if (failure == null) {
            return Outcome.WRITTEN;
        }
        // "Broken pipe" on POSIX systems, "The pipe is being closed" on Windows; localised texts keep the word.
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("pipe") ? Outcome.CLOSED_PIPE : Outcome.FAILED;
    }

    /** Why writing failed; empty when it did not. */
    String reason() {
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }
}
