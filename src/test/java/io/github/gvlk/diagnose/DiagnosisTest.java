package io.github.gvlk.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.CheckStep;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.LicenseChannel;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.value.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a text, and what is to be done about it. */
class DiagnosisTest {
    private static final Diagnosis DIAGNOSIS = new Diagnosis(Catalog.bundled());

    private static final String SERVER_2022 = """
            Software licensing service version: 10.0.20348.2322

            Name: Windows(R), ServerStandard edition
            Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel
            Activation ID: 9bd77860-9b31-4b7b-96ad-2564017315bf
            Extended PID: 03612-04700-000-000000-03-1031-20348.0000-0712026
            """;
    private static final String NOT_ACTIVATED = """
            License Status: Notification
            Notification Reason: 0xC004F00F.
            Please use slmgr.vbs /ato to activate and update KMS client information in order to update values.
            """;
    private static final String CLIENT = SERVER_2022 + "Partial Product Key: VMK7H\n" + NOT_ACTIVATED;
    private static final String HOST_SET =
            "Key Management Service machine name set to kms1.north.example successfully.\n\n";
    private static final String FAILED = """
            Activating Windows(R), ServerStandard edition (9bd77860-9b31-4b7b-96ad-2564017315bf) ...
            Error: 0xC004F074 The Software Licensing Service reported that the computer could not be activated.

            """;
    private static final String NO_RECORD = """
            C:\\>nslookup -type=srv _vlmcs._tcp
            Server:  dc1.north.example
            Address:  192.0.2.10

            *** dc1.north.example can't find _vlmcs._tcp: Non-existent domain

            """;

    private static Report report(String text) {
        return DIAGNOSIS.of(text);
    }

    private static List<String> ids(Report report) {
        return report.findings().stream().map(Finding::id).toList();
    }

    private static Finding finding(Report report, String id) {
        List<Finding> found = report.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .toList();
        assertThat(found).as("%s in %s", id, ids(report)).hasSize(1);
        return found.get(0);
    }

    private static Product product(Report report) {
        assertThat(report.products()).hasSize(1);
        return report.products().get(0);
    }

    private static List<String> commands(Report report) {
        return report.nextSteps().stream()
                .flatMap(step -> step.commands().stream())
                .toList();
    }

    private static String steps(Report report) {
        return report.nextSteps().stream().map(NextStep::text).collect(Collectors.joining("\n"));
    }

    private static String licensed(long minutes, String host) {
        return SERVER_2022 + """
                Partial Product Key: VMK7H
                License Status: Licensed
                Volume activation expiration: %d minute(s) (%d day(s))
                Configured Activation Type: All

                Most recent activation information:
                Key Management Service client information
                    Client Machine ID (CMID): 3f0a7c52-9b1d-4e6f-8a20-5d4c3b2a1908
                    %s
                    Activation interval: 120 minutes
                    Renewal interval: 10080 minutes
                    KMS host caching is enabled
                """.formatted(minutes, (minutes + 1439) / 1440, host);
    }

    private static String windows(String edition, String channel, String key, String status) {
        return "Name: Windows(R), " + edition + " edition\nDescription: Windows(R) Operating System, " + channel
                + " channel\nPartial Product Key: " + key + "\nLicense Status: " + status + "\n";
    }

    private static String host(String status, String rest) {
        return "Software licensing service version: 10.0.20348.2322\n\n"
                + windows("ServerStandard", "VOLUME_KMS", "4TQ9K", status) + rest;
    }

    private static String counting(int count) {
        return host("Licensed", """

                Key Management Service is enabled on this machine
                    Current count: %d
                    Listening on Port: 1688
                    DNS publishing enabled
                    KMS priority: Normal
                """.formatted(count));
    }

