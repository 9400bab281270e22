package io.github.gvlk.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.ListedError;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.InvalidValueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final long SEED = Long.getLong("gvlk.seed", System.nanoTime());

    private static final Catalog CATALOG = Catalog.bundled();
    private static final Decoder DECODER = new Decoder(CATALOG);

    /** Every code of the catalogue with all its symbols, which may be none. */
    private static final Map<ErrorCode, Set<String>> KNOWN = known();

    private static Map<ErrorCode, Set<String>> known() {
        Map<ErrorCode, Set<String>> known = new TreeMap<>();
        for (ActivationError error : CATALOG.documentedErrors()) {
            error.symbol().ifPresent(symbolsOf(known, error.code())::add);
        }
        for (ListedError error : CATALOG.listedErrors()) {
            Set<String> symbols = symbolsOf(known, error.code());
            error.symbol().ifPresent(symbols::add);
            symbols.addAll(error.otherSymbols());
        }
        CATALOG.undefinedCodes().forEach(undefined -> symbolsOf(known, undefined.code()));
        return known;
    }

    private static Set<String> symbolsOf(Map<ErrorCode, Set<String>> known, ErrorCode code) {
        return known.computeIfAbsent(code, c -> new TreeSet<>());
    }

    static Stream<Arguments> notations() {
        return Stream.of(
                arguments("hexadecimal, upper case", codes(ErrorCode::hex)),
                arguments("hexadecimal, lower case", codes(code -> code.hex().toLowerCase(Locale.ROOT))),
                arguments("hexadecimal without prefix", codes(code -> code.hex().substring(2))),
                arguments(
                        "hexadecimal, lower case without prefix",
                        codes(code -> code.hex().substring(2).toLowerCase(Locale.ROOT))),
                arguments("unsigned decimal", codes(code -> Long.toString(code.unsigned()))),
                arguments("signed decimal", codes(code -> Integer.toString(code.value()))),
                arguments(
                        "prefix with a capital X",
                        codes(code -> "0X" + code.hex().substring(2))),
                arguments("full-width", codes(code -> fullWidth(code.hex()))),
                arguments("BASIC", codes(code -> "&H" + code.hex().substring(2))),
                arguments("assembler", codes(code -> code.hex().substring(2) + "h")),
                arguments(
                        "sign-extended to 64 bits",
                        codes(code -> "0xffffffff" + code.hex().substring(2))),
                arguments("C literal", codes(code -> code.hex() + "L")),
                arguments("glued to itself", codes(code -> code.hex() + code.hex())),
                arguments("glued to Chinese", codes(code -> "\u9519\u8BEF\uFF1A" + code.hex() + "\u8F6F\u4EF6")),
                arguments("argument of slui", codes(code -> "run 'slui.exe 0x2a " + code.hex() + "' to display")),
                arguments("address", codes(code -> "https://support.microsoft.com/kb/2870357#Error" + code.hex())),
                arguments("within a sentence", codes(code -> "Error: " + code.hex() + " occurred.")));
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<ErrorCode, String> codes(Function<ErrorCode, String> notation) {
        return KNOWN.keySet().stream().collect(Collectors.toMap(code -> code, notation));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notations")
    void findsEveryCodeOfTheCatalogue(String label, Map<ErrorCode, String> texts) {
        assertThat(texts).hasSizeGreaterThan(850);
        List<String> wrong = new ArrayList<>();
        texts.forEach((code, text) -> {
            List<ErrorCode> found = DECODER.read(text).codes();
            if (!found.equals(List.of(code))) {
                wrong.add(text + " gives " + found + ", not " + code);
            }
        });
        assertThat(wrong).as(label).isEmpty();
    }

    /** Only values from 2^31 on are told from other figures when they are grouped. */
    @ParameterizedTest
    @ValueSource(strings = {" ", ",", ".", "'", "\u2019", "\u00A0", "\u202F", "\u2009", "\u3000"})
    void findsEveryFailureOfTheCatalogueInGroupedDecimals(String separator) {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (ErrorCode code : KNOWN.keySet()) {
            if (code.value() < 0) {
                tried++;
                for (long number : new long[] {code.unsigned(), code.value()}) {
                    String grouped = String.format(Locale.ROOT, "%,d", number).replace(",", separator);
                    List<String> texts =
                            List.of(grouped, "exit code " + grouped + "; see the log", "(" + grouped + ")");
                    // With dots, 2.147.221.232 is an address.
                    List<ErrorCode> expected = isAddress(grouped) ? List.of() : List.of(code);
                    for (String text : texts) {
                        if (!DECODER.read(text).codes().equals(expected)) {
                            wrong.add(text + " gives " + DECODER.read(text).codes() + ", not " + code);
                        }
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(800);
        assertThat(wrong).isEmpty();
    }

    private static boolean isAddress(String grouped) {
        return grouped.matches("[0-9]\\.[0-9.]+")
                && Stream.of(grouped.split("\\.")).allMatch(group -> Integer.parseInt(group) <= 255);
    }

    @Test
    void findsEveryCodeByEachOfItsSymbols() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<ErrorCode, Set<String>> entry : KNOWN.entrySet()) {
            for (String symbol : entry.getValue()) {
                tried++;
                // A name without an underscore is a word like others unless it stands in capitals.
                String other = symbol.indexOf('_') > 0 ? symbol.toLowerCase(Locale.ROOT) : symbol;
                for (String text : List.of(symbol, other, "(" + symbol + ").")) {
                    List<ErrorCode> found = DECODER.read(text).codes();
                    // Where two values share a symbol, one of them is enough.
                    if (found.size() != 1 || !hasSymbol(found.get(0), symbol)) {
                        wrong.add(text + " gives " + found + ", not " + entry.getKey());
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(800);
        assertThat(wrong).isEmpty();
    }

    private static boolean hasSymbol(ErrorCode code, String symbol) {
        return KNOWN.getOrDefault(code, Set.of()).contains(symbol);
    }

    static Stream<Arguments> pastedTexts() {
        return Stream.of(
                arguments(
                        "Error: 0xC004F074 The Software Licensing Service reported that the computer could not be"
                                + " activated. No Key Management Service (KMS) could be contacted.",
                        "0xC004F074"),
                arguments(
                        "Error: 0xC004E015 On a computer running Microsoft Windows non-core edition, run 'slui.exe 0x2a"
                                + " 0xC004E015' to display the error text.",
                        "0xC004E015"),
                arguments(
                        "error 0xc004e016 on a computer running microsoft windows non-core edition\n"
                                + "run slui.exe 0x2a 0xc004e016 to display the error text",
                        "0xC004E016"),
                arguments("Run 'slui.exe 0x2a 0xC004F050' to display the error text.  Error: 0xC004F050", "0xC004F050"),
                arguments("run slui.exe 0x803f7001 to display the error text.", "0x803F7001"),
                arguments("Error 0x2a 0x80070216", "0x80070216"),
                arguments(
                        "On a computer ru nning MIcrosoft Windows ..., run `slui.exe 0x2a 0xC004C032` ", "0xC004C032"),
                arguments(
                        "Activating Windows(R), ServerDatacenter edition (00091344-1ea4-4f37-b789-01750ba6988c) ...\r\n"
                                + "Error: 0x80070005 Access denied: the requested action requires elevated privileges",
                        "0x80070005"),
                arguments("Notification Reason: 0xC004F200 (non-genuine).", "0xC004F200"),
                arguments("Notification Reason: 0xC004F009 (grace time expired).", "0xC004F009"),
                arguments("\u9519\u8BEF\uFF1A0xC004F074\u8F6F\u4EF6\u6388\u6743\u670D\u52A1", "0xC004F074"),
                arguments(
                        "\u9519\u8BEF\uFF1A0xC004F069\u5728\u8FD0\u884C'slui exe 0x2a 0xC004F069\u4EE5\u663E\u793A",
                        "0xC004F069"),
                arguments("\u8FD0\u884C\u201Cslui.exe 0x2a 0xC0000022\u201D\u4EE5\u663E\u793A", "0xC0000022"),
                arguments("Erreur 0xC004C003 : The activation server determined", "0xC004C003"),
                arguments("0xC004F0740xC004F074 Le service de gestion de licences", "0xC004F074"),
                arguments("0x8007007b0x8007007b 0x8007007b Le nom DNS n\u2019existe pas.", "0x8007007B"),
                arguments("0\u00D780092328 DNS name does not exist", "0x80092328"),
                arguments("License acquisition failure details.\r\nhr=0x80072EE7", "0x80072EE7"),
                arguments(
                        "Acquisition of genuine ticket failed (hr=0x80072EE7) for template Id"
                                + " {99d92734-d682-4d71-983e-d6ec3f16059f}",
                        "0x80072EE7"),
                arguments(
                        "License Activation (slui.exe) failed with the following error code:\nhr=0x803F7001\n"
                                + "Command-line arguments:\nRuleId=31e71c49-8da7-4a2f-ad92-45d98a1c79ba;"
                                + "Action=AutoActivate;AppId=55c92734-d682-4d71-983e-d6ec3f16059f;"
                                + "SkuId=4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c;NotificationInterval=1440;"
                                + "Trigger=NetworkAvailable",
                        "0x803F7001"),
                arguments(
                        "The rules engine reported a failed VL activation attempt.\nReason:0x8007007B\n"
                                + "AppId = 0ff1ce15-a989-479d-af46-f275c6370663,"
                                + " SkuId = d450596f-894d-49e0-966a-fd39ed4c4c64\nTrigger=TimerEvent",
                        "0x8007007B"),
                arguments(
                        "0xC004F06C,5,client01,36f27b39-2fd5-440b-be67-a09996d27a38,2010/9/29 21:46,0,2,41520,"
                                + "68531fb9-5511-4989-97be-d11a0f55633f",
                        "0xC004F06C"),
                arguments("Error Code:0x80070005\r\nPath:C:\\Windows\\System32\\SLUI.exe", "0x80070005"),
                arguments("Error code:  0xC004F200:", "0xC004F200"),
                arguments("Info:  0x80072338\n0x80072338: DNS_ERROR RCODE_BADSIG", "0x80072338"),
                arguments("HR=0xC004F011", "0xC004F011"),
                arguments(
                        "ERROR CODE: 0xC004F074\nERROR DESCRIPTION: No KMS host.\nFOR MORE INFORMATION PLEASE VISIT:"
                                + " https://support.microsoft.com/kb/2870357#Error0xC004F074",
                        "0xC004F074"),
                arguments("Run the following: cscript ospp.vbs /ddescr:0x8007000D", "0x8007000D"),
                arguments("... try again or enter a different one. (0xc004f050)", "0xC004F050"),
                arguments("Error code 8007000d.", "0x8007000D"),
                arguments("Error: 80070643 - prep-check KB installation fails", "0x80070643"),
                arguments("Code:\n0xC004FD01\nDescription:", "0xC004FD01"),
                arguments(
                        "Code: 0x87E10BC6\nUnknown facility code 0x7E1 (2017L)\nFacility error: 0xBC6 (3014L)",
                        "0x87E10BC6"),
                arguments("Checking slmgr /dlv [Not Responding] 0x80041002\n[Failed] [0x80041002]", "0x80041002"),
                arguments("0xc004f042 - SL_E_VL_KEY_MANAGEMENT_SERVICE_ID_MISMATCH", "0xC004F042"),
                arguments("0xC004F011 = SL_E_LICENSE_FILE_NOT_INSTALLED", "0xC004F011"),
                arguments("SL_E_LICENSE_FILE_NOT_INSTALLED", "0xC004F011"),
                arguments("2147749891 (0x80041003)", "0x80041003"),
                arguments("0x80072F8F\n147012721\nWININET_E_DECODING_FAILED", "0x80072F8F"),
                arguments(
                        "first 0x80070005\nthen C004F074, 0x80070005 again, -1073418124, SL_E_INVALID_PRODUCT_KEY",
                        "0x80070005 0xC004F074 0xC004F050"));
    }

    @ParameterizedTest
    @MethodSource("pastedTexts")
    void findsTheCodesOfAPastedTextOnceEachInTheirOrder(String text, String codes) {
        assertThat(DECODER.read(text).codes()).map(ErrorCode::hex).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0x80070005",
        "1722, 0x800706BA",
        "9003, 0x8007232B",
        "' 12007\n', 0x80072EE7",
        "1074065509, 0x4004F065"
    })
    void takesASmallNumberAloneForTheErrorThatTheCatalogueKnows(String text, String code) {
        assertThat(DECODER.read(text).codes()).containsExactly(ErrorCode.ofHex(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12288",
                "12290",
                "12293",
                "8196",
                "8198",
                "8200",
                "8208",
                "8229",
                "12321",
                "1688",
                "65535",
                "1073741824",
                "event 5",
                "5 apples"
            })
    void takesNoOtherSmallNumberForACode(String text) {
        assertThat(DECODER.read(text).codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "Error: The data is invalid",
                "Error: product not found.",
                "Windows is running within the non-genuine notification period. Run 'slui.exe' to go online and validate"
                        + " Windows.",
                "c42d83ff-1ea4-4f37-b789-01750ba6988c",
                "NO_SUCH_SYMBOL",
                "0x2a"
            })
    void findsNothingInATextWithoutACode(String text) {
        assertThat(DECODER.read(text).codes()).isEmpty();
    }

    @Test
    void findsInRandomTextOnlyWhatStandsThereAndNeverFails() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = randomText(random);
            String about = InvalidValueException.visible(text) + ", seed " + SEED;
            List<ErrorCode> codes = codesIn(text, about);
            assertThat(codes).as(about).doesNotHaveDuplicates();
            for (ErrorCode code : codes) {
                found++;
                assertThat(standsIn(text, code)).as("%s in %s", code, about).isTrue();
            }
        }
        // Without any the generator would prove nothing.
        assertThat(found).as("seed %s", SEED).isGreaterThan(1_000);
    }

    private static List<ErrorCode> codesIn(String text, String about) {
        try {
            return DECODER.read(text).codes();
        } catch (RuntimeException e) {
            throw new AssertionError(about, e);
        }
    }

    private static boolean standsIn(String text, ErrorCode code) {
        // Folded, and with broken lines joined, as the scanner reads it.
        String upper = PastedText.of(text).text().replaceAll("=?\\r?\\n", "").toUpperCase(Locale.ROOT);
        return upper.contains(code.hex().substring(2))
                || upper.contains(Long.toString(code.unsigned()))
                || Pattern.compile("-0*" + -(long) code.value()).matcher(upper).find()
                || (code.isWin32()
                        && List.of(PastedText.of(text).text().strip().split("[\\s,;:]+")).stream()
                                .anyMatch(word -> word.replaceFirst("^0+", "").equals(Integer.toString(code.number()))))
                || KNOWN.getOrDefault(code, Set.of()).stream()
                        .anyMatch(symbol -> upper.contains(symbol.toUpperCase(Locale.ROOT)));
    }

    private static final List<String> PIECES = List.of(
            "0x",
            "0X",
            "&H",
            "C004F074",
            "c004f0",
            "8007",
            "0005",
            "FFFFFFFF",
            "3221549172",
            "1073418124",
            "-",
            "L",
            "h",
            "SL_E_",
            "SL_E_INVALID_PRODUCT_KEY",
            "_",
            ".",
            ":",
            " ",
            "\n",
            "{",
            "}",
            "\u00D7",
            "\uFF10",
            "\uD83D",
            "5",
            "0",
            "4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c",
            "99999999999999999999",
            "\0");

    private static String randomText(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.append(new ErrorCode(random.nextInt()).hex());
                case 1 -> text.append(random.nextInt());
                case 2 ->
                    text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1));
                default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    static Stream<Arguments> longLines() {
        return Stream.of(
                arguments("one word", "a", List.of()),
                arguments("one symbol", "A_", List.of()),
                arguments("one number", "8", List.of()),
                arguments("prefixes", "0x", List.of()),
                arguments("hyphens", "-", List.of()),
                arguments("a group without end", "C004F074-", List.of()),
                arguments("glued codes", "0xC004F074", List.of("0xC004F074")),
                arguments("bare codes", "C004F074 ", List.of("0xC004F074")),
                arguments("decimals", "-1073418124 ", List.of("0xC004F074")),
                arguments("symbols", "SL_E_INVALID_PRODUCT_KEY ", List.of("0xC004F050")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longLines")
    void readsALineOfTwoMegabytesInGoodTime(String label, String piece, Collection<String> codes) {
        String line = piece.repeat(2_000_000 / piece.length());
        List<ErrorCode> found = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> DECODER.read(line).codes(), label);
        assertThat(found).map(ErrorCode::hex).containsExactlyElementsOf(codes);
    }

    @Test
    void the_macro_of_the_headers_carries_an_nt_status() {
        assertThat(DECODER.read("HRESULT_FROM_NT(STATUS_ACCESS_DENIED)").codes())
                .containsExactly(ErrorCode.ofHex("0xD0000022"));
        assertThat(DECODER.read("STATUS_ACCESS_DENIED").codes()).containsExactly(ErrorCode.ofHex("0xC0000022"));
        assertThat(DECODER.read("HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED)").codes())
                .containsExactly(ErrorCode.ofHex("0x80070005"));
    }

    @Test
    void a_symbol_without_an_underscore_finds_its_code() {
        assertThat(new Decoder(Catalog.bundled())
                        .read("failed with WSAECONNREFUSED (again)")
                        .codes())
                .containsExactly(ErrorCode.ofHex("0x8007274D"));
    }
}
