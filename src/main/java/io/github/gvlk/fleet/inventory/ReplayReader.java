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
    String backBehind(long number) {
        StringBuilder text = new StringBuilder();
        Deque<char[]> rest = new ArrayDeque<>();
        long at = read.element().line;
        boolean afterReturn = read.element().afterCarriageReturn;
        if (number < at) {
            throw new IllegalStateException("line " + number + " is forgotten");
        }
        for (Chunk chunk : read) {
            int i = 0;
            for (; i < chunk.text.length && at <= number; i++) {
                char c = chunk.text[i];
                boolean endOfPair = c == '\n' && afterReturn;
                if (c == '\r' || (c == '\n' && !endOfPair)) {
                    at++;
                } else if (at == number && !endOfPair) {
                    text.append(c);
                }
                afterReturn = c == '\r';
            }
            boolean endOfPair = afterReturn && i < chunk.text.length && chunk.text[i] == '\n';
            if (at > number && endOfPair) {
                i++;
                afterReturn = false;
            }
            if (i < chunk.text.length) {
                afterReturn = false;
                rest.add(Arrays.copyOfRange(chunk.text, i, chunk.text.length));
            }
        }
        again.clear();
        again.addAll(rest);
        place = 0;
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
