package io.github.gvlk.fleet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {
    @ParameterizedTest
    @CsvSource({
        "fr-*, FR-01, true",
        "fr-*, xfr-01, false",
        "*, '', true",
        "'', '', true",
        "'', a, false",
        "a?c, abc, true",
        "a?c, ac, false",
        "*a*b*, xxaxxbxx, true",
        "*a*b, ab, true",
        "*a*b, ba, false",
        "ÄÖ*, äöx, true"
    })
    void a_pattern_is_of_the_whole_text(String pattern, String text, boolean fits) {
        assertThat(Wildcards.match(pattern, text)).isEqualTo(fits);
    }

    @org.junit.jupiter.api.Test
    void many_stars_take_no_more_than_their_steps() {
        assertThat(Wildcards.match("*a".repeat(200) + "b", "a".repeat(20_000))).isFalse();
    }
}
