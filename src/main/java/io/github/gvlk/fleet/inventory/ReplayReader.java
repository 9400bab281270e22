package io.github.gvlk.fleet.inventory;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A reader that remembers what was read last, so that reading can go on behind a line that could not be understood.
 * A line ends with LF, CR or both.
 */
final class ReplayReader extends Reader {
    /** Characters read at once, with the number of the line in which they begin. */
    private static final class Chunk {
        private final char[] text;
        private final long line;
        private final boolean afterCarriageReturn;

        Chunk(char[] text, long line, boolean afterCarriageReturn) {
            this.text = text;
            this.line = line;
            this.afterCarriageReturn = afterCarriageReturn;
        }
    }

    private static final int CHUNK = 64 * 1024;

    private final Reader in;
    private final int memory;
    private final Deque<Chunk> read = new ArrayDeque<>();
    private final Deque<char[]> again = new ArrayDeque<>();
    private int place;
    private int remembered;
    private long line = 1;
    private boolean afterCarriageReturn;

    /** {@code memory}: how many characters are remembered at least. */
    ReplayReader(Reader in, int memory) {
        this.in = in;
        this.memory = memory;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        char[] next = again.peek();
        if (next == null) {
            next = fresh();
            if (next.length == 0) {
                return -1;
            }
            again.add(next);
        }
        int part = Math.min(count, next.length - place);
        System.arraycopy(next, place, target, offset, part);
        place += part;
        if (place == next.length) {
            again.remove();
            place = 0;
        }
        return part;
    }

    private char[] fresh() throws IOException {
        char[] text = new char[CHUNK];
        int count = in.read(text, 0, CHUNK);
        char[] chunk = count <= 0 ? new char[0] : count == CHUNK ? text : Arrays.copyOf(text, count);
        remember(chunk);
        return chunk;
    }

    private void remember(char[] text) {
        read.add(new Chunk(text, line, afterCarriageReturn));
        remembered += text.length;
        for (char c : text) {
            if (c == '\n') {
                line += afterCarriageReturn ? 0 : 1;
            } else if (c == '\r') {
                line++;
            }
            afterCarriageReturn = c == '\r';
        }
        while (remembered - read.element().text.length > memory) {
            remembered -= read.remove().text.length;
        }
    }

    /**
     * Goes back to the beginning of the line behind that one, and says what stands in that one.
     *
     * @throws IllegalStateException when it was read too long ago
     */
    String backBehind(long number) throws IOException {
        StringBuilder text = new StringBuilder();
        Deque<char[]> rest = new ArrayDeque<>();
        Chunk oldest = read.element();
        if (number < oldest.line) {
            throw new IllegalStateException("line " + number + " is forgotten");
        }
        LineSkip skip = new LineSkip(oldest.line, oldest.afterCarriageReturn, number, text);
        for (Chunk chunk : read) {
            addBehind(skip, chunk.text, rest);
        }
        // A line that is longer than what is remembered ends further on.
        while (skip.isInside()) {
            char[] more = fresh();
            if (more.length == 0) {
                break;
            }
            addBehind(skip, more, rest);
        }
        again.clear();
        again.addAll(rest);
        place = 0;
        return text.toString();
    }

    private static void addBehind(LineSkip skip, char[] text, Deque<char[]> rest) {
        int from = skip.skip(text);
        if (from < text.length) {
            rest.add(Arrays.copyOfRange(text, from, text.length));
        }
    }

    /** Goes through characters up to the end of a line, and keeps what stands in it. */
    private static final class LineSkip {
        /** So much of a line is kept: enough to find it again. */
        private static final int MOST_KEPT = 2000;

        private final long number;
        private final StringBuilder kept;
        private long at;
        private boolean afterReturn;
        private boolean ended;

        LineSkip(long at, boolean afterReturn, long number, StringBuilder kept) {
            this.at = at;
            this.afterReturn = afterReturn;
            this.number = number;
            this.kept = kept;
        }

        boolean isInside() {
            return at <= number;
        }

        /** How many of the characters stand before the beginning of the next line. */
        int skip(char[] text) {
            int i = 0;
            for (; i < text.length && isInside(); i++) {
                char c = text[i];
                boolean endOfPair = c == '\n' && afterReturn;
                if (c == '\r' || (c == '\n' && !endOfPair)) {
                    at++;
                } else if (at == number && !endOfPair && kept.length() < MOST_KEPT) {
                    kept.append(c);
                }
                afterReturn = c == '\r';
            }
            if (!isInside() && !ended && i < text.length) {
                ended = true;
                return afterReturn && text[i] == '\n' ? i + 1 : i;
            }
            return i;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
