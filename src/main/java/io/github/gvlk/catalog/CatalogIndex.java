package io.github.gvlk.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The bundled files in a form that is read without parsing, with the place of each entry: a look-up reads the one entry
 * that it needs. The build makes it from the JSON files and tests that both say the same; the distribution has it beside
 * the jar. It holds nothing that the JSON files do not: where it is missing, damaged or of another jar, they are read.
 *
 * <p>All in one array, numbers of four bytes with the highest first:
 *
 * <pre>
 * magic, size of the jar, checksum of all that follows
 * number of words, then for each its place: tag, length in bytes (two), text
 * number of files, then for each: word of its name, place of its tokens, number of its entries, place of their table
 * tables of entries, ascending by key: word of the key, place of the entry's tokens
 * tokens
 * </pre>
 *
 * A token is a tag of one byte and, for most, a number of seven bits a byte: the length of an object's or array's inside,
 * of a text, or the number of a word.
 */
final class CatalogIndex {
    static final int MAGIC = 0x67764B31;
    static final int HEADER = 16;
    private static final int CHECKED_FROM = 12;
    static final int FILE_ROW = 16;
    static final int ENTRY_ROW = 8;

    private final ByteBuffer data;
    private final byte[] bytes;
    private final @Nullable String[] words;

    private CatalogIndex(byte[] bytes) {
        this.bytes = bytes;
        this.data = ByteBuffer.wrap(bytes);
        this.words = new @Nullable String[data.getInt(CHECKED_FROM)];
    }

    /**
     * The index of the distribution whose jar runs, beside {@code gvlk.jar}; empty when there is none that fits it.
     *
     * @param classPath as Java has it: the jars of a distribution, or something that is none
     */
    static Optional<CatalogIndex> beside(String classPath) {
        if (!classPath.endsWith(".jar")) {
            return Optional.empty();
        }
        File folder = new File(classPath.substring(classPath.lastIndexOf(File.pathSeparatorChar) + 1)).getParentFile();
        try (FileInputStream in = new FileInputStream(new File(folder, "gvlk.index"))) {
            return of(in.readAllBytes(), new File(folder, "gvlk.jar").length());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The index in these bytes; empty when they are damaged or made for a jar of another size. */
    static Optional<CatalogIndex> of(byte[] bytes, long jarSize) {
        if (bytes.length < HEADER) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        boolean good = head.getInt(0) == MAGIC && head.getInt(4) == (int) jarSize && head.getInt(8) == checksum(bytes);
        return good ? Optional.of(new CatalogIndex(bytes)) : Optional.empty();
    }

    /** The checksum of an index without its first twelve bytes. */
    static int checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, CHECKED_FROM, bytes.length - CHECKED_FROM);
        return (int) sum.getValue();
    }

    /** The tokens of a file; empty when the index does not have it. */
    Optional<Tokens> file(String path) {
        int row = row(path);
        return row < 0 ? Optional.empty() : Optional.of(new IndexTokens(this, bytes, data.getInt(row + 4)));
    }

    /**
     * The tokens of the entry with that key in the file's list; empty when the list has no such entry. The key of an
     * entry is its first field.
     */
    Optional<Tokens> entry(String path, String key) {
        int row = row(path);
        if (row < 0) {
            return Optional.empty();
        }
        int table = data.getInt(row + 12);
        int low = 0;
        int high = data.getInt(row + 8) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = word(data.getInt(table + middle * ENTRY_ROW)).compareTo(key);
            if (order == 0) {
                return Optional.of(new IndexTokens(this, bytes, data.getInt(table + middle * ENTRY_ROW + 4)));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    private int row(String path) {
        int files = CHECKED_FROM + 4 + words.length * 4;
        int count = data.getInt(files);
        for (int i = 0; i < count; i++) {
            int row = files + 4 + i * FILE_ROW;
            if (word(data.getInt(row)).equals(path)) {
                return row;
            }
        }
        return -1;
    }

    /** A text that occurs more than once, made when it is first asked for. */
    String word(int number) {
        String known = words[number];
        if (known == null) {
            int place = data.getInt(CHECKED_FROM + 4 + number * 4);
            int length = data.getShort(place + 1) & 0xFFFF;
            known = new String(bytes, place + 3, length, bytes[place] == IndexTokens.UNICODE ? UTF_8 : ISO_8859_1);
            words[number] = known;
        }
        return known;
    }
}
