package io.github.gvlk.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gvlk.activate.Step;
import io.github.gvlk.render.Plans;
import io.github.gvlk.value.MachineName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every PowerShell text, read with a grammar of PowerShell that was not written for gvlk: each must be without an error,
 * and every value that a person named must come out of a literal in single quotes as it went in.
 *
 * <p>Without Node.js and the grammar the tests are skipped, and fail if {@code GVLK_CI} is {@code true}.
 */
class PowerShellGrammarIT {
    private static final String[] DIALECTS = {"powershell", "oslicense", "powershell-remoting", "oslicense-remoting"};

    static final Path PACKAGES = Distribution.repository().resolve("target/powershell-grammar");
    private static final Path FAKES = Distribution.repository().resolve("src/test/resources/powershell/fakes.ps1");

    static final String INSTALL = "npm install --no-save --ignore-scripts --prefix target/powershell-grammar"
            + " tree-sitter-powershell@0.26.4 web-tree-sitter@0.27.1";

    /** What is no PowerShell, or another script than the one that was meant. */
    private static final Map<String, String> BROKEN = Map.of(
            "a block that stays open", "if ($answer) {\n    'done'\n",
            "a quote in a literal", "Set-Licensing $service 'kms'example.org'\n",
            "a literal that stays open", "throw 'The product key is still there.\n",
            "a call without its end", "$answer = Get-Thing (1, 2\n",
            "nothing behind the operator", "$answer.Code = '0x{0:X8}' -f\n}\n");

    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");
    private static final Pattern GIVES_VALUE =
            Pattern.compile("(?:(?<![\\w.])\\$(?=\\w+ \\+?= )|foreach \\(\\$|-ErrorVariable )(\\w+)");
    private static final Pattern PARAMETERS = Pattern.compile("(?:function [\\w-]+ ?|param )\\([^)]*\\)");

    /** The variables of PowerShell, and that of the module of Ansible. */
    private static final Set<String> GIVEN =
            Set.of("_", "true", "false", "null", "env", "Matches", "LASTEXITCODE", "ErrorActionPreference", "Ansible");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Plans.Text> SCRIPTS = Stream.of(DIALECTS)
            .flatMap(dialect -> Plans.texts(dialect).stream())
            .toList();
    private static final List<Plans.Text> PLAYBOOKS = Plans.texts("ansible");

    private static final List<String> FLEETS = List.of("powershell-remoting", "oslicense-remoting");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path temp;

    private static final Map<String, String> fleets = new LinkedHashMap<>();
    private static Map<String, Result> results = Map.of();

    /** A text as the grammar reads it. */
    private record Result(String name, List<String> errors, List<String> literals, String rest) {}

    private record Input(String name, String text) {}

    @BeforeAll
    static void readEveryText() throws Exception {
        Tools.require(
                "the texts for PowerShell are not read with a grammar",
                Files.isDirectory(PACKAGES.resolve("node_modules/web-tree-sitter")),
                INSTALL);
        Tools.require(
                "the texts for PowerShell are not read with a grammar",
                Tools.find("node").isPresent(),
                "Node.js");
        Map<String, Input> inputs = new LinkedHashMap<>();
        SCRIPTS.forEach(script -> add(inputs, script.written().text()));
        PLAYBOOKS.forEach(playbook -> blocks(playbook).forEach(block -> add(inputs, block)));
        BROKEN.values().forEach(text -> add(inputs, text));
        add(inputs, Files.readString(FAKES));
        for (String form : FLEETS) {
            fleets.put(form, FleetScripts.script(temp, form));
        }
        fleets.values().forEach(text -> add(inputs, text));
        Distribution.Finished finished = Distribution.run(
                List.of("node", "src/test/node/powershell-grammar.mjs", PACKAGES.toString()),
                JSON.writeValueAsString(inputs.values()));
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        Map<String, Result> read = new LinkedHashMap<>();
        for (Result result : JSON.readValue(finished.out(), new TypeReference<List<Result>>() {})) {
            read.put(result.name(), result);
        }
        assertThat(read).hasSameSizeAs(inputs);
        results = read;
    }

    /** Equal texts are read once: a text is its own name. */
    private static void add(Map<String, Input> inputs, String text) {
        inputs.put(text, new Input(text, text));
    }

    private static Result result(String text) {
        return requireNonNull(results.get(text), text);
    }

    @Test
    void broken_scripts_are_rejected() {
        BROKEN.forEach(
                (name, text) -> assertThat(result(text).errors()).as(name).isNotEmpty());
    }

    /** They run on Windows only: a slip in them would be seen late. */
    @Test
    void the_fakes_of_the_other_tests_are_powershell() throws Exception {
        assertThat(result(Files.readString(FAKES)).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"powershell-remoting", "oslicense-remoting"})
    void a_script_of_a_fleet_is_powershell_and_names_every_machine_in_a_literal(String form) {
        Result result = result(requireNonNull(fleets.get(form)));

        assertThat(result.errors()).isEmpty();
        assertThat(result.literals()).contains("alpha", "beta.example.org", "gamma", "Windows 11 Pro");
    }

