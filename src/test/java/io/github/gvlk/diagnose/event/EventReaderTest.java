package io.github.gvlk.diagnose.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.diagnose.text.PastedLines;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.Guid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final String CMID = "0b1e7c52-64af-4d0e-9a37-5f2c81d3e6a9";
    private static final String SKU = "c4d81f06-27b9-4e53-8a10-6d9f3b7e2c45";
    private static final String REQUEST = "0xC004F06C, 0x00000008, kms-a.lab.example:1689, " + CMID
            + ", 2026/10/05 17:52, 1, 5, 41760, " + SKU + ", 25";
    private static final String RESPONSE = "0x00000000, 0x04000008, 0, 0, 4, 120, 10080, 2026/10/05 17:52";
    private static final String PROCESSED = "0xC004F042,5,ws-17.lab.example," + CMID + ",2026/1/5 7:06,0,2,972," + SKU;

    private static List<LogEvent> read(String text) {
        return EventReader.read(PastedLines.of(text));
    }

    private static LogEvent one(String text) {
        List<LogEvent> events = read(text);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static void isTheRequest(LogEvent event) {
        assertThat(event.id()).isEqualTo(12288);
        assertThat(event.code()).contains(ErrorCode.ofHex("0xC004F06C"));
        assertThat(event.statusFlags()).contains(ErrorCode.ofHex("0x00000008"));
        assertThat(event.host()).contains("kms-a.lab.example");
        assertThat(event.port()).hasValue(1689);
        assertThat(event.cmid()).contains(new Guid(CMID));
        assertThat(event.clientTime()).contains("2026/10/05 17:52");
        assertThat(event.status()).contains(LicenseStatus.NOTIFICATION);
        assertThat(event.minutes()).hasValue(41760);
        assertThat(event.activationId()).contains(new Guid(SKU));
        assertThat(event.requiredCount()).hasValue(25);
        assertThat(event.client()).isEmpty();
        assertThat(event.activated()).isEmpty();
    }

    private static void isTheResponse(LogEvent event) {
        assertThat(event.id()).isEqualTo(12289);
        assertThat(event.code()).contains(ErrorCode.ofHex("0x00000000"));
        assertThat(event.statusFlags()).contains(ErrorCode.ofHex("0x04000008"));
        assertThat(event.activated()).contains(false);
        assertThat(event.currentCount()).hasValue(4);
        assertThat(event.activationInterval()).hasValue(120);
        assertThat(event.renewalInterval()).hasValue(10080);
        assertThat(event.clientTime()).contains("2026/10/05 17:52");
        assertThat(event.host()).isEmpty();
        assertThat(event.cmid()).isEmpty();
    }

    private static void isTheProcessed(LogEvent event) {
        assertThat(event.id()).isEqualTo(12290);
        assertThat(event.code()).contains(ErrorCode.ofHex("0xC004F042"));
        assertThat(event.statusFlags()).isEmpty();
        assertThat(event.requiredCount()).hasValue(5);
        assertThat(event.client()).contains("ws-17.lab.example");
        assertThat(event.host()).isEmpty();
        assertThat(event.cmid()).contains(new Guid(CMID));
        assertThat(event.clientTime()).contains("2026/1/5 7:06");
        assertThat(event.status()).contains(LicenseStatus.INITIAL_GRACE);
        assertThat(event.minutes()).hasValue(972);
        assertThat(event.activationId()).contains(new Guid(SKU));
    }

    @Test
    void reads_the_copy_of_the_event_viewer() {
        LogEvent event = one("""
                Log Name:      Application
                Source:        Microsoft-Windows-Security-SPP
                Date:          10/5/2026 6:02:46 PM
                Event ID:      12288
                Task Category: None
                Level:         Information
                Keywords:      Classic
                User:          N/A
                Computer:      ws-17.lab.example
                Description:
                The client has sent an activation request to the key management service machine.
                Info:
                """ + REQUEST);
        isTheRequest(event);
        assertThat(event.time()).contains("10/5/2026 6:02:46 PM");
        assertThat(event.computer()).contains("ws-17.lab.example");
        assertThat(event.evidence()).isEqualTo(new Evidence(13, REQUEST));
    }

    @Test
    void reads_the_code_and_the_product_of_a_failed_activation() {
        LogEvent event =
                one("Log Name:\tApplication\nSource:\tMicrosoft-Windows-Security-SPP\nEvent ID:\t8198\nLevel:\tError\n"
                        + "Description:\nLicense Activation (slui.exe) failed with the following error code:\n"
                        + "hr=0xC004F074\nCommand-line arguments:\n"
                        + "RuleId=1;Action=AutoActivate;AppId=55c92734-d682-4d71-983e-d6ec3f16059f;SkuId=" + SKU
                        + ";NotificationInterval=1440;Trigger=TimerEvent");
        assertThat(event.id()).isEqualTo(8198);
        assertThat(event.code()).contains(ErrorCode.ofHex("0xC004F074"));
        assertThat(event.activationId()).contains(new Guid(SKU));
        assertThat(event.evidence()).isEqualTo(new Evidence(7, "hr=0xC004F074"));
    }

    @Test
    void a_code_or_an_id_that_a_list_of_powershell_breaks_over_lines_is_whole() {
        String list = """
                LogName      : Application
                ProviderName : Microsoft-Windows-Security-SPP
                Id           : 8198
                TimeCreated  : 10/5/2026 4:19:19 PM
                Message      : License Activation (slui.exe) failed with the following error code:
                               hr=0x80072EE7
                               Command-line arguments:
                               RuleId=x;AppId=55c92734-d682-4d71-983e-d6ec3f1605
                               9f;SkuId=c4d81f06-27b9-4e5
                               3-8a10-6d9f3b7e2c45;NotificationInterval=1440

                LogName      : System
                ProviderName : Microsoft-Windows-Time-Service
                Id           : 34
                TimeCreated  : 10/5/2026 6:07:36 AM
                Message      : error code: 0x80070005
                """;
        LogEvent event = one(list);
        assertThat(event.code()).contains(ErrorCode.ofHex("0x80072EE7"));
        assertThat(event.activationId()).contains(new Guid(SKU));
        assertThat(event.time()).contains("10/5/2026 4:19:19 PM");
    }

    @Test
    void reads_a_list_in_which_the_message_stands_first() {
        List<LogEvent> events = read("Message      : The client has sent an activation request.\n"
                + "               Info:\n               " + REQUEST + "\n"
                + "Id           : 12288\nVersion      : 0\nProviderName : Microsoft-Windows-Security-SPP\n"
                + "MachineName  : ws-17.lab.example\nTimeCreated  : 05.10.2026 19:52:11\n\n"
                + "Message      : The client has processed an activation response.\n"
                + "               Info:\n               " + RESPONSE + "\n"
                + "Id           : 12289\nProviderName : Microsoft-Windows-Security-SPP\n"
                + "MachineName  : ws-17.lab.example\nTimeCreated  : 05.10.2026 19:52:12\n");
        assertThat(events).hasSize(2);
        isTheRequest(events.get(0));
        isTheResponse(events.get(1));
        assertThat(events.get(0).time()).contains("05.10.2026 19:52:11");
        assertThat(events.get(1).computer()).contains("ws-17.lab.example");
    }

    @Test
    void the_replacement_strings_of_an_event_are_no_second_one() {
        LogEvent event =
                one("EventID            : 12288\nMachineName        : ws-17.lab.example\nIndex              : 77\n"
                        + "Message            : The client has sent an activation request.\n"
                        + "                     Info:\n                     " + REQUEST + "\n"
                        + "Source             : Software Protection Platform Service\n"
                        + "ReplacementStrings : {" + REQUEST + "}\nInstanceId         : 1073754112\n"
                        + "TimeGenerated      : 10/5/2026 5:52:11 PM\n");
        isTheRequest(event);
        assertThat(event.computer()).contains("ws-17.lab.example");
    }

    @Test
    void reads_the_rows_of_a_table_below_the_name_of_its_provider() {
        List<LogEvent> events = read("""
                   ProviderName: Microsoft-Windows-Security-SPP

                TimeCreated                     Id LevelDisplayName Message
                -----------                     -- ---------------- -------
                10/5/2026 4:19:19 PM          8198 Error            License Activation (slui.exe) failed with the...
                10/5/2026 4:18:01 PM         12288 Information      The client has sent an activation request...
                10/5/2026 4:10:01 PM          1003 Information      The service has completed...

                   ProviderName: Microsoft-Windows-GroupPolicy

                TimeCreated                     Id LevelDisplayName Message
                -----------                     -- ---------------- -------
                10/5/2026 4:19:19 PM         12289 Error            The processing of Group Policy failed.
                """);
        assertThat(events).extracting(LogEvent::id).containsExactly(8198, 12288, 1003);
        assertThat(events.get(1).time()).contains("10/5/2026 4:18:01 PM");
        assertThat(events.get(1).evidence().line()).isEqualTo(6);
    }

    @Test
    void a_message_that_a_table_wraps_is_read_with_its_row() {
        List<LogEvent> events = read("""
                TimeCreated             Id Message
                -----------             -- -------
                10/5/2026 5:52:11 PM 12288 The client has sent an activation
                                           request to the machine.
                                           Info:
                                           0xC004F06C, 0x00000008,
                                           kms-a.lab.example:1689,
                                           0b1e7c52-64af-4d0e-9a37-5f2c81d3e6a9,
                                           2026/10/05 17:52, 1, 5, 41760,
                                           c4d81f06-27b9-4e53-8a10-6d9f3b7e2c45,
                                           25
                10/5/2026 5:52:12 PM 12289 Another
                """);
        assertThat(events).hasSize(2);
        isTheRequest(events.get(0));
        assertThat(events.get(0).time()).contains("10/5/2026 5:52:11 PM");
        assertThat(events.get(1).id()).isEqualTo(12289);
    }

    @Test
    void reads_the_text_of_wevtutil_and_leaves_other_sources_alone() {
        LogEvent event = one("""
                Event[0]:
                  Log Name: Key Management Service
                  Source: Microsoft-Windows-Security-SPP
                  Date: 2026-10-05T18:02:46.000
                  Event ID: 12290
                  Task: N/A
                  Level: Information
                  Opcode: Info
                  Keyword: Classic
                  User: N/A
                  User Name: N/A
                  Computer: kms-a.lab.example
                  Description:
                An activation request has been processed.
                Info:
                """ + PROCESSED + """


                Event[1]:
                  Log Name: Application
                  Source: VSS
                  Date: 2026-10-05T18:02:46.000
                  Event ID: 12289
                  Computer: kms-a.lab.example
                  Description:
                Volume error: hr = 0x80070005
                """);
        isTheProcessed(event);
        assertThat(event.computer()).contains("kms-a.lab.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Log Name: System\nSource: Microsoft-Windows-GroupPolicy\nEvent ID: 1058\nDescription:\nIt failed.",
                "Log Name: Application\nSource: VSS\nEvent ID: 12289\nDescription:\nhr = 0x80070005",
                "Source: .NET Runtime\nEvent ID: 1003",
                "Event ID: 1058\nThe processing failed.",
                "Event ID: 1003",
                "Event 12289, VSS",
                "A guide: event id 12288 without 12289 says that nobody answered.",
                "Id : 4624",
                "0xC004F074",
                "0xC004F074, 0x00000000",
                "1, 2, 3, 4, 5, 6, 7, 8",
                "0x1, 0x2, 0x3, 0x4, 0x5, 0x6, 0x7, 0x8, 0x9, 0xA",
                ""
            })
    void what_is_not_of_licensing_is_no_event(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Microsoft-Windows-Security-SPP",
                "Microsoft-Windows-Security-Licensing-SLC",
                "Security-SPP",
                "Software Protection Platform Service",
                "Office Software Protection Platform Service",
                "Software Licensing Service",
                "Key Management Service"
            })
    void every_source_of_licensing_counts(String source) {
        assertThat(one("Source: " + source + "\nEvent ID: 1003").id()).isEqualTo(1003);
    }

    @Test
    void blank_lines_inside_the_head_of_an_event_do_not_part_it() {
        LogEvent event = one("""
                Log Name: System
                Source: VSS
                Event ID: 7

                Log Name: Key Management Service
                Source: Microsoft-Windows-Security-Licensing-SLC
                Date:

                Event ID: 12290
                Level: Information
                Computer:

                Description:
                An activation request has been processed.
                Info:
                """ + PROCESSED);
        isTheProcessed(event);
        assertThat(event.time()).isEmpty();
        assertThat(event.computer()).isEmpty();
    }

    @Test
    void the_fields_tell_bare_events_apart_in_any_language() {
        List<LogEvent> events =
                read("\u60C5\u5831:\n" + REQUEST + "\n\nInformationen:\n" + RESPONSE + "\n\nInfo : " + PROCESSED);
        assertThat(events).hasSize(3);
        isTheRequest(events.get(0));
        isTheResponse(events.get(1));
        isTheProcessed(events.get(2));
    }

    @Test
    void fields_behind_one_another_without_anything_between_them_stay_apart() {
        List<LogEvent> events = read(REQUEST + "\n" + RESPONSE + "\n" + REQUEST + "\n" + RESPONSE);
        assertThat(events).extracting(LogEvent::id).containsExactly(12288, 12289, 12288, 12289);
        isTheRequest(events.get(2));
        isTheResponse(events.get(3));
    }

    @Test
    void headings_with_text_are_events() {
        List<LogEvent> events = read("Event ID: 12288\nThe client has sent it.\nInfo:\n" + REQUEST
                + "\n\nEvent 12289, Security-SPP\nInfo: " + RESPONSE + "\n\n**Event ID 8198**\nhr=0x8007007B\n");
        assertThat(events).extracting(LogEvent::id).containsExactly(12288, 12289, 8198);
        isTheRequest(events.get(0));
        isTheResponse(events.get(1));
        assertThat(events.get(2).code()).contains(ErrorCode.ofHex("0x8007007B"));
    }

    @Test
    void the_event_viewer_is_read_in_other_languages_by_the_order_of_its_lines() {
        LogEvent event = one("""
                Protokollname: Application
                Quelle:        Microsoft-Windows-Security-SPP
                Datum:         05.10.2026 18:02:46
                Ereignis-ID:   8198
                Aufgabenkategorie:Keine
                Ebene:         Fehler
                Schl\u00FCsselw\u00F6rter:Klassisch
                Benutzer:      Nicht zutreffend
                Ordinateur:    ws-17.lab.example
                Beschreibung:
                Fehler bei der Lizenzaktivierung (slui.exe). Fehlercode:
                hr=0x8007232B
                """);
        assertThat(event.id()).isEqualTo(8198);
        assertThat(event.time()).contains("05.10.2026 18:02:46");
        assertThat(event.computer()).contains("ws-17.lab.example");
        assertThat(event.code()).contains(ErrorCode.ofHex("0x8007232B"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Information,10/5/2026 6:02:46 PM,Microsoft-Windows-Security-SPP,900,None,started ~ 900",
                "|Application|Microsoft-Windows-Security-SPP|8208|Ticket failed (hr=0xC004C4A2) for template|~ 8208",
                "10/5/2026 6:02:46 PM 8198 Microsoft-Windows-Security-SPP hr=0xC004C4A2 ~ 8198",
                "189967 May 17 10:39  Information Software Protecti...   1073742727 It has stopped. ~ 903",
                "{\"Id\":12288,~ 12288",
                "EventCode=8198 ~ 8198"
            })
    void rows_and_properties_of_other_tools_are_read(String line, int id) {
        assertThat(one(line).id()).isEqualTo(id);
    }

    @Test
    void the_json_of_powershell_is_read_with_its_escaped_line_feeds() {
        LogEvent event = one("{\n  \"Id\": 12288,\n  \"ProviderName\": \"Microsoft-Windows-Security-SPP\",\n"
                + "  \"Message\": \"The client has sent it.\\r\\nInfo:\\r\\n" + REQUEST + "\"\n}");
        isTheRequest(event);
    }

    @Test
    void a_masked_host_is_what_is_printed_and_masked_ids_are_empty() {
        LogEvent event =
                one("0xC004F074, 0x00000000, <KMS Host FQDN>:1688, <CMID>, <DateTime>, 1, 5, 0, " + SKU + ", ");
        assertThat(event.host()).contains("<KMS Host FQDN>");
        assertThat(event.port()).hasValue(1688);
        assertThat(event.cmid()).isEmpty();
        assertThat(event.status()).contains(LicenseStatus.NOTIFICATION);
        assertThat(event.minutes()).hasValue(0);
        assertThat(event.activationId()).contains(new Guid(SKU));
        assertThat(event.requiredCount()).isEmpty();
    }

    @Test
    void a_request_without_a_host_has_none() {
        LogEvent event = one("0x8007232B, 0x00000000, , " + CMID + ", 2026/10/05 17:52, 0, 2, 10, " + SKU + ", 5");
        assertThat(event.id()).isEqualTo(12288);
        assertThat(event.host()).isEmpty();
        assertThat(event.port()).isEmpty();
    }

    @Test
    void fields_that_were_cut_off_are_read_as_far_as_they_are_whole() {
        LogEvent event = one(
                "Event ID: 12288\nInfo:\n" + REQUEST.substring(0, REQUEST.indexOf("760")) + "\nIt goes on, with this.");
        assertThat(event.cmid()).contains(new Guid(CMID));
        assertThat(event.status()).contains(LicenseStatus.NOTIFICATION);
        assertThat(event.minutes()).isEmpty();
        assertThat(event.activationId()).isEmpty();
    }

    @Test
    void of_fields_that_were_cut_off_behind_the_code_the_code_is_left() {
        LogEvent event = one("Event ID: 12288\nInfo:\n0xC004F074, 0x000");
        assertThat(event.code()).contains(ErrorCode.ofHex("0xC004F074"));
        assertThat(event.evidence().line()).isEqualTo(3);
    }

    @Test
    void fields_are_read_when_they_are_quoted_and_double_spaced() {
        String text = "> Event ID: 12288\n>\n> Info:\n>\n> " + REQUEST.replace(" 1, 5,", "\n>\n> 1, 5,")
                + "\n>\n> Event ID: 12289\n>\n> Info:\n>\n> " + RESPONSE + "\n";
        List<LogEvent> events = read(text);
        assertThat(events).hasSize(2);
        isTheRequest(events.get(0));
        isTheResponse(events.get(1));
    }

    @Test
    void a_number_below_the_fields_does_not_belong_to_them() {
        isTheResponse(one(RESPONSE + "\n7 of 12"));
        LogEvent event = one(REQUEST.replace(", 25", ", 5") + "\n2 events were found");
        assertThat(event.requiredCount()).hasValue(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8196|Error code: 0xC004F200:|0xC004F200",
                "8200|License acquisition failure details.  hr=0x80072EE7|0x80072EE7",
                "8208|Acquisition of genuine ticket failed (hr=0x80072EE7) for template Id {99d92734-0}|0x80072EE7",
                "8229|It was denied. Error Code 0x80070005|0x80070005",
                "8233|Reason:0xC004F074|0xC004F074",
                "12293|Info: 0x80072338|0x80072338",
                "12321|HR=0xC004F011|0xC004F011"
            })
    void the_code_stands_behind_a_label(int id, String message, String code) {
        assertThat(one("Source: Security-SPP\nEvent ID: " + id + "\nDescription:\n" + message)
                        .code())
                .contains(ErrorCode.ofHex(code));
    }

    @Test
    void codes_in_the_list_of_the_licence_check_are_not_the_code_of_the_event() {
        LogEvent event = one("Source: Microsoft-Windows-Security-SPP\nEvent ID: 1003\nDescription:\n"
                + "Application Id=55c92734-d682-4d71-983e-d6ec3f16059f\nLicensing Status=\n"
                + "1: " + SKU + ", 1, 0 [(0 [0xC004F014, 0, 0], [(?)( 1 0x00000000)])(1 )(2 )]");
        assertThat(event.code()).isEmpty();
        assertThat(event.activationId()).isEmpty();
    }

    @Test
    void the_product_of_a_failed_renewal_stands_behind_its_label() {
        LogEvent event = one("Source: Microsoft-Windows-Security-SPP\nEvent ID: 8233\nDescription:\n"
                + "The rules engine reported a failed VL activation attempt.\nReason:0xC004F074\n"
                + "AppId = 55c92734-d682-4d71-983e-d6ec3f16059f, SkuId = " + SKU + "\nTrigger=TimerEvent");
        assertThat(event.activationId()).contains(new Guid(SKU));
    }

    @Test
    void the_domain_of_publishing_stands_in_quotes() {
        LogEvent failed =
                one("Source: Microsoft-Windows-Security-SPP\nEvent ID: 12293\nDescription:\nPublishing the Key"
                        + " Management Service (KMS) to DNS in the 'lab.example' domain failed.\nInfo:\n0x80072338");
        assertThat(failed.domain()).contains("lab.example");
        assertThat(failed.code()).contains(ErrorCode.ofHex("0x80072338"));
        LogEvent published = one("Source: Microsoft-Windows-Security-SPP\nEvent ID: 12294\nDescription:\n"
                + "In der Dom\u00E4ne \u201Elab.example\u201C ver\u00F6ffentlicht.");
        assertThat(published.domain()).contains("lab.example");
    }

    @Test
    void an_activation_by_the_directory_shows_product_and_domain_and_no_code() {
        LogEvent event = one("Source: Microsoft-Windows-Security-SPP\nEvent ID: 12308\nDescription:\n"
                + "Active Directory Activation has succeeded.\nSku Id=" + SKU + "\nAO name=Windows AO\n"
                + "AO DN=CN=X,CN=Activation Objects,CN=Microsoft SPP,CN=Services,CN=Configuration,DC=lab,DC=example");
        assertThat(event.code()).isEmpty();
        assertThat(event.activationId()).contains(new Guid(SKU));
        assertThat(event.domain()).contains("lab.example");
    }

    @Test
    void keys_in_the_evidence_are_masked() {
        LogEvent event = one("Event ID: 8198 AAAAA-BBBBB-CCCCC-DDDDD-EEEEE hr=0xC004F074");
        assertThat(event.evidence().text()).contains("EEEEE").doesNotContain("AAAAA");
    }
}
