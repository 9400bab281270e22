package io.github.gvlk.fleet.inventory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.gvlk.value.InvalidValueException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An inventory in JSON: an array of objects, at the top or in a field, one object, or an object in each line. */
final class JsonInventory {
    /** How the field ends that leads to the next page, as in {@code @odata.nextLink}. */
    private static final String NEXT_PAGE = "nextLink";

    static final JsonFactory JSON = new JsonFactory();

    private JsonInventory() {}

    /** The rows of {@code in}; {@code start} is how it begins. */
    static Inventory of(BufferedReader in, String start, ColumnNames columns) throws IOException {
        return isObjectPerLine(start) ? new Lines(in, columns) : new Document(in, columns);
    }

    /** Whether the first line that is not blank is a whole object, with others behind it. */
    private static boolean isObjectPerLine(String start) {
        String text = start.stripLeading();
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        if (!line.startsWith("{")) {
            return false;
        }
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            boolean flat = true;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                flat &= parser.nextToken() != JsonToken.START_ARRAY;
                parser.skipChildren();
            }
            return parser.nextToken() == null
                    && (flat || (end >= 0 && !text.substring(end).isBlank()));
        } catch (IOException e) {
            return false;
        }
    }

    private static void requireRecognised(JsonRow row) {
        if (!row.isRecognised()) {
            throw new InventoryException("The first object has no field with the machine's name. Its fields are: "
                    + row.names().stream().map(InvalidValueException::visible).collect(Collectors.joining(", "))
                    + ". Name them: --column machine=NAME --column system=NAME.");
        }
    }

    /** An object in each line: a line that is none is a damaged row, and the others count. */
    private static final class Lines implements Inventory {
        private final BufferedReader in;
        private final ColumnNames columns;
        private long line;
        private boolean recognised;

        Lines(BufferedReader in, ColumnNames columns) {
            this.in = in;
            this.columns = columns;
        }

        @Override
        public Optional<InventoryRow> next() {
            try {
                for (String text = in.readLine(); text != null; text = in.readLine()) {
                    line++;
                    if (!text.isBlank()) {
                        return Optional.of(row(text));
                    }
                }
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private InventoryRow row(String text) throws IOException {
            try (JsonParser parser = JSON.createParser(text)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return new DamagedRow(line, text, "The line is not a JSON object.");
                }
                JsonRow row = JsonRow.of(parser, line, columns);
                if (parser.nextToken() != null) {
                    return new DamagedRow(line, text, "Something follows the JSON object in its line.");
                }
                if (!recognised) {
                    requireRecognised(row);
                    recognised = true;
                }
                return row;
            } catch (JsonProcessingException e) {
                return new DamagedRow(line, text, "The line is not JSON.");
            }
        }

        @Override
        public List<String> notes() {
            return List.of();
        }
    }

    /** One document. Objects in a field of it, as web services wrap them, are the rows. */
    private static final class Document implements Inventory {
        private final JsonParser parser;
        private final ColumnNames columns;
        private boolean started;
        private boolean recognised;
        /** Whether the parser is among the rows. */
        private boolean inside;
        /** Whether it stands on the first row already. */
        private boolean atFirst;

        private boolean paged;
        private Optional<InventoryRow> only = Optional.empty();

        Document(BufferedReader in, ColumnNames columns) throws IOException {
            this.parser = JSON.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            this.columns = columns;
        }

        @Override
        public Optional<InventoryRow> next() {
            try {
                if (!started) {
                    started = true;
                    enter(parser.nextToken());
                }
                if (only.isPresent()) {
                    return takeOnly();
                }
                return next(inside ? element() : Optional.empty());
            } catch (JsonProcessingException e) {
                throw new InventoryException(
                        "Not JSON at line " + e.getLocation().getLineNr() + ", column "
                                + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage() + ".");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The row, or the first one of what follows behind the value that has ended. */
        private Optional<InventoryRow> next(Optional<InventoryRow> row) throws IOException {
            Optional<InventoryRow> found = row;
            while (found.isEmpty() && !inside && goOn()) {
                found = only.isPresent() ? takeOnly() : element();
            }
            return found;
        }

        /** Leaves what is left of the value, and goes into the one behind it: some tools write one after the other. */
        private boolean goOn() throws IOException {
            while (!parser.getParsingContext().inRoot()) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    throw new InventoryException("It ends in the middle: an object is not closed.");
                }
                noteIfPaged(token == JsonToken.FIELD_NAME ? parser.currentName() : "");
                if (token == JsonToken.START_OBJECT) {
                    parser.skipChildren();
                } else if (token == JsonToken.START_ARRAY) {
                    if (parser.nextToken() == JsonToken.START_OBJECT) {
                        inside = true;
                        atFirst = true;
                        return true;
                    }
                    skipArray();
                }
            }
            JsonToken token = parser.nextToken();
            if (token == null) {
                return false;
            }
            if (!token.isStructStart()) {
                throw new InventoryException(
                        "Something that is no object follows" + place(parser.currentTokenLocation()) + ".");
            }
            enter(token);
            return true;
        }

        /** Services that answer page by page name the next one. */
        private void noteIfPaged(String field) {
            paged |= field.endsWith(NEXT_PAGE);
        }

        private Optional<InventoryRow> takeOnly() {
            Optional<InventoryRow> row = only;
            only = Optional.empty();
            return row;
        }

        private static String place(@Nullable JsonLocation location) {
            return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        }

        /** Goes into the array of rows; an object without one is the only row. */
        private void enter(JsonToken token) throws IOException {
            if (token == JsonToken.START_ARRAY) {
                inside = true;
                return;
            }
            long line = parser.currentTokenLocation().getLineNr();
            String text = ownValuesUntilRows();
            if (!inside) {
                try (JsonParser whole = JSON.createParser(text)) {
                    whole.nextToken();
                    JsonRow row = JsonRow.of(whole, line, columns);
                    if (!recognised) {
                        requireRecognised(row);
                        recognised = true;
                    }
                    only = Optional.of(row);
                }
            }
        }

        /** The values of the top object up to an array of objects, as an object again. */
        private String ownValuesUntilRows() throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(text)) {
                json.writeStartObject();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    noteIfPaged(name);
                    JsonToken value = parser.nextToken();
                    if (value == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
                        inside = true;
                        atFirst = true;
                        break;
                    }
                    if (value == JsonToken.START_ARRAY) {
                        skipArray();
                    } else if (value.isStructStart()) {
                        parser.skipChildren();
                    } else {
                        json.writeStringField(name, value == JsonToken.VALUE_NULL ? "" : parser.getText());
                    }
                }
                json.writeEndObject();
            }
            return text.toString();
        }

        /** From its first element, which is no object, to its end. */
        private void skipArray() throws IOException {
            while (parser.currentToken() != JsonToken.END_ARRAY) {
                parser.skipChildren();
                parser.nextToken();
            }
        }

        private Optional<InventoryRow> element() throws IOException {
            JsonToken token = atFirst ? parser.currentToken() : parser.nextToken();
            atFirst = false;
            if (token == null) {
                throw new InventoryException("It ends in the middle: the list of machines is not closed.");
            }
            if (token == JsonToken.END_ARRAY) {
                inside = false;
                return Optional.empty();
            }
            long line = parser.currentTokenLocation().getLineNr();
            if (token != JsonToken.START_OBJECT) {
                String text = parser.getText();
                parser.skipChildren();
                return Optional.of(new DamagedRow(line, text, "It is not a JSON object."));
            }
            JsonRow row = JsonRow.of(parser, line, columns);
            if (!recognised) {
                requireRecognised(row);
                recognised = true;
            }
            return Optional.of(row);
        }

        @Override
        public List<String> notes() {
            return paged
                    ? List.of("The export is one page of several: the machines of the other pages are not in it.")
                    : List.of();
        }
    }
}