    @Test
    void a_renewed_client_is_healthy_and_needs_nothing() {
        Report report = report(licensed(257_903, "Registered KMS machine name: kms1.north.example:1688"));

        assertThat(ids(report)).containsExactly("activated");
        assertThat(report.worst()).isEqualTo(FindingSeverity.OK);
        assertThat(finding(report, "activated").text()).contains("kms1.north.example:1688", "179 days");
        assertThat(report.nextSteps()).isEmpty();
        assertThat(product(report).key()).isInstanceOf(KeyIdentity.Published.class);
        assertThat(product(report).remainingMinutes()).hasValue(257_903);
    }

    @ParameterizedTest
    @CsvSource({
        "259200, activated, OK",
        "244000, activated, OK",
        "237600, activated, OK",
        "237599, not-renewed, WARNING",
        "61020, not-renewed, WARNING",
        "20160, not-renewed, WARNING",
        "20159, not-renewed, PROBLEM",
        "4210, not-renewed, PROBLEM"
    })
    void a_client_that_was_not_renewed_is_warned_of_and_a_problem_near_its_end(
            long minutes, String id, FindingSeverity severity) {
        Report report = report(licensed(minutes, "KMS machine name from DNS: kms1.north.example:1688"));

        assertThat(ids(report)).containsExactly(id);
        assertThat(report.worst()).isEqualTo(severity);
    }

    @Test
    void renewal_is_expected_as_often_as_the_client_asks() {
        String monthly = licensed(210_000, "KMS machine name from DNS: kms1.north.example:1688")
                .replace("Renewal interval: 10080", "Renewal interval: 43200");

        assertThat(ids(report(monthly))).containsExactly("activated");
    }

    @Test
    void a_missing_dns_record_explains_why_no_host_was_contacted() {
        Report report = report(NO_RECORD + FAILED + CLIENT);

        assertThat(ids(report)).startsWith("srv-missing", "no-contact");
        assertThat(finding(report, "srv-missing").severity()).isEqualTo(FindingSeverity.PROBLEM);
        assertThat(commands(report)).contains("ipconfig /all", "slmgr.vbs /skms KMS_HOST:1688");
        assertThat(commands(report)).doesNotContain("nslookup -type=all _vlmcs._tcp");
    }

    @Test
    void a_missing_dns_record_does_not_matter_where_a_host_is_set() {
        Report report = report(NO_RECORD + HOST_SET + FAILED + CLIENT);

        assertThat(finding(report, "srv-missing").severity()).isEqualTo(FindingSeverity.INFO);
        assertThat(ids(report)).startsWith("no-contact");
        assertThat(commands(report)).noneMatch(command -> command.contains("/skms"));
        assertThat(commands(report)).doesNotContain("nslookup -type=all _vlmcs._tcp", "ipconfig /all");
    }

    @ParameterizedTest
    @CsvSource({"True, port-open, OK", "False, port-closed, PROBLEM"})
    void a_port_test_in_the_text_decides_whether_the_way_is_open(String answer, String id, FindingSeverity severity) {
        Report report = report(HOST_SET + FAILED + CLIENT + """

                ComputerName     : kms1.north.example
                RemotePort       : 1688
                TcpTestSucceeded : %s
                """.formatted(answer));

        assertThat(finding(report, id).severity()).isEqualTo(severity);
        assertThat(finding(report, id).text()).contains("kms1.north.example", "1688");
        assertThat(commands(report)).noneMatch(command -> command.startsWith("Test-NetConnection"));
        assertThat(commands(report).contains("Get-NetFirewallRule -Name SPPSVC-In-TCP"))
                .isEqualTo(answer.equals("False"));
        assertThat(ids(report).get(0)).isEqualTo(answer.equals("False") ? "port-closed" : "no-contact");
    }

    @ParameterizedTest
    @CsvSource({"-17993.4, clock-differs, PROBLEM", "+00.0154, clock-right, OK"})
    void a_measured_clock_decides_whether_the_request_is_refused(String offset, String id, FindingSeverity severity) {
        Report report = report(HOST_SET + FAILED + CLIENT + """

                C:\\>w32tm /stripchart /computer:kms1.north.example /samples:1 /dataonly
                Tracking kms1.north.example [192.0.2.17:123].
                08:41:07, %ss
                """.formatted(offset));

        assertThat(finding(report, id).severity()).isEqualTo(severity);
    }

