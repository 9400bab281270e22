package io.github.gvlk.render;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of registry and reg-add, read back the way regedit and reg.exe read them. */
class RegistryDialectTest {
    private static final String SERVICE = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\SoftwareProtectionPlatform";
    private static final String WINDOWS = "55c92734-d682-4d71-983e-d6ec3f16059f";

    private static final Pattern VALUE = Pattern.compile("\"([^\"\\\\]+)\"=(?:\"([^\"\\\\]*)\"|-)");

    /** A value below HKEY_LOCAL_MACHINE. */
    private record Place(String key, String name) {}

    @Test
    void a_registry_file_holds_what_the_plan_says() {
        for (Plans.Text text : Plans.texts("registry")) {
            assertThat(text.written().form()).isEqualTo(TextForm.REGISTRY);
            byte[] bytes = TextForm.REGISTRY.bytes(text.written().text());

            assertThat(readFile(bytes)).as(text.name()).isEqualTo(expected(text.plan()));
        }
    }

    @Test
    void reg_lines_hold_what_the_plan_says() {
        for (Plans.Text text : Plans.texts("reg-add")) {
            assertThat(readLines(text.written().text())).as(text.name()).isEqualTo(expected(text.plan()));
        }
    }

    @Test
    void a_registry_file_is_written_as_regedit_writes_it() {
        String text =
                Plans.write("registry", "server host and port", Manner.usual()).text();

        assertThat(text).isEqualTo("""
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\SoftwareProtectionPlatform]
                "KeyManagementServiceName"="kms.example.org"
                "KeyManagementServicePort"="1689"

                """);
    }

    @Test
    void an_undo_deletes_the_values_and_not_the_key() {
        String text =
                Plans.write("registry", "server host undo", Manner.usual()).text();

        assertThat(text).contains("\"KeyManagementServiceName\"=-\n", "\"KeyManagementServicePort\"=-\n");
        assertThat(text).doesNotContain("[-");
        assertThat(Plans.write("reg-add", "server host undo", Manner.usual()).text())
                .isEqualTo("reg delete \"HKLM\\" + SERVICE + "\" /v KeyManagementServiceName /f\n"
                        + "reg delete \"HKLM\\" + SERVICE + "\" /v KeyManagementServicePort /f\n");
    }

    @Test
    void values_for_one_product_stand_below_its_application_and_activation_id() {
        Map<Place, Optional<String>> values =
                readFile(TextForm.REGISTRY.bytes(Plans.write("registry", "server host and port product", Manner.usual())
                        .text()));

        String key = SERVICE + "\\" + WINDOWS + "\\" + Plans.PRODUCT;
        assertThat(values)
                .containsOnly(
                        Map.entry(new Place(key, "KeyManagementServiceName"), Optional.of("kms.example.org")),
                        Map.entry(new Place(key, "KeyManagementServicePort"), Optional.of("1689")));
    }

