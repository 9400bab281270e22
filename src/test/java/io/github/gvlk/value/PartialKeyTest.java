package io.github.gvlk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialKeyTest {
    @Test
    void keepsTheCanonicalForm() {
        assertThat(new PartialKey("VMK7H").text()).isEqualTo("VMK7H");
        assertThat(new PartialKey("VMK7H")).hasToString("VMK7H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VMK7H", "vmk7h", "vMk7H"})
    void readsEitherCase(String text) {
        assertThat(PartialKey.read(text)).contains(new PartialKey("VMK7H"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "VMK7",
                "VMK7HH",
                " VMK7H",
                "VMK7-",
                "VMK 7",
                "VMK7A",
                "VMK7O",
                "VMK70",
                "VMK71",
                "VMK75",
                "vmk7\u00DF",
                "\uFF36MK7H"
            })
    void readsNothingElse(String text) {
        assertThat(PartialKey.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vmk7h", "VMK7", "VMK7HH", "VMK7O", "VMK7-"})
    void takesOnlyTheCanonicalFormWithoutReading(String text) {
        assertThatThrownBy(() -> new PartialKey(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("partial product key \"" + text + "\": expected five characters of a product key");
    }
}
