package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gvlk.docs.Guide;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** README is short and true; that its commands print what it shows is held by {@link GuidesIT}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "README shows a POSIX shell")
class ReadmeIT {
    private static final int TWO_SCREENS = 90;
    private static final int LINE = 120;

    private final Guide readme = Guide.of("README.md");

    @Test
    void it_takes_less_than_two_screens() {
        assertThat(readme.text().lines()).hasSizeLessThanOrEqualTo(TWO_SCREENS);
        assertThat(readme.prose().lines())
                .filteredOn(line -> line.length() > LINE)
                .isEmpty();
    }

    @Test
    void it_shows_the_five_things_that_people_do_most() {
        assertThat(readme.shown())
                .extracting(shown -> shown.command().split(" ")[1])
                .contains("key", "commands", "error", "diagnose", "fleet");
    }

    @Test
    void it_says_the_date_of_the_data() throws Exception {
        String date = new ObjectMapper()
                .readTree(Distribution.repository().resolve("data/catalog.json").toFile())
                .path("dataDate")
                .asText();

        assertThat(date).isNotEmpty();
        assertThat(readme.text().replaceAll("\\s+", " ")).contains("The data is of " + date);
    }

    @Test
    void the_first_command_builds_and_does_the_main_job_and_the_second_runs_all_tests() throws Exception {
        List<String> commands = readme.blocks("sh").stream().map(String::strip).toList();

        assertThat(commands).hasSize(2);
        // This test is a part of what both Maven commands do; the program that they leave is run here.
        String build = "mvn -q -DskipTests package && ";
        assertThat(commands.get(0)).startsWith(build);
        assertThat(commands.get(1)).isEqualTo("mvn verify");
        Distribution.Finished run =
                Distribution.run(List.of("sh", "-c", commands.get(0).substring(build.length())));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        slmgr /ipk WX4NM-KYWYW-QJJR4-XV3QB-6VM33
                        slmgr /skms kms.example.org:1688
                        slmgr /ato
                        slmgr /dlv
                        """);
    }

    @Test
    void the_build_server_runs_the_second_command() throws Exception {
        String script = Files.readString(Distribution.repository().resolve(".ci/run"));

        assertThat(script).containsPattern("(?m)^mvn -B -ntp verify </dev/null$");
    }
}
