package io.github.gvlk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gvlk.render.Dialects;
import io.github.gvlk.value.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Values that would act in a shell, a script, an answer file or a terminal, in every option and in every field of an
 * overlay, for every dialect: each is refused before anything is printed, or does not reach the printed lines.
 */
class HostileValuesTest {
    private static final long SEED = Long.getLong("gvlk.seed", System.nanoTime());
    private static final int OPTION_CASES = 2_400;
    private static final int OVERLAY_CASES = 1_200;

    /** Stands beside every hostile piece and nowhere else, so that the piece is recognised in a text full of signs. */
    private static final String MARK = "zq7";

    private static final List<String> PIECES = List.of(
            "&",
            "&& calc &",
            "& del /q *",
            "|",
            "||",
            "> out.txt",
            "<",
            "^",
            "^&",
            "%",
            "%COMSPEC%",
            "%~dp0",
            "!",
            "!x!",
            "`",
            "`n",
            "`calc`",
            "$()",
            "$(calc)",
            "$x",
            "$env:x",
            "${IFS}",
            "@x",
            "@(",
            "@@steps@@",
            "'",
            "''",
            "\"",
            "\"\"",
            "\\\"",
            "' ; calc ; '",
            "\" & calc & \"",
            "\u2018",
            "\u2019",
            "\u201A",
            "\u201B",
            "\u201C",
            "\u201D",
            "\u00AB",
            ";",
            "; calc",
            "#",
            "#>",
            "<#",
            "{",
            "}",
            "{{ lookup('pipe', 'id') }}",
            "{% x %}",
            "\n",
            "\r",
            "\r\ncalc\r\n",
            "\n@echo off\n",
            "\t",
            "\0",
            "\u001B[2J",
            "\u007F",
            "\u0085",
            "\u2028",
            "\u2029",
            " ",
            "\u00A0",
            "\u3000",
            " -ComputerName x",
            " /upk",
            " --force",
            "--",
            "-->",
            "<!--",
            "]]>",
            "<![CDATA[",
            "<x>",
            "</ProductKey>",
            "&amp;",
            "&#10;",
            "<YOUR_KMS_HOST>",
            "*",
            "?",
            "~",
            "=",
            "+",
            ",",
            "(",
            ")",
            "[",
            "]",
            "_",
            "\\",
            "/",
            "..\\..\\",
            "../../",
            "\u200B",
            "\u200D",
            "\u200E",
            "\u200F",
            "\u202A",
            "\u202E",
            "\u2066",
            "\uFEFF",
            "\u00AD",
            "\uFF21\uFF22",
            "\uFF06",
            "\uFF0E",
            "\uFF0D",
            "\uFF07",
            "\u3002",
            "\u2010",
            "\u2013",
            "\u0455",
            "\u00FC",
            "\u0661",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\uDB40\uDC41",
            "::1",
            "[2001:db8::1]",
            "2001:db8::1",
            ":99999",
            "http://",
            "https://x/",
            "\\\\server\\share\\",
            "file:///etc/passwd",
            "-",
            "..",
            ".",
            "k".repeat(300),
            "k.".repeat(150));

    /** What a computer, a domain or a number may look like: such a value may stand in the lines. */
    private static final String HARMLESS_VALUE = "[A-Za-z0-9_.,-]*";

    /** A name that may stand in the comment of a script; any other is replaced by the id. */
    private static final String HARMLESS_TITLE = "[A-Za-z0-9 .,()/+:_-]*";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> answered = new TreeMap<>();

    /** An option and a value with which the command line is answered. */
    private record Slot(String option, String good) {}

    private static final List<Slot> SLOTS = List.of(
            new Slot("--kms-host", "kms.example.com:1690"),
            new Slot("--kms-domain", "corp.example.com"),
            new Slot("--cloud", "azure"),
            new Slot("--remote", "pc01,pc02"),
            new Slot("--activation-id", "b3ca044e-a358-4d68-9883-aaa2941aca99"),
            new Slot("--as", ""),
            new Slot("--act-type", "kms"),
            new Slot("--host-caching", "on"),
            new Slot("--arch", "amd64"),
            new Slot("--build", "22631"),
            new Slot("--output", "text"),
            new Slot("", "edition"));

    private static String words(String dialect) {
        return switch (dialect) {
            case "office" -> "office ltsc professional plus 2021";
            case "dism" -> "windows server 2022 standard";
            default -> "windows 11 enterprise";
        };
    }

