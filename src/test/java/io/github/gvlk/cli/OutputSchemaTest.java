package io.github.gvlk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Schemas;
import io.github.gvlk.render.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON output is as its schemas say, for every kind of answer. */
class OutputSchemaTest {
    @Test
    void every_edition_asked_by_name_answers_by_the_schema() {
        String questions = Catalog.bundled().editions().stream()
                .map(Edition::name)
                .distinct()
                .collect(Collectors.joining("\n"));
        Run run = Run.of(questions, Map.of(), "key", "-o", "json");

        List<String> answers = run.out().lines().toList();
        assertThat(answers).hasSizeGreaterThan(150);
        answers.forEach(answer -> assertThat(Schemas.complaints(answer, "output/key.schema.json"))
                .as(answer)
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server 2022",
                "windows 11 home",
                "frobnicate",
                "BBBBB-CCCCC-DDDDD-FFFFF-GGGGG",
                "DV9BG",
                "Windows Server 2022 Standard Evaluation",
                "Windwos 10 Pro"
            })
    void every_kind_of_answer_to_a_name_is_as_the_schema_says(String words) {
        assertThat(Schemas.complaints(Run.of("key", words, "-o", "json").out(), "output/key.schema.json"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"server 2022 standard", "avma server 2022 standard", "win10 pro evaluation"})
    void commands_are_as_the_schema_says(String words) {
        String json = Run.of("commands", words, "-o", "json").out();

        assertThat(Schemas.complaints(json, "output/commands.schema.json")).isEmpty();
    }

    @Test
    void commands_in_every_dialect_are_as_the_schema_says() {
        for (String dialect : Dialects.names()) {
            List<String> args = new ArrayList<>(List.of("commands", "-o", "json", "--as", dialect));
            args.addAll(
                    switch (dialect) {
                        case "office" -> List.of("office 2019 standard");
                        case "changepk", "intune" -> List.of("win11 enterprise");
                        case "registry", "reg-add" -> List.of("server 2022 standard", "--kms-host", "kms.example.org");
                        case "powershell-remoting", "oslicense-remoting" ->
                            List.of("server 2022 standard", "--remote", "PC-01");
                        default -> List.of("server 2022 standard");
                    });
            Run run = Run.of(args.toArray(String[]::new));

            assertThat(run.exitCode()).as(dialect + ": " + run.err()).isZero();
            assertThat(Schemas.complaints(run.out(), "output/commands.schema.json"))
                    .as(dialect)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--clients 18 --servers 4 --office 6 --hosts 2",
                "--clients 1",
                "--clients 300 --kms-host-os 2019 --kms-host-os win10 --edition win11 --edition word2019",
                "--edition server2022"
            })
    void plans_are_as_the_schema_says(String options) {
        assertSchema("plan", "plan " + options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2016", "2012r2", "2008", "win10", "vista", "2022 azure edition"})
    void hosts_are_as_the_schema_says(String system) {
        assertSchema("plan-host", "plan host " + system);
        assertSchema("plan-host", "plan host " + system + " --activates server2022");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"win11 pro", "server 2022", "office ltsc 2024", "windows 8 pro", "avma server 2022 standard"})
    void clients_are_as_the_schema_says(String words) {
        assertSchema("plan-client", "plan client " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mak", "zebra", "w269n-wfgwx-yvc9b-4j6c9-t83gz"})
    void questions_are_as_the_schema_says(String words) {
        assertSchema("plan-faq", "plan faq " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022 --port 1690", "office 2021", "--ad-based"})
    void lines_for_a_host_are_as_the_schema_says(String words) {
        assertSchema("host-commands", "commands --for-host " + words);
    }

    private static void assertSchema(String schema, String line) {
        List<String> args = new ArrayList<>(List.of(line.strip().split(" ")));
        args.addAll(List.of("-o", "json"));
        Run run = Run.of(args.toArray(String[]::new));
        assertThat(Schemas.complaints(run.out(), "output/" + schema + ".schema.json"))
                .as(line + ": " + run.err())
                .isEmpty();
    }

    @Test
    void the_dialects_are_listed_as_the_schema_says() {
        assertThat(Schemas.complaints(
                        Run.of("commands", "--list-dialects", "-o", "json").out(), "output/dialects.schema.json"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0xC004F074", "1722 0xC0000022", "0xC0000022", "0x87E10BC6", "0x8004F040", "0", "no code in it"})
    void explained_errors_are_as_the_schema_says(String text) {
        assertThat(Schemas.complaints(Run.of("error", text, "-o", "json").out(), "output/error.schema.json"))
                .isEmpty();
    }

    @Test
    void every_code_of_the_catalogue_is_as_the_schema_says_in_one_answer() {
        String codes = Run.of("catalog", "list", "errors", "-o", "csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, 10))
                .collect(Collectors.joining(" "));
        String json = Run.of(codes, Map.of(), "error", "-o", "json").out();

        assertThat(Schemas.complaints(json, "output/error.schema.json")).isEmpty();
        assertThat(json.split("\"code\": ", -1)).hasSize(859 + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unreachable PC-01", "unreachable", "licensed", "host", "nothing of it", ""})
    void every_kind_of_report_is_as_the_schema_says(String input) {
        String json = DiagnoseRun.byWord().of(input, "-o", "json").out();

        assertThat(Schemas.complaints(json, "output/diagnose.schema.json")).isEmpty();
    }

    @Test
    void the_export_is_as_the_schema_says() {
        assertThat(Schemas.complaints(Run.of("catalog", "export").out(), "output/catalog-export.schema.json"))
                .isEmpty();
    }

    @Test
    void an_unknown_key_stands_nowhere_in_the_answer() {
        Run run = Run.of("key", "ipk BBBBB-CCCCC-DDDDD-FFFFF-GGGGG", "-o", "json");

        assertThat(run.out() + run.err()).doesNotContain("CCCCC").contains("GGGGG");
    }
}
