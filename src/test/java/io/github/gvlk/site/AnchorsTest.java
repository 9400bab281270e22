package io.github.gvlk.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The data                                     | the-data
            Exit codes and JSON                          | exit-codes-and-json
            gvlk key: what, and why?                     | gvlk-key-what-and-why
            Java 17 & 25                                 | java-17--25
            find_string                                  | find_string
            share/man                                    | shareman
            0.1.0 (2026-11-20)                           | 010-2026-11-20
            one - two                                    | one---two
            Clé d’installation                           | clé-dinstallation
            """)
    void an_anchor_is_that_of_github(String heading, String anchor) {
        assertThat(new Anchors().next(heading)).isEqualTo(anchor);
    }

    @Test
    void the_same_heading_is_numbered_and_meets_no_other() {
        Anchors anchors = new Anchors();

        assertThat(anchors.next("Notes")).isEqualTo("notes");
        assertThat(anchors.next("Notes 1")).isEqualTo("notes-1");
        assertThat(anchors.next("Notes")).isEqualTo("notes-2");
        assertThat(anchors.next("NOTES")).isEqualTo("notes-3");
    }
}
