package io.github.gvlk.cli;

import io.github.gvlk.cli.text.Fallback;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Standard output for its readers: people read text in their own character set, programs read tables and documents, of
 * which nothing may be lost.
 */
final class DataStream {
    private final WatchedStream stream;
    private final StreamCharset charset;
    private final Optional<Fallback> fallback;
    private final PrintWriter text;
    private final PrintWriter table;
    private final PrintWriter json;

    DataStream(OutputStream stream, StreamCharset charset) {
        this.stream = new WatchedStream(stream);
        this.charset = charset;
        this.fallback = fallback(charset);
        this.text = new PrintWriter(writer(this.stream, charset.charset(), fallback));
        this.table = tablesAreShown() ? text : new PrintWriter(tableWriter());
        this.json = charset.isUtf8() ? text : new PrintWriter(jsonWriter());
    }

    static Optional<Fallback> fallback(StreamCharset charset) {
        return charset.isUtf8() ? Optional.empty() : Optional.of(new Fallback(charset.charset()));
    }

    static Writer writer(OutputStream stream, Charset charset, Optional<Fallback> fallback) {
        Writer plain = new OutputStreamWriter(stream, charset);
        return fallback.isEmpty() ? plain : FallbackWriter.to(plain, fallback.get()::of);
    }

    /** Whether a table is written as text is: at a terminal, for eyes. Elsewhere a program reads it, and UTF-8. */
    private boolean tablesAreShown() {
        return charset.isUtf8() || charset.atTerminal();
    }

    private Writer tableWriter() {
        return tablesAreShown()
                ? writer(stream, charset.charset(), fallback)
                : writer(stream, StandardCharsets.UTF_8, Optional.empty());
    }

    private Writer jsonWriter() {
        return FallbackWriter.to(new OutputStreamWriter(stream, StandardCharsets.US_ASCII), Fallback::json);
    }

    /** Text: what the reader's character set lacks is written in other characters. */
    PrintWriter text() {
        return text;
    }

    /** What text goes through before it is laid out; empty where everything can be shown. */
    Optional<Fallback> fallback() {
        return fallback;
    }

    /** Rows: in UTF-8, unless a person looks at them. */
    PrintWriter table() {
        return table;
    }

    /** JSON documents: in UTF-8, and in ASCII with escapes where the reader's character set is another. */
    PrintWriter json() {
        return json;
    }

    /** What {@link #table()} takes, as bytes in UTF-8 that come bit by bit; failures are thrown as well. */
    OutputStream tableBytes() {
        text.flush();
        return charset.isUtf8() || !tablesAreShown() ? stream : Utf8Bytes.to(tableWriter());
    }

    /** What {@link #json()} takes, likewise. */
    OutputStream jsonBytes() {
        text.flush();
        return charset.isUtf8() ? stream : Utf8Bytes.to(jsonWriter());
    }

    /**
     * Data in an encoding of its own, behind what was printed before. A failure is remembered and told at the end, as
     * with all data.
     */
    void write(byte[] data) {
        text.flush();
        try {
            stream.write(data, 0, data.length);
        } catch (IOException e) {
            // The watched stream keeps it.
            return;
        }
    }

    /** Whether the reader has seen enough: what is written from now on is for nobody. */
    boolean readerHasLeft() {
        return stream.outcome() == WatchedStream.Outcome.CLOSED_PIPE;
    }

    /** Writes out what is held back; what came of writing is then known. */
    WatchedStream.Outcome finish() {
        text.flush();
        table.flush();
        json.flush();
        return stream.outcome();
    }

    /** Why the data could not be written; empty when it could. */
    String failure() {
        return stream.reason();
    }
}
