package io.github.gvlk.catalog;

import java.io.Closeable;
import java.io.IOException;

/**
 * The tokens of a JSON value one after the other: from its text, or from the index that the build makes of it. Both give
 * the same tokens for the same value.
 */
sealed interface Tokens extends Closeable permits JsonTokens, IndexTokens {
    /** What a token is. */
    enum Kind {
        /** Before the first token. */
        START,
        OBJECT,
        END_OBJECT,
        ARRAY,
        END_ARRAY,
        FIELD,
        TEXT,
        INTEGER,
        TRUE,
        FALSE,
        /** A number with a fraction, or null: nothing in the catalogue is one. */
        OTHER,
        END
    }

    /** Goes to the next token; {@link Kind#END} behind the last. */
    Kind next() throws IOException;

    /** The name of the field or the text on which the reader is. */
    String text() throws IOException;

    /** The number on which the reader is; throws when it does not fit in 32 bits. */
    int integer() throws IOException;

    /** Goes to the end of the object or array at whose beginning the reader is. */
    void skip() throws IOException;

    /** The place as a JSON pointer; empty where that is not known. */
    String pointer();

    /** Whether the texts were checked before: the build reads the bundled files strictly. */
    boolean areChecked();
}
