package io.github.gvlk.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.InvalidValueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of every kind of fragment that is pasted with codes, and long lines of what could make a reader slow. */
class PastedTextFuzzTest {
    private static final long SEED = Long.getLong("gvlk.seed", System.nanoTime());
    private static final int TEXTS = 50_000;

    /** Stands where a GUID or a key was; no code. */
    private static final String NEUTRAL = "zz";

    private static final Catalog CATALOG = Catalog.bundled();
    private static final Decoder DECODER = new Decoder(CATALOG);
    private static final MessageSearch SEARCH = new MessageSearch(CATALOG);

    private static final String KEY_ALPHABET = "BCDFGHJKMNPQRTVWXY2346789";

    /** What may stand beside a GUID or a key: nothing that ties it to something else. */
    private static final List<String> DELIMITERS = List.of(
            " ", "\n", "\r\n", "\t", "{", "}", "(", ")", "\"", "'", "=", ":", ";", ",", "\u00A0", "\uFF1A", "\u8BEF");

    private static final List<String> PIECES = List.of(
            "0x",
            "0X",
            "0\u00D7",
            "\uFF10\uFF58",
            "&H",
            "$",
            "16#",
            "L",
            "h",
            "-",
            "\u2212",
            "_",
            ".",
            ",",
            "'",
            " ",
            "\u202F",
            "\n",
            "\r\n",
            "=\r\n",
            "\u00AD",
            "\u200B",
            "\uFEFF",
            "\u202E",
            "\0",
            "\u0007",
            "\u001B[31m",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\u8F6F\u4EF6\u6388\u6743",
            "\u0421",
            "\u03BF",
            "C004F074",
            "c004f0",
            "8007",
            "0005",
            "FFFFFFFF",
            "0xC004",
            "1 073 ",
            "-805",
            " 221 549 172",
            "2026-11-20",
            "2010/9/29 21:46",
            "20190108",
            "10.0.26100.4652",
            "192.168.100.200:1688",
            "KB4012345",
            "event id ",
            "Event ID: 8198",
            "12288",
            "HRESULT_FROM_WIN32(",
            "HRESULT_FROM_NT(",
            "1633)",
            "SL_E_",
            "SL_E_INVALID_PRODUCT_KEY",
            "WSAECONNREFUSED",
            "hr=",
            "slui.exe 0x2a ",
            "442131-867105-869135-413236-148345-883514-216721-484510-860014",
            "8043432 8043433 8043434 8043435",
            "99999999999999999999");

    /** A text, the same text with neutral words for its GUIDs and keys, and the codes that must be found in it. */
    private record Generated(String text, String neutral, Set<ErrorCode> plain) {}

