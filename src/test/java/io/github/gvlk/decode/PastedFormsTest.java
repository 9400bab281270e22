package io.github.gvlk.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.KmsEvent;
import io.github.gvlk.value.ErrorCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How people paste activation errors: real texts from slmgr.vbs, event logs, ospp.vbs, dialogs and programs, forms that
 * are tricky to read, and what looks like a code and is none.
 */
class PastedFormsTest {
    private static final Decoder DECODER = new Decoder(Catalog.bundled());

    private static final String GUID = "34e1ae55-27f8-4950-8877-7a03be5fb181";

    static Stream<Arguments> textsOfSlmgr() {
        return Stream.of(
                arguments(
                        "Error: 0xC004F074 The Software Licensing Service reported that the computer could not be"
                                + " activated. No Key Management Service (KMS) could be contacted. ...",
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
                        "Activating Windows(R), ServerDatacenter edition (00091344-1ea4-4f37-b789-01750ba6988c) ..."
                                + " Error: 0x80070005 Access denied: the requested action requires elevated privileges",
                        "0x80070005"),
                arguments("Notification Reason: 0xC004F200 (non-genuine).", "0xC004F200"),
                arguments("Notification Reason: 0xC004F009 (grace time expired).", "0xC004F009"));
    }

    static Stream<Arguments> textsInOtherLanguages() {
        return Stream.of(
                arguments(
                        "\u9519\u8BEF: 0xC004F074 \u8F6F\u4EF6\u6388\u6743\u670D\u52A1\u62A5\u544A\u65E0\u6CD5\u6FC0\u6D3B\u8BA1\u7B97\u673A\u3002...",
                        "0xC004F074"),
                arguments(
                        "\u9519\u8BEF\uFF1A0xC004F074\u8F6F\u4EF6\u6388\u6743\u670D\u52A1\u62A5\u544A\u65E0\u6CD5\u6FC0\u6D3B\u8BA1\u7B97\u673A\u3002",
                        "0xC004F074"),
                arguments(
                        "\u9519\u8BEF\uFF1A0xC004F069\u5728\u8FD0\u884CMicrosoft Windows \u975E\u6838\u5FC3\u7248\u672C\u7684\u8BA1\u7B97\u673A\u4E0A\uFF0C\u8FD0\u884C'slui exe 0x2a 0xC004F069\u4EE5\u663E\u793A\u9519\u8BEF\u6587\u672C\u3002",
                        "0xC004F069"),
                arguments(
                        "\u9519\u8BEF: 0xC0000022 \u5728\u8FD0\u884C ...\uFF0C\u8FD0\u884C\u201Cslui.exe 0x2a 0xC0000022\u201D\u4EE5\u663E\u793A\u9519\u8BEF\u6587\u672C\u3002",
                        "0xC0000022"),
                arguments("Erreur 0xC004C003 : The activation server determined ...", "0xC004C003"),
                arguments("0xC004F0740xC004F074 Le service de gestion de licences ...", "0xC004F074"),
                arguments("0x8007007b0x8007007b 0x8007007b Le nom DNS n\u2019existe pas.", "0x8007007B"),
                arguments("0\u00D780092328 DNS name does not exist (...)", "0x80092328"));
    }

