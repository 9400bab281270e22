package io.github.gvlk.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * In which characters whoever reads standard output or standard error sees text.
 *
 * @param atTerminal whether a terminal is known to be there, so that even data is for a person's eyes
 */
record StreamCharset(Charset charset, boolean atTerminal) {

    /**
     * Finds out for a stream, {@code stdout} or {@code stderr}, by the properties of the JVM.
     *
     * <p>From JDK 19 on {@code stdout.encoding} is set always: to the terminal's where one is there, else to the system's.
     * Before, there was {@code sun.stdout.encoding}, at a terminal alone. A pipe of Windows says nothing: what reads it
     * may take the bytes for the code page of the console, for that of the system, or for UTF-8, which have ASCII in
     * common. Elsewhere pipes and files are in the system's character set.
     *
     * @param interactive whether terminals are known to be at both ends
     */
    static StreamCharset of(String stream, Properties system, boolean interactive) {
        String usual = system.getProperty("native.encoding", "");
        String older = system.getProperty("sun." + stream + ".encoding", "");
        String own = system.getProperty(stream + ".encoding", older);
        boolean atTerminal = interactive || !older.isEmpty() || (!own.isEmpty() && !own.equals(usual));
        if (atTerminal && isSupported(own)) {
            return new StreamCharset(Charset.forName(own), true);
        }
        Charset ofSystem = isSupported(usual) ? Charset.forName(usual) : Charset.defaultCharset();
        boolean windows = system.getProperty("os.name", "").startsWith("Windows");
        boolean unknown = windows && !atTerminal && !ofSystem.equals(StandardCharsets.UTF_8);
        return new StreamCharset(unknown ? StandardCharsets.US_ASCII : ofSystem, atTerminal);
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    private static boolean isSupported(String name) {
        try {
            return !name.isEmpty()
                    && Charset.isSupported(name)
                    && Charset.forName(name).canEncode();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
