package io.github.gvlk.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The streams and the surroundings of one run: data goes to {@link #out()}, everything else to {@link #err()}.
 * Nothing else of gvlk touches {@code System}'s streams or the environment.
 */
public final class Console {
    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 200;

    private final InputStream in;
    private final WatchedStream outStream;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final boolean interactive;

    /**
     * Streams for a run.
     *
     * @param interactive whether a person sits at a terminal at both ends
     */
    public Console(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Charset charset,
            Map<String, String> environment,
            boolean interactive) {
        this.in = in;
        this.outStream = new WatchedStream(out);
        this.out = new PrintWriter(new OutputStreamWriter(outStream, charset));
        this.err = new PrintWriter(new OutputStreamWriter(err, charset));
        this.environment = environment;
        this.interactive = interactive;
    }

    /** The process's own. Text for a terminal is in the terminal's character set, for a pipe or file in UTF-8. */
    static Console system() {
        boolean interactive = isTerminal();
        return new Console(
                // Buffered: a bare file stream asks a pipe for its position, which has none.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                interactive ? terminalCharset() : StandardCharsets.UTF_8,
                System.getenv(),
                interactive);
    }

    /**
     * Whether both ends are a terminal. Up to JDK 21 there is a console only then; from JDK 22 on there may be one
     * always, and {@code Console.isTerminal} says it, which the baseline does not have.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        if (Runtime.version().feature() < 22) {
            return true;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** JDK 19 and later say {@code stdout.encoding}, earlier ones {@code sun.stdout.encoding}. */
    private static Charset terminalCharset() {
        for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            String name = System.getProperty(property);
            if (name != null && isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return Charset.defaultCharset();
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Data: answers and nothing else. */
    public PrintWriter out() {
        return out;
    }

    /**
     * Data in an encoding of its own, behind what was printed before. A failure is remembered and told at the end, as
     * with all data.
     */
    void write(byte[] data) {
        out.flush();
        try {
            outStream.write(data, 0, data.length);
        } catch (IOException e) {
            // The watched stream keeps it.
            return;
        }
    }

    /** The same for data that is made bit by bit; failures are thrown as well. */
    OutputStream data() {
        out.flush();
        return outStream;
    }

    /** Whether the reader of the data has seen enough: what is written from now on is for nobody. */
    boolean readerHasLeft() {
        return outStream.outcome() == WatchedStream.Outcome.CLOSED_PIPE;
    }

    /** Notes, warnings and errors. */
    public PrintWriter err() {
        return err;
    }

    InputStream in() {
        return in;
    }

    /** A variable of the environment; empty when it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** Whether a person sits at a terminal at both ends. */
    boolean isInteractive() {
        return interactive;
    }

    /** The columns of the terminal by COLUMNS, else 80: no process is started to ask. */
    int width() {
        String columns = variable("COLUMNS");
        boolean number =
                !columns.isEmpty() && columns.length() <= 4 && columns.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, Integer.parseInt(columns))) : USUAL_WIDTH;
    }

    /** Colour is for a terminal that can show it, unless the person does not want any (NO_COLOR). */
    boolean wantsColour() {
        boolean windows = variable("OS").equals("Windows_NT");
        return interactive
                && variable("NO_COLOR").isEmpty()
                && !variable("TERM").equals("dumb")
                && (!windows || !variable("WT_SESSION").isEmpty());
    }

    /** Writes out what is held back; what came of writing the data is then known. */
    WatchedStream.Outcome finish() {
        out.flush();
        err.flush();
        return outStream.outcome();
    }

    /** Why the data could not be written; empty when it could. */
    String writeFailure() {
        return outStream.reason();
    }
}
