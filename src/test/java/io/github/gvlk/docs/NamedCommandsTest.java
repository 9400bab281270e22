package io.github.gvlk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.cli.Run;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands and options that stand in a sentence of a guide are those of the program. */
class NamedCommandsTest {
    private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z-]+");

    static List<Guide> guides() {
        return Guide.all();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void every_command_exists_and_has_the_options_that_are_named_with_it(Guide guide) {
        for (String call : guide.calls(false)) {
            String first = call.split(" ")[1];
            if (first.matches("[a-z]+")) {
                String help = help(call);
                assertThat(help).as(call).startsWith("0 ");
                OPTION.matcher(call)
                        .results()
                        .forEach(option -> assertThat(help).as(call).containsPattern(option.group() + "\\b"));
            }
        }
    }

    /** The exit code and the help of the command, or of its subcommand where the call names one. */
    private static String help(String call) {
        String[] words = call.split(" ");
        if (words.length > 2 && words[1].matches("plan|catalog") && words[2].matches("[a-z]+")) {
            Run run = Run.of(words[1], words[2], "--help");
            return run.exitCode() + " " + run.out();
        }
        Run run = Run.of(words[1], "--help");
        return run.exitCode() + " " + run.out();
    }
}