    /** The command line of the dialect with that value in that place. */
    private static List<String> line(String dialect, Slot slot, String value, boolean attached) {
        List<String> args = new ArrayList<>(List.of("commands"));
        args.addAll(List.of(words(dialect).split(" ")));
        if (!slot.option().equals("--as")) {
            args.addAll(List.of("--as", dialect));
        }
        if (dialect.endsWith("-remoting") && !slot.option().equals("--remote")) {
            args.addAll(List.of("--remote", "pc01"));
        }
        boolean target = List.of("--kms-host", "--kms-domain", "--cloud").contains(slot.option());
        if (dialect.startsWith("reg") && !target) {
            args.addAll(List.of("--kms-host", "kms.example.com"));
        }
        if (slot.option().isEmpty()) {
            args.add(value);
        } else if (attached) {
            args.add(slot.option() + "=" + value);
        } else {
            args.addAll(List.of(slot.option(), value));
        }
        return args;
    }

    private static Run run(List<String> args) {
        return Run.of(args.toArray(new String[0]));
    }

    /** What is left of the value where it is a list: blanks around a name are no part of it. */
    private static String meant(Slot slot, String value) {
        return slot.option().equals("--remote")
                ? Arrays.stream(value.split(",", -1)).map(String::strip).collect(Collectors.joining(","))
                : value;
    }

