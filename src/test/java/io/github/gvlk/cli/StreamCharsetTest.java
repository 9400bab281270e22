package io.github.gvlk.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class StreamCharsetTest {
    private static final Charset CP850 = Charset.forName("cp850");

    /** Names and values by turns. */
    private static Properties properties(String... pairs) {
        Properties properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }

    private static StreamCharset stdout(String... pairs) {
        return StreamCharset.of("stdout", properties(pairs), false);
    }

    @Test
    void a_console_of_windows_tells_its_code_page_on_old_and_new_java() {
        StreamCharset console = new StreamCharset(CP850, true);

        assertThat(stdout("os.name", "Windows 11", "native.encoding", "Cp1252", "sun.stdout.encoding", "cp850"))
                .isEqualTo(console);
        assertThat(stdout("os.name", "Windows 11", "native.encoding", "Cp1252", "stdout.encoding", "cp850"))
                .isEqualTo(console);
        assertThat(stdout("os.name", "Windows 11", "native.encoding", "Cp1252", "stdout.encoding", "UTF-8"))
                .isEqualTo(new StreamCharset(UTF_8, true));
    }

    @Test
    void a_pipe_of_windows_gets_what_every_code_page_has_in_common() {
        assertThat(stdout("os.name", "Windows 11", "native.encoding", "Cp1252"))
                .isEqualTo(new StreamCharset(US_ASCII, false));
        assertThat(stdout("os.name", "Windows 11", "native.encoding", "Cp1252", "stdout.encoding", "Cp1252"))
                .isEqualTo(new StreamCharset(US_ASCII, false));
        assertThat(stdout("os.name", "Windows 11", "native.encoding", "UTF-8", "stdout.encoding", "UTF-8"))
                .isEqualTo(new StreamCharset(UTF_8, false));
    }

    @Test
    void elsewhere_pipes_and_terminals_are_in_the_character_set_of_the_locale() {
        assertThat(stdout("os.name", "Linux", "native.encoding", "ISO-8859-1"))
                .isEqualTo(new StreamCharset(ISO_8859_1, false));
        assertThat(stdout("os.name", "Linux", "native.encoding", "UTF-8", "stdout.encoding", "UTF-8"))
                .isEqualTo(new StreamCharset(UTF_8, false));
        Properties terminal =
                properties("os.name", "Linux", "native.encoding", "ISO-8859-1", "stdout.encoding", "ISO-8859-1");
        assertThat(StreamCharset.of("stdout", terminal, true)).isEqualTo(new StreamCharset(ISO_8859_1, true));
    }

    @Test
    void each_stream_has_its_own() {
        Properties redirected =
                properties("os.name", "Windows 11", "native.encoding", "Cp1252", "sun.stderr.encoding", "cp850");

        assertThat(StreamCharset.of("stdout", redirected, false).charset()).isEqualTo(US_ASCII);
        assertThat(StreamCharset.of("stderr", redirected, false).charset()).isEqualTo(CP850);
    }

    @Test
    void names_that_this_java_does_not_know_are_as_good_as_none() {
        assertThat(stdout("os.name", "Linux", "native.encoding", "UTF-8", "stdout.encoding", "cp99999")
                        .charset())
                .isEqualTo(UTF_8);
        assertThat(stdout("os.name", "Linux", "native.encoding", "UTF-8", "stdout.encoding", "not a name")
                        .charset())
                .isEqualTo(UTF_8);
    }
}
