package io.github.gvlk.fleet.inventory;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.gvlk.catalog.InventoryField;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One object of a JSON inventory; only texts, numbers and truth values of its own count. */
final class JsonRow implements InventoryRow {
    private final long line;
    private final Map<String, String> values;
    private final Map<InventoryField, String> meant = new EnumMap<>(InventoryField.class);

    private JsonRow(long line, Map<String, String> values, ColumnNames columns) {
        this.line = line;
        this.values = values;
        List<String> names = List.copyOf(values.keySet());
        columns.places(names)
                .forEach((field, places) -> places.stream()
                        .map(place -> values.getOrDefault(names.get(place), "").strip())
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .ifPresent(value -> meant.put(field, value)));
    }

    /** The object on whose beginning the parser stands; the parser stands on its end afterwards. */
    static JsonRow of(JsonParser parser, long line, ColumnNames columns) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isStructStart()) {
                parser.skipChildren();
            } else {
                values.put(name, value == JsonToken.VALUE_NULL ? "" : parser.getText());
            }
        }
        return new JsonRow(line, values, columns);
    }

    /** Whether it names a machine, and so tells that the form is understood. */
    boolean isRecognised() {
        return meant.containsKey(InventoryField.MACHINE);
    }

    /** The names of its values. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public String value(InventoryField field) {
        return meant.getOrDefault(field, "");
    }

    @Override
    public String text() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonInventory.JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> value : values.entrySet()) {
                json.writeStringField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public Optional<String> damage() {
        return Optional.empty();
    }
}