    @Test
    void comments_come_before_the_values_and_change_nothing() {
        for (String dialect : List.of("registry", "reg-add")) {
            String mark = dialect.equals("registry") ? "; " : "rem ";
            List<Plans.Text> commented = Plans.texts(dialect).stream()
                    .filter(text -> text.manner().comments())
                    .toList();
            assertThat(commented).isNotEmpty();
            for (Plans.Text text : commented) {
                List<String> lines = text.written().text().lines().toList();
                int first = lines.indexOf(text.written().steps().get(0).command());
                assertThat(lines.get(first - 1)).as(text.name()).startsWith(mark);
                Rendering plain = Dialects.write(dialect, text.plan(), Manner.usual());
                assertThat(plain)
                        .isInstanceOfSatisfying(
                                Rendering.Written.class,
                                written -> assertThat(written.text().lines().toList())
                                        .isEqualTo(lines.stream()
                                                .filter(line -> !line.startsWith(mark))
                                                .toList()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "server unchanged, none is named",
        "guest unchanged, none is named",
        "server domain, DNS domain is not documented",
        "server domain alone, DNS domain is not documented",
        "server host and port type kms, activation type is not documented",
        "server host and port caching off, KMS host caching is not documented",
        "server host and port everything, is not documented",
        "server host upk, not removed by registry values",
        "server host undo upk, not removed by registry values",
        "server host convert, not changed by registry values",
        "client host convert, not changed by registry values",
        "server domain undo, none is named",
        "office host, ospp.vbs",
    })
    void what_the_registry_does_not_hold_is_refused(String plan, String reason) {
        assertThat(Plans.refusal("registry", Plans.plan(plan))).contains(reason);
        assertThat(Plans.refusal("reg-add", Plans.plan(plan))).contains(reason);
    }

    @Test
    void other_computers_are_refused() {
        Manner remote = Plans.manners().get("two machines");
        for (String dialect : List.of("registry", "reg-add")) {
            assertThat(Dialects.write(dialect, Plans.plan("server host"), requireNonNull(remote)))
                    .isInstanceOf(Rendering.Refused.class);
        }
    }

    /** The cases of Microsoft's page on the arguments of a program, so that the reader here is not too kind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a b c\" d e | a b c,d,e",
                "\"ab\\\"c\" \"\\\\\" d | ab\"c,\\,d",
                "a\\\\\\b d\"e f\"g h | a\\\\\\b,de fg,h",
                "a\\\\\\\"b c d | a\\\"b,c,d",
                "a\\\\\\\\\"b c\" d e | a\\\\b c,d,e",
                "a \"\" b | a,,b",
            })
    void the_reader_of_lines_follows_windows(String line, String arguments) {
        assertThat(arguments(line)).isEqualTo(Arrays.asList(arguments.split(",", -1)));
    }

    private static Map<Place, Optional<String>> expected(ActivationPlan plan) {
        String key = plan.product()
                .map(product -> SERVICE + "\\" + WINDOWS + "\\" + product)
                .orElse(SERVICE);
        Map<Place, Optional<String>> values = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            if (step instanceof Step.SetKmsHost set) {
                values.put(
                        new Place(key, "KeyManagementServiceName"),
                        Optional.of(set.host().name()));
                values.put(
                        new Place(key, "KeyManagementServicePort"),
                        Optional.of(Integer.toString(set.host().port().orElse(1688))));
            } else if (step instanceof Step.ClearKmsHost) {
                values.put(new Place(key, "KeyManagementServiceName"), Optional.empty());
                values.put(new Place(key, "KeyManagementServicePort"), Optional.empty());
            }
        }
        assertThat(values).isNotEmpty();
        return values;
    }

    /** What regedit does with the file; an empty value stands for a deletion. */
    private static Map<Place, Optional<String>> readFile(byte[] bytes) {
        assertThat(bytes).startsWith(0xFF, 0xFE);
        assertThat(bytes.length % 2).isZero();
        String text = new String(bytes, 2, bytes.length - 2, UTF_16LE);
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        List<String> lines = List.of(text.split("\r\n"));
        assertThat(lines.get(0)).isEqualTo("Windows Registry Editor Version 5.00");
        assertThat(lines.get(1)).isEmpty();
        Map<Place, Optional<String>> values = new LinkedHashMap<>();
        String key = "";
        for (String line : lines.subList(2, lines.size())) {
            Matcher value = VALUE.matcher(line);
            if (line.startsWith("[HKEY_LOCAL_MACHINE\\") && line.endsWith("]")) {
                key = line.substring("[HKEY_LOCAL_MACHINE\\".length(), line.length() - 1);
            } else if (value.matches()) {
                values.put(new Place(key, value.group(1)), Optional.ofNullable(value.group(2)));
            } else {
                assertThat(line).matches("|;.*");
            }
        }
        return values;
    }

    /** What reg.exe does with the lines, run one after the other. */
    private static Map<Place, Optional<String>> readLines(String text) {
        Map<Place, Optional<String>> values = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("rem ")) {
                continue;
            }
            // Nothing that cmd.exe itself acts on stands in a line.
            assertThat(line).doesNotContainPattern("[&|<>^%!()]");
            List<String> arguments = arguments(line);
            assertThat(arguments.subList(0, 1)).containsExactly("reg");
            assertThat(arguments.get(2)).startsWith("HKLM\\");
            assertThat(arguments.get(3)).isEqualTo("/v");
            Place place = new Place(arguments.get(2).substring("HKLM\\".length()), arguments.get(4));
            if (arguments.get(1).equals("delete")) {
                assertThat(arguments).hasSize(6).endsWith("/f");
                values.put(place, Optional.empty());
            } else {
                assertThat(arguments.get(1)).isEqualTo("add");
                assertThat(arguments).hasSize(10).endsWith("/f");
                assertThat(arguments.subList(5, 8)).containsExactly("/t", "REG_SZ", "/d");
                values.put(place, Optional.of(arguments.get(8)));
            }
        }
        return values;
    }

    /** The arguments of a line by the rules of CommandLineToArgvW. */
    private static List<String> arguments(String line) {
        List<String> arguments = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            while (i < line.length() && line.charAt(i) == ' ') {
                i++;
            }
            StringBuilder argument = new StringBuilder();
            boolean quoted = false;
            boolean begun = false;
            while (i < line.length() && (quoted || line.charAt(i) != ' ')) {
                begun = true;
                int slashes = 0;
                while (i < line.length() && line.charAt(i) == '\\') {
                    slashes++;
                    i++;
                }
                boolean quote = i < line.length() && line.charAt(i) == '"';
                argument.append("\\".repeat(quote ? slashes / 2 : slashes));
                if (quote && slashes % 2 == 0) {
                    quoted = !quoted;
                    i++;
                } else if (quote || (slashes == 0 && i < line.length())) {
                    argument.append(line.charAt(i));
                    i++;
                }
            }
            if (begun) {
                arguments.add(argument.toString());
            }
        }
        return arguments;
    }
}