    @Test
    void literals_are_decoded_as_powershell_does() throws Exception {
        // Read among the others: the path of the registry, and a condition with quotes in it.
        Result result = result(SCRIPTS.get(0).written().text());
        assertThat(result.literals())
                .contains("ApplicationID='55c92734-d682-4d71-983e-d6ec3f16059f' AND PartialProductKey IS NOT NULL AND"
                        + " LicenseIsAddon=FALSE");
        assertThat(result.rest()).doesNotContain("ApplicationID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"powershell", "oslicense", "powershell-remoting", "oslicense-remoting"})
    void every_script_is_powershell(String dialect) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        scripts(dialect)
                .forEach(script -> errors.put(
                        script.name(), result(script.written().text()).errors()));

        assertThat(errors).hasSizeGreaterThan(100);
        errors.values().removeIf(List::isEmpty);
        assertThat(errors).isEmpty();
    }

    @Test
    void every_script_of_a_playbook_is_powershell() {
        assertThat(PLAYBOOKS).hasSizeGreaterThan(100);
        for (Plans.Text playbook : PLAYBOOKS) {
            assertThat(blocks(playbook)).as(playbook.name()).isNotEmpty();
            for (String block : blocks(playbook)) {
                assertThat(result(block).errors()).as(playbook.name()).isEmpty();
            }
        }
    }

    /** A misspelt or forgotten variable is no error of grammar: it is empty when the script runs. */
    @Test
    void every_variable_has_a_value() {
        Stream<String> scripts = SCRIPTS.stream().map(script -> script.written().text());
        Stream<String> blocks = PLAYBOOKS.stream().flatMap(playbook -> blocks(playbook).stream());
        for (String text : Stream.concat(scripts, blocks).distinct().toList()) {
            String rest = result(text).rest();
            Set<String> unknown = new TreeSet<>();
            VARIABLE.matcher(rest).results().forEach(match -> unknown.add(match.group(1)));
            unknown.removeAll(GIVEN);
            GIVES_VALUE.matcher(rest).results().forEach(match -> unknown.remove(match.group(1)));
            PARAMETERS
                    .matcher(rest)
                    .results()
                    .flatMap(match -> VARIABLE.matcher(match.group()).results())
                    .forEach(match -> unknown.remove(match.group(1)));
            assertThat(unknown).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"powershell", "oslicense", "powershell-remoting", "oslicense-remoting"})
    void what_was_named_is_in_literals_and_nowhere_else(String dialect) {
        assertThat(scripts(dialect)).allSatisfy(script -> {
            List<String> expected = new ArrayList<>(named(script));
            if (dialect.endsWith("-remoting")) {
                script.manner().machines().stream().map(MachineName::text).forEach(expected::add);
            }
            assertNamed(result(script.written().text()), expected);
        });
    }

    /** There values reach the scripts as parameters; only changepk.exe is given its key by the script. */
    @Test
    void what_was_named_is_in_no_script_of_a_playbook() {
        assertThat(PLAYBOOKS).allSatisfy(playbook -> {
            for (String block : blocks(playbook)) {
                Result result = result(block);
                List<String> expected = new ArrayList<>();
                if (block.contains("changepk.exe")) {
                    playbook.plan()
                            .conversion()
                            .ifPresent(change -> expected.add(change.key().text()));
                }
                assertNamed(result, expected);
            }
        });
    }

    /** The values in the order of the steps. */
    private static List<String> named(Plans.Text script) {
        List<String> named = new ArrayList<>();
        for (Step step : script.plan().repeatableSteps()) {
            if (step instanceof Step.InstallKey install) {
                named.add(install.key().text());
            } else if (step instanceof Step.ConvertByChangepk change) {
                named.add(change.key().text());
            } else if (step instanceof Step.SetKmsHost host) {
                named.add(host.host().name());
            } else if (step instanceof Step.SetLookupDomain domain) {
                named.add(domain.domain().text());
            }
        }
        return named;
    }

    /**
     * The literals that are like a value are exactly those. Besides them only Dism.exe has a value: its key, a word of
     * letters, digits and hyphens behind a colon.
     */
    private static void assertNamed(Result result, List<String> expected) {
        List<String> found = result.literals().stream()
                .filter(PowerShellGrammarIT::isLikeAValue)
                .toList();
        assertThat(found).containsExactlyElementsOf(expected);
        String rest = result.rest().replaceAll(" /ProductKey:[0-9A-Z]{5}(-[0-9A-Z]{5}){4} /AcceptEula ", " ");
        assertThat(rest).doesNotContainPattern("[0-9A-Z]{5}(-[0-9A-Z]{5}){4}");
        for (String value : new TreeSet<>(expected)) {
            assertThat(rest).doesNotContain(value);
        }
    }

    /** Keys, and names with dots; PC_1 is a computer of the table. */
    private static boolean isLikeAValue(String literal) {
        return literal.matches("[0-9A-Z]{5}(-[0-9A-Z]{5}){4}|[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)+|PC_1");
    }

    private static List<Plans.Text> scripts(String dialect) {
        return SCRIPTS.stream()
                .filter(script -> script.written().dialect().equals(dialect))
                .toList();
    }

    /** The scripts of a playbook: the lines that are indented deeper than their heading {@code script: |}. */
    private static List<String> blocks(Plans.Text playbook) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        int heading = -1;
        for (String line : playbook.written().text().lines().toList()) {
            int indent = line.length() - line.stripLeading().length();
            if (heading >= 0 && (line.isBlank() || indent > heading)) {
                block.append(line.isBlank() ? "" : line.substring(heading + 2)).append('\n');
            } else if (heading >= 0) {
                blocks.add(block.toString());
                heading = -1;
            }
            if (line.strip().equals("script: |")) {
                block.setLength(0);
                heading = indent;
            }
        }
        if (heading >= 0) {
            blocks.add(block.toString());
        }
        return blocks;
    }
}
