package io.github.gvlk.cli;

import java.io.IOException;

/** Something that is being written, under another name than the one that it will have when it is whole. */
interface Unfinished {
    /** Gives it its name. */
    void finish() throws IOException;

    /** Removes it; nothing that was there before is touched. */
    void discard();
}
