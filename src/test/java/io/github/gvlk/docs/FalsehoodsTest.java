package io.github.gvlk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every line of the guide on falsehoods has its sources, and they are those of the data. */
class FalsehoodsTest {
    private static final Path DATA =
            Path.of(System.getProperty("gvlk.basedir", ".")).resolve("data");

    private static final Pattern FALSEHOOD =
            Pattern.compile("(?ms)^(\\d+)\\. \\*\\*[^*]+\\*\\*.+?\\(([^()]+)\\)\\n(?=\\d+\\. |\\n)");

    private final String text = Guide.of("docs/falsehoods.md").text();

    @Test
    void they_are_numbered_through() {
        List<Integer> numbers = falsehoods().stream()
                .map(each -> Integer.parseInt(each.group(1)))
                .toList();

        assertThat(numbers).hasSizeBetween(25, 40);
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(Pattern.compile("(?m)^\\d+\\. ").matcher(text).results())
                .as("lines that begin with a number")
                .hasSize(numbers.size());
    }

    @Test
    void every_one_names_documents_and_errata_that_are_in_the_data() throws IOException {
        Set<String> known = ids("sources.json", "sources");
        known.addAll(ids("errata.json", "errata"));

        for (MatchResult each : falsehoods()) {
            assertThat(known).as(each.group()).containsAll(named(each));
        }
    }

    @Test
    void the_list_of_sources_has_every_document_that_is_named_and_its_title() throws IOException {
        Set<String> named = new TreeSet<>();
        falsehoods().forEach(each -> named.addAll(named(each)));
        named.retainAll(ids("sources.json", "sources"));

        Set<String> listed = Pattern.compile("(?m)^- ([A-Za-z0-9-]+): ")
                .matcher(text)
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(named).hasSizeGreaterThan(15);
        for (JsonNode source : entries("sources.json", "sources")) {
            if (named.contains(source.path("id").asText())) {
                assertThat(text).contains(source.path("title").asText());
                assertThat(text).contains(source.path("url").asText(""));
            }
        }
    }

    private List<MatchResult> falsehoods() {
        return FALSEHOOD.matcher(text).results().toList();
    }

    private static List<String> named(MatchResult falsehood) {
        return List.of(falsehood.group(2).split(",\\s+", -1));
    }

    private static Set<String> ids(String file, String list) throws IOException {
        return StreamSupport.stream(entries(file, list).spliterator(), false)
                .map(entry -> entry.path("id").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode entries(String file, String list) throws IOException {
        return new ObjectMapper().readTree(DATA.resolve(file).toFile()).path(list);
    }
}
