package io.github.gvlk.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.value.ErrorCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedCodesTest {
    /** In the order of the tables; the second is the only one that an article explains. */
    private static final List<ErrorCode> KNOWN = Stream.of(
                    "0xC004F070", "0xC004F074", "0xC004F050", "0x80070005", "0x8007232B", "0x4004F00C", "0x00040001")
            .map(ErrorCode::ofHex)
            .toList();

    @ParameterizedTest
    @CsvSource({
        // A digit lost: at the end, in the middle, at the beginning of what follows the prefix.
        "0xC004F05, 0xC004F050",
        "C004F05, 0xC004F050",
        "0x807232B, 0x8007232B",
        "0xC00F050, 0xC004F050",
        // One digit too many.
        "0xC004F0050, 0xC004F050",
        "0xCC004F050, 0xC004F050",
        "C004F0500, 0xC004F050",
        // The letter O for zeros, also of the prefix.
        "OxC004F050, 0xC004F050",
        "oxc004f050, 0xC004F050",
        "0xCOO4FO5O, 0xC004F050",
        "CoO4Fo5o, 0xC004F050",
        "8OO7OOO5, 0x80070005",
        // Broken apart.
        "0xC004_F050, 0xC004F050",
        "0xC004-F050, 0xC004F050",
        "0xC004 F050, 0xC004F050",
        "C004-F050, 0xC004F050",
        "C0-04-F0-50, 0xC004F050",
        // Only the end of a code.
        "F050, 0xC004F050",
        "f050, 0xC004F050",
        "0xF050, 0xC004F050",
        "4F050, 0xC004F050",
        "32B, 0x8007232B"
    })
    void the_code_that_was_probably_meant_is_suggested(String text, String code) {
        assertThat(suggestions(text)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the code was 0xC00F050, I think", "(0xC00F050)", "0xC00F050.txt", "error\n0xC00F050\n"})
    void the_damaged_code_may_stand_within_a_short_text(String text) {
        assertThat(suggestions(text)).containsExactly("0xC004F050");
    }

    @Test
    void documented_codes_come_first_and_the_others_in_the_order_of_their_distance() {
        assertThat(suggestions("0xC004F07")).containsExactly("0xC004F074", "0xC004F070");
        assertThat(suggestions("0xC004F07 F050")).containsExactly("0xC004F074", "0xC004F070");
    }

    @Test
    void a_whole_code_with_letters_for_zeros_is_suggested_even_when_no_table_has_it() {
        assertThat(suggestions("OxC0O4ABCD")).containsExactly("0xC004ABCD");
        assertThat(suggestions("C0O4ABCD")).isEmpty();
        assertThat(suggestions("Ox2004ABCD")).isEmpty();
    }

    @Test
    void no_more_than_six_codes_are_suggested() {
        List<ErrorCode> many = Stream.iterate(0, i -> i + 1)
                .limit(16)
                .map(i -> new ErrorCode(0xC004F070 + i))
                .toList();

        assertThat(new DamagedCodes(many, code -> false).suggest(PastedText.of("0xC004F07")))
                .hasSize(6)
                .doesNotHaveDuplicates()
                .isSubsetOf(many);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "it does not work",
                "0x",
                "0x2a",
                "0x800",
                "0x20001",
                // Two digits lost, two too many: too far from any code.
                "0xC004F0",
                "0xC004F05000",
                "50",
                "005",
                "F05",
                "facade",
                "C004F05g",
                "the end F050",
                "F050 F050",
                "2004F05",
                "123050",
                "c004f050-1ea4-4f37-b789-01750ba6988c",
                "C004F-C004F-C004F-C004F-C004F",
                "2019-01-08",
                "10.0.26100.4652"
            })
    void nothing_is_suggested_for_what_is_near_no_code(String text) {
        assertThat(suggestions(text)).isEmpty();
    }

    @Test
    void a_long_text_is_a_log_in_which_nothing_is_guessed() {
        String code = "0xC00F050";
        assertThat(suggestions(code + " ".repeat(100) + "x".repeat(190))).containsExactly("0xC004F050");
        assertThat(suggestions(code + " ".repeat(100) + "x".repeat(192))).isEmpty();
    }

    private static List<String> suggestions(String text) {
        DamagedCodes damaged = new DamagedCodes(KNOWN, code -> code.equals(ErrorCode.ofHex("0xC004F074")));
        return damaged.suggest(PastedText.of(text)).stream().map(ErrorCode::hex).toList();
    }
}
