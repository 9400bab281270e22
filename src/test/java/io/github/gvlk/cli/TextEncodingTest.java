package io.github.gvlk.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {
    private static final String TEXT = "Name: Windows(R), ServerStandard edition\r\nÉtat de la licence : activé\r\n";

    private static final TextEncoding GUESSING = TextEncoding.byContent(TextEncodingTest::labels);

    /** As an engine would count them, in the few languages of these tests. */
    private static int labels(String text) {
        return (int) Stream.of("État de la licence", "Состояние лицензии", "ライセンスの状態", "라이선스 상태", "许可证状态", "授權狀態")
                .filter(text::contains)
                .count();
    }

    @Test
    void reads_utf_8_with_and_without_a_mark() {
        assertThat(text(GUESSING, joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, TEXT.getBytes(UTF_8))))
                .isEqualTo(new PastedFile.Text(TEXT, java.util.List.of()));
        assertThat(text(GUESSING, TEXT.getBytes(UTF_8)).text()).isEqualTo(TEXT);
        assertThat(text(GUESSING, TEXT.getBytes(UTF_8)).notes()).isEmpty();
    }

    @Test
    void reads_utf_16_of_either_order_with_and_without_a_mark() {
        byte[] little = TEXT.getBytes(UTF_16LE);
        byte[] big = TEXT.getBytes(UTF_16BE);

        assertThat(text(GUESSING, joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, little))
                        .text())
                .isEqualTo(TEXT);
        assertThat(text(GUESSING, joined(new byte[] {(byte) 0xFE, (byte) 0xFF}, big))
                        .text())
                .isEqualTo(TEXT);
        assertThat(text(GUESSING, little).text()).isEqualTo(TEXT);
        assertThat(text(GUESSING, big).text()).isEqualTo(TEXT);
        assertThat(text(GUESSING, big).notes()).isEmpty();
    }

    @Test
    void reads_utf_16_whose_last_byte_was_cut() {
        byte[] cut = joined(joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, TEXT.getBytes(UTF_16LE)), new byte[] {'x'});

        assertThat(text(GUESSING, cut).text()).startsWith(TEXT);
        assertThat(text(GUESSING, cut).notes()).singleElement().asString().contains("utf-16le");
    }

    @ParameterizedTest
    @CsvSource({
        "cp850, IBM850, État de la licence : activé",
        "windows-1252, windows-1252, État de la licence : activé",
        "windows-1251, windows-1251, Состояние лицензии",
        "cp866, IBM866, Состояние лицензии",
        "Shift_JIS, Shift_JIS, ライセンスの状態",
        "EUC-KR, EUC-KR, 라이선스 상태",
        "GBK, GBK, 许可证状态",
        "Big5, Big5, 授權狀態"
    })
    void takes_the_code_page_in_which_most_labels_are_known_and_says_so(String written, String found, String label) {
        String pasted = "Name: Windows(R)\r\n" + label + "\r\n";
        PastedFile.Text text = text(GUESSING, pasted.getBytes(Charset.forName(written)));

        assertThat(text.text()).isEqualTo(pasted);
        assertThat(text.notes())
                .singleElement()
                .asString()
                .containsIgnoringCase(found)
                .contains("--encoding");
    }

    @Test
    void takes_windows_1252_when_the_labels_do_not_decide() {
        PastedFile.Text text = text(GUESSING, "Größe".getBytes(Charset.forName("windows-1252")));

        assertThat(text.text()).isEqualTo("Größe");
    }

    @ParameterizedTest
    @CsvSource({
        "cp850, IBM850",
        "850, IBM850",
        "CP1252, windows-1252",
        "1252, windows-1252",
        "windows-1252, windows-1252",
        "65001, UTF-8",
        "cp65001, UTF-8",
        "utf-16le, UTF-16LE",
        "utf-16, UTF-16LE",
        "unicode, UTF-16LE",
        "932, windows-31j",
        "936, GBK",
        "949, x-windows-949",
        "cp950, x-IBM950"
    })
    void knows_the_names_of_java_and_the_numbers_of_windows(String name, String charset) {
        byte[] bytes = "État".getBytes(Charset.forName(charset.equals("UTF-16LE") ? "UTF-16LE" : charset));
        String expected = new String(bytes, Charset.forName(charset));

        assertThat(text(TextEncoding.named(name, TextEncodingTest::labels), bytes)
                        .text())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cp", "klingon", "cp99999", "../etc", "a b", "\u001B[31m"})
    void refuses_a_name_that_is_none(String name) {
        assertThatThrownBy(() -> TextEncoding.named(name, TextEncodingTest::labels))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("windows-1252, cp850 or utf-16le")
                .hasMessageNotContaining("\u001B");
    }

    @Test
    void a_mark_wins_over_a_name_and_a_name_over_a_guess() {
        byte[] marked = joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, TEXT.getBytes(UTF_16LE));
        TextEncoding named = TextEncoding.named("cp437", TextEncodingTest::labels);

        assertThat(text(named, marked).text()).isEqualTo(TEXT);
        assertThat(text(named, new byte[] {'a', (byte) 0xE1}).text()).isEqualTo("aß");
        assertThat(text(named, new byte[] {'a', (byte) 0xE1}).notes()).isEmpty();
    }

    @Test
    void says_when_not_everything_is_in_the_named_character_set() {
        PastedFile.Text text =
                text(TextEncoding.named("utf-8", TextEncodingTest::labels), new byte[] {'a', (byte) 0xE1, 'b'});

        assertThat(text.text()).isEqualTo("a\uFFFDb");
        assertThat(text.notes()).singleElement().asString().contains("utf-8");
    }

    @Test
    void reads_a_file_to_which_the_command_prompt_appended() {
        byte[] first = joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, "Name: Windows(R)\r\n".getBytes(UTF_16LE));
        byte[] both = joined(first, "License Status: Notification, and more of it\r\n".getBytes(US_ASCII));
        TextEncoding encoding = TextEncoding.byContent(
                text -> (text.contains("Name:") ? 1 : 0) + (text.contains("License Status:") ? 1 : 0));

        assertThat(text(encoding, both).text()).contains("Name: Windows(R)").contains("License Status: Notification");
        assertThat(text(encoding, both).notes()).singleElement().asString().contains("partly UTF-16");
    }

    @Test
    void nul_bytes_and_control_characters_do_no_harm() {
        PastedFile.Text text = text(GUESSING, "Na\0me:\0 Windows\u001B[31m(R)\u0007, and more\b\f\r\n".getBytes(UTF_8));

        assertThat(text.text()).isEqualTo("Name: Windows\u001B[31m(R)\u0007, and more\b\f\r\n");
    }

    @Test
    void bytes_of_a_picture_or_an_archive_are_no_text() {
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);

        assertThat(GUESSING.read(noise)).isEqualTo(new PastedFile.Unreadable("not text"));
    }

    @Test
    void a_text_with_known_labels_is_one_whatever_else_is_in_it() {
        byte[] bytes = ("État de la licence" + "\u0001".repeat(100)).getBytes(UTF_8);

        assertThat(GUESSING.read(bytes)).isInstanceOf(PastedFile.Text.class);
    }

    @Test
    void nothing_at_all_is_an_empty_text() {
        assertThat(text(GUESSING, new byte[0]).text()).isEmpty();
        assertThat(text(GUESSING, new byte[] {0, 0, 0}).text()).isEmpty();
    }

    private static PastedFile.Text text(TextEncoding encoding, byte[] bytes) {
        return (PastedFile.Text) encoding.read(bytes);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
