package io.github.gvlk.cli;

import java.io.PrintWriter;

/** How far a long run is, on one line of standard error that is written over; for a person who waits. */
final class Progress {
    private static final int MANY = 50;
    private static final int STEP = 10;

    private final PrintWriter err;
    private final int all;
    private final boolean shown;
    private int done;

    private Progress(PrintWriter err, int all, boolean shown) {
        this.err = err;
        this.all = all;
        this.shown = shown;
    }

    /** Shown when a person watches and there are many. */
    static Progress of(Console console, int all) {
        return new Progress(console.err(), all, console.isInteractive() && all >= MANY);
    }

    /** One more is done. */
    void step() {
        done++;
        if (shown && done % STEP == 0) {
            err.print("\r" + line());
            err.flush();
        }
    }

    /** Takes the line away. */
    void end() {
        if (shown) {
            err.print("\r" + " ".repeat(line().length()) + "\r");
            err.flush();
        }
    }

    private String line() {
        return done + " of " + all + " files";
    }
}
