package io.github.gvlk.diagnose.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.gvlk.diagnose.event.EventReader;
import io.github.gvlk.diagnose.event.LogEvent;
import io.github.gvlk.diagnose.network.NetworkReader;
import io.github.gvlk.diagnose.network.NetworkReading;
import io.github.gvlk.diagnose.text.PastedLines;
import io.github.gvlk.value.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that were cut, shuffled, interleaved and broken, and long ones of what could make a reader slow. */
class ReadersFuzzTest {
    private static final long SEED = Long.getLong("gvlk.seed", System.nanoTime());
    private static final int TEXTS = 4_000;
    private static final int LENGTH = 250_000;

    private static final List<String> PIECES = List.of(
            "Log Name: Application\n",
            "Source: Microsoft-Windows-Security-SPP\n",
            "Source: VSS\n",
            "Event ID: 12288\n",
            "Event ID: 8198\n",
            "Event 12289, Security-SPP\n",
            "Event[0]:\n",
            "Date: 10/5/2026 6:02:46 PM\n",
            "Computer: ws.lab.example\n",
            "Description:\n",
            "Message : ",
            "Info:\n",
            "hr=0xC004F0",
            "74\n",
            "0xC004F06C, 0x00000000, kms.lab.example:1688, ",
            "0b1e7c52-64af-4d0e-9a37-5f2c81d3e6a9",
            ", 2026/10/05 17:52, 1, 5, ",
            ", 25",
            "0x0,0x0,1,0,10,120,10080,",
            "0x0,5,ws,",
            "SkuId=",
            "AO DN=CN=x,DC=lab,DC=example\n",
            "'lab.example' domain\n",
            "TimeCreated   Id Message\n-----------   -- -------\n",
            "10/5/2026     12288 text\n",
            "<Event xmlns='x'>",
            "<System><Provider Name='Microsoft-Windows-Security-SPP'",
            "/><EventID Qualifiers=\"1\">12288</EventID>",
            "<EventData><Data>",
            "</Data>",
            "</Event>",
            "&lt;&#x41;&",
            "<",
            ">",
            "nslookup -type=srv _vlmcs._tcp\n",
            "_vlmcs._tcp.lab.example SRV service location:\n",
            " port = 1688\n",
            " priority = 0\n",
            " svr hostname = kms.lab.example\n",
            "*** UnKnown can't find _vlmcs._tcp: Non-existent domain\n",
            "DNS request timed out.\n",
            "_vlmcs._tcp SRV 0 0 1688 kms\n",
            ";_vlmcs._tcp IN SRV\n",
            ";; ->>HEADER<<- status: NXDOMAIN\n",
            "NameTarget : ",
            "10:00:00, +00.5s\n",
            "10:00:00, error: 0x800705B4\n",
            "o:",
            "Phase Offset: ",
            "Source: Local CMOS Clock\n",
            "TcpTestSucceeded : True\n",
            "TcpTestSucceeded\n",
            "ComputerName : x\n",
            "RemotePort : 1688\n",
            "WARNING: TCP connect to (x : 1688) failed\n",
            "Test-NetConnection x -Port ",
            "Connecting to x:1688: ",
            "Querying target system called:\n",
            "TCP port 1688 (x): ",
            ", on port ",
            "nc: connect to x port 1688",
            "> ",
            "\n",
            "\r\n",
            "=\n",
            "\\\n",
            "\t",
            "\u00A0",
            "\uFF1A",
            "\uD83D",
            "\0",
            ":",
            "=",
            ",",
            "0x",
            "_vlmcs",
            "99999999999999999999");

    private record Tuple(String text, int id) {}

    private static void readAll(String text) {
        PastedLines lines = PastedLines.of(text);
        EventReader.read(lines);
        NetworkReader.read(lines);
    }

