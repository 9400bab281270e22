package io.github.gvlk.cli;

import io.github.gvlk.cli.text.Fallback;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * The streams and the surroundings of one run: data goes to {@link #data()}, everything else to {@link #err()}.
 * Nothing else of gvlk touches {@code System}'s streams or the environment.
 */
public final class Console {
    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 200;

    private final InputStream in;
    private final DataStream data;
    private final PrintWriter err;
    private final Optional<Fallback> errFallback;
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
        this(
                in,
                out,
                new StreamCharset(charset, interactive),
                err,
                new StreamCharset(charset, interactive),
                environment,
                interactive);
    }

    Console(
            InputStream in,
            OutputStream out,
            StreamCharset outCharset,
            OutputStream err,
            StreamCharset errCharset,
            Map<String, String> environment,
            boolean interactive) {
        this.in = in;
        this.data = new DataStream(out, outCharset);
        this.errFallback = DataStream.fallback(errCharset);
        this.err = new PrintWriter(DataStream.writer(err, errCharset.charset(), errFallback));
        this.environment = environment;
        this.interactive = interactive;
    }

    /** The process's own. */
    static Console system() {
        boolean interactive = isTerminal();
        return new Console(
                // Buffered: a bare file stream asks a pipe for its position, which has none.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                StreamCharset.of("stdout", System.getProperties(), interactive),
                new FileOutputStream(FileDescriptor.err),
                StreamCharset.of("stderr", System.getProperties(), interactive),
                System.getenv(),
                interactive);
    }

    /**
     * Whether both ends are a terminal. The launcher for Unix says it, since a shell knows it for nothing; elsewhere Java is
     * asked, which takes newer JDKs a tenth of a look-up.
     */
    private static boolean isTerminal() {
        String told = System.getProperty("gvlk.terminal", "");
        return told.isEmpty() ? hasConsole() : told.equals("yes");
    }

    /**
     * Whether Java sees a terminal at both ends. Up to JDK 21 there is a console only then; from JDK 22 on there may be one
     * always, and {@code Console.isTerminal} says it, which the baseline does not have.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        // Else newer JDKs load a line editor, for a console that nobody types into.
        System.setProperty("jdk.console", "java.base");
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

    /** Answers as text, and nothing else. */
    public PrintWriter out() {
        return data.text();
    }

    /** Answers in every form. */
    DataStream data() {
        return data;
    }

    /** Notes, warnings and errors. */
    public PrintWriter err() {
        return err;
    }

    /** What text for {@link #err()} goes through before it is laid out; empty where everything can be shown. */
    Optional<Fallback> errFallback() {
        return errFallback;
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
        WatchedStream.Outcome outcome = data.finish();
        err.flush();
        return outcome;
    }
}
