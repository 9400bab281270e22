package io.github.gvlk.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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

    /**
     * Java hands on the system's own text and no number: "Broken pipe" on POSIX systems, "The pipe is being closed" or "No
     * process is on the other end of the pipe" on Windows, in the language of the system. These are what a pipe is called
     * there. A text with none of them counts as a failure: a full disk must never pass for a reader who has left.
     */
    private static final List<String> PIPE = List.of(
            "pipe",
            // Windows in French ("canal de communication"), Spanish ("canalizaci\u00F3n"); Portuguese says pipe or
            // canal.
            "canal",
            // Spanish of POSIX systems: "tuber\u00EDa rota".
            "tuber",
            // Russian and Ukrainian.
            "\u043A\u0430\u043D\u0430\u043B",
            // Chinese, simplified and traditional.
            "\u7BA1\u9053",
            "\u7BA1\u7DDA",
            // Japanese.
            "\u30D1\u30A4\u30D7",
            // Korean.
            "\uD30C\uC774\uD504");

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
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return PIPE.stream().anyMatch(message::contains) ? Outcome.CLOSED_PIPE : Outcome.FAILED;
    }

    /** Why writing failed; empty when it did not. */
    String reason() {
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }
}
