package io.github.gvlk.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.MissingResourceException;

/** A fixed part of a page, kept as a file of its own beside the classes of its room, with marks such as {@code @@rows@@}. */
public final class Template {
    private static final String MARK = "@@";

    private final String name;
    private final String[] parts;

    private Template(String name, String text) {
        this.name = name;
        this.parts = text.split(MARK, -1);
    }

    /**
     * The template in the resource with that name.
     *
     * @param room a class of the room that the template is of
     * @throws MissingResourceException when the installation lacks it
     */
    public static Template of(Class<?> room, String name) {
        try (InputStream in = room.getResourceAsStream(name)) {
            if (in == null) {
                throw new MissingResourceException(name + ": missing", room.getName(), name);
            }
            return new Template(name, new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text with every mark replaced.
     *
     * @throws IllegalStateException when a mark has no value: a defect of the page
     */
    public Html with(Map<String, Html> values) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                out.append(parts[i]);
            } else {
                Html value = values.get(parts[i]);
                if (value == null) {
                    throw new IllegalStateException(name + " has a mark without a value: " + parts[i]);
                }
                out.append(value);
            }
        }
        return Html.trusted(out.toString());
    }
}
