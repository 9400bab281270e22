package io.github.gvlk.cli;

import java.io.IOException;

/** Makes, at build time, the lookup page of the bundled catalogue: what {@code gvlk catalog page} writes. */
public final class LookupPageFile {
    private LookupPageFile() {}

    /** Takes the file to be written. */
    public static void main(String[] args) throws IOException {
        BuildConsole.run("catalog", "page", "--quiet", "--force", "--out", args[0]);
    }
}
