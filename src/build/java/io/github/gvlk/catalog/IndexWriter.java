package io.github.gvlk.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Writes a {@link CatalogIndex}: the counterpart of its reader, run by the build alone. */
final class IndexWriter {
    private static final int BITS = 7;

    private final Map<String, JsonNode> files = new LinkedHashMap<>();
    private final Map<String, Integer> timesSeen = new TreeMap<>();
    private final Map<String, Integer> words = new HashMap<>();

    /** Adds a file under its path below {@code data/}. */
    void add(String path, JsonNode content) {
        files.put(path, content);
        seeWord(path);
        see(content);
        entries(content).keySet().forEach(this::seeWord);
    }

    private void see(JsonNode node) {
        if (node.isTextual()) {
            timesSeen.merge(node.textValue(), 1, Integer::sum);
        }
        node.fieldNames().forEachRemaining(this::seeWord);
        node.forEach(this::see);
    }

    /** Counts for two: names of fields and files and keys of entries are words however seldom they are. */
    private void seeWord(String text) {
        timesSeen.merge(text, 2, Integer::sum);
    }

    /**
     * The entries of a file that is an object with one array of objects in it, by the text of their first field; empty
     * when it is something else, or when two entries have the same key.
     */
    private static Map<String, Integer> entries(JsonNode content) {
        Map<String, Integer> entries = new TreeMap<>();
        if (content.size() != 1 || !content.elements().next().isArray()) {
            return entries;
        }
        JsonNode list = content.elements().next();
        for (int i = 0; i < list.size(); i++) {
            JsonNode key = list.get(i).isObject() ? list.get(i).elements().next() : list.get(i);
            if (!list.get(i).isObject() || !key.isTextual() || entries.put(key.textValue(), i) != null) {
                return new TreeMap<>();
            }
        }
        return entries;
    }

    /** The index, for a jar of that size in bytes. */
    byte[] bytes(long jarSize) {
        List<byte[]> texts = new ArrayList<>();
        timesSeen.forEach((word, times) -> {
            if (times > 1) {
                words.put(word, texts.size());
                texts.add(text(word));
            }
        });
        int wordsAt = CatalogIndex.HEADER
                + texts.size() * Integer.BYTES
                + Integer.BYTES
                + files.size() * CatalogIndex.FILE_ROW;
        int tablesAt = wordsAt + texts.stream().mapToInt(text -> text.length).sum();
        int tokensAt = tablesAt
                + files.values().stream()
                        .mapToInt(file -> entries(file).size() * CatalogIndex.ENTRY_ROW)
                        .sum();
        ByteArrayOutputStream tokens = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(tokensAt);
        ByteBuffer tables = head.duplicate().position(tablesAt);
        head.putInt(CatalogIndex.MAGIC).putInt((int) jarSize).putInt(0).putInt(texts.size());
        int at = wordsAt;
        for (byte[] text : texts) {
            head.putInt(at);
            at += text.length;
        }
        head.putInt(files.size());
        files.forEach((path, content) -> {
            Map<String, Integer> entries = entries(content);
            head.putInt(number(path))
                    .putInt(tokensAt + tokens.size())
                    .putInt(entries.size())
                    .putInt(tables.position());
            List<Integer> places = new ArrayList<>();
            int start = tokensAt + tokens.size();
            tokens.writeBytes(file(content, places));
            entries.forEach((key, number) -> tables.putInt(number(key)).putInt(start + places.get(number)));
        });
        texts.forEach(head::put);
        byte[] all = ByteBuffer.allocate(tokensAt + tokens.size())
                .put(head.array())
                .put(tokens.toByteArray())
                .array();
        ByteBuffer.wrap(all).putInt(2 * Integer.BYTES, CatalogIndex.checksum(all));
        return all;
    }

    private int number(String word) {
        return Objects.requireNonNull(words.get(word), word);
    }

    /** Tag, length in two bytes, text. */
    private static byte[] text(String word) {
        boolean latin = isLatin(word);
        byte[] bytes = word.getBytes(latin ? ISO_8859_1 : UTF_8);
        return ByteBuffer.allocate(3 + bytes.length)
                .put(latin ? IndexTokens.LATIN : IndexTokens.UNICODE)
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    private static boolean isLatin(String word) {
        return ISO_8859_1.newEncoder().canEncode(word);
    }

    /** The tokens of a file; {@code places} receives where each element of its only array begins. */
    private byte[] file(JsonNode content, List<Integer> places) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!entries(content).isEmpty()) {
            ByteArrayOutputStream inside = new ByteArrayOutputStream();
            JsonNode list = content.elements().next();
            for (JsonNode each : list) {
                places.add(inside.size());
                write(each, inside);
            }
            // What stands before the first element is as long as the whole without what stands from there on.
            write(content, out);
            int before = out.size() - inside.size() - 2;
            places.replaceAll(place -> before + place);
        } else {
            write(content, out);
        }
        out.write(IndexTokens.END);
        return out.toByteArray();
    }

    private void write(JsonNode node, ByteArrayOutputStream out) {
        if (node.isTextual()) {
            writeText(node.textValue(), out);
        } else if (node.isBoolean()) {
            out.write(node.booleanValue() ? IndexTokens.TRUE : IndexTokens.FALSE);
        } else if (node.isInt() && node.intValue() >= 0) {
            out.write(IndexTokens.INTEGER);
            writeNumber(node.intValue(), out);
        } else if (node.isContainerNode()) {
            ByteArrayOutputStream inside = new ByteArrayOutputStream();
            if (node.isObject()) {
                node.properties().forEach(field -> {
                    inside.write(IndexTokens.FIELD);
                    writeNumber(number(field.getKey()), inside);
                    write(field.getValue(), inside);
                });
            } else {
                node.forEach(each -> write(each, inside));
            }
            inside.write(node.isObject() ? IndexTokens.END_OBJECT : IndexTokens.END_ARRAY);
            out.write(node.isObject() ? IndexTokens.OBJECT : IndexTokens.ARRAY);
            writeNumber(inside.size(), out);
            out.writeBytes(inside.toByteArray());
        } else {
            throw new IllegalArgumentException("not foreseen in the catalogue: " + node);
        }
    }

    private void writeText(String text, ByteArrayOutputStream out) {
        Integer word = words.get(text);
        if (word != null) {
            out.write(IndexTokens.WORD);
            writeNumber(word, out);
            return;
        }
        boolean latin = isLatin(text);
        byte[] bytes = text.getBytes(latin ? ISO_8859_1 : UTF_8);
        out.write(latin ? IndexTokens.LATIN : IndexTokens.UNICODE);
        writeNumber(bytes.length, out);
        out.writeBytes(bytes);
    }

    private static void writeNumber(int number, ByteArrayOutputStream out) {
        int rest = number;
        while (rest > 0x7F) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= BITS;
        }
        out.write(rest);
    }
}