    @Test
    void no_text_makes_a_reader_fail() {
        Random random = new Random(SEED);
        int events = 0;
        int answers = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = generate(random);
            try {
                PastedLines lines = PastedLines.of(text);
                events += EventReader.read(lines).size();
                NetworkReading network = NetworkReader.read(lines);
                answers += network.srv().size()
                        + network.clocks().size()
                        + network.ports().size();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + SEED + ", text " + i + ": " + text, e);
            }
        }
        // Without any the generator would prove nothing.
        assertThat(events).as("seed %s", SEED).isGreaterThan(TEXTS / 10);
        assertThat(answers).as("seed %s", SEED).isGreaterThan(TEXTS / 10);
    }

    private static String generate(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(12)) {
                case 0 -> text.append(tuple(random).text()).append('\n');
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.append(random.nextInt());
                default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        if (random.nextInt(4) == 0) {
            List<String> lines = new ArrayList<>(text.toString().lines().toList());
            Collections.shuffle(lines, random);
            return String.join("\n", lines);
        }
        return random.nextInt(3) == 0 ? text.substring(0, random.nextInt(text.length() + 1)) : text.toString();
    }

    private static String guid(Random random) {
        return String.format(
                Locale.ROOT,
                "%08x-%04x-4%03x-8%03x-%012x",
                random.nextInt(),
                random.nextInt(0x10000),
                random.nextInt(0x1000),
                random.nextInt(0x1000),
                random.nextLong() & 0xFFFF_FFFF_FFFFL);
    }

    private static String code(Random random) {
        return String.format(Locale.ROOT, "0x%08X", random.nextInt());
    }

    private static Tuple tuple(Random random) {
        String time = String.format(
                Locale.ROOT,
                "20%02d/%d/%02d %d:%02d",
                10 + random.nextInt(20),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60));
        String client = "k" + random.nextInt(100_000) + ".site" + random.nextInt(50) + ".example";
        int minutes = random.nextInt(300_000);
        return switch (random.nextInt(3)) {
            case 0 ->
                new Tuple(
                        String.join(
                                ", ",
                                code(random),
                                code(random),
                                client + ":" + (1 + random.nextInt(65_535)),
                                guid(random),
                                time,
                                "0",
                                Integer.toString(random.nextInt(7)),
                                Integer.toString(minutes),
                                guid(random),
                                random.nextBoolean() ? "5" : "25"),
                        12288);
            case 1 ->
                new Tuple(
                        String.join(
                                ", ",
                                code(random),
                                code(random),
                                random.nextBoolean() ? "1" : "0",
                                "0",
                                Integer.toString(random.nextInt(51)),
                                "120",
                                "10080",
                                time),
                        12289);
            default ->
                new Tuple(
                        String.join(
                                ",",
                                code(random),
                                random.nextBoolean() ? "5" : "25",
                                client,
                                guid(random),
                                time,
                                "1",
                                Integer.toString(random.nextInt(7)),
                                Integer.toString(minutes),
                                guid(random)),
                        12290);
        };
    }

    @Test
    void fields_that_are_broken_at_any_width_read_the_same() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            Tuple tuple = tuple(random);
            String before = random.nextBoolean() ? "Event ID: " + tuple.id() + "\nInfo:\n" : "";
            String behind =
                    random.nextBoolean() ? "\n\nEvent Xml:\n" : "\nLog Name: Application\nSource: VSS\nEvent ID: 7\n";
            List<LogEvent> whole = EventReader.read(PastedLines.of(before + tuple.text() + behind));
            assertThat(whole).hasSize(1);
            assertThat(whole.get(0).id()).isEqualTo(tuple.id());
            assertThat(whole.get(0).code())
                    .contains(ErrorCode.ofHex(tuple.text().substring(0, 10)));
            int width = 60 + random.nextInt(61);
            String indent = random.nextBoolean() ? "" : "               ";
            String quote = random.nextInt(3) == 0 ? "> " : "";
            String brokenText = wrapped(tuple.text(), width, quote + indent, random.nextInt(4) == 0 ? "\n\n" : "\n");
            List<LogEvent> broken = EventReader.read(PastedLines.of(before + brokenText + behind));
            assertThat(broken)
                    .as("seed %s, %s", SEED, brokenText)
                    .usingRecursiveComparison()
                    .ignoringFields("evidence")
                    .isEqualTo(whole);
        }
    }

    private static String wrapped(String text, int width, String before, String newline) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); at += width) {
            out.append(at == 0 ? "" : newline).append(before).append(text, at, Math.min(text.length(), at + width));
        }
        return out.toString();
    }

    static Stream<String> slowTexts() {
        return Stream.concat(
                PIECES.stream(),
                Stream.of(
                        "0x1\n",
                        "0x1,",
                        "0x1,0x1,",
                        "0x1,0x1,\n",
                        "0x1,0x1,a:1,\n",
                        "0x1,5,a,\n",
                        "0x1 ",
                        "<Event",
                        "<Event>",
                        "<Event a='",
                        "<Event><Data>x\n",
                        "<a ",
                        "<a = ",
                        "&",
                        "'",
                        "dc=",
                        "Event ID: 8198\n\n",
                        "Event ID: 12293\n'",
                        "Source: Security-SPP\n1: ",
                        "software protecti",
                        "Security-SPP 1 ",
                        "_vlmcs._tcp\n",
                        "_vlmcs._tcp x: NXDOMAIN\n",
                        "_",
                        "Id\n--\n",
                        "------ ",
                        " ",
                        "\n"));
    }

    @ParameterizedTest
    @MethodSource("slowTexts")
    void a_long_text_takes_no_more_time_than_its_length(String piece) {
        for (String begin : List.of("", "<Event><Data>", "Event ID: 12288\n", "nslookup _vlmcs._tcp\n")) {
            String text = begin + piece.repeat(LENGTH / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(8), () -> readAll(text));
        }
    }
}
