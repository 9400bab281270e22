package io.github.gvlk.cli;

/** The entry point: the process's streams in, its exit code out. */
public final class Main {
    private Main() {}

    /** Runs gvlk with the arguments of the command line. */
    public static void main(String[] args) {
        int code = Gvlk.run(args, Console.system());
        if (code != 0) {
            // Only when needed: on newer JDKs System.exit alone loads hundreds of classes.
            System.exit(code);
        }
    }
}
