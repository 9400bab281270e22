package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.docs.Guide;
import io.github.gvlk.docs.Guide.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README and every guide with console blocks are true: their commands run and print what they show. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the guides show a POSIX shell")
class GuidesIT {

    static List<Guide> guides() {
        return Guide.all().stream()
                .filter(guide -> !guide.blocks("console").isEmpty())
                .toList();
    }

    @Test
    void the_readme_and_the_tour_are_among_them() {
        assertThat(guides()).extracting(Guide::name).contains("README.md", "docs/usage.md", "docs/install.md");
    }

    @ParameterizedTest
    @MethodSource("guides")
    void every_console_block_prints_what_it_shows(Guide guide) throws Exception {
        assertThat(guide.shown()).isNotEmpty();
        for (Shown shown : guide.shown()) {
            assertThat(shown.command()).contains("gvlk ");
            Distribution.Finished run = Distribution.run(List.of("sh", "-c", shown.command()));
            // A terminal shows both streams; what was left out with -q is not shown.
            assertThat(run.out() + run.err()).as(shown.command()).isEqualTo(shown.output());
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void every_call_within_a_sentence_answers(Guide guide) throws Exception {
        for (String call : guide.calls(true)) {
            Distribution.Finished run = Distribution.run(List.of("sh", "-c", call));
            assertThat(run.exitCode()).as(call).isZero();
            assertThat(run.out()).as(call).isNotEmpty();
        }
    }
}
