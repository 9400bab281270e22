package io.github.gvlk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionIdTest {
    private static final String LONGEST = "A" + "b".repeat(63);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ServerStandard",
                "ServerDatacenterACor",
                "Enterprise",
                "EnterpriseS",
                "ProPlus2021Volume",
                "x",
                "a1",
                "PROFESSIONAL"
            })
    void takesALetterThenLettersAndDigits(String text) {
        assertThat(new EditionId(text).text()).isEqualTo(text);
        assertThat(new EditionId(text)).hasToString(text);
    }

    static Stream<Arguments> refused() {
        List<Arguments> all = new ArrayList<>(List.of(
                arguments("nothing", ""),
                arguments("65 characters", LONGEST + "b"),
                arguments("a digit in front", "2021Volume"),
                arguments("a hyphen in front", "-ServerStandard"),
                arguments("a slash in front", "/AcceptEula"),
                arguments("a second option behind", "ServerStandard /AcceptEula"),
                arguments("a space behind", "ServerStandard "),
                arguments("a line feed behind", "ServerStandard\n"),
                arguments("a carriage return inside", "Server\rStandard"),
                arguments("a tab", "Server\tStandard"),
                arguments("NUL", "ServerStandard\0"),
                arguments("a hyphen inside", "Server-Standard"),
                arguments("an underscore", "Server_Standard"),
                arguments("a dot", "Server.Standard"),
                arguments("a right-to-left override", "Server\u202EStandard"),
                arguments("a zero-width space", "Server\u200BStandard"),
                arguments("a letter outside ASCII", "S\u00E9rver"),
                arguments("a full-width letter", "\uFF33erver"),
                arguments("a Cyrillic letter that looks Latin", "\u0405erver"),
                arguments("a full-width digit", "Server\uFF12"),
                arguments("half a character", "Server\uD83D")));
        for (char c : "&|<>^%!\"'`$();*?[]{}~#@=+,\\/:".toCharArray()) {
            all.add(arguments("the character " + c, "Server" + c + "Standard"));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesEverythingElse(String label, String text) {
        assertThatThrownBy(() -> new EditionId(text))
                .as(label)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("EditionID " + InvalidValueException.visible(text)
                        + ": expected a letter, then letters and digits, 64 at most");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64})
    void takesUpTo64Characters(int length) {
        String text = LONGEST.substring(0, length);
        assertThat(new EditionId(text)).hasToString(text);
    }
}
