package io.github.gvlk.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.gvlk.value.InvalidValueException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one catalogue file as a stream, strictly: every complaint names the file and the place. Streaming and not data
 * binding, because the binding library's set-up costs more than the whole look-up (see docs/performance.md).
 */
final class JsonInput implements Closeable {
    private static final JsonFactory STRICT = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final JsonParser parser;

    private JsonInput(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** Opens the text of a file, UTF-8; {@code file} is its name in complaints. The caller closes the stream. */
    static JsonInput open(String file, InputStream in) {
        try {
            return new JsonInput(file, STRICT.createParser(in));
        } catch (IOException e) {
            throw new CatalogException(file, "", "cannot be read: " + e.getMessage());
        }
    }

    /** Enters an object: its fields follow by {@link #nextField()}. */
    void beginObject() {
        expect(parser.currentToken() == null ? next() : parser.currentToken(), JsonToken.START_OBJECT, "an object");
    }

    /** The name of the next field, with the parser on its value; null at the end of the object. */
    @Nullable
    String nextField() {
        JsonToken token = next();
        if (token == JsonToken.END_OBJECT) {
            return null;
        }
        try {
            String name = parser.currentName();
            next();
            return name;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A text: one line, not blank, without control characters. */
    String text() {
        expect(parser.currentToken(), JsonToken.VALUE_STRING, "a text");
        try {
            String text = parser.getText();
            if (text.isBlank()) {
                throw problem("the text is empty");
            }
            for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
                if (InvalidValueException.isInvisible(text.codePointAt(i))) {
                    throw problem("the text contains a control or formatting character");
                }
            }
            return text;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    int integer() {
        expect(parser.currentToken(), JsonToken.VALUE_NUMBER_INT, "a whole number");
        try {
            return parser.getIntValue();
        } catch (IOException e) {
            throw problem("a whole number is expected that fits in 32 bits");
        }
    }

    boolean bool() {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw problem("true or false is expected");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** The elements of an array, each read by {@code element} with the parser on it. */
    <T> List<T> list(Function<JsonInput, T> element) {
        expect(parser.currentToken(), JsonToken.START_ARRAY, "an array");
        List<T> all = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            all.add(element.apply(this));
        }
        return List.copyOf(all);
    }

    List<String> texts() {
        return list(JsonInput::text);
    }

    /** An array of texts that must not be empty. */
    List<String> someTexts() {
        List<String> all = texts();
        if (all.isEmpty()) {
            throw problem("at least one text is expected");
        }
        return all;
    }

    /** Makes a value of a text; what the value's factory refuses becomes a complaint about this place. */
    <T> T value(Function<String, T> factory) {
        String text = text();
        try {
            return factory.apply(text);
        } catch (IllegalArgumentException e) {
            throw problem(String.valueOf(e.getMessage()));
        }
    }

    /** The same for a whole number. */
    <T> T number(Function<Integer, T> factory) {
        int number = integer();
        try {
            return factory.apply(number);
        } catch (IllegalArgumentException e) {
            throw problem(String.valueOf(e.getMessage()));
        }
    }

    /** The value of a field that must be there; called at the end of the object that should have held it. */
    <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new CatalogException(file, pointer(), "the field \"" + field + "\" is missing");
        }
        return value;
    }

    /** Nothing may follow the one value of the file. */
    void end() {
        if (next() != null) {
            throw problem("text follows the end of the catalogue");
        }
    }

    CatalogException unknownField(String field) {
        return problem("the field " + InvalidValueException.visible(field) + " is not known");
    }

    /** A complaint about the place where the parser is. */
    CatalogException problem(String reason) {
        return new CatalogException(file, pointer(), reason);
    }

    private String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private void expect(@Nullable JsonToken found, JsonToken wanted, String what) {
        if (found != wanted) {
            throw problem(what + " is expected");
        }
    }

    private @Nullable JsonToken next() {
        try {
            return parser.nextToken();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private CatalogException unreadable(IOException e) {
        if (e instanceof JsonProcessingException broken) {
            String place = broken.getLocation() == null
                    ? ""
                    : " (line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr() + ")";
            if (broken instanceof JsonEOFException) {
                return problem("not JSON: it ends too early" + place);
            }
            String message = String.valueOf(broken.getOriginalMessage());
            return problem((message.startsWith("Duplicate field") ? "" : "not JSON: ") + message + place);
        }
        return problem("cannot be read: " + e.getMessage());
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
