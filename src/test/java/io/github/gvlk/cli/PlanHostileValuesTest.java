package io.github.gvlk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed at {@code gvlk plan} and {@code gvlk commands --for-host}: no defect, and nothing that acts. */
class PlanHostileValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001B[2Jserver 2019",
                "server\u00002019",
                "a\nb",
                "\u202Eserver",
                "& calc",
                "\"",
                " ",
                "999999999999999999999",
                "1e3",
                "\u0661\u0662",
                "BBBBB-CCCCC-DDDDD-FFFFF-GGGGG"
            })
    void nothing_acts_and_nothing_breaks(String value) {
        for (List<String> args : List.of(
                List.of("plan", "--clients=" + value),
                List.of("plan", "--hosts=" + value),
                List.of("plan", "--clients=30", "--kms-host-os=" + value),
                List.of("plan", "--clients=30", "--edition=" + value),
                List.of("plan", "host", "--", value),
                List.of("plan", "host", "2022", "--activates=" + value),
                List.of("plan", "client", "--", value),
                List.of("plan", "faq", "--", value),
                List.of("commands", "--for-host", "--", value),
                List.of("commands", "--for-host", "--port=" + value),
                List.of("commands", "--for-host", "--retry-minutes=" + value),
                List.of("commands", "--for-host", "--publish=" + value))) {
            Run run = Run.of(args.toArray(String[]::new));
            String said = run.out() + run.err();
            assertThat(run.exitCode()).as(args + said).isIn(0, 1, 2, 3);
            assertThat(said).as(args.toString()).doesNotContain("\u001B", "\0", "\u202E", "CCCCC");
            if (args.contains("commands") && run.exitCode() != 0) {
                assertThat(run.out()).as(args.toString()).isEmpty();
            }
        }
    }
}
