package io.github.gvlk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guides say what the program does. */
class DocumentationTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("gvlk.basedir", "."));

    @Test
    void the_exit_codes_are_the_same_in_the_guide_the_help_and_the_program() throws IOException {
        String guide = Files.readString(REPOSITORY.resolve("docs/exit-codes.md"));
        String help = Run.of("key", "--help").out();

        for (ExitCode code : ExitCode.values()) {
            String meaning = ExitCode.table().get(Integer.toString(code.number()));
            assertThat(guide).contains("| " + code.number() + " | " + meaning + " |");
            assertThat(help).containsPattern("(?m)^ +" + code.number() + " +" + Pattern.quote(String.valueOf(meaning)));
        }
    }

    @Test
    void the_overlay_of_the_guide_works_as_written(@TempDir Path folder) throws IOException {
        Matcher block = Pattern.compile("(?ms)^```json\\n(.*?)^```$")
                .matcher(Files.readString(REPOSITORY.resolve("docs/data.md")));
        assertThat(block.find()).isTrue();
        assertThat(Schemas.complaints(block.group(1), "overlay.schema.json")).isEmpty();
        Path overlay = Files.writeString(folder.resolve("ours.json"), block.group(1));

        Run run = Run.of(
                "commands", "server", "2022", "standard", "--cloud", "head-office", "--catalog", overlay.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("slmgr /skms kms.example.org:1688\n");
        assertThat(run.err()).contains("Our company: From the office network.");
        assertThat(Run.of("catalog", "validate", overlay.toString()).out()).contains("13 vendors' hosts");
    }

    @Test
    void every_data_file_stands_in_the_guide() throws IOException {
        String guide = Files.readString(REPOSITORY.resolve("docs/data.md"));
        Path data = REPOSITORY.resolve("data");
        try (Stream<Path> files = Files.walk(data)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> data.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("schema/"))
                    .toList();
            assertThat(names).hasSizeGreaterThan(10).allMatch(name -> guide.contains("`" + name + "`"));
        }
    }

    @Test
    void the_version_is_that_of_the_code_the_data_and_the_machine() throws IOException {
        Run run = Run.of("--version");

        assertThat(Files.readString(REPOSITORY.resolve("pom.xml")))
                .contains("<version>"
                        + run.out().lines().findFirst().orElseThrow().replace("gvlk ", "") + "<");
        assertThat(run.out()).contains("data 2026-11-20\n").contains("Java " + System.getProperty("java.version"));
    }
}