    @Test
    void a_refused_time_stamp_sends_to_the_clock_and_not_to_dns() {
        Report report = report(HOST_SET + FAILED.replace("0xC004F074", "0xC004F06C") + CLIENT);

        assertThat(ids(report)).startsWith("clock");
        assertThat(commands(report).get(0)).isEqualTo("w32tm /query /status");
        assertThat(commands(report)).doesNotContain("nslookup -type=all _vlmcs._tcp", "ipconfig /all");
    }

    @Test
    void a_count_below_the_threshold_sends_to_the_host() {
        Report report = report(HOST_SET + FAILED.replace("0xC004F074", "0xC004F038") + CLIENT);

        assertThat(ids(report)).startsWith("count").doesNotContain("no-contact");
        assertThat(report.nextSteps().get(0).text()).isEqualTo("On the KMS host: read its count.");
        assertThat(steps(report)).contains("client machine IDs");
    }

    @ParameterizedTest
    @CsvSource({
        "0x8007232B, dns-name, _vlmcs._tcp",
        "0x8007267C, dns-server, ipconfig /all",
        "0x800706BA, port, Test-NetConnection",
        "0x80070005, access-denied, ''",
        "0xC004F042, host-unsuitable, slmgr.vbs /dlv"
    })
    void a_code_tells_what_keeps_the_client_from_its_host(String code, String id, String command) {
        Report report = report(FAILED.replace("0xC004F074", code) + CLIENT);

        assertThat(ids(report)).startsWith(id);
        assertThat(finding(report, id).text()).startsWith(code + ": ");
        assertThat(commands(report)).anyMatch(line -> line.contains(command));
        assertThat(report.codes()).contains(ErrorCode.ofHex(code));
    }

    @Test
    void a_key_of_another_edition_is_named_and_the_right_one_offered() {
        Report report = report(SERVER_2022 + "Partial Product Key: 6VM33\n" + NOT_ACTIVATED);

        assertThat(finding(report, "key-of-another-edition").text())
                .isEqualTo("The installed key is that of Windows Server 2022 Datacenter, not of Windows Server 2022"
                        + " Standard.");
        assertThat(ids(report)).doesNotContain("key-fits");
        assertThat(commands(report)).contains("slmgr /ipk VDYBN-27WPP-V4HQT-9VMD4-VMK7H");
    }

    @Test
    void a_fitting_key_is_said_not_to_be_the_problem() {
        assertThat(finding(report(CLIENT), "key-fits").severity()).isEqualTo(FindingSeverity.OK);
    }

    @ParameterizedTest
    @CsvSource({
        "RETAIL, RETAIL, a retail key",
        "OEM_DM, OEM, a key of the computer's manufacturer (OEM)",
        "OEM_SLP, OEM, a key of the computer's manufacturer (OEM)",
        "VOLUME_MAK, MAK, a MAK"
    })
    void a_key_of_its_own_asks_no_host_and_is_kept_unless_a_client_is_wanted(
            String word, LicenseChannel channel, String kind) {
        Report report = report(windows("Professional", word, "8FQ2D", "Licensed"));

        assertThat(product(report).channel()).isEqualTo(channel);
        assertThat(ids(report)).containsExactly("activated");
        assertThat(finding(report, "activated").text()).contains("permanently by " + kind);
        assertThat(report.nextSteps().get(0).text()).startsWith("Nothing is to be done");
        assertThat(commands(report)).contains("slmgr /ipk W269N-WFGWX-YVC9B-4J6C9-T83GX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETAIL", "OEM_DM", "VOLUME_MAK"})
    void a_key_of_its_own_that_is_not_activated_is_a_problem_without_a_host(String channel) {
        Report report = report(
                windows("Professional", channel, "8FQ2D", "Notification") + "Notification Reason: 0xC004F034.\n");

        assertThat(finding(report, "not-activated").text()).contains("asks neither a KMS host nor Active Directory");
        assertThat(ids(report)).doesNotContain("no-kms-host", "kms-host-hidden");
        assertThat(commands(report)).noneMatch(command -> command.contains("_vlmcs"));
    }

