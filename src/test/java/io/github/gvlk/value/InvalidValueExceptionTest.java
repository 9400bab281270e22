package io.github.gvlk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidValueExceptionTest {
    private static final long SEED = Long.getLong("gvlk.seed", System.nanoTime());

    @Test
    void saysWhatWasGivenAndWhyItIsRefused() {
        assertThat(new InvalidValueException("KMS host", "a b", "it contains a space"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("KMS host \"a b\": it contains a space");
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("nothing", "", ""),
                arguments("printable ASCII", " !#kms01~", " !#kms01~"),
                arguments("NUL", "a\0b", "a\\u{0}b"),
                arguments("line ends", "a\r\nb", "a\\u{D}\\u{A}b"),
                arguments("tab", "\t", "\\u{9}"),
                arguments("escape of a terminal", "\u001B[2J", "\\u{1B}[2J"),
                arguments("delete", "\u007F", "\\u{7F}"),
                arguments("C1 control", "\u009B1m", "\\u{9B}1m"),
                arguments("right-to-left override", "kms\u202Emoc", "kms\\u{202E}moc"),
                arguments("left-to-right isolate", "\u2066", "\\u{2066}"),
                arguments("zero-width space", "a\u200Bb", "a\\u{200B}b"),
                arguments("byte order mark", "\uFEFFkms", "\\u{FEFF}kms"),
                arguments("letter outside ASCII", "b\u00FCcher", "b\\u{FC}cher"),
                arguments("character beyond 16 bits", "\uD83D\uDE00", "\\u{1F600}"),
                arguments("half a surrogate pair", "\uD83Dx", "\\u{D83D}x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void makesEveryCharacterVisible(String label, String text, String visible) {
        assertThat(InvalidValueException.visible(text)).as(label).isEqualTo('"' + visible + '"');
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x200B, 0x200F, 0x2028, 0x2029, 0x202E, 0x2066,
                0xD83D, 0xDE00, 0xFEFF, 0xE0041
            })
    void knowsWhatATerminalActsOnOrHides(int codePoint) {
        assertThat(InvalidValueException.isInvisible(codePoint)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', 'a', '~', '"', 0xA0, 0xFC, 0x2019, 0x3000, 0x65E5, 0xFF21, 0x1F600})
    void knowsWhatATerminalShows(int codePoint) {
        assertThat(InvalidValueException.isInvisible(codePoint)).isFalse();
    }

    @Test
    void cutsAtEightyCharacters() {
        assertThat(InvalidValueException.visible("a".repeat(80))).isEqualTo('"' + "a".repeat(80) + '"');
        assertThat(InvalidValueException.visible("a".repeat(81))).isEqualTo('"' + "a".repeat(80) + "...\"");
        assertThat(InvalidValueException.visible("a".repeat(100_000))).isEqualTo('"' + "a".repeat(80) + "...\"");
    }

    @Test
    void showsOnlyTheLastGroupOfAProductKey() {
        assertThat(InvalidValueException.visible("/ipk BCDFG-HJKMP-QRTVW-XY234-6789B"))
                .isEqualTo("\"/ipk XXXXX-XXXXX-XXXXX-XXXXX-6789B\"");
        assertThat(InvalidValueException.visible("bcdfg-hjkmp-qrtvw-xy234-6789b,BCDFG-HJKMP-QRTVW-XY234-6789C"))
                .isEqualTo("\"XXXXX-XXXXX-XXXXX-XXXXX-6789b,XXXXX-XXXXX-XXXXX-XXXXX-6789C\"");
        assertThat(InvalidValueException.visible(" ".repeat(70) + "BCDFG-HJKMP-QRTVW-XY234-6789B"))
                .isEqualTo("\"" + " ".repeat(70) + "XXXXX-XXXX...\"");
    }

    @Test
    void countsACharacterBeyondSixteenBitsAsOne() {
        String face = "\uD83D\uDE00";
        assertThat(InvalidValueException.visible(face.repeat(80))).isEqualTo('"' + "\\u{1F600}".repeat(80) + '"');
        assertThat(InvalidValueException.visible(face.repeat(81))).isEqualTo('"' + "\\u{1F600}".repeat(80) + "...\"");
    }

    @Test
    void neverPrintsAnythingButPrintableAscii() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(120);
            for (int at = 0; at < length; at++) {
                text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x100 : Character.MAX_CODE_POINT + 1));
            }
            assertThat(InvalidValueException.visible(text.toString()))
                    .as("seed %s", SEED)
                    .matches("\"[ -~]*\"");
        }
    }
}
