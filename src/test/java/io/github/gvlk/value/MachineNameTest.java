package io.github.gvlk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineNameTest {
    private static final String LONGEST_LABEL = "p".repeat(63);
    private static final String LONGEST_NAME = (LONGEST_LABEL + ".").repeat(3) + "q".repeat(61);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PC01",
                "p",
                "pc-01.corp.example.com",
                "PC_01",
                "_pc_",
                "_",
                "3com",
                "10.0.0.5",
                "a--b",
                "xn--bcher-kva.example"
            })
    void takesComputerNamesDnsNamesAndAddresses(String text) {
        assertThat(new MachineName(text).text()).isEqualTo(text);
        assertThat(new MachineName(text)).hasToString(text);
    }

    @Test
    void takesTheLongestLabelAndTheLongestName() {
        assertThat(new MachineName(LONGEST_LABEL)).hasToString(LONGEST_LABEL);
        assertThat(LONGEST_NAME).hasSize(253);
        assertThat(new MachineName(LONGEST_NAME)).hasToString(LONGEST_NAME);
    }

    @Test
    void namesOfDifferentCaseAreDifferentTexts() {
        assertThat(new MachineName("PC01")).isNotEqualTo(new MachineName("pc01"));
        assertThat(new MachineName("pc01")).isEqualTo(new MachineName("pc01"));
    }

    static Stream<Arguments> refused() {
        String ascii = "only ASCII is allowed; write an international name in its xn-- form";
        String control = "it contains a control character";
        String hyphen = "a part between dots begins or ends with a hyphen";
        String dots = "two dots in a row, or a dot at the beginning";
        List<Arguments> all = new ArrayList<>(List.of(
                arguments("nothing", "", "it is empty"),
                arguments("a blank", " ", "it contains a space"),
                arguments("a space in front", " pc01", "it contains a space"),
                arguments("a space inside", "pc 01", "it contains a space"),
                arguments("a space behind", "pc01 ", "it contains a space"),
                arguments("a line feed", "pc01\ncalc", control),
                arguments("a carriage return", "pc01\r", control),
                arguments("a tab", "pc01\t", control),
                arguments("NUL", "pc01\0", control),
                arguments("the delete character", "pc01\u007F", control),
                arguments("a right-to-left mark", "pc01\u200F", ascii),
                arguments("a right-to-left override", "pc\u202E10", ascii),
                arguments("a zero-width space", "pc\u200B01", ascii),
                arguments("a no-break space", "pc\u00A001", ascii),
                arguments("a letter outside ASCII", "b\u00FCro", ascii),
                arguments("a full-width letter", "\uFF50c01", ascii),
                arguments("a full-width low line", "pc\uFF3F01", ascii),
                arguments("a typographic quotation mark", "pc\u201901", ascii),
                arguments("a hyphen in front, as an option has", "-pc01", hyphen),
                arguments("two hyphens in front", "--as", hyphen),
                arguments("a hyphen behind", "pc01-", hyphen),
                arguments("a hyphen before a dot", "pc01-.example", hyphen),
                arguments("a final dot", "pc01.example.", "leave out the final dot"),
                arguments("a first dot", ".pc01", dots),
                arguments("two dots", "pc01..example", dots),
                arguments(
                        "a label of 64 characters",
                        LONGEST_LABEL + "p",
                        "a part between dots is longer than 63 characters"),
                arguments("a name of 254 characters", LONGEST_NAME + "q", "longer than 253 characters")));
        for (char c : "&|<>^%!\"'`$();*?[]{}~#@=+,\\/:".toCharArray()) {
            all.add(arguments(
                    "the character " + c,
                    "pc" + c + "01",
                    "the character " + c + " is not allowed: letters, digits, hyphens and dots are"));
        }
        all.add(arguments(
                "a slash in front, as an option has",
                "/upk",
                "the character / is not allowed: letters, digits, hyphens and dots are"));
        all.add(arguments(
                "a UNC path",
                "\\\\pc01\\c$",
                "the character \\ is not allowed: letters, digits, hyphens and dots are"));
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesWithTheReason(String label, String text, String reason) {
        assertThatThrownBy(() -> new MachineName(text))
                .as(label)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("computer name " + InvalidValueException.visible(text) + ": " + reason);
    }

    /** The check reads the underscore as a letter: what it shows must still be what was given. */
    @Test
    void showsANameWithAnUnderscoreAsItWasGiven() {
        assertThatThrownBy(() -> new MachineName("pc_01&calc"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("computer name \"pc_01&calc\": the character &");
    }
}