    @Test
    void a_server_evaluation_is_converted_by_dism() {
        Report report = report("Software licensing service version: 10.0.26100.3915\n\n"
                + windows("ServerDatacenterEval", "TIMEBASED_EVAL", "J2T92", "Licensed")
                + "Timebased activation expiration: 187412 minute(s) (131 day(s))\n");

        assertThat(ids(report)).containsExactly("evaluation");
        assertThat(report.worst()).isEqualTo(FindingSeverity.WARNING);
        assertThat(product(report).title()).isEqualTo("Windows Server 2025 Datacenter Evaluation");
        assertThat(commands(report))
                .contains("DISM /online /Set-Edition:ServerDatacenter /ProductKey:D764K-2NDRG-47T6Q-P8T8W-YP6DF"
                        + " /AcceptEula");
    }

    @Test
    void an_evaluation_of_an_unknown_release_is_given_no_key() {
        Report report =
                report("Windows(R), ServerStandardEval edition:\n    Timebased activation will expire 10/11/2026\n");

        assertThat(ids(report)).containsExactly("evaluation");
        assertThat(commands(report)).noneMatch(command -> command.contains("ProductKey"));
    }

    @Test
    void a_client_evaluation_cannot_be_converted() {
        Report report = report("Software licensing service version: 10.0.26100.3915\n\n"
                + windows("EnterpriseEval", "TIMEBASED_EVAL", "7CP4R", "Licensed")
                + "Timebased activation expiration: 11020 minute(s) (8 day(s))\n");

        assertThat(ids(report)).containsExactly("evaluation");
        assertThat(report.worst()).isEqualTo(FindingSeverity.PROBLEM);
        assertThat(commands(report)).isEmpty();
        assertThat(steps(report)).contains("cannot be converted");
    }

    @Test
    void a_host_that_is_not_activated_activates_nothing() {
        Report report = report(host("Notification", "Notification Reason: 0xC004F00F.\n"));

        assertThat(finding(report, "kms-host-not-activated").severity()).isEqualTo(FindingSeverity.PROBLEM);
        assertThat(commands(report)).contains("slmgr.vbs /ato");
        assertThat(product(report).host()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "0, count-low, WARNING",
        "4, count-low, WARNING",
        "5, count-low, INFO",
        "24, count-low, INFO",
        "25, count-enough, OK",
        "50, count-enough, OK"
    })
    void the_count_of_a_host_is_held_against_the_thresholds(int count, String id, FindingSeverity severity) {
        Report report = report(counting(count));

        assertThat(ids(report)).contains("kms-host-activated");
        assertThat(finding(report, id).severity()).isEqualTo(severity);
        assertThat(finding(report, id).text()).contains("is " + count + ":");
        assertThat(report.nextSteps().isEmpty()).isEqualTo(count >= 25);
    }

    @Test
    void a_count_that_stays_at_one_points_to_clones() {
        Report report = report(counting(1));

        assertThat(finding(report, "count-low").text()).contains("share one client machine ID");
        assertThat(steps(report)).contains("Compare the client machine IDs");
    }

    @Test
    void an_office_host_needs_only_its_own_threshold() {
        String office =
                counting(5).replace("Windows(R), ServerStandard edition", "Office 21, Office21KMSHostVL edition");

        assertThat(finding(report(office), "count-enough").severity()).isEqualTo(FindingSeverity.OK);
    }

