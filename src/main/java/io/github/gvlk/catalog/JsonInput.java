package io.github.gvlk.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.gvlk.catalog.Tokens.Kind;
import io.github.gvlk.value.InvalidValueException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one catalogue file as a stream of tokens, strictly: every complaint names the file and the place. */
final class JsonInput implements Closeable {
    private final String file;
    private final Tokens tokens;
    private Kind current = Kind.START;

    private JsonInput(String file, Tokens tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    /** Opens the text of a file, UTF-8; {@code file} is its name in complaints. The caller closes the stream. */
    static JsonInput open(String file, InputStream in) {
        try {
            return of(file, JsonTokens.of(in));
        } catch (IOException e) {
            throw new CatalogException(file, "", "cannot be read: " + e.getMessage());
        }
    }

    /** The tokens of a file, before the first; {@code file} is its name in complaints. */
    static JsonInput of(String file, Tokens tokens) {
        return new JsonInput(file, tokens);
    }

    /** Enters an object: its fields follow by {@link #nextField()}. */
    void beginObject() {
        expect(current == Kind.START ? next() : current, Kind.OBJECT, "an object");
    }

    /** The name of the next field, with the reader on its value; null at the end of the object. */
    @Nullable
    String nextField() {
        if (next() == Kind.END_OBJECT) {
            return null;
        }
        try {
            String name = tokens.text();
            next();
            return name;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A text: one line, not blank, without control characters. */
    String text() {
        expect(current, Kind.TEXT, "a text");
        try {
            String text = tokens.text();
            if (!tokens.areChecked()) {
                check(text);
            }
            return text;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void check(String text) {
        if (text.isBlank()) {
            throw problem("the text is empty");
        }
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (InvalidValueException.isInvisible(text.codePointAt(i))) {
                throw problem("the text contains a control or formatting character");
            }
        }
    }

    int integer() {
        expect(current, Kind.INTEGER, "a whole number");
        try {
            return tokens.integer();
        } catch (IOException e) {
            throw problem("a whole number is expected that fits in 32 bits");
        }
    }

    boolean bool() {
        if (current != Kind.TRUE && current != Kind.FALSE) {
            throw problem("true or false is expected");
        }
        return current == Kind.TRUE;
    }

    /** Enters an array: its elements follow by {@link #nextElement()}. */
    void beginArray() {
        expect(current, Kind.ARRAY, "an array");
    }

    /** Goes to the next element; false at the end of the array. */
    boolean nextElement() {
        return next() != Kind.END_ARRAY;
    }

    /** The elements of an array, each read by {@code element} with the reader on it. */
    <T> List<T> list(Function<JsonInput, T> element) {
        List<T> all = new ArrayList<>();
        beginArray();
        while (nextElement()) {
            all.add(element.apply(this));
        }
        return List.copyOf(all);
    }

    List<String> texts() {
        List<String> all = new ArrayList<>();
        beginArray();
        while (nextElement()) {
            all.add(text());
        }
        return List.copyOf(all);
    }

    List<Integer> integers() {
        List<Integer> all = new ArrayList<>();
        beginArray();
        while (nextElement()) {
            all.add(integer());
        }
        return List.copyOf(all);
    }

    /** Passes over the value, whatever it is. */
    void skip() {
        try {
            tokens.skip();
        } catch (IOException e) {
            throw unreadable(e);
        }
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

    /** A text of which {@code check} throws when it is not what is expected; not asked for what the build has checked. */
    String text(Consumer<String> check) {
        String text = text();
        if (!tokens.areChecked()) {
            try {
                check.accept(text);
            } catch (IllegalArgumentException e) {
                throw problem(String.valueOf(e.getMessage()));
            }
        }
        return text;
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
        if (next() != Kind.END) {
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
        return tokens.pointer();
    }

    private void expect(Kind found, Kind wanted, String what) {
        if (found != wanted) {
            throw problem(what + " is expected");
        }
    }

    private Kind next() {
        try {
            current = tokens.next();
            return current;
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
            tokens.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
