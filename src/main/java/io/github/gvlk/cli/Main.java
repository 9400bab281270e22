package io.github.gvlk.cli;

import java.nio.charset.StandardCharsets;

/**
 * The entry point: the process's streams in, its exit code out. It is the one class that runs whatever else of the
 * installation is missing, so it names no other class in its signatures and no library at all.
 */
public final class Main {
    private Main() {}

    /** Runs gvlk with the arguments of the command line. */
    public static void main(String[] args) {
        int code = run(args);
        if (code != 0) {
            // Only when needed: on newer JDKs System.exit alone loads hundreds of classes.
            System.exit(code);
        }
    }

    /** A class that cannot be loaded is a jar that is missing or broken: lib belongs together and is never edited. */
    private static int run(String[] args) {
        try {
            return Gvlk.run(args, Console.system());
        } catch (LinkageError e) {
            // A class that is there and fails while it sets itself up is no damage.
            boolean defect = e instanceof ExceptionInInitializerError;
            say(defect ? "a defect of gvlk: " + e.getCause() : damaged(e.getMessage() + " cannot be loaded"));
            return defect ? 70 : 2;
        }
    }

    private static void say(String message) {
        byte[] line = ("error: " + message + "\n").getBytes(StandardCharsets.US_ASCII);
        System.err.write(line, 0, line.length);
        System.err.flush();
    }

    /** What to say of an installation of which something is missing or broken. */
    static String damaged(String what) {
        return "this installation is damaged (" + what + "). Unpack the distribution again.";
    }
}
