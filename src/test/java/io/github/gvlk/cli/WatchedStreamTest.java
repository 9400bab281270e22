package io.github.gvlk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedStreamTest {
    private static WatchedStream.Outcome afterFailure(String message) {
        WatchedStream stream = new WatchedStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        });
        assertThatThrownBy(() -> stream.write('x')).isInstanceOf(IOException.class);
        return stream.outcome();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Broken pipe",
                "The pipe is being closed",
                "The pipe has been ended",
                "No process is on the other end of the pipe",
                "Die Pipe wird gerade geschlossen",
                "Le canal de communication est sur le point d\u2019\u00EAtre ferm\u00E9",
                "Se est\u00E1 cerrando la canalizaci\u00F3n",
                "\u0418\u0434\u0435\u0442 \u0437\u0430\u043A\u0440\u044B\u0442\u0438\u0435"
                        + " \u043A\u0430\u043D\u0430\u043B\u0430.",
                "\u7BA1\u9053\u6B63\u5728\u88AB\u5173\u95ED"
            })
    void a_pipe_that_is_closed_is_known_in_the_language_of_the_system(String message) {
        assertThat(afterFailure(message)).isEqualTo(WatchedStream.Outcome.CLOSED_PIPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "There is not enough space on the disk",
                "Espace insuffisant sur le disque",
                "Es steht nicht genug Speicherplatz auf dem Datentr\u00E4ger zur Verf\u00FCgung",
                "Bad file descriptor"
            })
    void everything_else_is_a_failure(String message) {
        assertThat(afterFailure(message)).isEqualTo(WatchedStream.Outcome.FAILED);
    }
}
