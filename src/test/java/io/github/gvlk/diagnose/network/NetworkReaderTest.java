package io.github.gvlk.diagnose.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.diagnose.text.PastedLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkReaderTest {
    private static final String NAME = "_vlmcs._tcp.lab.example";

    /** A tilde stands for a line feed. */
    private static NetworkReading read(String text) {
        return NetworkReader.read(PastedLines.of(text.replace('~', '\n')));
    }

    private static List<SrvAnswer> srv(String text) {
        return read(text).srv();
    }

    private static void isFound(String text, String host, int port) {
        assertThat(srv(text)).singleElement().isInstanceOfSatisfying(SrvAnswer.Found.class, found -> {
            assertThat(found.host()).isEqualTo(host);
            assertThat(found.port()).hasValue(port);
        });
    }

    @Test
    void every_record_of_nslookup_keeps_its_own_port() {
        List<SrvAnswer> answers = srv("""
                C:\\>nslookup -type=all _vlmcs._tcp
                Server:  dc1.lab.example
                Address:  192.0.2.1

                _vlmcs._tcp.lab.example        SRV service location:
                          priority       = 0
                          weight         = 10
                          port           = 1688
                          svr hostname   = kms-a.lab.example
                _vlmcs._tcp.lab.example        SRV service location:
                          priority       = 0
                          weight         = 0
                          port           = 1700
                          svr hostname   = kms-b.lab.example
                kms-a.lab.example   internet address = 192.0.2.5
                """);
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0)).isInstanceOfSatisfying(SrvAnswer.Found.class, found -> {
            assertThat(found.name()).contains(NAME);
            assertThat(found.host()).isEqualTo("kms-a.lab.example");
            assertThat(found.port()).hasValue(1688);
            assertThat(found.evidence()).isEqualTo(new Evidence(9, "svr hostname   = kms-a.lab.example"));
        });
        assertThat(answers.get(1))
                .isInstanceOfSatisfying(
                        SrvAnswer.Found.class, found -> assertThat(found.port()).hasValue(1700));
    }

    @Test
    void nslookup_in_other_languages_is_read_by_the_order_of_its_lines() {
        isFound(
                NAME
                        + " SRV \u670D\u52A1\u4F4D\u7F6E:~  \u4F18\u5148\u7EA7 = 0~  \u6743\u91CD = 0~  \u7AEF\u53E3 = 1700~  \u4E3B\u673A\u540D = kms-a.lab.example~",
                "kms-a.lab.example",
                1700);
    }

    @Test
    void a_record_that_was_cut_above_its_host_is_none_and_below_its_port_has_none() {
        assertThat(srv(NAME + " SRV service location:~ priority = 0~ weight = 0~ port = 1688~"))
                .isEmpty();
        assertThat(srv(NAME + " SRV service location:~ priority = 0~ svr hostname = kms-a.lab.example~"))
                .singleElement()
                .isInstanceOfSatisfying(
                        SrvAnswer.Found.class, found -> assertThat(found.port()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_vlmcs._tcp IN SRV 0 0 1688 kms-a.lab.example.",
                "_vlmcs._tcp.lab.example. 3600 IN SRV 0 100 1688 kms-a.lab.example.",
                "_vlmcs._tcp.lab.example\tservice = 0 0 1688 kms-a.lab.example.",
                "_vlmcs._tcp.lab.example has SRV record 0 0 1688 kms-a.lab.example.",
                "_VLMCS._TCP.lab.example  SRV  33  10/5/2026  0 01:00:00  [0][0][1688][kms-a.lab.example.]",
                "_vlmcs._tcp.lab.example                 SRV    3600  Answer     kms-a.lab.example    0     0      1688",
                "$ dig +short SRV _vlmcs._tcp.lab.example~0 0 1688 kms-a.lab.example.",
                "Name       : _vlmcs._tcp.lab.example~Type       : SRV~TTL        : 3600~"
                        + "NameTarget : kms-a.lab.example~Priority   : 0~Weight     : 0~Port       : 1688~"
            })
    void a_record_is_read_in_every_form(String text) {
        isFound(text, "kms-a.lab.example", 1688);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\>nslookup -type=srv _vlmcs._tcp.lab.example~Server:  UnKnown~~"
                        + "*** UnKnown can't find _vlmcs._tcp.lab.example: Non-existent domain",
                "*** dc1 wurde _vlmcs._tcp.lab.example nicht gefunden: Non-existent domain.",
                "** server can't find _vlmcs._tcp.lab.example: NXDOMAIN",
                "Host _vlmcs._tcp.lab.example not found: 3(NXDOMAIN)",
                "*** No service location (SRV) records available for _vlmcs._tcp.lab.example",
                "_vlmcs._tcp.lab.example has no SRV record",
                ";; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 1~;; QUESTION SECTION:~;_vlmcs._tcp.lab.example. IN SRV",
                "nslookup -type=all _vlmcs._tcp.lab.example~Server: dc1~~lab.example~        primary name server = dc1.lab.example~",
                "PS C:\\> Resolve-DnsName -Type SRV _vlmcs._tcp.lab.example~"
                        + "Resolve-DnsName : _vlmcs._tcp.lab.example : DNS name does not exist~At line:1 char:1~"
                        + "+ Resolve-DnsName -Type SRV _vlmcs._tcp.lab.example~+ -----~"
                        + "    + CategoryInfo          : ResourceUnavailable: (_vlmcs._tcp.lab.example:String) [Resolve-DnsName]~"
                        + "    + FullyQualifiedErrorId : DNS_ERROR_RCODE_NAME_ERROR,Microsoft.DnsClient.Commands.ResolveDnsName",
            })
    void a_missing_record_is_told_once(String text) {
        assertThat(srv(text))
                .singleElement()
                .isInstanceOfSatisfying(
                        SrvAnswer.Missing.class,
                        missing -> assertThat(missing.name()).contains(NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nslookup -type=srv _vlmcs._tcp~DNS request timed out.~    timeout was 2 seconds.~"
                        + "DNS request timed out.~    timeout was 2 seconds.~*** Request to UnKnown timed-out",
                "*** dc1.lab.example can't find _vlmcs._tcp: Server failed",
                "*** dc1.lab.example can't find _vlmcs._tcp: No response from server",
                "** server can't find _vlmcs._tcp.lab.example: SERVFAIL",
                "nslookup -type=srv _vlmcs._tcp~;; connection timed out; no servers could be reached",
                "Resolve-DnsName : _vlmcs._tcp : This operation returned because the timeout period expired",
            })
    void a_failure_is_told_once(String text) {
        assertThat(srv(text)).singleElement().isInstanceOf(SrvAnswer.Failed.class);
    }

    @Test
    void a_time_out_before_an_answer_is_no_failure() {
        isFound(
                "nslookup -type=srv _vlmcs._tcp~DNS request timed out.~    timeout was 2 seconds.~Server:  UnKnown~~"
                        + NAME
                        + " SRV service location:~ priority = 0~ weight = 0~ port = 1688~ svr hostname = kms-a.lab.example",
                "kms-a.lab.example",
                1688);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\>nslookup -type=srv _ldap._tcp.lab.example~_ldap._tcp.lab.example SRV service location:~"
                        + " priority = 0~ weight = 0~ port = 389~ svr hostname = dc1.lab.example",
                "*** UnKnown can't find www.lab.example: Non-existent domain",
                "DNS request timed out.~    timeout was 2 seconds.",
                "nslookup -type=srv _vlmcs._tcp~C:\\>nslookup www.lab.example~*** Request to UnKnown timed-out",
                "The client looks for _vlmcs._tcp in DNS.",
                "_kerberos._tcp IN SRV 0 0 88 dc1.lab.example."
            })
    void what_is_not_asked_for_a_kms_host_is_left_alone(String text) {
        assertThat(srv(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:00:00, -18000.1000000s|-18000.1",
                "10:00:00, +00.0349344s|0.0349344",
                "10:00:00, +00,5000000s|0.5",
                "10:00:00 d:+00.0156289s o:+00.0012000s  [              *           ]|0.0012",
                "10:00:00, +01.0000000s~10:00:02, error: 0x800705B4~10:00:04, +02.0000000s|2",
                "Source: dc1.lab.example~Poll Interval: 6 (64s)~Phase Offset: -0.0000156s|-0.0000156"
            })
    void the_last_sample_tells_how_far_a_clock_is_off(String text, double seconds) {
        assertThat(read(text).clocks())
                .singleElement()
                .isInstanceOfSatisfying(
                        ClockAnswer.Offset.class,
                        offset -> assertThat(offset.seconds()).isCloseTo(seconds, within(1e-9)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10:00:00, error: 0x800705B4~10:00:02, error: 0x800705B4",
                "Leap Indicator: 3(not synchronized)~Source: Local CMOS Clock~Poll Interval: 6 (64s)~Phase Offset: 0.0000000s",
                "Quelle: Free-running System Clock",
                "C:\\>w32tm /query /source~Local CMOS Clock",
                "w32tm /query /status~The following error occurred: The service has not been started. (0x80070426)"
            })
    void a_clock_that_cannot_be_compared_is_unknown(String text) {
        assertThat(read(text).clocks()).singleElement().isInstanceOf(ClockAnswer.Unknown.class);
    }

    @Test
    void two_strip_charts_are_two_answers() {
        assertThat(read("10:00:00, +01.0s~~Tracking dc2 [192.0.2.2:123].~10:01:00, +02.0s~")
                        .clocks())
                .hasSize(2);
    }

    @Test
    void a_list_of_test_net_connection_and_its_warning_are_one_answer() {
        String text = """
                PS C:\\> Test-NetConnection -ComputerName kms-a.lab.example -Port 1688
                WARNING: TCP connect to (192.0.2.5 : 1688) failed
                WARNING: Ping to 192.0.2.5 failed with status: TimedOut


                ComputerName           : kms-a.lab.example
                RemoteAddress          : 192.0.2.5
                RemotePort             : 1688
                InterfaceAlias         : Ethernet
                SourceAddress          : 192.0.2.77
                PingSucceeded          : False
                PingReplyDetails (RTT) : 0 ms
                TcpTestSucceeded       : False
                """;
        assertThat(read(text).ports()).singleElement().satisfies(port -> {
            assertThat(port.host()).contains("kms-a.lab.example");
            assertThat(port.port()).hasValue(1688);
            assertThat(port.succeeded()).isFalse();
            assertThat(port.evidence().line()).isEqualTo(13);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ComputerName : kms-a~RemotePort : 1688~TcpTestSucceeded : True|true",
                "WARNING: TCP connect to (kms-a : 1688) failed|false",
                "WARNING: TCP connect to kms-a:1688 failed|false",
                "ComputerName RemotePort TcpTestSucceeded~------------ ---------- ----------------~kms-a 1688 True|true",
                "PS C:\\> Test-NetConnection kms-a -Port 1688 -InformationLevel Quiet~True|true",
                "Test-NetConnection kms-a -Port 1688~TcpTestSucceeded : False|false",
                "TCP connect to kms-a:1688:~Connecting to kms-a:1688 (warmup): from 192.0.2.7:50000: 2.10ms|true",
                "Connecting to kms-a:1688: This operation returned because the timeout period expired.|false",
                "Probing kms-a:1688/tcp - Port is open - time=1.219ms|true",
                "Probing kms-a:1688/tcp - No response - time=2001.042ms|false",
                "Querying target system called:~~ kms-a~~TCP port 1688 (unknown service): LISTENING|true",
                "Querying target system called:~~ kms-a~~TCP port 1688 (unknown service): NOT LISTENING|false",
                "Querying target system called:~~ kms-a~~TCP port 1688 (unknown service): FILTERED|false",
                "Connecting To kms-a...Could not open connection to the host, on port 1688: Connect failed|false",
                "Connection to kms-a 1688 port [tcp/*] succeeded!|true",
                "nc: connect to kms-a port 1688 (tcp) failed: Connection refused|false"
            })
    void tests_of_a_port_are_read(String text, boolean succeeded) {
        assertThat(read(text).ports()).singleElement().satisfies(port -> {
            assertThat(port.host()).contains("kms-a");
            assertThat(port.port()).hasValue(1688);
            assertThat(port.succeeded()).isEqualTo(succeeded);
        });
    }

    @Test
    void two_tests_are_two_answers() {
        String list = "ComputerName : kms-a~RemotePort : 1688~TcpTestSucceeded : True~~";
        assertThat(read(list + list.replace("True", "False")).ports())
                .extracting(PortAnswer::succeeded)
                .containsExactly(true, false);
    }
}
