package io.github.gvlk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KmsHostTest {
    private static final long SEED = Long.getLong("gvlk.seed", System.nanoTime());

    private static final String LONGEST_LABEL = "k".repeat(63);
    private static final String LONGEST_NAME = (LONGEST_LABEL + ".").repeat(3) + "m".repeat(61);

    private static final String URL = "this is a URL; give the host name alone";
    private static final String IPV6 =
            "an IPv6 address is not usable: slmgr.vbs splits at the first colon; give a DNS name";
    private static final String IPV4 =
            "a name whose last part is a number must be an IPv4 address: four numbers from 0 to 255";
    private static final String PORT = "after the colon a port number from 1 to 65535 is expected";
    private static final String NAME_MISSING = "the name before the colon is missing";
    private static final String ASCII = "only ASCII is allowed; write an international name in its xn-- form";
    private static final String CONTROL = "it contains a control character";
    private static final String SPACE = "it contains a space";
    private static final String HYPHEN = "a part between dots begins or ends with a hyphen";
    private static final String DOTS = "two dots in a row, or a dot at the beginning";

    static Stream<String> names() {
        return Stream.of(
                "kms",
                "k",
                "KMS01",
                "kms-01.corp.example.com",
                "3com",
                "1e3",
                "10.kms",
                "xn--bcher-kva.example",
                "a--b.example",
                "10.0.0.5",
                "0.0.0.0",
                "255.255.255.255",
                "169.254.169.250",
                LONGEST_LABEL,
                LONGEST_LABEL + ".example",
                LONGEST_NAME);
    }

    @ParameterizedTest
    @MethodSource("names")
    void takesANameOrAnIpv4AddressAlone(String name) {
        KmsHost host = KmsHost.parse(name);
        assertThat(host.name()).isEqualTo(name);
        assertThat(host.port()).isEmpty();
        assertThat(host).hasToString(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void takesAPortToo(String name) {
        for (int port : new int[] {1, 80, 1688, 9999, 65_535}) {
            KmsHost host = KmsHost.parse(name + ":" + port);
            assertThat(host.name()).isEqualTo(name);
            assertThat(host.port()).hasValue(port);
            assertThat(host).hasToString(name + ":" + port);
        }
    }

    static Stream<Arguments> refused() {
        List<Arguments> all = new ArrayList<>(List.of(
                arguments("nothing", "", "it is empty"),
                arguments("URL", "http://kms.example.com", URL),
                arguments("URL with a port", "https://kms.example.com:1688/", URL),
                arguments("URL of an IPv6 address", "http://[2001:db8::1]:1688", URL),
                arguments("IPv6, bare", "2001:db8::1", IPV6),
                arguments("IPv6, loopback", "::1", IPV6),
                arguments("IPv6, unspecified", "::", IPV6),
                arguments("IPv6, of IPv4", "::ffff:10.0.0.5", IPV6),
                arguments("IPv6, in full", "2001:0db8:0000:0000:0000:0000:0000:0001", IPV6),
                arguments("IPv6, with a numeric zone", "fe80::1%12", IPV6),
                arguments("IPv6, in brackets", "[2001:db8::1]", IPV6),
                arguments("IPv6, in brackets with a port", "[2001:db8::1]:1690", IPV6),
                arguments("space inside", "kms 01", SPACE),
                arguments("space in front", " kms", SPACE),
                arguments("space behind", "kms ", SPACE),
                arguments("port after a space", "kms 1688", SPACE),
                arguments("line feed", "kms\n", CONTROL),
                arguments("carriage return", "kms\rcalc", CONTROL),
                arguments("tab", "kms\tcalc", CONTROL),
                arguments("NUL", "kms\0", CONTROL),
                arguments("escape", "kms\u001B[2J", CONTROL),
                arguments("right-to-left mark", "kms\u200F", ASCII),
                arguments("right-to-left override", "kms\u202Emoc", ASCII),
                arguments("zero-width space", "k\u200Bms", ASCII),
                arguments("no-break space", "kms\u00A0", ASCII),
                arguments("letter outside ASCII", "kms.b\u00FCcher.example", ASCII),
                arguments("Cyrillic letter that looks Latin", "km\u0455", ASCII),
                arguments("full-width letters", "\uFF4B\uFF4D\uFF53", ASCII),
                arguments("ideographic full stop", "kms\u3002example", ASCII),
                arguments("character beyond 16 bits", "kms\uD83D\uDE00", ASCII),
                arguments("half a surrogate pair", "kms\uD83D", ASCII),
                arguments("long label", LONGEST_LABEL + "k", "a part between dots is longer than 63 characters"),
                arguments("long name", LONGEST_NAME + "m", "longer than 253 characters"),
                arguments("hyphen in front", "-kms", HYPHEN),
                arguments("hyphen behind", "kms-", HYPHEN),
                arguments("hyphen in front of an inner part", "kms.-corp.example", HYPHEN),
                arguments("hyphen behind an inner part", "kms-.example", HYPHEN),
                arguments("hyphen alone", "-", HYPHEN),
                arguments("final dot", "kms.example.com.", "leave out the final dot"),
                arguments("final dot of an address", "10.0.0.5.", "leave out the final dot"),
                arguments("two dots", "kms..example", DOTS),
                arguments("first dot", ".example", DOTS),
                arguments("no port after the colon", "kms:", PORT),
                arguments("no name", ":1688", NAME_MISSING),
                arguments("colon alone", ":", NAME_MISSING),
                arguments("port 0", "kms:0", PORT),
                arguments("port 65536", "kms:65536", PORT),
                arguments("port of six digits", "kms:100000", PORT),
                arguments("port of very many digits", "kms:" + "9".repeat(40), PORT),
                arguments("port with a leading zero", "kms:01", PORT),
                arguments("port with a sign", "kms:+80", PORT),
                arguments("negative port", "kms:-1688", PORT),
                arguments("port with a letter", "kms:1688x", PORT),
                arguments("port in hexadecimal", "kms:0x698", PORT),
                arguments("port with a space", "kms: 1688", PORT),
                arguments("command after the port", "kms:1688&calc", PORT),
                arguments("line end after the port", "kms:1688\n", PORT),
                arguments("port in full-width digits", "kms:\uFF11\uFF16\uFF18\uFF18", PORT),
                arguments("port in Arabic-Indic digits", "kms:\u0661\u0666", PORT),
                arguments("two ports", "kms:1:2", PORT),
                arguments("address with a number above 255", "300.1.1.1", IPV4),
                arguments("address of three numbers", "1.2.3", IPV4),
                arguments("address of five numbers", "1.2.3.4.5", IPV4),
                arguments("address with a leading zero", "1.2.3.04", IPV4),
                arguments("address with a number missing", "1..2.3", IPV4),
                arguments("address that begins in hexadecimal", "0x7f.1", IPV4),
                arguments("address with a port", "300.1.1.1:1688", IPV4),
                arguments("number alone", "1688", IPV4),
                arguments("name that ends in a number", "kms.1", IPV4)));
        for (char c : "&|<>^%!\"'`$();*?[]{}~#@=+,\\/".toCharArray()) {
            all.add(arguments(
                    "the character " + c,
                    "kms" + c + "calc",
                    "the character " + c + " is not allowed: letters, digits, hyphens and dots are"));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesWithTheReason(String label, String text, String reason) {
        assertThatThrownBy(() -> KmsHost.parse(text))
                .as(label)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("KMS host " + InvalidValueException.visible(text) + ": " + reason);
    }

    @Test
    void refusesAShellCharacterInFrontOfAPortToo() {
        for (char c : "&|<>^%!\"'`$();*?[]{}~#@=+,\\/ \n\t\0".toCharArray()) {
            assertThatThrownBy(() -> KmsHost.parse("kms" + c + ":1688"))
                    .as("character %d", (int) c)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("KMS host ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_vlmcs._tcp.example.com", "kms_01", "_vlmcs._tcp.example.com:1688"})
    void explainsThatAServiceRecordIsNoHost(String text) {
        assertThatThrownBy(() -> KmsHost.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a host name has no underscore")
                .hasMessageContaining("only service records such as _vlmcs._tcp have");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kms:1688", "kms&calc", "2001:db8::1", "kms.", "1.2.3"})
    void cannotBeMadeAroundTheCheckOfTheName(String name) {
        assertThatThrownBy(() -> new KmsHost(name, OptionalInt.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("KMS host " + InvalidValueException.visible(name) + ": ");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 65_536, Integer.MAX_VALUE})
    void cannotBeMadeAroundTheCheckOfThePort(int port) {
        assertThatThrownBy(() -> new KmsHost("kms", OptionalInt.of(port)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("KMS port \"" + port + "\": expected a number from 1 to 65535");
    }

    @Test
    void knowsThePortOfEveryKmsHost() {
        assertThat(KmsHost.DEFAULT_PORT).isEqualTo(1688);
    }

    @ParameterizedTest
    @CsvSource({"kms, 1688", "10.0.0.5, 1688", "kms:1, 1", "kms:1688, 1688", "kms:65535, 65535", "10.0.0.5:1690, 1690"})
    void answersWithTheUsualPortWhereNoneWasNamed(String text, int port) {
        KmsHost host = KmsHost.parse(text);
        assertThat(host.portOrDefault()).isEqualTo(port);
        assertThat(host).as("the text stays as it was given").hasToString(text);
    }

    @Test
    void printsNothingThatAShellCouldActOnWhateverIsGiven() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = hostile(random);
            Optional<KmsHost> host = tryToParse(text);
            if (host.isPresent()) {
                taken++;
                assertThat(host.get().toString())
                        .as("%s, seed %s", InvalidValueException.visible(text), SEED)
                        .matches("[A-Za-z0-9.:-]+")
                        .matches("[^:]+(:[1-9][0-9]{0,4})?")
                        .isEqualTo(text);
            } else {
                refused++;
            }
        }
        // Without both the generator would prove nothing.
        assertThat(taken).as("taken, seed %s", SEED).isPositive();
        assertThat(refused).as("refused, seed %s", SEED).isGreaterThan(2_000);
    }

    private static Optional<KmsHost> tryToParse(String text) {
        try {
            return Optional.of(KmsHost.parse(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static final List<String> HARMLESS = List.of(
            "kms",
            "KMS01",
            "corp.example.com",
            "10.0.0.5",
            "xn--bcher-kva",
            ".",
            "-",
            ":",
            ":1688",
            ":1",
            ":65535",
            "0",
            "255");

    private static final List<String> HARMFUL = List.of(
            "& del /q *",
            "&&calc",
            "|more",
            "||",
            "> out",
            "<",
            "^",
            "%COMSPEC%",
            "%",
            "!PATH!",
            "\"",
            "'",
            "`id`",
            "$(id)",
            "${IFS}",
            ";",
            "(",
            ")",
            "*",
            "?",
            "[::1]",
            "]",
            "{",
            "}",
            "~",
            "#",
            "@",
            "=",
            "+",
            ",",
            "\\",
            "/",
            "://",
            "_",
            " ",
            "\n",
            "\r\n",
            "\t",
            "\0",
            "\u001B[2J",
            "\u007F",
            "\u0085",
            "\u00A0",
            "\u200B",
            "\u200E",
            "\u200F",
            "\u202E",
            "\u2028",
            "\u2066",
            "\uFEFF",
            "\uFF06",
            "\uFF11",
            "\uFF0E",
            "\u3002",
            "\u0661",
            "\u00DF",
            "\u0130",
            "\u0131",
            "\u212A",
            "\u0455",
            "\u2013",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00");

    private static String hostile(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(5)) {
                case 0 -> text.append(pick(HARMFUL, random));
                case 1 -> text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x80 : 0x1_0000));
                default -> text.append(pick(HARMLESS, random));
            }
        }
        return text.toString();
    }

    private static String pick(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    @ParameterizedTest
    @CsvSource({
        "fe80::1%eth0, IPv6",
        "2001:db8:0:0:0:0:0:1, IPv6",
        "1.2.3.4:1:2, port number",
        "ho st:1688, it contains a space",
    })
    void names_the_reason_that_fits_and_the_whole_text(String text, String reason) {
        assertThatThrownBy(() -> KmsHost.parse(text))
                .hasMessageContaining(reason)
                .hasMessageStartingWith("KMS host \"" + text + "\":");
    }

    @Test
    void calls_the_delete_character_a_control_character() {
        assertThatThrownBy(() -> KmsHost.parse("kms\u007F")).hasMessageContaining("control character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BCDFG-HJKMP-QRTVW-XY234-6789B",
                "bcdfghjkmpqrtvwxy2346789b:1688",
                "BCDFG_HJKMP_QRTVW_XY234_6789B"
            })
    void a_product_key_is_no_host_and_is_not_repeated(String text) {
        assertThatThrownBy(() -> KmsHost.parse(text))
                .hasMessage("KMS host \"XXXXX-XXXXX-XXXXX-XXXXX-6789B\": this is a product key");
        assertThatThrownBy(() -> new MachineName(text.replace(":1688", "")))
                .hasMessage("computer name \"XXXXX-XXXXX-XXXXX-XXXXX-6789B\": this is a product key");
    }
}