    static Stream<Arguments> textsOfEventLogs() {
        return Stream.of(
                arguments("License acquisition failure details.\r\nhr=0x80072EE7", "0x80072EE7"),
                arguments(
                        "Acquisition of genuine ticket failed (hr=0x80072EE7) for template Id"
                                + " {99d92734-d682-4d71-983e-d6ec3f16059f}",
                        "0x80072EE7"),
                arguments(
                        "License Activation (slui.exe) failed with the following error code:\r\nhr=0x803F7001\r\n"
                                + "Command-line arguments:\r\nRuleId=31e71c49-8da7-4a2f-ad92-45d98a1c79ba;"
                                + "Action=AutoActivate;AppId=55c92734-...;SkuId=4de7cb65-...;"
                                + "NotificationInterval=1440;Trigger=NetworkAvailable",
                        "0x803F7001"),
                arguments(
                        "The rules engine reported a failed VL activation attempt.\nReason:0x8007007B\n"
                                + "AppId = 0ff1ce15-a989-479d-af46-f275c6370663,"
                                + " SkuId = d450596f-894d-49e0-966a-fd39ed4c4c64\nTrigger=TimerEvent",
                        "0x8007007B"),
                // The second field holds flags: zero is no success.
                arguments(
                        "0xC004F06C, 0x00000000, azkms.core.windows.net:1688, <CMID>, <DateTime>, 1, 5, 0, " + GUID
                                + ", ",
                        "0xC004F06C"),
                arguments(
                        "0xC004F06C,5,<KMS Client name>,36f27b39-2fd5-440b-be67-a09996d27a38,2010/9/29 21:46,0,2,41520,"
                                + "68531fb9-5511-4989-97be-d11a0f55633f",
                        "0xC004F06C"),
                arguments("Error Code:0x80070005\r\nPath:C:\\Windows\\System32\\SLUI.exe", "0x80070005"),
                arguments("Genuine validation result: hrOffline = 0x00000000, hrOnline =0xC004C4A2", "0xC004C4A2"),
                arguments("Error code:  0xC004F200:", "0xC004F200"),
                arguments("Info:  0x80072338", "0x80072338"),
                arguments("0x80072338: DNS_ERROR RCODE_BADSIG", "0x80072338"),
                arguments("HR=0xC004F011", "0xC004F011"),
                arguments("ESU: not eligible:HRESULT_FROM_WIN32(1633)", "0x80070661"));
    }

    static Stream<Arguments> textsOfOfficeDialogsAndLogs() {
        return Stream.of(
                arguments(
                        "ERROR CODE: 0xC004F074\nERROR DESCRIPTION: ...\nFOR MORE INFORMATION PLEASE VISIT:"
                                + " https://support.microsoft.com/kb/2870357#Error0xC004F074",
                        "0xC004F074"),
                arguments("https://support.microsoft.com/kb/2870357#Error0xC004F074", "0xC004F074"),
                arguments("ERROR DESCRIPTION: Run the following: cscript ospp.vbs /ddescr:0x8007000D", "0x8007000D"),
                arguments("... try again or enter a different one. (0xc004f050)", "0xC004F050"),
                arguments("Error code 8007000d.", "0x8007000D"),
                arguments("Error: 80070643 - prep-check KB installation fails", "0x80070643"),
                arguments("Error code : 0xc004f063 The Software Licensing Service ...", "0xC004F063"),
                arguments("Code:\n0xC004FD01\nDescription:", "0xC004FD01"),
                arguments(
                        "Code: 0x87E10BC6\nUnknown facility code 0x7E1 (2017L)\nFacility error: 0xBC6 (3014L)",
                        "0x87E10BC6"),
                arguments("Checking slmgr /dlv [Not Responding] 0x80041002", "0x80041002"),
                arguments("[Failed] [0x80041002]", "0x80041002"),
                arguments("Activation Failed [Error Code: 0xC0020036]", "0xC0020036"),
                arguments("0XC004C003", "0xC004C003"),
                arguments("0Xc004F074", "0xC004F074"),
                arguments("0xc004f042 - SL_E_VL_KEY_MANAGEMENT_SERVICE_ID_MISMATCH", "0xC004F042"),
                arguments("SL_E_VL_KEY_MANAGEMENT_SERVICE_ID_MISMATCH", "0xC004F042"),
                arguments("0xC004F011 = SL_E_LICENSE_FILE_NOT_INSTALLED", "0xC004F011"),
                arguments("SL_E_LICENSE_FILE_NOT_INSTALLED", "0xC004F011"));
    }

