package io.github.gvlk.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** The tokens of a value in the index; see {@link CatalogIndex} for how they are written. */
final class IndexTokens implements Tokens {
    static final byte OBJECT = '{';
    static final byte END_OBJECT = '}';
    static final byte ARRAY = '[';
    static final byte END_ARRAY = ']';
    static final byte FIELD = ':';
    static final byte WORD = 'W';
    static final byte LATIN = 'L';
    static final byte UNICODE = 'U';
    static final byte INTEGER = '0';
    static final byte TRUE = 't';
    static final byte FALSE = 'f';
    static final byte END = '.';

    private final CatalogIndex index;
    private final byte[] bytes;
    private int at;
    private byte tag;

    /** Behind the tag: where a text begins, the word's or the number itself, or the length of what is inside. */
    private int value;

    private int length;

    IndexTokens(CatalogIndex index, byte[] bytes, int start) {
        this.index = index;
        this.bytes = bytes;
        this.at = start;
    }

    @Override
    public Kind next() {
        tag = bytes[at];
        at++;
        switch (tag) {
            case OBJECT -> {
                value = number();
                return Kind.OBJECT;
            }
            case END_OBJECT -> {
                return Kind.END_OBJECT;
            }
            case ARRAY -> {
                value = number();
                return Kind.ARRAY;
            }
            case END_ARRAY -> {
                return Kind.END_ARRAY;
            }
            case FIELD -> {
                value = number();
                return Kind.FIELD;
            }
            case WORD -> {
                value = number();
                return Kind.TEXT;
            }
            case LATIN, UNICODE -> {
                length = number();
                value = at;
                at += length;
                return Kind.TEXT;
            }
            case INTEGER -> {
                value = number();
                return Kind.INTEGER;
            }
            case TRUE -> {
                return Kind.TRUE;
            }
            case FALSE -> {
                return Kind.FALSE;
            }
            default -> {
                at--;
                return Kind.END;
            }
        }
    }

    @Override
    public String text() {
        return switch (tag) {
            case LATIN -> new String(bytes, value, length, ISO_8859_1);
            case UNICODE -> new String(bytes, value, length, UTF_8);
            default -> index.word(value);
        };
    }

    @Override
    public int integer() {
        return value;
    }

    @Override
    public void skip() {
        if (tag == OBJECT || tag == ARRAY) {
            at += value;
            tag = bytes[at - 1];
        }
    }

    /** A number in seven bits a byte, the lowest first; the highest bit says that more follow. */
    private int number() {
        int number = 0;
        int shift = 0;
        while (true) {
            byte next = bytes[at];
            at++;
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
            shift += 7;
        }
    }

    @Override
    public String pointer() {
        return "";
    }

    @Override
    public boolean areChecked() {
        return true;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
