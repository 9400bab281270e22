package io.github.gvlk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Runs the program while it is being built. */
final class BuildConsole {
    private BuildConsole() {}

    /**
     * What the program prints; what the person who builds has in the environment is no part of it.
     *
     * @throws IOException when it does not end with 0
     */
    static byte[] run(String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(InputStream.nullInputStream(), out, System.err, UTF_8, Map.of(), false);
        int code = Gvlk.run(args, console);
        if (code != 0) {
            throw new IOException("gvlk " + String.join(" ", args) + " ended with " + code);
        }
        return out.toByteArray();
    }
}