    static Stream<Arguments> textsOfPrograms() {
        return Stream.of(
                arguments("-1073418124", "0xC004F074"),
                arguments("exit status -1073418124", "0xC004F074"),
                arguments("returncode==3221549172", "0xC004F074"),
                arguments("ReturnValue = [uint32]3221549172", "0xC004F074"),
                arguments("NO_ADMIN = -1073418203, INVALID_KEY = -1073418160", "0xC004F025 0xC004F050"),
                arguments("2147749891 (0x80041003)", "0x80041003"),
                // The decimal number lost its first digit.
                arguments("0x80072F8F\n147012721\nWININET_E_DECODING_FAILED", "0x80072F8F"),
                arguments("0xffffffffc004f038", "0xC004F038"),
                arguments("&HC004F009", "0xC004F009"),
                arguments("((HRESULT)0xC004C001L)", "0xC004C001"));
    }

    static Stream<Arguments> trickyForms() {
        Stream<Arguments> others = Stream.of(
                arguments("#0xC004C003", "0xC004C003"),
                arguments("\uFF12\uFF11\uFF14\uFF17\uFF19\uFF14\uFF12\uFF14\uFF10\uFF15", "0x80070005"),
                arguments("80070005", "0x80070005"),
                arguments("0x80070005 0xC004F074", "0x80070005 0xC004F074"),
                arguments(
                        "first 0x80070005,\r\nthen 0xC004F074\r\nand 0x80070005 again\r\n0xC004F050",
                        "0x80070005 0xC004F074 0xC004F050"),
                arguments("RPC_S_SERVER_UNAVAILABLE", "0x800706BA"),
                arguments("HRESULT_FROM_WIN32(1633)", "0x80070661"),
                arguments("0x00000000", "0x00000000"),
                arguments("0x0", "0x00000000"),
                arguments("0", "0x00000000"),
                arguments("0x00000000 0xC004F074 0x00000000", "0xC004F074"));
        Stream<Arguments> same = Stream.of(
                        "c004f074",
                        "C004F074.",
                        "(C004F074)",
                        "\"C004F074\",",
                        "C004F074;",
                        "0xc004f074!",
                        "0xC004F074:",
                        "<0xC004F074>",
                        "[0xC004F074]",
                        "hr=0xC004F074",
                        "hr = 0xc004f074",
                        "HRESULT: 0xC004F074",
                        "Reason:0xC004F074",
                        "-1073418124",
                        "\u22121073418124",
                        "-1 073 418 124",
                        "\u22121 073 418 124",
                        "-1,073,418,124",
                        "3221549172",
                        "3 221 549 172",
                        "3\u00A0221\u00A0549\u00A0172",
                        "3\u202F221\u202F549\u202F172",
                        "3,221,549,172",
                        "3.221.549.172",
                        "3'221'549'172",
                        "\uFF13\uFF12\uFF12\uFF11\uFF15\uFF14\uFF19\uFF11\uFF17\uFF12",
                        "\uFF10\uFF58\uFF23\uFF10\uFF10\uFF14\uFF26\uFF10\uFF17\uFF14",
                        "0\u00D7C004F074",
                        "Ox C004F074",
                        "0x C004F074",
                        "0xC004\u00ADF074",
                        "0xC004\u200BF074",
                        "0xC004\nF074",
                        "0xC004\r\nF074",
                        "0xC004=\r\nF074",
                        "0xC004F0740xC004F074",
                        "0xFFFFFFFFC004F074",
                        "0xC004F074L",
                        "&HC004F074",
                        "C004F074h",
                        "$C004F074",
                        "16#C004F074",
                        "SL_E_VL_BINDING_SERVICE_UNAVAILABLE")
                .map(text -> arguments(text, "0xC004F074"));
        return Stream.concat(others, same);
    }