    private static String request(String client, String cmid) {
        return """
                Log Name: Key Management Service
                Source: Microsoft-Windows-Security-SPP
                Event ID: 12290
                Computer: kms1.north.example
                Description:
                An activation request has been processed.
                Info:
                0x0,25,%s,%s,2026/4/14 4:12,1,2,40111,73111121-5638-40f6-bc11-f1d7b0d64300

                """.formatted(client, cmid);
    }

    @Test
    void clients_that_share_a_machine_id_are_named() {
        String shared = "aabbccdd-0011-4223-8344-556677889900";
        Report report = report(request("ws2.north.example", shared)
                + request("ws1.north.example", shared)
                + request("WS1.north.example", shared)
                + request("ws3.north.example", "3f0a7c52-9b1d-4e6f-8a20-5d4c3b2a1908"));

        assertThat(ids(report)).containsExactly("duplicate-cmid");
        assertThat(finding(report, "duplicate-cmid").text())
                .startsWith("2 clients share the client machine ID " + shared)
                .contains("ws1.north.example, ws2.north.example")
                .doesNotContain("ws3");
    }

    @Test
    void one_client_that_asks_often_is_no_clone() {
        String request = request("ws1.north.example", "aabbccdd-0011-4223-8344-556677889900");

        assertThat(ids(report(request + request + request))).isEmpty();
    }

    private static String exchange(String host, String answer) {
        return """
                Event ID: 12288
                Info:
                0x00000000, 0x00000000, %s:1688, 3f0a7c52-9b1d-4e6f-8a20-5d4c3b2a1908, 2026/04/14 04:12, 1, 2, 40111, 9bd77860-9b31-4b7b-96ad-2564017315bf, 5

                %s
                """.formatted(host, answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Event ID: 12289#Info:#0x00000000, 0x00000000, 1, 0, 17, 120, 10080, 2026/04/14 04:12|event-activated",
                "Event ID: 12289#Info:#0x00000000, 0x04000000, 0, 0, 3, 120, 10080, 2026/04/14 04:12|count",
                "''|event-unanswered"
            })
    void events_tell_an_activation_a_refusal_and_a_silence_apart(String answer, String id) {
        Report report = report(exchange("kms1.north.example", answer.replace('#', '\n')));

        assertThat(ids(report)).containsExactly(id);
        assertThat(commands(report).stream().noneMatch(command -> command.contains("KMS_HOST")))
                .isTrue();
    }

    @Test
    void active_directory_leaves_no_part_for_a_host() {
        Report report = report(SERVER_2022 + """
                Partial Product Key: VMK7H
                License Status: Licensed
                Volume activation expiration: 259011 minute(s) (180 day(s))

                Most recent activation information:
                AD Activation client information
                    Activation Object name: VA-Forest-2025
                """);

        assertThat(ids(report)).containsExactly("activated-by-ad");
        assertThat(product(report).activatedBy()).contains(Product.ActivatedBy.ACTIVE_DIRECTORY);
        assertThat(product(report).kms()).isEqualTo(KmsContact.NONE);
        assertThat(report.nextSteps()).isEmpty();
    }

    @Test
    void a_default_key_may_stand_for_a_subscription() {
        Report report = report(windows("Professional", "RETAIL", "3V66T", "Licensed"));

        assertThat(finding(report, "default-key").text()).contains("subscription", "E3 or E5");
        assertThat(commands(report)).contains("dsregcmd /status");
    }

    @Test
    void a_status_that_is_not_shown_is_not_guessed() {
        Report report = report("""
                Name: Windows(R), Professional edition
                Description: Windows(R) Operating System, RETAIL channel
                Partial Product Key: 3V66T
                """);

        assertThat(product(report).status()).isEqualTo(LicenseStatus.UNKNOWN);
        assertThat(ids(report)).contains("status-not-shown").doesNotContain("activated", "not-activated");
        assertThat(commands(report)).contains("cscript //nologo %SystemRoot%\\System32\\slmgr.vbs /dlv");
    }

