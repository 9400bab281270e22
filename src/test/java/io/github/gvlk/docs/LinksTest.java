package io.github.gvlk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader who follows a link arrives. */
class LinksTest {
    private static final Pattern GUIDE = Pattern.compile("docs/[^/]+\\.md");

    static List<Guide> guides() {
        return Guide.all();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void every_link_leads_to_a_file_and_every_anchor_to_a_heading(Guide guide) {
        for (String link : guide.links()) {
            Path target = guide.target(link);
            assertThat(target).as(link).exists();
            int anchor = link.indexOf('#');
            if (anchor >= 0) {
                assertThat(Guide.at(target).anchors()).as(link).contains(link.substring(anchor + 1));
            }
        }
    }

    @Test
    void links_are_looked_at_at_all() {
        assertThat(Guide.all().stream().mapToInt(guide -> guide.links().size()).sum())
                .isGreaterThan(60);
        assertThat(Guide.all().stream().flatMap(guide -> guide.links().stream()))
                .anyMatch(link -> link.contains("#"));
    }

    @Test
    void every_guide_is_reached_from_the_readme() {
        Set<String> reached = reached("README.md");

        assertThat(Guide.all())
                .extracting(Guide::name)
                .filteredOn(name -> GUIDE.matcher(name).matches())
                .hasSizeGreaterThan(12)
                .allMatch(reached::contains);
    }

    @Test
    void the_index_of_the_guides_names_every_one() {
        Guide index = Guide.of("docs/README.md");

        assertThat(Guide.all())
                .extracting(Guide::name)
                .filteredOn(name -> GUIDE.matcher(name).matches() && !name.equals(index.name()))
                .allMatch(name -> index.links().contains(name.substring("docs/".length())));
    }

    @Test
    void anchors_are_those_of_github() {
        Guide guide = new Guide("x.md", """
                # What `gvlk` reads, and why?
                ## See [the data](data.md)
                ```sh
                # no heading
                ```
                ## The same
                ## The same
                """);

        assertThat(guide.anchors())
                .containsExactly("what-gvlk-reads-and-why", "see-the-data", "the-same", "the-same-1");
    }

    private static Set<String> reached(String start) {
        Set<String> reached = new TreeSet<>(List.of(start));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Guide guide = Guide.of(open.pop());
            for (String link : guide.links()) {
                Path target = guide.target(link);
                if (Files.isRegularFile(target) && target.toString().endsWith(".md")) {
                    String name = Guide.at(target).name();
                    if (reached.add(name)) {
                        open.push(name);
                    }
                }
            }
        }
        return reached;
    }
}
