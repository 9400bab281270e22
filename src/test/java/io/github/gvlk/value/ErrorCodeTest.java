package io.github.gvlk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gvlk.value.ErrorCode.Severity;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodeTest {
    private static final long SEED = Long.getLong("gvlk.seed", System.nanoTime());

    @ParameterizedTest
    @CsvSource({
        "0xC004F074, 3221549172, -1073418124, FAILURE,       false, 4,    61556",
        "0x4004F065, 1074065509, 1074065509,  INFORMATIONAL, false, 4,    61541",
        "0x8004E102, 2147803394, -2147163902, FAILURE,       false, 4,    57602",
        "0x803FA067, 2151653479, -2143313817, FAILURE,       false, 63,   41063",
        "0x8007232B, 2147951403, -2147015893, FAILURE,       false, 7,    9003",
        "0x80070005, 2147942405, -2147024891, FAILURE,       false, 7,    5",
        "0x80072F8F, 2147954575, -2147012721, FAILURE,       false, 7,    12175",
        "0x8007007B, 2147942523, -2147024773, FAILURE,       false, 7,    123",
        "0x80092328, 2148082472, -2146884824, FAILURE,       false, 9,    9000",
        "0x80041003, 2147749891, -2147217405, FAILURE,       false, 4,    4099",
        "0x80190197, 2149122455, -2145844841, FAILURE,       false, 25,   407",
        "0xC0020017, 3221356567, -1073610729, FAILURE,       false, 2,    23",
        "0xC0000022, 3221225506, -1073741790, FAILURE,       false, 0,    34",
        "0xD0000272, 3489661554, -805305742,  FAILURE,       true,  0,    626",
        "0xC0EA000A, 3236560906, -1058406390, FAILURE,       false, 234,  10",
        "0x87E10BC6, 2279672774, -2015294522, FAILURE,       false, 2017, 3014",
        "0x8004FE21, 2147810849, -2147156447, FAILURE,       false, 4,    65057",
        "0x803F7001, 2151641089, -2143326207, FAILURE,       false, 63,   28673",
        "0x887A0005, 2289696773, -2005270523, FAILURE,       false, 2170, 5",
        "0x00000000, 0,          0,           SUCCESS,       false, 0,    0",
        "0xFFFFFFFF, 4294967295, -1,          FAILURE,       true,  4095, 65535"
    })
    void isTakenApart(
            String hex, long unsigned, int signed, Severity severity, boolean mapped, int facility, int number) {
        ErrorCode code = ErrorCode.ofHex(hex);
        assertThat(code.hex()).isEqualTo(hex);
        assertThat(code).hasToString(hex).isEqualTo(new ErrorCode(signed));
        assertThat(code.unsigned()).isEqualTo(unsigned);
        assertThat(code.value()).isEqualTo(signed);
        assertThat(code.severity()).isEqualTo(severity);
        assertThat(code.isMappedNtStatus()).isEqualTo(mapped);
        assertThat(code.facility()).isEqualTo(facility);
        assertThat(code.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS, success", "INFORMATIONAL, informational", "FAILURE, failure"})
    void hasAWordForEachSeverity(Severity severity, String word) {
        assertThat(severity.word()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "0x00000000, SUCCESS", "0x3FFFFFFF, SUCCESS", "0x40000000, INFORMATIONAL", "0x7FFFFFFF, INFORMATIONAL",
        "0x80000000, FAILURE", "0xBFFFFFFF, FAILURE", "0xC0000000, FAILURE", "0xFFFFFFFF, FAILURE"
    })
    void readsTheSeverityFromTheTwoTopBits(String hex, Severity severity) {
        assertThat(ErrorCode.ofHex(hex).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"0xC004F074, false", "0xA0040001, true", "0xE0434352, true", "0x10000000, false", "0x20000000, true"})
    void seesTheCustomerBit(String hex, boolean customer) {
        assertThat(ErrorCode.ofHex(hex).isCustomerDefined()).isEqualTo(customer);
    }

    @ParameterizedTest
    @CsvSource({"0xD0000272, 0xC0000272", "0xD0000022, 0xC0000022", "0xC004F074, 0xC004F074"})
    void unwrapsAMappedNtStatus(String mapped, String inside) {
        assertThat(ErrorCode.ofHex(mapped).mappedNtStatus()).isEqualTo(ErrorCode.ofHex(inside));
    }

    @ParameterizedTest
    @CsvSource({"0xC0000272, 0xD0000272", "0xC0000022, 0xD0000022", "0xD0000022, 0xD0000022"})
    void wrapsAnNtStatus(String status, String mapped) {
        assertThat(ErrorCode.ofHex(status).asMappedNtStatus()).isEqualTo(ErrorCode.ofHex(mapped));
    }

    @ParameterizedTest
    @CsvSource({
        "0x80070005, true",
        "0x8007232B, true",
        "0x8007FFFF, true",
        "0x00070005, false",
        "0x40070005, false",
        "0x80040005, false",
        "0x90070005, false",
        "0x88070005, false",
        "0xC004F074, false"
    })
    void knowsAWin32ErrorInAnHresult(String hex, boolean win32) {
        assertThat(ErrorCode.ofHex(hex).isWin32()).isEqualTo(win32);
    }

    @ParameterizedTest
    @CsvSource({
        "0xC004F065, 0, 0x0004F065",
        "0xC004F065, 1, 0x4004F065",
        "0xC004F065, 2, 0x8004F065",
        "0x4004F065, 3, 0xC004F065",
        "0xFFFFFFFF, 0, 0x3FFFFFFF"
    })
    void takesOtherSeverityBits(String hex, int top, String other) {
        assertThat(ErrorCode.ofHex(hex).withSeverityBits(top)).isEqualTo(ErrorCode.ofHex(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0xc004f074", "0XC004F074", "0Xc004F074"})
    void readsHexadecimalInAnyCase(String text) {
        assertThat(ErrorCode.ofHex(text)).isEqualTo(new ErrorCode(0xC004F074));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0x",
                "C004F074",
                "0xC004F07",
                "0xC004F0745",
                "0xC004F07G",
                "0x-C004F07",
                " 0xC004F074",
                "0xC004F074 ",
                "1xC004F074",
                "0xC004F074L",
                "&HC004F074",
                "0x C004F07",
                "-1073418124",
                "3221549172",
                "0x\u0445\u0421004F0"
            })
    void refusesWhatIsNotThePrefixAndEightDigits(String text) {
        assertThatThrownBy(() -> ErrorCode.ofHex(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("error code " + InvalidValueException.visible(text)
                        + ": expected 0x and eight hexadecimal digits");
    }

    @ParameterizedTest
    @CsvSource({"1, 0x80070001", "5, 0x80070005", "1722, 0x800706BA", "9003, 0x8007232B", "65535, 0x8007FFFF"})
    void wrapsAWin32Number(int number, String hex) {
        ErrorCode code = ErrorCode.ofWin32(number);
        assertThat(code.hex()).isEqualTo(hex);
        assertThat(code.isWin32()).isTrue();
        assertThat(code.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -5, 0, 65_536, Integer.MAX_VALUE})
    void refusesANumberThatIsNoWin32Error(int number) {
        assertThatThrownBy(() -> ErrorCode.ofWin32(number))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Win32 error \"" + number + "\": expected a number from 1 to 65535");
    }

    @Test
    void isOrderedByItsUnsignedValue() {
        ErrorCode success = ErrorCode.ofHex("0x00000000");
        ErrorCode informational = ErrorCode.ofHex("0x4004F065");
        ErrorCode last = ErrorCode.ofHex("0x7FFFFFFF");
        ErrorCode first = ErrorCode.ofHex("0x80000000");
        ErrorCode kms = ErrorCode.ofHex("0xC004F074");
        assertThat(List.of(kms, first, success, last, informational).stream().sorted())
                .containsExactly(success, informational, last, first, kms);
    }

    @Test
    void readsItsOwnTextBackForEveryValue() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        for (int i = 0; i < 20_000; i++) {
            ErrorCode code = new ErrorCode(random.nextInt());
            String about = code + ", seed " + SEED;
            assertThat(code.hex()).as(about).matches("0x[0-9A-F]{8}");
            assertThat(ErrorCode.ofHex(code.hex())).as(about).isEqualTo(code);
            assertThat(ErrorCode.ofHex(code.hex().toLowerCase(Locale.ROOT)))
                    .as(about)
                    .isEqualTo(code);
            assertThat(code.unsigned()).as(about).isBetween(0L, 0xFFFF_FFFFL);
            assertThat((int) code.unsigned()).as(about).isEqualTo(code.value());
            assertThat(code.facility() << 16 | code.number()).as(about).isEqualTo(code.value() & 0x0FFF_FFFF);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x+C004F07", "0x-C004F07", "0x\uFF23004F074", "0x C004F07"})
    void refuses_what_only_looks_like_eight_digits(String text) {
        assertThatThrownBy(() -> ErrorCode.ofHex(text)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0xA0070005", "0xC0070005", "0x00070005", "0x90070005"})
    void is_no_win32_error_with_other_bits_set(String text) {
        assertThat(ErrorCode.ofHex(text).isWin32()).isFalse();
    }
}
