package io.github.gvlk.cli;

import java.util.List;

/** What became of the bytes of a file: a text, or the reason why there is none. */
sealed interface PastedFile {
    /**
     * A text.
     *
     * @param text without byte-order mark and NUL characters
     * @param notes what the reader must know of how it was read
     */
    record Text(String text, List<String> notes) implements PastedFile {}

    /** {@code reason}: a few words without a full stop. */
    record Unreadable(String reason) implements PastedFile {}
}
