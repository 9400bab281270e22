package io.github.gvlk.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.MissingResourceException;

/**
 * The fixed part of a script, kept as a file of its own beside this class, with marks such as {@code @@steps@@} where a
 * plan's part goes. A mark alone on its line takes several lines, each indented as the mark is, or none.
 */
final class Frame {
    private static final String MARK = "@@";

    private final String name;
    private final String text;

    private Frame(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The frame in the resource with that name. */
    static Frame of(String name) {
        try (InputStream in = Frame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new MissingResourceException(name + ": missing", Frame.class.getName(), name);
            }
            return new Frame(name, new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text with every mark replaced.
     *
     * @throws IllegalStateException when a mark has no value: a defect of the dialect
     */
    String with(Map<String, String> values) {
        StringBuilder out = new StringBuilder(text.length() * 2);
        for (String line : text.lines().toList()) {
            String[] parts = line.split(MARK, -1);
            boolean alone = parts.length == 3 && parts[0].isBlank() && parts[2].isEmpty();
            if (alone) {
                String indent = parts[0];
                value(values, parts[1])
                        .lines()
                        .forEach(each ->
                                out.append(each.isEmpty() ? "" : indent + each).append('\n'));
            } else {
                for (int i = 0; i < parts.length; i++) {
                    out.append(i % 2 == 0 ? parts[i] : value(values, parts[i]));
                }
                out.append('\n');
            }
        }
        return out.toString();
    }

    private String value(Map<String, String> values, String mark) {
        String value = values.get(mark);
        if (value == null) {
            throw new IllegalStateException(name + " has a mark without a value: " + mark);
        }
        return value;
    }
}