    /** Only places in which a good value is answered: a refusal is then the value's doing. */
    private static List<Slot> slots(String dialect) {
        return SLOTS.stream()
                .filter(slot -> slot.option().equals("--as")
                        || run(line(dialect, slot, slot.good(), false)).exitCode() == 0)
                .toList();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A hostile piece with the mark on both or one of its sides, at times with a good value in front or more behind. */
    private String value(String good) {
        String piece = pick(PIECES);
        return switch (random.nextInt(6)) {
            case 0 -> piece + MARK;
            case 1 -> MARK + piece;
            case 2 -> good + MARK + piece + MARK;
            case 3 -> MARK + piece + MARK + pick(PIECES) + MARK;
            case 4 -> MARK + piece + MARK + good;
            default -> MARK + piece + MARK;
        };
    }

    /** The pieces of the value with the mark that touches them. */
    private static List<String> traces(String value) {
        List<String> traces = new ArrayList<>();
        for (String piece : PIECES) {
            for (String trace : new String[] {MARK + piece, piece + MARK}) {
                if (value.contains(trace)) {
                    traces.add(trace);
                }
            }
        }
        return traces;
    }

    private static String shown(List<String> args) {
        return args.stream().map(InvalidValueException::visible).collect(Collectors.joining(" ")) + ", seed " + SEED;
    }

    private void look(String place, Run run, String value, String harmless, List<String> args) {
        assertThat(run.exitCode()).as(shown(args)).isIn(0, 1, 2, 3);
        assertThat(run.err()
                        .codePoints()
                        .filter(HostileValuesTest::actsInATerminal)
                        .boxed())
                .as(shown(args))
                .isEmpty();
        if (run.exitCode() != 0) {
            refused.merge(place, 1, Integer::sum);
            assertThat(run.out()).as(shown(args)).isEmpty();
            assertThat(run.err()).as(shown(args)).isNotBlank();
            return;
        }
        answered.merge(place, 1, Integer::sum);
        assertThat(run.out()).as(shown(args)).isNotEmpty();
        if (!value.matches(harmless)) {
            // A registry file is UTF-16: without its zero bytes the text is what it would be in ASCII.
            String text = run.out().replace("\0", "");
            traces(value).stream()
                    .filter(trace -> !trace.matches(harmless))
                    .forEach(trace -> assertThat(text).as(shown(args)).doesNotContain(trace));
        }
    }

    private static boolean actsInATerminal(int c) {
        return c != '\n' && InvalidValueException.isInvisible(c);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void noOptionLetsAHostileValueThrough(TestReporter reporter) {
        reporter.publishEntry("seed", Long.toString(SEED));
        Map<String, List<Slot>> slots =
                Dialects.names().stream().collect(Collectors.toMap(each -> each, each -> slots(each)));
        assertThat(slots.values()).allSatisfy(each -> assertThat(each).hasSizeGreaterThan(1));
        for (int i = 0; i < OPTION_CASES; i++) {
            String dialect = Dialects.names().get(i % Dialects.names().size());
            Slot slot = pick(random.nextInt(5) == 0 ? SLOTS : slots.getOrDefault(dialect, SLOTS));
            String value = value(slot.good());
            List<String> args = line(dialect, slot, value, random.nextBoolean());
            look(slot.option(), run(args), meant(slot, value), HARMLESS_VALUE, args);
        }
        assertThat(sum(refused) + sum(answered)).isEqualTo(OPTION_CASES);
        reporter.publishEntry(Map.of("refused", refused.toString(), "answered", answered.toString()));
        assertThat(sum(refused)).as("refused %s, seed %s", refused, SEED).isGreaterThan(OPTION_CASES * 6 / 10);
        // Without an answer the generator would prove nothing of the lines.
        assertThat(sum(answered)).as("answered %s, seed %s", answered, SEED).isGreaterThan(10);
        assertThat(answered)
                .as("seed %s", SEED)
                .doesNotContainKeys(
                        "--cloud", "--activation-id", "--as", "--act-type", "--host-caching", "--arch", "--output");
    }

    /** The texts that a user's own file may hold. */
    private static final List<String> FIELDS = List.of(
            "name",
            "product",
            "editionId",
            "key",
            "alsoCalled",
            "remark",
            "systemName",
            "host",
            "condition",
            "vendor",
            "note",
            "id");

    private static final String OWN_KEY = "BBBBB-CCCCC-DDDDD-FFFFF-GGGGG";

    private static ObjectNode overlay(String dialect, String field, String value) {
        boolean office = dialect.equals("office");
        ObjectNode root = new ObjectMapper().createObjectNode();
        ObjectNode edition = root.putArray("editions").addObject();
        edition.put("id", "our-edition")
                .put("name", "Our Edition")
                .put("product", office ? "Office LTSC 2021" : "Our Product")
                .put("kind", "GVLK")
                .put("family", office ? "office" : dialect.equals("dism") ? "server" : "client")
                .put("key", OWN_KEY)
                .put("editionId", "OurEdition");
        edition.putArray("sources").add("KMS-EN-2025");
        ObjectNode host = root.putArray("cloudHosts").addObject();
        host.put("id", "ours")
                .put("vendor", "Ours")
                .put("host", "kms.example.com")
                .put("port", 1690)
                .put("condition", "From our network.")
                .putArray("sources")
                .add("KMS-EN-2025");
        switch (field) {
            case "alsoCalled" -> edition.putArray(field).add(value);
            case "host", "condition", "vendor", "note" -> host.put(field, value);
            default -> edition.put(field, value);
        }
        return root;
    }

    private Run runWith(Path file, String dialect, String json, List<String> args) throws IOException {
        Files.write(file, json.getBytes(UTF_8));
        args.addAll(List.of("commands", OWN_KEY, "--as", dialect, "--catalog", file.toString()));
        if (!dialect.equals("intune")) {
            args.addAll(List.of("--cloud", "ours"));
        }
        if (dialect.endsWith("-remoting")) {
            args.addAll(List.of("--remote", "pc01"));
        }
        if (random.nextBoolean()) {
            args.add("--comments");
        }
        return run(args);
    }

    @Test
    void noFieldOfAnOverlayReachesTheLines(TestReporter reporter) throws IOException {
        reporter.publishEntry("seed", Long.toString(SEED));
        Path file = temp.resolve("mine.json");
        for (String dialect : Dialects.names()) {
            List<String> args = new ArrayList<>();
            Run run = runWith(file, dialect, overlay(dialect, "remark", "Fine.").toString(), args);
            assertThat(run.exitCode()).as("%s: %s", shown(args), run.err()).isZero();
        }
        for (int i = 0; i < OVERLAY_CASES; i++) {
            String dialect = Dialects.names().get(i % Dialects.names().size());
            String field = pick(FIELDS);
            String value = value("Our");
            List<String> args = new ArrayList<>(Arrays.asList(field, value));
            // At times the text stands in the file as it is, so that it may end the JSON text or the object.
            String json = random.nextInt(4) == 0
                    ? overlay(dialect, field, "RAW").toString().replace("RAW", value)
                    : overlay(dialect, field, value).toString();
            List<String> line = new ArrayList<>();
            Run run = runWith(file, dialect, json, line);
            args.addAll(line);
            look(field, run, value, field.equals("name") ? HARMLESS_TITLE : HARMLESS_VALUE, args);
        }
        assertThat(sum(refused) + sum(answered)).isEqualTo(OVERLAY_CASES);
        reporter.publishEntry(Map.of("refused", refused.toString(), "answered", answered.toString()));
        assertThat(sum(refused)).as("refused %s, seed %s", refused, SEED).isGreaterThan(OVERLAY_CASES / 3);
        assertThat(sum(answered)).as("answered %s, seed %s", answered, SEED).isGreaterThan(OVERLAY_CASES / 6);
        assertThat(answered).as("seed %s", SEED).doesNotContainKey("key").containsKeys("name", "condition");
    }

    @Test
    void aWordingThatIsNotUnderstoodIsShownWithEscapes() {
        String wording = "windows 11\t\u001B[31m\u202Ezq7\u2028 \u00FCber";
        String shown = "\"windows 11 \\u{1B}[31m\\u{202E}zq7\\u{2028} \u00FCber\"";
        Run key = Run.of("key", wording);
        Run commands = Run.of("commands", wording);
        assertThat(key.exitCode()).isNotZero();
        assertThat(key.err().replace('\n', ' ')).contains(shown);
        assertThat(commands.err()).isEqualTo(key.err());
        Run piped = Run.of(wording.replace("\t", " ") + "\n", Map.of(), "key");
        assertThat(piped.out()).doesNotContain("\u001B", "\u202E").contains("\\u{1B}[31m\\u{202E}zq7");
    }
}
