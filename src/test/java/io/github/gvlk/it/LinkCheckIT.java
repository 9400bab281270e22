package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the link check is given to ask. It asks the web, and so runs on its own (links.yml) and in no test. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
class LinkCheckIT {
    private static final String SCRIPT = ".ci/addresses";

    @Test
    void it_asks_for_every_source_of_the_data() throws Exception {
        TreeSet<String> addresses = new TreeSet<>();
        for (JsonNode source : new ObjectMapper()
                .readTree(Distribution.repository().resolve("data/sources.json").toFile())
                .path("sources")) {
            if (source.has("url")) {
                addresses.add(source.path("url").asText());
            }
        }

        Distribution.Finished run = Distribution.run(List.of(SCRIPT));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines()).containsExactlyElementsOf(addresses).hasSizeGreaterThan(100);
    }

    @Test
    void a_file_that_is_missing_or_has_no_address_stops_it(@TempDir Path folder) throws Exception {
        Path empty = Files.writeString(folder.resolve("sources.json"), "{\"sources\": []}\n");

        Distribution.Finished none = Distribution.run(List.of(SCRIPT, empty.toString()));
        assertThat(none.exitCode()).isNotZero();
        assertThat(none.err()).isEqualTo("addresses: none in " + empty + "\n");
        assertThat(Distribution.run(
                                List.of(SCRIPT, folder.resolve("absent.json").toString()))
                        .exitCode())
                .isNotZero();
    }

    @Test
    void names_for_examples_are_not_asked_for_and_all_others_are() throws Exception {
        String config = Files.readString(Distribution.repository().resolve(".github/lychee.toml"));
        Matcher exclude = Pattern.compile("(?m)^exclude = \\['([^']*)'\\]$").matcher(config);
        assertThat(exclude.find()).isTrue();
        Pattern excluded = Pattern.compile(exclude.group(1));

        assertThat(List.of("https://example.org", "http://kms1.example.com:1688", "https://www.example.net/a?b"))
                .allMatch(address -> excluded.matcher(address).find());
        assertThat(List.of("https://learn.microsoft.com/a", "https://example.org.evil.test", "https://myexample.org/"))
                .noneMatch(address -> excluded.matcher(address).find());
    }

    @Test
    void the_workflow_uses_both() throws Exception {
        assertThat(Files.readString(Distribution.repository().resolve(".github/workflows/links.yml")))
                .contains("run: " + SCRIPT + " > addresses.txt\n")
                .containsPattern("(?m)^ *args: --config \\.github/lychee\\.toml .* addresses\\.txt$");
    }
}
