package io.github.gvlk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.diagnose.Finding;
import io.github.gvlk.diagnose.HostOrigin;
import io.github.gvlk.diagnose.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code gvlk diagnose} prints of the report of one text. */
class DiagnoseOutputTest {
    private static final DiagnoseRun GVLK = DiagnoseRun.byWord();

    @Test
    void a_report_reads_from_the_product_over_the_findings_to_the_next_steps() {
        Run run = GVLK.of("unreachable PC-01");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        Computer PC-01

                        Windows Server 2019 Standard (build 17763)
                          status       Notification, reason 0xC004F00F
                          channel      KMS client (VOLUME_KMSCLIENT)
                          key          ends in J464C: setup key (GVLK) of Windows Server 2019 Standard
                          KMS host     kms.lab.example:1688, registered, address 192.0.2.7
                          activated    by KMS
                          time left    179 days 6 hours (258120 minutes)
                          rearms left  1001

                        Events
                          12288  The KMS client has sent a request to a KMS host.
                                 2026-11-20T02:00:00, on PC-01, KMS host kms.lab.example:1688, count
                                 needed 5, client then in state notification
                                 0xC004F074  SL_E_VL_BINDING_SERVICE_UNAVAILABLE: The Software
                                             Protection Service reported that the computer could not be
                                             activated. No Key Management Service (KMS) could be
                                             contacted. Please see the Application Event Log for
                                             additional information.

                        Findings
                          problem  No KMS host could be contacted for activation of this computer.
                                   line 17: Error: 0xC004F074 The Software Protection Service reported
                          info     The clock is right.

                        Next steps
                          1. Look which KMS host DNS names.
                               nslookup -type=all _vlmcs._tcp
                          2. Set the host.
                               slmgr.vbs /skms KMS_HOST:1688
                               slmgr.vbs /ato

                            KMS_HOST = DNS name of the KMS host
                        """);
        assertThat(run.err()).isEqualTo("note: Line 3 was cut.\n");
    }

    @Test
    void a_kms_host_tells_its_count_and_licences_without_a_key_are_counted() {
        String out = GVLK.of("host").out();

        assertThat(out)
                .contains("  key          ends in BCDFG: not in the list of published keys\n")
                .contains("  KMS host     this computer is one, listening on TCP port 1688\n")
                .contains("  count        3 (distinct computers of the last 30 days)\n")
                .contains("  requests     340, 12 of them failed\n")
                .contains("\n40 more licences are in the text; no key is installed for them.\n")
                .contains("  warning  Windows Server 2019 Standard: The count is 3 of 5.\n")
                .doesNotContain("ServerDatacenter");
    }

    @ParameterizedTest
    @EnumSource(HostOrigin.class)
    void where_the_host_is_known_from_is_said(HostOrigin origin) {
        Report report = report(Reports.client(LicenseStatus.UNLICENSED, Optional.empty(), Reports.contact(origin)));
        String text = String.join(
                " ", new DiagnoseRun(any -> report, false).of("x").out().split("\\s+"));

        assertThat(text)
                .contains(
                        switch (origin) {
                            case REGISTERED -> "KMS host kms.lab.example:1688, registered";
                            case DNS -> "KMS host kms.lab.example:1688, found by DNS";
                            case EVENT -> "KMS host kms.lab.example:1688, named by an event";
                            case NOT_FOUND -> "KMS host none is registered, and DNS named none";
                            case HIDDEN -> "KMS host not shown: slmgr.vbs hides it while the product is not licensed";
                        });
    }

    @Test
    void severities_are_coloured_for_a_person_and_not_in_a_pipe() {
        Run watched = new DiagnoseRun(any -> Reports.unreachable("PC-01"), true).of("", "-");

        assertThat(watched.out())
                .contains("  \u001B[31mproblem\u001B[0m  No KMS host")
                .contains("  info     The clock");
        assertThat(new DiagnoseRun(any -> Reports.unreachable("PC-01"), true)
                        .of("", "-", "--no-color")
                        .out())
                .doesNotContain("\u001B");
        assertThat(GVLK.of("host").out()).doesNotContain("\u001B");
    }

    @Test
    void json_is_the_contract() throws IOException {
        Run run = GVLK.of("unreachable PC-01", "-o", "json");
        JsonNode json = new ObjectMapper().readTree(run.out());
        JsonNode product = json.get("products").get(0);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(json.get("file").isNull()).isTrue();
        assertThat(json.get("machine").asText()).isEqualTo("PC-01");
        assertThat(product.get("name").asText()).isEqualTo("Windows(R), ServerStandard edition");
        assertThat(product.get("channel").asText()).isEqualTo("KMS_CLIENT");
        assertThat(product.get("licenseStatus").asText()).isEqualTo("NOTIFICATION");
        assertThat(product.get("reasonCode").asText()).isEqualTo("0xC004F00F");
        assertThat(product.get("setupKeyOf").asText()).isEqualTo("Windows Server 2019 Standard");
        assertThat(product.get("keyKind").asText()).isEqualTo("GVLK");
        assertThat(product.get("kmsHost").asText()).isEqualTo("kms.lab.example");
        assertThat(product.get("kmsPort").asInt()).isEqualTo(1688);
        assertThat(product.get("kmsHostFrom").asText()).isEqualTo("registered");
        assertThat(product.get("remainingMinutes").asLong()).isEqualTo(258_120);
        assertThat(product.get("isKmsHost").asBoolean()).isFalse();
        assertThat(product.get("currentCount").isNull()).isTrue();
        assertThat(json.get("events").get(0).get("id").asInt()).isEqualTo(12288);
        assertThat(json.get("codes").get(0).get("symbol").asText()).isEqualTo("SL_E_VL_BINDING_SERVICE_UNAVAILABLE");
        assertThat(json.get("findings").get(0).get("severity").asText()).isEqualTo("problem");
        assertThat(json.get("nextSteps").get(1).get("commands")).hasSize(2);
        assertThat(json.get("notes").get(0).asText()).isEqualTo("Line 3 was cut.");
    }

    @Test
    void a_kms_host_in_json_has_its_own_port_and_asks_nobody() throws IOException {
        JsonNode product = new ObjectMapper()
                .readTree(GVLK.of("host", "-o", "json").out())
                .get("products")
                .get(0);

        assertThat(product.get("isKmsHost").asBoolean()).isTrue();
        assertThat(product.get("kmsHost").isNull()).isTrue();
        assertThat(product.get("kmsHostFrom").isNull()).isTrue();
        assertThat(product.get("kmsPort").asInt()).isEqualTo(1688);
        assertThat(product.get("currentCount").asInt()).isEqualTo(3);
        assertThat(product.get("setupKeyOf").isNull()).isTrue();
    }

    @Test
    void csv_has_a_row_for_each_product_the_one_in_use_first() {
        List<String> rows = GVLK.of("host", "-o", "csv").out().lines().toList();

        assertThat(rows).hasSize(1 + 41);
        assertThat(rows.get(0))
                .isEqualTo("file,machine,product,edition,channel,status,reason,partialKey,setupKeyOf,kmsHost,kmsPort,"
                        + "kmsHostFrom,remainingMinutes,severity,finding,nextStep,commands,inUse");
        assertThat(rows.get(1))
                .isEqualTo("-,,Windows Server 2019 Standard,ServerStandard,KMS_HOST,LICENSED,,BCDFG,,,1688,,,"
                        + "warning,The count is 3 of 5.,Let more computers ask it.,,true");
        assertThat(rows.get(2))
                .isEqualTo("-,,\"Windows(R), ServerDatacenter edition\",ServerDatacenter,UNKNOWN,UNLICENSED,,,,,,,,"
                        + ",,,,false");
    }

    @Test
    void quiet_is_one_line_for_each_product_in_use() {
        assertThat(GVLK.of("unreachable PC-01", "-q").out())
                .isEqualTo("PC-01\tWindows Server 2019 Standard\tNOTIFICATION\tproblem: No KMS host could be contacted"
                        + " for activation of this computer.\n");
        assertThat(GVLK.of("host", "-q").out())
                .isEqualTo("-\tWindows Server 2019 Standard\tLICENSED\twarning: The count is 3 of 5.\n");
        assertThat(GVLK.of("unreachable PC-01", "-q").err()).isEmpty();
    }

    @Test
    void a_finding_without_a_product_has_a_row_too() {
        Report report = new Report(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Finding(
                        "srv-missing", FindingSeverity.WARNING, "No SRV record.", OptionalInt.empty(), List.of())),
                List.of(),
                List.of());
        DiagnoseRun gvlk = new DiagnoseRun(any -> report, false);

        assertThat(gvlk.of("x", "-q").out()).isEqualTo("-\t\t\twarning: No SRV record.\n");
        assertThat(gvlk.of("x", "-o", "csv").out()).endsWith("\n-,,,,,,,,,,,,,warning,No SRV record.,,,\n");
        assertThat(gvlk.of("x").out()).isEqualTo("Findings\n  warning  No SRV record.\n");
    }

    @Test
    void nothing_recognised_is_said_with_what_was_looked_for() {
        Run run = GVLK.of("lorem ipsum");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("standard input: nothing of licensing was recognised in it\nLooked for: ")
                .contains("slmgr.vbs /dlv", "/dli", "/xpr", "ospp.vbs /dstatus", "licensing classes", "events")
                .contains("nslookup", "w32tm", "codes");
        assertThat(GVLK.of("").err()).startsWith("standard input: empty\n");
    }

    @Test
    void text_of_others_does_not_act_on_a_terminal() {
        Report report = Reports.unreachable("PC\u001B[2J\u202E");

        assertThat(new DiagnoseRun(any -> report, false).of("x").out())
                .contains("Computer PC\\u{1B}[2J\\u{202E}\n")
                .doesNotContain("\u001B");
        assertThat(new DiagnoseRun(any -> Reports.unreachable("a\tb\nc"), false)
                        .of("x", "-q")
                        .out())
                .startsWith("a b\\u{A}c\tWindows");
    }

    @Test
    void a_file_is_read_in_the_character_set_that_is_named(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("pc.txt"), new byte[] {'h', 'o', 's', 't', ' ', (byte) 0x82});

        assertThat(GVLK.of("", file.toString()).err()).contains("note: The text is not UTF-8; it was read as ibm850.");
        assertThat(GVLK.of("", file.toString(), "--encoding", "cp437").err()).isEmpty();
        Run unknown = Run.of("diagnose", file.toString(), "--encoding", "klingon");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is none called \"klingon\".");
    }

    @Test
    void what_cannot_be_read_is_named(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("pc.bin"), new byte[] {1, 2, 3, 4, 5, 6, 7});
        Run missing = Run.of("diagnose", folder.resolve("none.txt").toString());

        assertThat(Run.of("diagnose", binary.toString()).exitCode()).isEqualTo(2);
        assertThat(Run.of("diagnose", binary.toString()).err()).endsWith("pc.bin cannot be read: not text.\n");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).startsWith("error: There is no file or folder ");
        assertThat(Run.of("diagnose", "*.txt").err()).contains("Name the folder: every file in it is read.");
        assertThat(Run.of("diagnose", "").exitCode()).isEqualTo(2);
    }

    @Test
    void standard_input_may_be_named_or_not() {
        assertThat(Run.of("x", Map.of(), "diagnose", "-").exitCode()).isEqualTo(1);
        assertThat(Run.of("x", Map.of(), "diagnose").exitCode()).isEqualTo(1);
        assertThat(new DiagnoseRun(any -> Reports.NOTHING, true).of("").err()).contains("Nothing was given");
    }

    @Test
    void the_help_shows_examples() {
        assertThat(Run.of("diagnose", "--help").out())
                .contains("%SystemRoot%\\System32\\slmgr.vbs /dlv | gvlk diagnose\n", "--encoding=NAME");
    }

    private static Report report(io.github.gvlk.diagnose.Product product) {
        return new Report(Optional.empty(), List.of(product), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void the_file_of_a_single_text_is_named_in_json_and_csv(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("pc.txt"), "licensed", UTF_8);

        assertThat(new ObjectMapper()
                        .readTree(GVLK.of("", file.toString(), "-o", "json").out())
                        .get("file")
                        .asText())
                .isEqualTo(file.toString());
        assertThat(GVLK.of("", file.toString(), "-o", "csv").out()).contains("\n" + file + ",,Windows");
    }
}
