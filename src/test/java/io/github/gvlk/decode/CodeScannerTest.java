package io.github.gvlk.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeScannerTest {
    private static final long SEED = Long.getLong("gvlk.seed", System.nanoTime());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0xC004F074",
                "0xc004f074",
                "0XC004F074",
                "0Xc004F074",
                "C004F074",
                "c004f074",
                "C004F074.",
                "(C004F074)",
                "\"C004F074\",",
                "C004F074;",
                "0xc004f074!",
                "0xC004F074:",
                "<0xC004F074>",
                "[0xC004F074]",
                "(0xC004F074)",
                "{0xC004F074}",
                "`0xC004F074`",
                "'0xC004F074'",
                "\u201C0xC004F074\u201D",
                "#0xC004F074",
                "hr=0xC004F074",
                "hr = 0xc004f074",
                "HRESULT: 0xC004F074",
                "Reason:0xC004F074",
                "code=C004F074;",
                "0xC004F074-",
                "C004F074 - no KMS host",
                "Error 0xC004F074 : the Software Licensing Service",
                "0xFFFFFFFFC004F074",
                "0xffffffffc004f074",
                "0xC004F074L",
                "0xC004F074UL",
                "((HRESULT)0xC004F074L)",
                "&HC004F074",
                "&hc004f074",
                "&HC004F074&",
                "C004F074h",
                "c004f074H",
                "C004F074L",
                "$C004F074",
                "16#C004F074",
                "#Error0xC004F074",
                "0xC004F074The",
                // A multiplication sign for the x, a blank after the prefix, text of other languages around.
                "0\u00D7C004F074",
                "0x C004F074",
                "Ox C004F074",
                "\u9519\u8BEF\uFF1A0xC004F074\u8F6F\u4EF6",
                "-1073418124",
                "(-1073418124)",
                "exit status -1073418124.",
                "NO_KMS=-1073418124,",
                "returned: -1073418124;",
                "3221549172",
                "+3221549172",
                "[uint32]3221549172",
                "returncode==3221549172"
            })
    void readsEveryNotationOfACode(String text) {
        assertThat(codesOf(text)).containsExactly("0xC004F074");
    }

    static Stream<Arguments> severalCodes() {
        return Stream.of(
                arguments("0x80070005 0xC004F074", "0x80070005 0xC004F074"),
                arguments("0xC004F074,0x80070005", "0xC004F074 0x80070005"),
                arguments("C004F074/80070005", "0xC004F074 0x80070005"),
                arguments("0x80070005-0xC004F074", "0x80070005 0xC004F074"),
                arguments("0xC004F0740xC004F050", "0xC004F074 0xC004F050"),
                arguments("0xC004F0740XC004F0500xC004F012", "0xC004F074 0xC004F050 0xC004F012"),
                arguments("2147749891 (0x80041004)", "0x80041003 0x80041004"),
                arguments("-1073418124 -1073418203\r\n-1073418160", "0xC004F074 0xC004F025 0xC004F050"),
                arguments("0xC004F0740xC004F074", "0xC004F074 0xC004F074"),
                arguments("hrOnline = 0xC004C4A2, flags 0x00000000", "0xC004C4A2 0x00000000"));
    }

    @ParameterizedTest
    @MethodSource("severalCodes")
    void readsSeveralCodesInTheirOrder(String text, String codes) {
        assertThat(String.join(" ", codesOf(text))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "-2147483648, 0x80000000",
        "-2147024891, 0x80070005",
        "-805305742, 0xD0000272",
        "-100000000, 0xFA0A1F00",
        "2147483648, 0x80000000",
        "4294967295, 0xFFFFFFFF",
        "80070005, 0x80070005",
        "40040000, 0x40040000",
        "D0000272, 0xD0000272"
    })
    void readsTheEdgesOfTheRanges(String text, String code) {
        assertThat(codesOf(text)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no code here",
                // Too few or too many digits.
                "0xC004F0745",
                "0xC004F07",
                "C004F0745",
                "C004F07",
                "0xC004F074C004F074",
                "0xEEEEEEEEC004F074",
                "0xFFFFFFFFFC004F074",
                "F074",
                "0xF074",
                "4F074",
                "0x",
                "0x0",
                "0x2a",
                "0x20001",
                "0x00023C00F",
                "0x800",
                "0x803F701",
                "0xC00F038",
                "0xc004cf038",
                // Broken or retyped.
                "OxC004F074",
                "0xCOO4FO74",
                "0xC004_F074",
                "0xC004 F074",
                "C004-F074",
                // Words and numbers that only look like codes.
                "facade00",
                "5FEDCBA9",
                "0004F074",
                "A004F074",
                "E004F074",
                "F004F074",
                "20190108",
                "10041688",
                "9003",
                "1722",
                "999999999",
                "2147483647",
                "4294967296",
                "10000000000",
                "-5",
                "-99999999",
                "-4294967296",
                "--1073418124",
                "a-1073418124",
                "-1073418124-1073418203",
                "-1073418124.5",
                "1073418124",
                "HC004F074",
                "C004F074hh",
                "XC004F074",
                "C004F074_"
            })
    void takesNothingElseForACode(String text) {
        assertThat(codesOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c42d83ff-1ea4-4f37-b789-01750ba6988c",
                "{D450596F-894D-49E0-966A-FD39ED4C4C64}",
                "(4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c)",
                "RuleId=81e71c49-8da7-4a2f-ad92-45d98a1c79ba;Action=AutoActivate;AppId=55c92734-d682-4d71-983e-d6ec3f16059f",
                "SkuId=d450596f-894d-49e0-966a-fd39ed4c4c64.",
                "W269N-WFGWX-YVC9B-4J6C9-T83GX",
                "W269NWFGWXYVC9B4J6C9T83GX",
                "8D3C4-DDDDD-CCCCC-44444-88888",
                // Installation ids, a confirmation id, an extended PID.
                "442131-867105-869135-413236-148345-883514-216721-484510-860014",
                "8043432 8043433 8043434 8043435 8043436 8043437 8043438 8043439 8043440",
                "804343280434338043434804343580434368043437804343880434398043440",
                "03612-03308-152-000000-03-1033-20348.0000-2602022",
                "55041-00206-271-0000001-03-1033-7601.0000-2147483648",
                // Versions, dates, addresses, ports, article numbers, event ids.
                "10.0.26100.4652",
                "6.3.9600.80070005",
                "80070005.1.2",
                "1.2.3221549172",
                "2026-11-20",
                "20261120",
                "40.04.2026 21:46",
                "2010/9/29 21:46",
                "192.168.100.200:1688",
                "KB2870357",
                "KB4012345",
                "KB80070005",
                "https://support.microsoft.com/kb/2870357",
                "event 12288, 12290, 12293, 8198, 8208",
                "EventID 8196",
                "+1 425 555 0100",
                "425-555-0100"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(codesOf(text)).isEmpty();
    }

    @Test
    void leavesEveryGuidAlone() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        List<String> around = List.of("%s", "{%s}", "(%s)", "SkuId=%s;", "\"%s\",", "%s.", "Activation ID: %s\r\n");
        for (int i = 0; i < 5_000; i++) {
            // The first digit is one that a code may begin with.
            String guid = "%c%07x-%04x-%04x-%04x-%012x"
                    .formatted(
                            "48cd".charAt(random.nextInt(4)),
                            random.nextInt(1 << 28),
                            random.nextInt(1 << 16),
                            random.nextInt(1 << 16),
                            random.nextInt(1 << 16),
                            random.nextLong(1L << 48));
            String text = around.get(random.nextInt(around.size()))
                    .formatted(random.nextBoolean() ? guid : guid.toUpperCase(Locale.ROOT));
            assertThat(codesOf(text)).as("%s, seed %s", text, SEED).isEmpty();
        }
    }

    @Test
    void leavesEveryProductKeyAlone() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        String alphabet = "BCDFGHJKMNPQRTVWXY2346789";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder key = new StringBuilder();
            boolean hyphens = random.nextBoolean();
            for (int at = 0; at < 25; at++) {
                // Mostly hexadecimal digits: the worst case.
                int from = random.nextInt(4) == 0 ? alphabet.length() : 4;
                key.append(
                        random.nextBoolean()
                                ? alphabet.charAt(random.nextInt(from))
                                : "234678".charAt(random.nextInt(6)));
                key.append(hyphens && at % 5 == 4 && at < 24 ? "-" : "");
            }
            assertThat(codesOf("/ipk " + key)).as("%s, seed %s", key, SEED).isEmpty();
        }
    }

    @Test
    void readsEveryCodeWithThePrefixInWhateverStandsAroundIt() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        String around = " \t\r\n()[]{}<>\"'`.,;:!?=#&/\\|-+*%$@~^ghijkZ_\u00A0\uFF1A\u8F6F";
        for (int i = 0; i < 5_000; i++) {
            ErrorCode code = new ErrorCode(random.nextInt());
            String hex = random.nextBoolean() ? code.hex() : code.hex().toLowerCase(Locale.ROOT);
            String text = around.charAt(random.nextInt(around.length()))
                    + hex
                    + around.charAt(random.nextInt(around.length()));
            assertThat(codesOf(text))
                    .as("%s, seed %s", InvalidValueException.visible(text), SEED)
                    .containsExactly(code.hex());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SL_E_INVALID_PRODUCT_KEY, SL_E_INVALID_PRODUCT_KEY",
        "sl_e_invalid_product_key, SL_E_INVALID_PRODUCT_KEY",
        "'0xc004f042 - SL_E_VL_KEY_MANAGEMENT_SERVICE_ID_MISMATCH', SL_E_VL_KEY_MANAGEMENT_SERVICE_ID_MISMATCH",
        "(RPC_S_SERVER_UNAVAILABLE)., RPC_S_SERVER_UNAVAILABLE",
        "E_FAIL, E_FAIL"
    })
    void readsASymbolInAnyCase(String text, String symbol) {
        assertThat(mentionsIn(text)).contains(new CodeScanner.Mention.Symbol(symbol, false));
    }

    @Test
    void seesTheMacroAroundTheNameOfAnNtStatus() {
        assertThat(mentionsIn("HRESULT_FROM_NT(STATUS_NO_MATCH), STATUS_NO_MATCH"))
                .contains(
                        new CodeScanner.Mention.Symbol("STATUS_NO_MATCH", true),
                        new CodeScanner.Mention.Symbol("STATUS_NO_MATCH", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_vlmcs", "1_2", "word", "two words", "hyphen-ated"})
    void takesNoOtherWordForASymbol(String text) {
        assertThat(mentionsIn(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0x80070001",
        "5, 0x80070005",
        "' 1722\n', 0x800706BA",
        "65535, 0x8007FFFF",
        "1073741824, 0x40000000",
        "1074065509, 0x4004F065",
        "2147483647, 0x7FFFFFFF"
    })
    void readsAWholeTextThatIsOneSmallNumber(String text, String code) {
        assertThat(SmallNumbers.asked(text).stream().flatMap(number -> SmallNumbers.code(number).stream()))
                .containsExactly(ErrorCode.ofHex(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "65536",
                "1073741823",
                "2147483648",
                "99999999999",
                "-5",
                "5.",
                "5 apples",
                "error",
                "1 2 3 4 5 6 7 8 9",
                "0x5",
                "five",
                "\u0665",
                "\uFF15"
            })
    void readsNoOtherWholeText(String text) {
        assertThat(SmallNumbers.asked(text).stream().flatMap(number -> SmallNumbers.code(number).stream()))
                .isEmpty();
    }

    private static List<CodeScanner.Mention> mentionsIn(String text) {
        List<CodeScanner.Mention> mentions = new ArrayList<>();
        CodeScanner.scan(PastedText.of(text), mentions::add);
        return mentions;
    }

    /** Every code of the text, repeats included, in the notation of the catalogue. */
    private static List<String> codesOf(String text) {
        return mentionsIn(text).stream()
                .flatMap(mention -> mention instanceof CodeScanner.Mention.Code found
                        ? Stream.of(found.code().hex())
                        : Stream.of())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "5 1722, 0x80070005 0x800706BA",
        "'1722, 5', 0x800706BA 0x80070005",
        "Win32 error 1722, 0x800706BA",
        "net helpmsg 5, 0x80070005",
        "error code: 5, 0x80070005"
    })
    void readsSmallNumbersThatAreAllThatIsAsked(String text, String codes) {
        assertThat(SmallNumbers.asked(text).stream().flatMap(number -> SmallNumbers.code(number).stream()))
                .map(ErrorCode::hex)
                .containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"3_221_549_172, 0xC004F074", "-1_073_418_124, 0xC004F074"})
    void readsNumbersGroupedByUnderscores(String text, String code) {
        assertThat(codesOf(text)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-2147483649",
                "-4294967295",
                "-000058007",
                "-805 305 742 123",
                "-192.168.100",
                "2.147.221.232",
                "-805 305 7421",
                "805 305 742",
                "0xC00\n2BCDF-C2DF4-C2DF4-C2DF4-C2DF4",
                "HRESULT_FROM_WIN32(0)",
                "HRESULT_FROM_WIN32(65536)",
                "HRESULT_FROM_WIN32()",
                "HRESULT_FROM_WIN32(1633",
                "HRESULT_FROM_WIN32 1633)",
                "HRESULT_FROM_WIN32(        1633)",
                "SkuId=4de7cb65-...",
                "c42d83ff-\n0123-4567-89ab-c0ffee123456",
            })
    void a_number_out_of_range_or_a_cut_guid_is_no_code(String text) {
        assertThat(mentionsIn(text)).noneMatch(mention -> mention instanceof CodeScanner.Mention.Code);
    }
}
