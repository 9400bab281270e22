package io.github.gvlk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("it changes the locale of the process for a moment")
class GuidTest {
    private static final String GUID = "55c92734-d682-4d71-983e-d6ec3f16059f";

    @ParameterizedTest
    @ValueSource(
            strings = {
                GUID,
                "55C92734-D682-4D71-983E-D6EC3F16059F",
                "55c92734-D682-4d71-983E-d6ec3f16059f",
                "{55c92734-d682-4d71-983e-d6ec3f16059f}",
                "{55C92734-D682-4D71-983E-D6EC3F16059F}"
            })
    void takesEitherCaseAndBracesAndKeepsLowerCase(String text) {
        Guid guid = new Guid(text);
        assertThat(guid.text()).isEqualTo(GUID);
        assertThat(guid).hasToString(GUID);
        assertThat(guid).isEqualTo(new Guid(GUID));
    }

    @Test
    void takesEveryHexadecimalDigit() {
        String digits = "01234567-89ab-cdef-0123-456789abcdef";
        assertThat(new Guid(digits.toUpperCase(Locale.ROOT))).hasToString(digits);
    }

    @Test
    void isReadTheSameInATurkishLocale() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(new Guid(GUID.toUpperCase(Locale.ROOT))).hasToString(GUID);
        } finally {
            Locale.setDefault(usual);
        }
    }

    static Stream<Arguments> refused() {
        List<Arguments> all = new ArrayList<>(List.of(
                arguments("nothing", ""),
                arguments("braces alone", "{}"),
                arguments("one brace", "{"),
                arguments("a word", "retail"),
                arguments("a brace in front only", "{" + GUID),
                arguments("a brace behind only", GUID + "}"),
                arguments("two pairs of braces", "{{" + GUID + "}}"),
                arguments("parentheses", "(" + GUID + ")"),
                arguments("no hyphens", GUID.replace("-", "")),
                arguments("a digit too few", GUID.substring(1)),
                arguments("a digit too many", GUID + "0"),
                arguments("a hyphen in another place", "55c9273-4d682-4d71-983e-d6ec3f16059f"),
                arguments("a letter that is no digit", GUID.replace('f', 'g')),
                arguments("underscores for hyphens", GUID.replace('-', '_')),
                arguments("typographic hyphens", GUID.replace('-', '\u2010')),
                arguments("a space in front", " " + GUID),
                arguments("a space behind", GUID + " "),
                arguments("a line feed behind", GUID + "\n"),
                arguments("a line feed in place of a digit", "\n" + GUID.substring(1)),
                arguments("a right-to-left mark behind", GUID + "\u200F"),
                arguments("a zero-width space inside", GUID.substring(0, 4) + "\u200B" + GUID.substring(4)),
                arguments("full-width digits", GUID.replace('5', '\uFF15')),
                arguments("Arabic-Indic digits", GUID.replace('5', '\u0665')),
                arguments("a command behind", GUID + "&calc"),
                arguments("a second option behind", GUID + " /upk"),
                arguments("a hyphen in front", "-" + GUID),
                arguments("a slash in front", "/" + GUID)));
        for (char c : "&|<>^%!\"'`$();*?[]~#@=+,\\/:{} \t\0".toCharArray()) {
            all.add(arguments("character " + (int) c + " in place of a digit", GUID.replace('9', c)));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesEverythingElse(String label, String text) {
        assertThatThrownBy(() -> new Guid(text))
                .as(label)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("GUID " + InvalidValueException.visible(text)
                        + ": expected 8-4-4-4-12 hexadecimal digits, as slmgr /dlv shows an Activation ID");
    }
}
