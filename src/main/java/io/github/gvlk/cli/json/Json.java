package io.github.gvlk.cli.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** Writes the shapes of this package: unknown values as null, arrays never absent. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultIndenter LINE_FEED = new DefaultIndenter("  ", "\n");
    private static final Separators TIGHT = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    private static final ObjectWriter PRETTY = MAPPER.writer(printer());

    private Json() {}

    /** The layout of documents, for one that is written bit by bit. */
    static DefaultPrettyPrinter printer() {
        return new DefaultPrettyPrinter(TIGHT).withObjectIndenter(LINE_FEED).withArrayIndenter(LINE_FEED);
    }

    /** Indented by two blanks, lines ended by LF on every system; without a final line end. */
    public static String pretty(Object value) throws JsonProcessingException {
        return PRETTY.writeValueAsString(value);
    }

    /** On one line. */
    public static String line(Object value) throws JsonProcessingException {
        return MAPPER.writeValueAsString(value);
    }
}
