package io.github.gvlk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMaskTest {
    private static final long SEED = Long.getLong("gvlk.seed", System.nanoTime());

    /** As long as a log that somebody pastes; what grows with its square would not end in an hour. */
    private static final int LONG = 1_000_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> PROSE = List.of(
            "the",
            "key",
            "is",
            "hosts",
            "which",
            "2022",
            "PC234",
            "8.1",
            "Schl\u00FCssel",
            "9b7",
            "/ipk",
            "a=1",
            "\u30AD");
    private static final List<String> BEFORE = List.of(" ", "=", "\"", "(", ":", "\n", "'", ">", "\\n", "\uD83D\uDD11");
    private static final List<String> BEHIND = List.of(" ", ",", "\"", ")", ";", "\r\n", "'", "<", "\\n", ".");

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments("hyphens", "BCDFG-HJKMP-QRTVW-XY234-6789B", "XXXXX-XXXXX-XXXXX-XXXXX-6789B"),
                arguments("small letters", "bcdfg-hjkmp-qrtvw-xy234-6789b", "XXXXX-XXXXX-XXXXX-XXXXX-6789b"),
                arguments("blanks", "BCDFG HJKMP QRTVW XY234 6789B", "XXXXX XXXXX XXXXX XXXXX 6789B"),
                arguments("both", "BCDFG - HJKMP - QRTVW - XY234 - 6789B", "XXXXX - XXXXX - XXXXX - XXXXX - 6789B"),
                arguments("several", "BCDFG--HJKMP  QRTVW-XY234 6789B", "XXXXX--XXXXX  XXXXX-XXXXX 6789B"),
                arguments("dots", "BCDFG.HJKMP.QRTVW.XY234.6789B", "XXXXX.XXXXX.XXXXX.XXXXX.6789B"),
                arguments("underscores", "BCDFG_HJKMP_QRTVW_XY234_6789B", "XXXXX_XXXXX_XXXXX_XXXXX_6789B"),
                arguments("commas", "BCDFG,HJKMP,QRTVW,XY234,6789B", "XXXXX,XXXXX,XXXXX,XXXXX,6789B"),
                arguments(
                        "cells",
                        "\"BCDFG\";\"HJKMP\";\"QRTVW\";\"XY234\";\"6789B\"",
                        "\"XXXXX\";\"XXXXX\";\"XXXXX\";\"XXXXX\";\"6789B\""),
                arguments("tabs", "BCDFG\tHJKMP\tQRTVW\tXY234\t6789B", "XXXXX\tXXXXX\tXXXXX\tXXXXX\t6789B"),
                arguments("nothing", "BCDFGHJKMPQRTVWXY2346789B", "XXXXXXXXXXXXXXXXXXXX6789B"),
                arguments(
                        "en dashes",
                        "BCDFG\u2013HJKMP\u2013QRTVW\u2013XY234\u20136789B",
                        "XXXXX\u2013XXXXX\u2013XXXXX\u2013XXXXX\u20136789B"),
                arguments(
                        "hyphens that do not break",
                        "BCDFG\u2011HJKMP\u2011QRTVW\u2011XY234\u20116789B",
                        "XXXXX\u2011XXXXX\u2011XXXXX\u2011XXXXX\u20116789B"),
                arguments(
                        "minus signs",
                        "BCDFG\u2212HJKMP\u2212QRTVW\u2212XY234\u22126789B",
                        "XXXXX\u2212XXXXX\u2212XXXXX\u2212XXXXX\u22126789B"),
                arguments(
                        "hyphens at line ends only",
                        "BCDFG\u00ADHJKMP\u00ADQRTVW\u00ADXY234\u00AD6789B",
                        "XXXXX\u00ADXXXXX\u00ADXXXXX\u00ADXXXXX\u00AD6789B"),
                arguments(
                        "hard blanks",
                        "BCDFG\u00A0HJKMP\u00A0QRTVW\u00A0XY234\u00A06789B",
                        "XXXXX\u00A0XXXXX\u00A0XXXXX\u00A0XXXXX\u00A06789B"),
                arguments(
                        "full width",
                        "\uFF22\uFF23\uFF24\uFF26\uFF27\uFF0DHJKMP\uFF0DQRTVW\uFF0DXY234\uFF0D6789B",
                        "XXXXX\uFF0DXXXXX\uFF0DXXXXX\uFF0DXXXXX\uFF0D6789B"),
                arguments(
                        "invisible signs",
                        "B\u200BCDFG-HJKMP-QRTVW-XY234-67\u200B89B",
                        "X\u200BXXXX-XXXXX-XXXXX-XXXXX-67\u200B89B"),
                arguments("mistyped", "BCDFG-HJKMP-QRTVW-XYZ34-6789O", "XXXXX-XXXXX-XXXXX-XXXXX-6789O"),
                arguments("broken", "BCDFG-HJKMP-QRT\r\nVW-XY234-6789B", "XXXXX-XXXXX-XXX\r\nXX-XXXXX-6789B"),
                arguments(
                        "glued",
                        "ProductKeyBCDFG-HJKMP-QRTVW-XY234-6789Bs",
                        "ProductKeyXXXXX-XXXXX-XXXXX-XXXXX-6789Bs"),
                arguments("escaped", "\\nBCDFG HJKMP QRTVW XY234 6789B\\n", "\\nXXXXX XXXXX XXXXX XXXXX 6789B\\n"),
                arguments("escaped", "\\tBCDFGHJKMPQRTVWXY2346789B\\n", "\\tXXXXXXXXXXXXXXXXXXXX6789B\\n"),
                arguments("in XML", "<Key>BCDFGHJKMPQRTVWXY2346789B</Key>", "<Key>XXXXXXXXXXXXXXXXXXXX6789B</Key>"),
                arguments(
                        "in a name", "KEY_BCDFG_HJKMP_QRTVW_XY234_6789B_OLD", "KEY_XXXXX_XXXXX_XXXXX_XXXXX_6789B_OLD"),
                arguments(
                        "a file",
                        "C:\\keys\\bcdfg-hjkmp-qrtvw-xy234-6789b.txt",
                        "C:\\keys\\XXXXX-XXXXX-XXXXX-XXXXX-6789b.txt"),
                arguments(
                        "behind a word of five",
                        "which BCDFG HJKMP QRTVW XY234 6789B",
                        "which XXXXX XXXXX XXXXX XXXXX 6789B"),
                arguments("before one", "BCDFG HJKMP QRTVW XY234 6789B hosts", "XXXXX XXXXX XXXXX XXXXX 6789B hosts"),
                arguments(
                        "behind what could be a group",
                        "PC234 BCDFG HJKMP QRTVW XY234 6789B",
                        "XXXXX XXXXX XXXXX XXXXX XXXXX 6789B"),
                arguments(
                        "two",
                        "BCDFG HJKMP QRTVW XY234 6789B, GHJKM PQRTV WXY23 46789 BCDFG",
                        "XXXXX XXXXX XXXXX XXXXX 6789B, XXXXX XXXXX XXXXX XXXXX BCDFG"),
                arguments("masked already", "XXXXX-XXXXX-XXXXX-XXXXX-6789B", "XXXXX-XXXXX-XXXXX-XXXXX-6789B"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void leaves_the_last_five_characters_of_a_key(String form, String text, String masked) {
        assertThat(KeyMask.hide(text)).as(form).isEqualTo(masked);
        assertThat(KeyMask.hide("key: " + text + "\nhosts\n")).as(form).isEqualTo("key: " + masked + "\nhosts\n");
        assertThat(KeyMask.hide(masked)).as("%s, again", form).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "which hosts never print these lines about every error",
                "which-hosts-never-print-these",
                "Which\u2013Hosts\u2013Never\u2013Print\u2013These",
                "9bd77860-9b31-4b7b-96ad-2564017315bf",
                "{22222222-2222-2222-2222-222222222222}",
                "Installation ID: 0134567 8901234 5678901 2345678 9012345 6789012 3456789 0123456 7890123",
                "Confirmation ID: 234678-346789-467892-678923-789234-892346-923467-234678",
                "22346 33467 44678 66789 77892 88923",
                "Product ID: 00330-80000-00000-AA123",
                "03612-00206-556-092817-03-1033-20348.0000-0462026",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "d41d8cd98f00b204e9800998ecf8427e",
                "BCDFGHJKMPQRTVWXY2346789BC",
                "BCDFGHJKMPQRTVWXY2346789",
                "BCDFGHJKMPQRTVWXY2346789\u00E4",
                "QkNERkdISktNUFFSVFZXWFkyMzQ2Nzg5Qg==",
                "VMK7H\n6VM33\nJ464C\nGF7QX\nT83GX\n",
                "PC223 PC224 PC226 PC227 PC228 PC229",
                "ws222,ws223,ws224,ws226,ws227,ws228",
                "xxxxx xxxxx xxxxx xxxxx xxxxx",
                "----- ----- ----- ----- -----",
                "<Data>0xC004F074, 0x00000000, kms.example.org:1688</Data>",
                "C:\\Windows\\System32\\spp\\store\\2.0\\cache",
                "10.0.20348.2227 2026-11-20 10:42:23",
                "Serial Number: 2346-7892-3467-8923-4678-9234-67",
            })
    void leaves_everything_else_as_it_is(String text) {
        assertThat(KeyMask.hide(text)).isSameAs(text);
    }

    @Test
    void no_key_survives_in_any_form_in_any_prose() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        for (int i = 0; i < 20_000; i++) {
            WrittenKey key = WrittenKey.random(random);
            String text = prose(random) + any(BEFORE, random) + key.text() + any(BEHIND, random) + prose(random);
            assertThat(key.standsIn(text)).as("seed %s: %s", SEED, text).isTrue();
            String masked = KeyMask.hide(text);
            assertThat(key.standsIn(masked))
                    .as("seed %s: %s: %s", SEED, text, masked)
                    .isFalse();
            assertThat(masked).as("seed %s: %s", SEED, text).hasSameSizeAs(text);
        }
    }

    private static String prose(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(8); words > 0; words--) {
            text.append(any(PROSE, random)).append(words == 1 ? "" : " ");
        }
        return text.toString();
    }

    private static String any(List<String> texts, RandomGenerator random) {
        return texts.get(random.nextInt(texts.size()));
    }

    @Test
    void no_random_identifier_is_taken_for_a_key() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(60)];
            random.nextBytes(bytes);
            String text = String.join(
                    " ",
                    new UUID(random.nextLong(), random.nextLong()).toString(),
                    HexFormat.of().formatHex(bytes),
                    Base64.getEncoder().encodeToString(bytes),
                    Long.toString(random.nextLong(1_000_000, 10_000_000)).repeat(3));
            assertThat(KeyMask.hide(text)).as("seed %s", SEED).isEqualTo(text);
        }
    }

    static Stream<Arguments> longTexts() {
        return Stream.of(
                        "BCDFG-",
                        "BCDFG ",
                        "BCDF2 ",
                        "BCDF2-",
                        "bcde2-",
                        "BCDFGHJKMPQRTVWXY2346789B ",
                        "BCDFG-HJKMP-QRTVW-XY234-6789B\n",
                        "B",
                        "2",
                        "-",
                        " ",
                        "\n",
                        "\u200B",
                        "\u00E4",
                        "\uD83D",
                        "which-",
                        "BCDF2" + " ".repeat(50_000),
                        "BCDF2-" + "\n".repeat(50_000),
                        "BCDF2" + "\u200B".repeat(50_000) + "-",
                        "\\nBCDFG ",
                        "BCDFG-HJKMP-QRTVW-XY234-6789",
                        "BCDFG HJKMP QRTVW XY234 ")
                .map(piece -> arguments(
                        piece.length() > 40 ? piece.substring(0, 5) + " and its gap" : piece,
                        piece.repeat(LONG / piece.length() + 1)));
    }

    @ParameterizedTest(name = "text {index}")
    @MethodSource("longTexts")
    void a_long_text_comes_to_its_end(String name, String text) {
        assertThat(assertTimeoutPreemptively(PATIENCE, () -> KeyMask.hide(text)))
                .as(name)
                .hasSameSizeAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "bcdfg.hjkmp.qrtvw.xy234.6789b, BCDFG-HJKMP-QRTVW-XY234-6789B",
        "/ipk BCDFGHJKMPQRTVWXY2346789B now, BCDFG-HJKMP-QRTVW-XY234-6789B",
        "BCDFG-HJKMP-QRTVW-XY234-6789B, BCDFG-HJKMP-QRTVW-XY234-6789B",
        "XXXXX-XXXXX-XXXXX-XXXXX-6789B, XXXXX-XXXXX-XXXXX-XXXXX-6789B",
    })
    void tells_the_key_that_it_found(String text, String key) {
        assertThat(KeyScanner.of(text).keys()).containsExactly(new ProductKey(key));
    }

    @Test
    void tells_all_keys_in_their_order_and_none_that_cannot_be_one() {
        KeyScanner two = KeyScanner.of("BCDFG-HJKMP-QRTVW-XY234-6789B; GHJKM PQRTV WXY23 46789 BCDFG");
        assertThat(two.keys())
                .extracting(ProductKey::text)
                .containsExactly("BCDFG-HJKMP-QRTVW-XY234-6789B", "GHJKM-PQRTV-WXY23-46789-BCDFG");

        KeyScanner mistyped = KeyScanner.of("ABCDE-FGHIJ-KLMNO-PQRST-12345");
        assertThat(mistyped.keys()).isEmpty();
        assertThat(mistyped.foundAny()).isTrue();
        assertThat(KeyScanner.of("windows server 2022").foundAny()).isFalse();
    }
}
