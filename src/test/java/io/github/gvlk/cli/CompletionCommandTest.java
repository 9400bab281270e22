package io.github.gvlk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** {@code gvlk completion}, and what the commands say of their values. */
class CompletionCommandTest {
    /** The labels of values that nobody can guess. */
    private static final Set<String> FREE =
            Set.of("CHAR", "FIELD=NAME", "FQDN", "GUID", "NAME[,NAME...]", "NAME[:PORT]", "NUMBER");

    /** A command line that takes each option whose words are a fixed list. */
    private static final Map<String, String> TAKES = Map.ofEntries(
            Map.entry("commands --act-type", "commands server 2022 standard --no-activate"),
            Map.entry("commands --arch", "commands server 2022 standard --as unattend"),
            Map.entry("commands --host-caching", "commands server 2022 standard"),
            Map.entry("commands --output", "commands server 2022 standard"),
            Map.entry("commands --publish", "commands --for-host"),
            Map.entry("error --lang", "error 0xC004F074"),
            Map.entry("error --output", "error 0xC004F074"),
            Map.entry("error --type", "error --list"),
            Map.entry("key --output", "key server 2022 standard"),
            Map.entry("catalog export --output", "catalog export"),
            Map.entry("catalog list --output", "catalog list hosts"),
            Map.entry("catalog show --output", "catalog show azure"),
            Map.entry("catalog sources --output", "catalog sources"),
            Map.entry("diagnose --encoding", "diagnose docs/examples/dlv.txt"),
            Map.entry("diagnose --output", "diagnose docs/examples/dlv.txt"),
            Map.entry("plan --output", "plan --clients 30"),
            Map.entry("plan client --output", "plan client windows 11 pro"),
            Map.entry("plan faq --output", "plan faq"),
            Map.entry("plan host --output", "plan host server 2016"),
            Map.entry("commands --cloud", "commands server 2022 standard"),
            Map.entry("plan --kms-host-os", "plan --clients 30"),
            Map.entry("plan --edition", "plan --clients 30"));

    /** Options of which each word wants files or a plan of its own: their words are taken from the one list there is. */
    private static final Set<String> ELSEWHERE = Set.of(
            "commands --as",
            "fleet --as",
            "fleet --cloud",
            "fleet --encoding",
            "fleet --kms-host-key",
            "fleet --kms-host-os",
            "fleet --output",
            "plan host --activates");

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish", "powershell", "PowerShell"})
    void prints_a_script_that_is_plain_ascii(String shell) {
        Run run = Run.of("completion", shell);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("windows-server-2022-datacenter", "azure", "0xC004F074", "plan-jsonl")
                .doesNotContain("\r")
                .matches(text -> text.chars().allMatch(c -> c < 0x7F));
    }

    @Test
    void entries_of_an_overlay_are_completed_too(@TempDir Path folder) throws IOException {
        Path overlay = Files.writeString(folder.resolve("ours.json"), """
                {"cloudHosts": [{"id": "head-office", "vendor": "Our company", "host": "kms.example.org", "port": 1688,
                 "condition": "From the office network.", "sources": ["KMS-EN-2025"]}]}
                """);

        for (String shell : List.of("bash", "zsh", "fish", "powershell")) {
            assertThat(Run.of("completion", shell).out()).doesNotContain("head-office");
            assertThat(Run.of("completion", shell, "--catalog", overlay.toString())
                            .out())
                    .contains("head-office");
        }
    }

    @Test
    void every_value_is_completed_or_known_to_be_free() {
        Map<String, String> open = new TreeMap<>();
        everyArgument().forEach((name, arg) -> {
            boolean completed = arg.completionCandidates() != null
                    || arg.arity().max() == 0
                    || Set.of("FILE", "FILE|DIR", "INVENTORY").contains(arg.paramLabel());
            if (!completed && !FREE.contains(arg.paramLabel())) {
                open.put(name, arg.paramLabel());
            }
        });
        assertThat(open).isEmpty();
    }

    @Test
    void every_word_that_is_completed_is_taken() {
        Set<String> untried = new TreeSet<>();
        everyArgument().forEach((name, arg) -> {
            String start = TAKES.get(name);
            if (arg.completionCandidates() == null || !arg.isOption()) {
                return;
            }
            if (start == null) {
                untried.add(name);
                return;
            }
            String option = name.substring(name.lastIndexOf(' ') + 1);
            for (String word : arg.completionCandidates()) {
                String[] args = (start + " " + option + " " + word).split(" ");
                assertThat(Run.of(args).exitCode()).as(Arrays.toString(args)).isNotEqualTo(2);
            }
        });
        assertThat(untried).isEqualTo(new TreeSet<>(ELSEWHERE));
    }

    /** Options by command and longest name, parameters by command and label. */
    private static Map<String, ArgSpec> everyArgument() {
        Map<String, ArgSpec> all = new TreeMap<>();
        collect(CommandTree.all().getCommandSpec(), "", all);
        assertThat(all).hasSizeGreaterThan(80);
        return all;
    }

    private static void collect(CommandSpec spec, String path, Map<String, ArgSpec> all) {
        spec.options().forEach(option -> all.put(path + option.longestName(), option));
        spec.positionalParameters().forEach(each -> all.put(path + each.paramLabel(), each));
        for (Map.Entry<String, CommandLine> command : spec.subcommands().entrySet()) {
            collect(command.getValue().getCommandSpec(), path + command.getKey() + " ", all);
        }
    }
}