    @Test
    void office_and_windows_are_judged_each_on_its_own() {
        Report report = report(licensed(257_903, "Registered KMS machine name: kms1.north.example:1688") + """

                ---Processing--------------------------
                ---------------------------------------
                PRODUCT ID: 00340-80000-00000-AA512
                SKU ID: dedfa23d-6ed1-45a6-85dc-63cae0546de6
                LICENSE NAME: Office 16, Office16StandardVL_KMS_Client edition
                LICENSE DESCRIPTION: Office 16, VOLUME_KMSCLIENT channel
                LICENSE STATUS:  ---OOB_GRACE---
                ERROR CODE: 0x4004F00C
                REMAINING GRACE: 27 days  (39871 minute(s) before expiring)
                Last 5 characters of installed product key: DRTFM
                        DNS auto-discovery: KMS name not available
                ---------------------------------------
                ---Exiting-----------------------------
                """);

        assertThat(report.products())
                .extracting(Product::title)
                .containsExactly("Windows Server 2022 Standard", "Office Standard 2016");
        assertThat(finding(report, "activated").product()).isEqualTo(OptionalInt.of(0));
        assertThat(finding(report, "no-kms-host").product()).isEqualTo(OptionalInt.of(1));
        assertThat(finding(report, "not-activated-yet").product()).isEqualTo(OptionalInt.of(1));
        assertThat(commands(report)).contains("cscript //nologo ospp.vbs /act").doesNotContain("slmgr.vbs /ato");
    }

    @Test
    void an_activation_that_succeeded_after_a_failed_state_is_the_last_word() {
        String activated = FAILED.replaceFirst("Error: .*", "Product activated successfully.");
        Report report = report(FAILED + CLIENT + "\n" + activated);

        assertThat(product(report).status()).isEqualTo(LicenseStatus.LICENSED);
        assertThat(ids(report)).containsExactly("activated");
        assertThat(report.worst()).isEqualTo(FindingSeverity.OK);
        assertThat(report.nextSteps()).isEmpty();
    }

    @Test
    void a_failure_after_a_success_is_what_counts() {
        String activated = FAILED.replaceFirst("Error: .*", "Product activated successfully.");

        assertThat(ids(report(activated + FAILED))).contains("no-contact");
    }

    @Test
    void a_key_that_was_removed_is_missed_until_one_is_installed() {
        String removed = "Uninstalled product key successfully.\n";
        String installed = "Installed product key N69G4-B89J2-4G8F4-WWYCC-J464C successfully.\n";

        assertThat(finding(report(removed), "key-removed").severity()).isEqualTo(FindingSeverity.WARNING);
        assertThat(ids(report(removed + "\n" + installed))).doesNotContain("key-removed");
        assertThat(ids(report(installed + "\n" + removed))).contains("key-removed");
    }

    @Test
    void a_licence_without_a_key_is_not_in_use() {
        Report report = report(SERVER_2022 + "This license is not in use.\nLicense Status: Unlicensed\n");

        assertThat(product(report).inUse()).isFalse();
        assertThat(ids(report)).containsExactly("no-key");
        assertThat(commands(report)).contains("slmgr /ipk VDYBN-27WPP-V4HQT-9VMD4-VMK7H");
    }

    @Test
    void no_whole_key_is_repeated() {
        String key = "2QN4X-7HJ8V-3RC9T-BM6WD-7R9QC";
        Report report = report("We ran slmgr /ipk " + key + " and got Error: 0xC004F069\n\nInstalled product key " + key
                + " successfully.\n\nUninstalled product key successfully. It was " + key + "\n");

        assertThat(report.findings()).isNotEmpty();
        assertThat(report.toString())
                .doesNotContain("2QN4X")
                .doesNotContain("7HJ8V")
                .contains("7R9QC");
    }

