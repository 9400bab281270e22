package io.github.gvlk.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FallbackTest {
    /** The signs and alphabets; behind them stand Chinese and Korean characters, one as the other. */
    private static final int LAST = 0x3100;

    private static final Fallback ASCII = new Fallback(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "“quoted” – ‘so’ — and so on…|\"quoted\" - 'so' - and so on...",
                "l’édition|l'edition",
                "Größe|Grosse",
                "œuvre, Æsir, Łódź, Đà Nẵng|oeuvre, AEsir, Lodz, Da Nang",
                "Windows® 11™|Windows(R) 11(TM)",
                "a → b, 3 × 4 ≤ 12|a -> b, 3 x 4 <= 12",
                "５ ﬁles|5 files",
                "教育版|\\u{6559}\\u{80B2}\\u{7248}",
                "для|\\u{434}\\u{43B}\\u{44F}",
                "key 🔑|key \\u{1F511}"
            })
    void what_ascii_lacks_is_written_in_ascii(String text, String shown) {
        assertThat(ASCII.of(text)).isEqualTo(shown);
    }

    @Test
    void an_accent_behind_its_letter_is_one_letter_with_it() {
        assertThat(new Fallback(Charset.forName("windows-1252")).of("e\u0301dition \u2013 \u7248"))
                .isEqualTo("\u00E9dition \u2013 \\u{7248}");
        assertThat(ASCII.of("e\u0301dition \u0301")).isEqualTo("edition ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "cp850", "windows-1252"})
    void no_character_turns_into_a_question_mark_but_question_marks(String name) {
        Charset charset = Charset.forName(name);
        Fallback fallback = new Fallback(charset);
        List<String> lost = new ArrayList<>();
        for (int c = 0xA0; c <= LAST; c++) {
            String shown = fallback.of(Character.toString(c));
            boolean questions = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                    .contains("?");
            if (!new String(shown.getBytes(charset), charset).equals(shown) || (shown.contains("?") && !questions)) {
                lost.add(Integer.toHexString(c));
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void what_the_character_set_has_stays() {
        assertThat(new Fallback(Charset.forName("cp850")).of("Édition ½ «x»")).isEqualTo("Édition ½ «x»");
        assertThat(new Fallback(Charset.forName("GBK")).of("教育版")).isEqualTo("教育版");
    }

    @Test
    void json_becomes_ascii_and_says_the_same() {
        assertThat(Fallback.json("{\"a\": \"é–🔑\u007F\"}\n"))
                .isEqualTo("{\"a\": \"\\u00e9\\u2013\\ud83d\\udd11\\u007f\"}\n");
    }

    @Test
    void columns_and_line_breaks_are_those_of_what_is_shown() {
        TextPage page = new TextPage(40, false, Optional.of(ASCII));

        page.pair(0, 10, "Größe…", "value")
                .pair(0, 10, "plain", "value")
                .paragraph(0, "版 ".repeat(8).strip());

        assertThat(page.toString().lines()).startsWith("Grosse... value", "plain     value");
        assertThat(page.toString().lines()).allMatch(line -> line.length() <= 40);
    }

    @Test
    void wide_characters_take_two_columns_and_accents_behind_letters_none() {
        TextPage page = new TextPage(40, false, Optional.empty());

        page.pair(0, 8, "教育版", "x").pair(0, 8, "e\u0301", "x").pair(0, 8, "🔑", "x");

        assertThat(page.toString()).isEqualTo("教育版  x\ne\u0301       x\n🔑      x\n");
    }
}
