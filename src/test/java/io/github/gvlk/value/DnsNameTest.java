package io.github.gvlk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DnsNameTest {
    private static final String LONGEST_LABEL = "a".repeat(63);
    private static final String LONGEST_NAME = (LONGEST_LABEL + ".").repeat(3) + "b".repeat(61);

    @ParameterizedTest
    @CsvSource({
        "example, false",
        "corp.example.com, true",
        "CORP.Example.COM, true",
        "a, false",
        "a.b, true",
        "3com.com, true",
        "xn--bcher-kva.example, true",
        "a--b, false",
        "10.0.0.5, true"
    })
    void takesLettersDigitsHyphensAndDots(String text, boolean qualified) {
        DnsName name = new DnsName(text);
        assertThat(name.text()).isEqualTo(text);
        assertThat(name).hasToString(text);
        assertThat(name.isQualified()).isEqualTo(qualified);
    }

    @Test
    void takesTheLongestLabelAndTheLongestName() {
        assertThat(new DnsName(LONGEST_LABEL)).hasToString(LONGEST_LABEL);
        assertThat(LONGEST_NAME).hasSize(253);
        assertThat(new DnsName(LONGEST_NAME)).hasToString(LONGEST_NAME);
    }

    static Stream<Arguments> refused() {
        String characters = " is not allowed: letters, digits, hyphens and dots are";
        String dots = "two dots in a row, or a dot at the beginning";
        String hyphen = "a part between dots begins or ends with a hyphen";
        String ascii = "only ASCII is allowed; write an international name in its xn-- form";
        return Stream.of(
                arguments("nothing", "", "it is empty"),
                arguments("a space", "corp example", "it contains a space"),
                arguments("a line end", "corp\n", "it contains a control character"),
                arguments("a port", "corp.example:1688", "the character :" + characters),
                arguments("a shell character", "corp&calc", "the character &" + characters),
                arguments("a slash", "corp/example", "the character /" + characters),
                arguments("a letter outside ASCII", "b\u00FCcher.example", ascii),
                arguments("a full-width letter", "\uFF41.example", ascii),
                arguments("a final dot", "corp.example.", "leave out the final dot"),
                arguments("a first dot", ".corp", dots),
                arguments("two dots", "corp..example", dots),
                arguments("a dot alone", ".", "leave out the final dot"),
                arguments("a hyphen in front", "-corp.example", hyphen),
                arguments("a hyphen behind", "corp.example-", hyphen),
                arguments("a hyphen before a dot", "corp-.example", hyphen),
                arguments(
                        "a long label",
                        LONGEST_LABEL + "a.example",
                        "a part between dots is longer than 63 characters"),
                arguments("a long name", LONGEST_NAME + "b", "longer than 253 characters"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesWithTheReason(String label, String text, String reason) {
        assertThatThrownBy(() -> new DnsName(text))
                .as(label)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("DNS name " + InvalidValueException.visible(text) + ": " + reason);
    }

    @Test
    void explainsThatAServiceRecordIsNoHost() {
        assertThatThrownBy(() -> new DnsName("_vlmcs._tcp.example.com"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("DNS name \"_vlmcs._tcp.example.com\": a host name has no underscore")
                .hasMessageContaining("_vlmcs._tcp");
    }
}
