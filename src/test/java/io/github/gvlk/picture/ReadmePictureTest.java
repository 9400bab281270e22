package io.github.gvlk.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.cli.Console;
import io.github.gvlk.cli.Gvlk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The picture of the README shows what gvlk prints at a terminal.
 *
 * <p>With {@code -Dgvlk.golden.rewrite=true} it is drawn anew instead of compared: look at it before you commit it.
 */
class ReadmePictureTest {
    private static final Path PICTURE =
            Path.of(System.getProperty("gvlk.basedir", ".")).resolve("docs/terminal.svg");

    private static final List<String> COMMANDS = List.of("key server 2022", "key windows server 2022 datacenter");

    @Test
    void shows_what_the_commands_print() throws IOException {
        StringBuilder session = new StringBuilder();
        for (String command : COMMANDS) {
            session.append("\u001b[32m$\u001b[0m \u001b[1mgvlk ")
                    .append(command)
                    .append("\u001b[0m\n")
                    .append(shown(command))
                    .append('\n');
        }
        String drawn = new TerminalPicture(
                        "gvlk in a terminal",
                        "Two commands with what they print: a question where two editions fit, and the setup key"
                                + " of one.")
                .svg(session.toString());

        if (Boolean.getBoolean("gvlk.golden.rewrite")) {
            Files.writeString(PICTURE, drawn, UTF_8);
            return;
        }
        assertThat(drawn).isEqualTo(Files.readString(PICTURE, UTF_8));
    }

    /** What a person sees at a terminal of 80 columns with colours: both streams, in the order in which they come. */
    private static String shown(String command) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(), screen, screen, UTF_8, Map.of("TERM", "xterm", "COLUMNS", "80"), true);
        Gvlk.run(command.split(" "), console);
        return screen.toString(UTF_8);
    }
}
