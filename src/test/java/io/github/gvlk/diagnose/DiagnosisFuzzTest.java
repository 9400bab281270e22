package io.github.gvlk.diagnose;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.OutputLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that were cut, broken, quoted, shuffled and mixed, noise of every kind, and long texts of what could make the
 * engine slow. A failure prints the seed; {@code -Dgvlk.seed=} repeats it.
 */
class DiagnosisFuzzTest {
    private static final long SEED = Long.getLong("gvlk.seed", System.nanoTime());
    private static final int TEXTS = 300;

    /** Long enough that what grows with the square of a text's lines exceeds the time many times. */
    private static final int LENGTH = Integer.getInteger("gvlk.fuzz.length", 250_000);

    private static final Duration PATIENCE = Duration.ofSeconds(Math.max(8, LENGTH / 250_000));

    private static final String MARKS = " \n:=-%0xX9aA<>{}[]()\"'";

    private static final Path GOLDEN =
            Path.of(System.getProperty("gvlk.basedir", ".")).resolve("src/test/resources/golden/diagnose");
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Diagnosis DIAGNOSIS = new Diagnosis(CATALOG);
    private static final List<String> OUTPUTS = goldenInputs();

    private static List<String> goldenInputs() {
        try (Stream<Path> cases = Files.list(GOLDEN)) {
            return cases.map(folder -> folder.resolve("in"))
                    .filter(Files::exists)
                    .sorted()
                    .map(DiagnosisFuzzTest::read)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader of the report relies on most; a port may be cut in the middle and is left out. */
    private record Main(
            List<String> names,
            List<List<Object>> channelsAndStates,
            List<Optional<String>> keys,
            List<List<Object>> hosts,
            List<OptionalLong> minutes) {
        static Main of(String text) {
            List<Product> products = DIAGNOSIS.of(text).products();
            return new Main(
                    each(
                            products,
                            product -> product.name()
                                    .map(name -> name.replace(" ", ""))
                                    .orElse("")),
                    each(products, product -> List.of(product.channel(), product.status(), product.reason())),
                    each(products, Product::partialKey),
                    each(
                            products,
                            product ->
                                    List.of(product.kms().host(), product.kms().origin())),
                    each(products, Product::remainingMinutes));
        }

        private static <T> List<T> each(List<Product> products, Function<Product, T> field) {
            return products.stream().map(field).toList();
        }
    }

    /** Breaks lines as a console of that width does: anywhere. */
    private static String broken(String text, int width, String lineEnd) {
        StringBuilder out = new StringBuilder();
        text.lines().forEach(line -> {
            int at = 0;
            do {
                int end = Math.min(line.length(), at + width);
                out.append(line, at, end).append(lineEnd);
                at = end;
            } while (at < line.length());
        });
        return out.toString();
    }

    private static Report diagnose(String text, String what, int number) {
        try {
            return DIAGNOSIS.of(text);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + SEED + ", " + what + " " + number + ": " + text, e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kms-client-host-set",
                "kms-client-by-dns-dli",
                "transcript-no-contact",
                "active-directory",
                "avma-guest",
                "mak",
                "kms-host-count-low",
                "office-four-products",
                "office-grace",
                "office-licensed",
                "dlv-all",
                "server-evaluation",
                "chinese"
            })
    void an_output_reads_the_same_however_wide_the_console_was(String name) {
        String text = read(GOLDEN.resolve(name).resolve("in"));
        Main whole = Main.of(text);
        assertThat(whole.names()).isNotEmpty();
        Random random = new Random(SEED);
        for (int width = 60; width <= 130; width += 1 + random.nextInt(3)) {
            assertThat(Main.of(broken(text, width, "\n")))
                    .as("seed %s, %s at %d columns", SEED, name, width)
                    .isEqualTo(whole);
        }
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("double-spaced", (Function<String, String>)
                        text -> text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n\n"))),
                Arguments.of("quoted", (Function<String, String>)
                        text -> text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"))),
                Arguments.of("quoted twice", (Function<String, String>)
                        text -> text.lines().map(line -> ">> " + line).collect(Collectors.joining("\n"))),
                Arguments.of("of old Macs", (Function<String, String>) text -> text.replace('\n', '\r')),
                Arguments.of("of Windows", (Function<String, String>) text -> text.replace("\n", "\r\n")),
                Arguments.of("with blanks at ends", (Function<String, String>)
                        text -> text.lines().map(line -> line + "   ").collect(Collectors.joining("\n"))),
                Arguments.of("with hard blanks", (Function<String, String>) text -> text.replace(' ', '\u00A0')),
                Arguments.of("with a byte-order mark", (Function<String, String>) text -> "\uFEFF" + text),
                Arguments.of("indented", (Function<String, String>) text -> text.indent(8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void what_mail_and_clipboards_do_changes_nothing(String name, Function<String, String> change) {
        for (String golden : List.of(
                "kms-client-host-set",
                "kms-client-by-dns-dli",
                "office-grace",
                "active-directory",
                "kms-host-count-low")) {
            String text = read(GOLDEN.resolve(golden).resolve("in"));
            assertThat(Main.of(change.apply(text))).as("%s %s", golden, name).isEqualTo(Main.of(text));
        }
    }

    @Test
    void no_damaged_output_makes_the_engine_fail() {
        Random random = new Random(SEED);
        int products = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = damaged(random);
            products += diagnose(text, "damaged", i).products().size();
        }
        // Without any the generator would prove nothing.
        assertThat(products).as("seed %s", SEED).isGreaterThan(TEXTS / 10);
    }

    private static String damaged(Random random) {
        String text = one(random);
        int damages = 1 + random.nextInt(3);
        for (int i = 0; i < damages; i++) {
            text = switch (random.nextInt(7)) {
                case 0 -> text.substring(random.nextInt(text.length() + 1));
                case 1 -> text.substring(0, random.nextInt(text.length() + 1));
                case 2 -> broken(text, 1 + random.nextInt(130), random.nextBoolean() ? "\n" : "\n\n");
                case 3 -> shuffled(text, random);
                case 4 -> interleaved(text, one(random), random);
                case 5 -> withNoise(text, random);
                default -> text.replace("\n", random.nextBoolean() ? "" : "\n> ");
            };
        }
        return text;
    }

    private static String one(Random random) {
        return OUTPUTS.get(random.nextInt(OUTPUTS.size()));
    }

    private static String shuffled(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Collections.shuffle(lines, random);
        return String.join("\n", lines);
    }

    private static String interleaved(String one, String other, Random random) {
        List<String> first = one.lines().toList();
        List<String> second = other.lines().toList();
        StringBuilder out = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            boolean fromFirst = j >= second.size() || (i < first.size() && random.nextBoolean());
            out.append(fromFirst ? first.get(i++) : second.get(j++)).append('\n');
        }
        return out.toString();
    }

    private static String withNoise(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        int places = 1 + random.nextInt(20);
        for (int i = 0; i < places && out.length() > 0; i++) {
            int at = random.nextInt(out.length());
            if (random.nextBoolean()) {
                out.setCharAt(at, (char) random.nextInt(0x10000));
            } else {
                out.insert(at, random.nextInt());
            }
        }
        return out.toString();
    }

    @Test
    void no_bytes_make_the_engine_fail() {
        Random random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            byte[] bytes = new byte[random.nextInt(4_000)];
            random.nextBytes(bytes);
            diagnose(new String(bytes, ISO_8859_1), "bytes", i);
        }
    }

    @Test
    void no_characters_make_the_engine_fail() {
        Random random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(2_000);
            for (int at = 0; at < length; at++) {
                text.appendCodePoint(
                        random.nextInt(3) == 0
                                ? random.nextInt(Character.MAX_CODE_POINT + 1)
                                : MARKS.codePointAt(random.nextInt(MARKS.length())));
            }
            diagnose(text.toString(), "characters", i);
        }
    }

    @Test
    void no_soup_of_labels_makes_the_engine_fail() {
        Random random = new Random(SEED);
        List<OutputLabel> labels = CATALOG.outputLabels();
        List<String> between = List.of(
                "",
                " ",
                "\n",
                "\n",
                "\n\n",
                ": ",
                "=",
                "-1",
                "0",
                "1",
                "4294967295",
                "99999999999999999999",
                "0xC004F074",
                "kms1.north.example:1688",
                ":70000",
                "Windows(R), ServerStandard edition",
                "VMK7H",
                "VOLUME_KMSCLIENT channel",
                "9bd77860-9b31-4b7b-96ad-2564017315bf",
                "<removed>",
                "%");
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(120);
            for (int piece = 0; piece < pieces; piece++) {
                String label = labels.get(random.nextInt(labels.size())).text();
                text.append(random.nextInt(8) == 0 ? label.substring(0, random.nextInt(label.length())) : label)
                        .append(between.get(random.nextInt(between.size())))
                        .append(between.get(random.nextInt(between.size())));
            }
            diagnose(text.toString(), "soup", i);
        }
    }

    private static Arguments large(String name, String piece) {
        return Arguments.of(name, piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH));
    }

    private static Arguments numbered(String name, int pieceLength, Function<Integer, String> piece) {
        StringBuilder text = new StringBuilder(LENGTH + pieceLength);
        for (int i = 0; text.length() < LENGTH; i++) {
            text.append(piece.apply(i));
        }
        return Arguments.of(name, text.toString());
    }

    static Stream<Arguments> largeTexts() {
        String table = """
                Name                               LicenseStatus PartialProductKey
                ----                               ------------- -----------------
                """;
        String product = "Name: Windows(R), ServerStandard edition\nDescription: Windows(R) Operating System,"
                + " VOLUME_KMSCLIENT channel\nLicense Status: Licensed\n";
        return Stream.of(
                large("one endless line of letters", "x"),
                large("one endless line of labels", "License Status: Licensed "),
                large("one endless line of digits", "0123456789"),
                large("one endless line of colons", ":"),
                large("one endless line of keys", "ABCDE-"),
                large("labels alone", "Name:\nDescription:\nPartial Product Key:\nLicense Status:\n"),
                large("cut labels", "Key Management Service cumulative requests received from\n"),
                large("blanks", " "),
                large("blank lines", "\n"),
                large("lines of blanks", " ".repeat(100) + "\n"),
                large("dashes", "-"),
                large("lines of dashes", "-".repeat(40) + "\n"),
                large("headings without a table", table),
                large("names alone", "Windows(R), ServerStandard edition\n"),
                large("names and states", "Windows(R), Professional edition:\n    Windows is in Notification mode\n"),
                large("values that go on", "Name: Windows(R), Server\n"),
                large("quotation marks", "> "),
                large("prompts", "C:\\Windows\\System32>cscript slmgr.vbs /dlv\n"),
                large("error codes", "Error: 0xC004F074\n"),
                large(
                        "activations",
                        "Activating Windows(R), ServerStandard edition"
                                + " (9bd77860-9b31-4b7b-96ad-2564017315bf) ...\nError: 0xC004F074 x\n"),
                large(
                        "events",
                        "Event ID: 12288\nInfo:\n0x00000000, 0x00000000, kms1.north.example:1688,"
                                + " 3f0a7c52-9b1d-4e6f-8a20-5d4c3b2a1908, 2026/04/14 04:12, 1, 2, 40111,"
                                + " 9bd77860-9b31-4b7b-96ad-2564017315bf, 5\n"),
                large("one product again and again", product),
                numbered(
                        "products of one name",
                        300,
                        i -> product
                                + "Partial Product Key: %05d\nActivation ID:".formatted(i % 100_000)
                                + " 10000000-0000-4000-8000-%012d\n\n".formatted(i)),
                numbered("products of many names", 300, i -> product.replace("Standard", "Standard" + i) + "\n"),
                numbered("codes, each another", 20, i -> "0xC%07X\n".formatted(i)),
                numbered(
                        "clients of one machine ID",
                        200,
                        i -> "Event ID: 12290\nInfo:\n0x0,25,ws" + i
                                + ",aabbccdd-0011-4223-8344-556677889900,2026/4/14 4:12,1,2,1,"
                                + "73111121-5638-40f6-bc11-f1d7b0d64300\n\n"),
                Arguments.of(
                        "a table of many rows",
                        table
                                + "Windows(R), ServerStandard edition             1 VMK7H            \n"
                                        .repeat(LENGTH / 66)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("largeTexts")
    void a_large_text_takes_no_more_than_its_time(String name, String text) {
        assertTimeoutPreemptively(PATIENCE, () -> DIAGNOSIS.of(text), name);
    }

    @Test
    void every_golden_input_is_here() {
        assertThat(OUTPUTS).hasSizeGreaterThan(40);
    }
}