    @Test
    void of_a_whole_key_in_place_of_its_end_the_end_is_told() {
        for (String key :
                List.of("BCDFG-HJKMP-QRTVW-XY234-6789B", "BCDFG\u2013HJKMP\u2013QRTVW\u2013XY234\u20136789B")) {
            Report report = new Diagnosis(Catalog.bundled())
                    .of("Name: Windows(R), ServerStandard edition\nPartial Product Key: " + key
                            + "\nLicense Status: Notification\n");
            assertThat(report.products().get(0).partialKey()).as(key).contains("6789B");
        }
    }

    @Test
    void a_masked_partial_key_is_no_key_and_no_fault() {
        Report report = report(licensed(257_903, "Registered KMS machine name: kms1.north.example:1688")
                .replace("VMK7H", "XXXXX"));

        assertThat(product(report).partialKey()).isEmpty();
        assertThat(product(report).key()).isInstanceOf(KeyIdentity.NotShown.class);
        assertThat(product(report).title()).isEqualTo("Windows Server 2022 Standard");
        assertThat(ids(report)).containsExactly("activated");
    }

    @Test
    void steps_name_the_host_that_the_text_shows_with_its_port() {
        Report report = report(HOST_SET.replace("kms1.north.example", "kms1.north.example:1690") + FAILED + CLIENT);

        assertThat(commands(report))
                .contains(
                        "Test-NetConnection -ComputerName kms1.north.example -Port 1690",
                        "w32tm /stripchart /computer:kms1.north.example /samples:3 /dataonly")
                .noneMatch(command -> command.contains("KMS_HOST") || command.contains("KMS_PORT"));
    }

    @Test
    void a_host_that_could_not_stand_in_a_command_is_left_a_placeholder() {
        Report report = report(licensed(4_210, "Registered KMS machine name: <removed>:1688"));

        assertThat(commands(report)).contains("Test-NetConnection -ComputerName KMS_HOST -Port 1688");
    }

    @Test
    void activation_is_the_last_step_and_each_step_is_there_once() {
        Report report = report(FAILED + CLIENT);

        List<NextStep> steps = report.nextSteps();
        assertThat(steps.get(steps.size() - 1).commands()).containsExactly("slmgr.vbs /ato");
        assertThat(steps).doesNotHaveDuplicates();
        assertThat(commands(report)).containsOnlyOnce("nslookup -type=all _vlmcs._tcp");
    }

    @Test
    void the_most_serious_finding_comes_first() {
        Report report = report(FAILED + CLIENT);

        List<FindingSeverity> severities = new ArrayList<>(
                report.findings().stream().map(Finding::severity).toList());
        assertThat(severities).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(report.worst()).isEqualTo(severities.get(0));
    }

    @Test
    void evidence_is_the_line_of_the_text_it_came_from() {
        List<String> lines = (FAILED + CLIENT).lines().toList();

        report(FAILED + CLIENT).findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .forEach(evidence ->
                        assertThat(lines.get(evidence.line() - 1).strip()).isEqualTo(evidence.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\n\t\n",
                "the printer on the second floor is out of paper again",
                "Name: Max\nDescription: a colleague\nID: 7",
                "Status: OK\nPort: 80\nHost Name: app11"
            })
    void a_text_without_licensing_has_an_empty_report(String text) {
        assertThat(report(text).isEmpty()).isTrue();
    }

    @Test
    void every_step_of_the_data_is_named_by_a_symptom_or_by_a_rule() throws IOException {
        Catalog catalog = Catalog.bundled();
        Set<String> named = new HashSet<>();
        catalog.symptoms().forEach(symptom -> named.addAll(symptom.steps()));
        Path rules = Path.of(System.getProperty("gvlk.basedir", "."), "src/main/java/io/github/gvlk/diagnose");
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.list(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                code.append(Files.readString(file));
            }
        }

        assertThat(catalog.checkSteps())
                .extracting(CheckStep::id)
                .allSatisfy(id -> assertThat(named.contains(id) || code.indexOf('"' + id + '"') >= 0)
                        .as(id)
                        .isTrue());
    }
}
