package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** README is true: its commands run and print what it shows. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "README shows a POSIX shell")
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    /** A command of a console block and what stands below it. */
    private record Shown(String command, String output) {}

    @Test
    void every_console_block_prints_what_it_shows() throws Exception {
        List<Shown> all = new ArrayList<>();
        for (String block : blocks("console")) {
            all.addAll(commands(block));
        }
        assertThat(all).hasSizeGreaterThan(4);
        for (Shown shown : all) {
            assertThat(shown.command()).startsWith("gvlk ");
            Distribution.Finished run = Distribution.run(List.of("sh", "-c", shown.command()));
            // A terminal shows both streams; what was left out with -q is not shown.
            assertThat(run.out() + run.err()).as(shown.command()).isEqualTo(shown.output());
        }
    }

    @Test
    void the_first_command_builds_and_does_the_main_job_and_the_second_runs_all_tests() throws Exception {
        List<String> commands = blocks("sh").stream().map(String::strip).toList();

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

    @Test
    void commands_within_the_text_work_too() throws Exception {
        Matcher inline = Pattern.compile("`(gvlk [^`…]+)`").matcher(readme());
        int count = 0;
        while (inline.find()) {
            String command = inline.group(1);
            if (!command.contains("COMMAND")) {
                Distribution.Finished run = Distribution.run(List.of("sh", "-c", command));
                assertThat(run.exitCode()).as(command).isZero();
                assertThat(run.out()).as(command).isNotEmpty();
                count++;
            }
        }
        assertThat(count).isGreaterThan(2);
    }

    @Test
    void every_link_to_a_file_leads_somewhere() throws Exception {
        Matcher links = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(readme());
        int count = 0;
        while (links.find()) {
            assertThat(Distribution.repository().resolve(links.group(1))).exists();
            count++;
        }
        assertThat(count).isGreaterThan(5);
    }

    private static List<Shown> commands(String block) {
        List<Shown> commands = new ArrayList<>();
        String command = "";
        StringBuilder output = new StringBuilder();
        for (String line : block.lines().toList()) {
            if (line.startsWith("$ ")) {
                if (!command.isEmpty()) {
                    commands.add(new Shown(command, output.toString()));
                }
                command = line.substring(2);
                output.setLength(0);
            } else {
                output.append(line).append('\n');
            }
        }
        commands.add(new Shown(command, output.toString()));
        return commands;
    }

    private static List<String> blocks(String language) throws Exception {
        Matcher blocks = BLOCK.matcher(readme());
        List<String> found = new ArrayList<>();
        while (blocks.find()) {
            if (blocks.group(1).equals(language)) {
                found.add(blocks.group(2));
            }
        }
        return found;
    }

    private static String readme() throws Exception {
        return Files.readString(Distribution.repository().resolve("README.md"));
    }
}
