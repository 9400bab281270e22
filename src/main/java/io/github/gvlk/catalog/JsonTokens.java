package io.github.gvlk.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a JSON text, read strictly. Streaming and not data binding, because the binding library's set-up costs
 * more than the whole look-up (see docs/performance.md).
 */
record JsonTokens(JsonParser parser) implements Tokens {
    private static final JsonFactory STRICT = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The text of a file, UTF-8; the caller closes the stream. */
    static JsonTokens of(InputStream in) throws IOException {
        return new JsonTokens(STRICT.createParser(in));
    }

    @Override
    public Kind next() throws IOException {
        return kind(parser.nextToken());
    }

    private static Kind kind(@Nullable JsonToken token) {
        if (token == null) {
            return Kind.END;
        }
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case END_OBJECT -> Kind.END_OBJECT;
            case START_ARRAY -> Kind.ARRAY;
            case END_ARRAY -> Kind.END_ARRAY;
            case FIELD_NAME -> Kind.FIELD;
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT -> Kind.INTEGER;
            case VALUE_TRUE -> Kind.TRUE;
            case VALUE_FALSE -> Kind.FALSE;
            default -> Kind.OTHER;
        };
    }

    @Override
    public String text() throws IOException {
        return parser.getText();
    }

    @Override
    public int integer() throws IOException {
        return parser.getIntValue();
    }

    @Override
    public void skip() throws IOException {
        parser.skipChildren();
    }

    @Override
    public String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    @Override
    public boolean areChecked() {
        return false;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