    @Test
    void finds_every_plain_code_and_none_in_a_guid_or_a_key_and_never_fails() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        int plain = 0;
        int others = 0;
        for (int i = 0; i < TEXTS; i++) {
            Generated generated = generate(random);
            int number = i;
            // Made only for a failure.
            Supplier<String> about =
                    () -> InvalidValueException.visible(generated.text()) + ", text " + number + ", seed " + SEED;
            List<ErrorCode> codes = read(generated.text(), about);
            assertThat(codes).as(about).containsAll(generated.plain());
            assertThat(codes).as(about).isEqualTo(read(generated.neutral(), about));
            plain += generated.plain().size();
            others += codes.size() - generated.plain().size();
            if (i % 100 == 0) {
                assertThat(SEARCH.find(generated.text())).as(about).doesNotContainNull();
            }
        }
        // Without any the generator would prove nothing.
        assertThat(plain).as("seed %s", SEED).isGreaterThan(TEXTS / 2);
        assertThat(others).as("seed %s", SEED).isGreaterThan(TEXTS / 50);
    }

    private static List<ErrorCode> read(String text, Supplier<String> about) {
        try {
            return DECODER.read(text).codes();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(about.get(), e);
        }
    }

    private static Generated generate(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        StringBuilder neutral = new StringBuilder();
        Set<ErrorCode> plain = new LinkedHashSet<>();
        int fragments = random.nextInt(10);
        for (int i = 0; i < fragments; i++) {
            String fragment;
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    String before = pick(random, DELIMITERS);
                    String behind = pick(random, DELIMITERS);
                    text.append(before)
                            .append(random.nextBoolean() ? guid(random) : key(random))
                            .append(behind);
                    fragment = "";
                    neutral.append(before).append(NEUTRAL).append(behind);
                }
                case 2 -> {
                    ErrorCode code = new ErrorCode(random.nextInt() | Integer.MIN_VALUE);
                    plain.add(code);
                    fragment = " " + plainForm(random, code) + " ";
                }
                case 3 -> fragment = randomDigits(random);
                case 4 -> fragment = new String(Character.toChars(random.nextInt(Character.MAX_CODE_POINT + 1)));
                default -> fragment = pick(random, PIECES);
            }
            text.append(fragment);
            neutral.append(fragment);
        }
        return new Generated(text.toString(), neutral.toString(), plain);
    }

    private static String pick(RandomGenerator random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String plainForm(RandomGenerator random, ErrorCode code) {
        boolean bare = "8CD".indexOf(code.hex().charAt(2)) >= 0;
        boolean nineDigits = code.value() <= -100_000_000;
        return switch (random.nextInt(5)) {
            case 0 -> code.hex().toLowerCase(Locale.ROOT);
            case 1 -> Long.toString(code.unsigned());
            case 2 -> nineDigits ? Integer.toString(code.value()) : code.hex();
            case 3 -> bare ? code.hex().substring(2) : code.hex();
            default -> code.hex();
        };
    }

    /** Hexadecimal or decimal, of any length that could be mistaken. */
    private static String randomDigits(RandomGenerator random) {
        StringBuilder digits = new StringBuilder();
        int radix = random.nextBoolean() ? 10 : 16;
        int count = 1 + random.nextInt(18);
        for (int i = 0; i < count; i++) {
            digits.append(Character.forDigit(random.nextInt(radix), radix));
        }
        return random.nextBoolean() ? digits.toString() : digits.toString().toUpperCase(Locale.ROOT);
    }

    private static String guid(RandomGenerator random) {
        // The first digit is one that a code may begin with.
        String guid = "%c%07x-%04x-%04x-%04x-%012x"
                .formatted(
                        "48cd".charAt(random.nextInt(4)),
                        random.nextInt(1 << 28),
                        random.nextInt(1 << 16),
                        random.nextInt(1 << 16),
                        random.nextInt(1 << 16),
                        random.nextLong(1L << 48));
        return random.nextBoolean() ? guid : guid.toUpperCase(Locale.ROOT);
    }

    /** Mostly hexadecimal digits: the worst case. */
    private static String key(RandomGenerator random) {
        StringBuilder key = new StringBuilder();
        boolean hyphens = random.nextInt(4) > 0;
        for (int at = 0; at < 25; at++) {
            boolean any = random.nextInt(8) == 0;
            String from = any ? KEY_ALPHABET : "BCDF2346789";
            key.append(from.charAt(random.nextInt(from.length())));
            key.append(hyphens && at % 5 == 4 && at < 24 ? "-" : "");
        }
        return key.toString();
    }

    static Stream<Arguments> pieces() {
        return Stream.of(
                        "0x",
                        "0x0x0x",
                        "0x0",
                        "0xC004\n",
                        "0xC004=\r\n",
                        "0xFFFFFFFF",
                        "1 234 567 ",
                        "1 ",
                        "-1 073 ",
                        "-1 073 418 124 ",
                        "3,221,549,172,",
                        "805.",
                        "event id ",
                        "event ",
                        "HRESULT_FROM_WIN32(",
                        "HRESULT_FROM_NT(",
                        "\u0421",
                        "C004F074 \u0421",
                        "0xC004F074 ",
                        "\u00AD",
                        "C004-",
                        "C004F074-",
                        "A_ ",
                        "A",
                        "-",
                        "&H",
                        " ",
                        "0",
                        "W269N-WFGWX-YVC9B-4J6C9-T83GX",
                        "4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c;",
                        "\uD83D")
                .map(piece -> arguments(InvalidValueException.visible(piece), piece));
    }

    private static final int FIVE_MEGABYTES = 5_000_000;

    /** Enough for a slow machine, and far too little for anything that grows with the square of the length. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @ParameterizedTest(name = "{0}")
    @MethodSource("pieces")
    void reads_a_line_of_megabytes_in_good_time(String label, String piece) {
        String line = piece.repeat(FIVE_MEGABYTES / piece.length());

        inTime(DECODER::read, line);
        // A look-alike at the very end, and a code that must still be found.
        String end = " 0x\u0421004F050";
        PastedReading reading = inTime(DECODER::read, line + end);

        assertThat(reading.codes()).contains(ErrorCode.ofHex("0xC004F050"));
        assertThat(reading.lookAlikes()).contains(ErrorCode.ofHex("0xC004F050"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pieces")
    void answers_at_the_limits_of_searches_and_suggestions_in_good_time(String label, String piece) {
        DamagedCodes damaged = damagedCodes();
        for (int length : new int[] {299, 300, 301, 1_999, 2_000, 2_001, FIVE_MEGABYTES}) {
            String line = piece.repeat(1 + length / piece.length()).substring(0, length);

            assertThat(inTime(SEARCH::find, line)).doesNotContainNull();
            assertThat(inTime(damaged::suggest, PastedText.of(line))).hasSizeLessThanOrEqualTo(6);
        }
    }

    private static DamagedCodes damagedCodes() {
        List<ErrorCode> known = new ArrayList<>();
        CATALOG.documentedErrors().forEach(error -> known.add(error.code()));
        CATALOG.listedErrors().forEach(error -> known.add(error.code()));
        return new DamagedCodes(known, code -> false);
    }

    private static <T, R> R inTime(Function<T, R> reader, T text) {
        return assertTimeoutPreemptively(LIMIT, () -> reader.apply(text), () -> "seed " + SEED);
    }
}
