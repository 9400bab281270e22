package io.github.gvlk.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table without plans would let every test that walks through it pass. */
class PlansTest {
    @ParameterizedTest
    @MethodSource("io.github.gvlk.render.Dialects#names")
    void every_dialect_writes_some_of_the_plans(String dialect) {
        assertThat(Plans.texts(dialect))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        text -> assertThat(text.written().text()).isNotEmpty().endsWith("\n"));
    }
}
