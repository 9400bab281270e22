package io.github.gvlk.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0xC004F074", "a\r\n\tb\0\u007F", "it's - plain, \"text\""})
    void plain_text_stays_as_it_is(String text) {
        assertThat(PastedText.of(text).text()).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        // Full-width forms.
        "'\uFF10\uFF58\uFF23\uFF0D\uFF3F\uFF5E\uFF01', '0xC-_~!'",
        // The multiplication sign.
        "0\u00D7C004, 0xC004",
        // Minus signs and hyphens of other kinds.
        "'\u22121 \u20101 \u20111', '-1 -1 -1'",
        // A dash is a minus sign only before a digit.
        "'\u20131 \u2013 a\u2013b', '-1 \u2013 a\u2013b'",
        // Blanks of other widths, and the apostrophe of word processors.
        "'3\u00A0221\u202F549\u2007172\u2009a\u3000b', '3 221 549 172 a b'",
        "3\u2019221, 3'221",
        // What cannot be seen goes.
        "0xC0\u00AD04\u200B\u200C\u200D\u2060\uFEFFF0\u200E\u200F\u202A\u202C74, 0xC004F074",
        // Other letters stay.
        "'\u9519\u8BEF\uFF1A \u00E9\u00DF \u0416', '\u9519\u8BEF: \u00E9\u00DF \u0416'"
    })
    void odd_characters_become_plain_ones(String raw, String folded) {
        PastedText pasted = PastedText.of(raw);

        assertThat(pasted.text()).isEqualTo(folded);
        assertThat(pasted.hadLookAlike(0, folded.length())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "\u0410\u0412\u0415\u0421\u0425\u041E, ABECXO",
        "\u0430\u0435\u0441\u0445\u043E, aecxo",
        "\u0391\u0392\u0395\u03A7\u039F, ABEXO",
        "\u03C7\u03BF\u03F2\u03F9, xocC"
    })
    void look_alike_letters_become_latin_ones_and_are_remembered(String raw, String folded) {
        PastedText pasted = PastedText.of(raw);

        assertThat(pasted.text()).isEqualTo(folded);
        for (int at = 0; at < folded.length(); at++) {
            assertThat(pasted.hadLookAlike(at, at + 1)).isTrue();
        }
    }

    @Test
    void the_places_of_look_alikes_are_those_of_the_folded_text() {
        PastedText pasted = PastedText.of("a\u200B\u200B\u0421b");

        assertThat(pasted.text()).isEqualTo("aCb");
        assertThat(pasted.hadLookAlike(0, 1)).isFalse();
        assertThat(pasted.hadLookAlike(1, 2)).isTrue();
        assertThat(pasted.hadLookAlike(0, 3)).isTrue();
        assertThat(pasted.hadLookAlike(2, 3)).isFalse();
        assertThat(pasted.hadLookAlike(1, 1)).isFalse();
    }

    @Test
    void lone_surrogates_and_characters_beyond_the_first_plane_stay() {
        String text = "\uD83D\uDE00 \uD83D \uDE00 \uDBFF\uDFFF";

        assertThat(PastedText.of(text).text()).isEqualTo(text);
    }

    @Test
    void a_look_alike_far_behind_many_codes_costs_nothing() {
        String text = "C004F074 ".repeat(1_000_000);
        PastedText pasted = PastedText.of(text + "\u0421");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int at = 0; at < text.length(); at += 9) {
                assertThat(pasted.hadLookAlike(at, at + 8)).isFalse();
            }
        });
    }
}