    @ParameterizedTest
    @MethodSource({
        "textsOfSlmgr",
        "textsInOtherLanguages",
        "textsOfEventLogs",
        "textsOfOfficeDialogsAndLogs",
        "textsOfPrograms",
        "trickyForms"
    })
    void a_text_gives_its_codes_once_each_in_order_and_nothing_else(String text, String codes) {
        PastedReading reading = DECODER.read(text);

        assertThat(reading.codes()).map(ErrorCode::hex).containsExactly(codes.split(" "));
        assertThat(reading.lookAlikes()).isEmpty();
        assertThat(reading.events()).isEmpty();
        assertThat(reading.suggestions()).isEmpty();
        assertThat(reading.win32Numbers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\u0445\u0421004F074",
                "0x\u0421004F074",
                "0\u03C7C004F074",
                "\u0421004F074",
                "C004F074 0\u0445\u0421004F074"
            })
    void letters_of_another_alphabet_are_read_and_remarked(String text) {
        PastedReading reading = DECODER.read(text);

        assertThat(reading.codes()).containsExactly(ErrorCode.ofHex("0xC004F074"));
        assertThat(reading.lookAlikes()).containsExactly(ErrorCode.ofHex("0xC004F074"));
    }

    static Stream<Arguments> damaged() {
        return Stream.of(
                arguments("0x803F701", "0x803F7001"),
                arguments("0xC00F038", "0xC004F038"),
                arguments("0xc004cf038", "0xC004F038"),
                arguments("0xc004cf042", "0xC004F042"),
                arguments("0xc004cf042.txt", "0xC004F042"),
                arguments("OxC004F074", "0xC004F074"),
                arguments("0xCOO4FO74", "0xC004F074"),
                arguments("0xC004_F074", "0xC004F074"),
                arguments("0xC004 F074", "0xC004F074"),
                arguments("C004-F074", "0xC004F074"),
                arguments("0xC004F0745", "0xC004F074"),
                arguments("0xC004F07", "0xC004F074"),
                arguments("F074", "0xC004F074"),
                arguments("0xF074", "0xC004F074"),
                arguments("4F074", "0xC004F074"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void a_damaged_code_is_suggested_and_never_taken(String text, String meant) {
        PastedReading reading = DECODER.read(text);

        assertThat(reading.codes()).isEmpty();
        assertThat(reading.suggestions()).first().isEqualTo(ErrorCode.ofHex(meant));
        assertThat(reading.events()).isEmpty();
    }

    static Stream<Arguments> win32Numbers() {
        return Stream.of(
                arguments("5", "0x80070005"),
                arguments("1722", "0x800706BA"),
                arguments("9003", "0x8007232B"),
                arguments("12007", "0x80072EE7"),
                arguments("\uFF11\uFF12\uFF10\uFF10\uFF17", "0x80072EE7"));
    }

    @ParameterizedTest
    @MethodSource("win32Numbers")
    void a_small_number_alone_is_a_win32_error_and_said_to_be_read_so(String text, String code) {
        PastedReading reading = DECODER.read(text);

        assertThat(reading.codes()).containsExactly(ErrorCode.ofHex(code));
        assertThat(reading.win32Numbers()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"error 5 occurred", "5 of 1722", "9003 names", "port 12007"})
    void a_small_number_within_a_text_is_no_win32_error(String text) {
        assertThat(DECODER.read(text).codes()).isEmpty();
    }

    static Stream<Arguments> eventNumbers() {
        return Stream.of(
                arguments("8198", 8198),
                arguments("12288", 12288),
                arguments("12293", 12293),
                arguments("8208", 8208),
                arguments(" 12290\n", 12290),
                arguments("event 12288", 12288),
                arguments("Event ID: 8198", 8198),
                arguments("EventID=8200", 8200),
                arguments("Security-SPP, Event ID 8208, what now?", 8208));
    }

    @ParameterizedTest
    @MethodSource("eventNumbers")
    void the_number_of_an_event_is_said_to_be_one(String text, int id) {
        PastedReading reading = DECODER.read(text);

        assertThat(reading.codes()).isEmpty();
        assertThat(reading.suggestions()).isEmpty();
        assertThat(reading.events()).map(KmsEvent::id).containsExactly(id);
    }

    @Test
    void beside_a_code_the_number_of_an_event_is_not_spoken_of() {
        PastedReading reading = DECODER.read("Event ID: 8198\nhr=0xC004F074");

        assertThat(reading.codes()).containsExactly(ErrorCode.ofHex("0xC004F074"));
        assertThat(reading.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \r\n\t",
                "Error 0x%ERRCODE% occurred in connecting to server %COMPUTERNAME%.",
                "Notification Reason: 0x....",
                "Error: The data is invalid",
                "Error: product not found.",
                "Error: product key not found.",
                "Error: Product activation failed.",
                "Windows is running within the non-genuine notification period. Run 'slui.exe' to go online and validate"
                        + " Windows.",
                "0x2a",
                "slui 0x2a",
                GUID,
                "{" + GUID + "}"
            })
    void a_text_without_a_code_gives_nothing(String text) {
        assertThat(DECODER.read(text)).isEqualTo(NOTHING);
    }

    private static final PastedReading NOTHING =
            new PastedReading(List.of(), Set.of(), List.of(), List.of(), List.of());

    /** What looks like a code and is none. */
    private static final List<String> LEFT_ALONE = List.of(
            "c42d83ff-1ea4-4f37-b789-01750ba6988c",
            "D450596F-894D-49E0-966A-FD39ED4C4C64",
            "{4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c}",
            "RuleId=81e71c49-8da7-4a2f-ad92-45d98a1c79ba;Action=AutoActivate;AppId=c5c92734-d682-4d71-983e-d6ec3f16059f;",
            "SkuId=4de7cb65-...",
            "W269N-WFGWX-YVC9B-4J6C9-T83GX",
            "w269n-wfgwx-yvc9b-4j6c9-t83gx",
            "W269N WFGWX YVC9B 4J6C9 T83GX",
            "W269NWFGWXYVC9B4J6C9T83GX",
            "442131-867105-869135-413236-148345-883514-216721-484510-860014",
            "8043432 8043433 8043434 8043435 8043436 8043437 8043438 8043439 8043440",
            "804343280434338043434804343580434368043437804343880434398043440",
            "221 549 172 221 549 172 221 549 172 221 549 172",
            "03612-03308-152-000000-03-1033-20348.0000-2602022",
            "1688",
            "kms.example.org:1688",
            "10.0.26100.4652",
            "2870357",
            "971033",
            "KB2870357",
            "KB971033",
            "https://support.microsoft.com/kb/2870357",
            "2010/9/29 21:46",
            "2019-01-08",
            "08.01.2019",
            "20190108",
            "192.168.100.200",
            "3.221.172.200",
            "+1 425 555 0100",
            "425-555-0100",
            "+3 221 549 172",
            "0x20001",
            "0x00023C00",
            "0x800");

    static Stream<String> leftAlone() {
        return LEFT_ALONE.stream();
    }

    @ParameterizedTest
    @MethodSource("leftAlone")
    void what_only_looks_like_a_code_is_left_alone(String text) {
        assertThat(DECODER.read(text)).isEqualTo(NOTHING);
        assertThat(DECODER.read("before " + text + " behind").codes()).isEmpty();
    }

    @Test
    void in_a_long_text_the_codes_are_found_and_the_rest_is_left_alone() {
        StringBuilder text = new StringBuilder();
        List<String> codes = List.of("0xC004F074", "C004F050", "-1073418203", "2147942405", "0x00000000");
        for (int round = 0; round < 100; round++) {
            LEFT_ALONE.forEach(each -> text.append(each).append("\r\n"));
            text.append("events 8198, 12288 and 12293\r\n")
                    .append(codes.get(round % codes.size()))
                    .append("\r\n");
        }

        PastedReading reading = DECODER.read(text.toString());

        assertThat(reading.codes())
                .map(ErrorCode::hex)
                .containsExactly("0xC004F074", "0xC004F050", "0xC004F025", "0x80070005");
        assertThat(reading.events()).isEmpty();
        assertThat(reading.suggestions()).isEmpty();
    }

    @Test
    void in_a_long_text_of_nothing_but_look_alikes_there_is_nothing() {
        assertThat(DECODER.read(String.join("\n", LEFT_ALONE).repeat(50))).isEqualTo(NOTHING);
        assertThat(DECODER.read(String.join(", ", LEFT_ALONE))).isEqualTo(NOTHING);
    }
}
