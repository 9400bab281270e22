package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.render.Plans;
import io.github.gvlk.render.WrittenStep;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The playbooks, as Ansible and ansible-lint read them. Both run in a folder of their own and fetch nothing.
 *
 * <p>Where one of them, or the collection ansible.windows, is missing, the tests are skipped, and fail if {@code GVLK_CI}
 * is {@code true}.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Ansible does not run on Windows")
class PlaybookIT {
    private static final long SECONDS = 120;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path temp;

    /** Both are taken from one folder: ansible-lint refuses an Ansible of another installation. */
    private static Path tools = Path.of("");

    private static List<String> playbooks = List.of();

    private record Finished(int exitCode, String output) {}

    @BeforeAll
    static void writePlaybooks() throws Exception {
        String untested = "the playbooks are read by no Ansible";
        Path lint = Tools.find("ansible-lint").orElse(temp.resolve("ansible-lint"));
        Tools.require(untested, Files.isExecutable(lint), "ansible-lint");
        tools = requireNonNull(lint.getParent());
        Tools.require(untested, Files.isExecutable(tools.resolve("ansible-playbook")), "ansible beside ansible-lint");
        Finished modules = run("ansible-doc", "-t", "module", "-l", "ansible.windows");
        Tools.require(
                untested,
                modules.exitCode() == 0 && modules.output().contains("win_powershell"),
                "the collection ansible.windows");
        List<String> files = new ArrayList<>();
        for (Plans.Text text : covering(Plans.texts("ansible"))) {
            String file = "playbook" + files.size() + ".yml";
            Files.write(
                    temp.resolve(file),
                    text.written().form().bytes(text.written().text()));
            files.add(file);
        }
        playbooks = List.copyOf(files);
    }

    /** Few playbooks that have, together, every task that the others have; every second with comments. */
    private static List<Plans.Text> covering(List<Plans.Text> all) {
        Set<String> missing = new LinkedHashSet<>();
        all.forEach(text -> missing.addAll(tasks(text)));
        List<Plans.Text> chosen = new ArrayList<>();
        while (!missing.isEmpty()) {
            boolean wantsComments = chosen.size() % 2 == 1;
            Plans.Text next = all.stream()
                    .filter(text -> text.manner().comments() == wantsComments)
                    .max(Comparator.comparingLong(text ->
                            tasks(text).stream().filter(missing::contains).count()))
                    .orElseThrow();
            missing.removeAll(tasks(next));
            chosen.add(next);
        }
        return chosen;
    }

    private static List<String> tasks(Plans.Text text) {
        return text.written().steps().stream().map(WrittenStep::command).toList();
    }

    @Test
    void ansible_reads_every_task() throws Exception {
        List<String> command = new ArrayList<>(List.of("ansible-playbook", "--syntax-check", "-i", "pc1.example.net,"));
        command.addAll(playbooks);

        Finished finished = run(command.toArray(String[]::new));

        assertThat(finished.exitCode()).as(finished.output()).isZero();
        assertThat(finished.output().lines().filter(line -> line.startsWith("playbook: ")))
                .hasSameSizeAs(playbooks);
    }

    @Test
    void ansible_finds_the_machines_of_a_fleet_in_the_groups_of_its_plays() throws Exception {
        FleetScripts.write(temp.resolve("fleet"), "ansible");

        Finished hosts = run("ansible-playbook", "--list-hosts", "-i", "fleet/inventory.ini", "fleet/playbook.yml");
        assertThat(hosts.exitCode()).as(hosts.output()).isZero();
        assertThat(hosts.output())
                .containsSubsequence("windows_11_pro", "beta.example.org", "windows_server_2022_standard")
                .contains("alpha", "gamma");
        Finished lint =
                run("ansible-lint", "--offline", "--nocolor", "--strict", "--profile=production", "fleet/playbook.yml");
        assertThat(lint.exitCode()).as(lint.output()).isZero();
    }

    @Test
    void ansible_refuses_a_module_that_does_not_exist() throws Exception {
        String text = Files.readString(temp.resolve(playbooks.get(0)), UTF_8);
        Files.writeString(temp.resolve("broken.yml"), text.replace("win_powershell:", "win_powershall:"), UTF_8);

        assertThat(run("ansible-playbook", "--syntax-check", "broken.yml").exitCode())
                .isNotZero();
    }

    @Test
    void ansible_lint_finds_nothing() throws Exception {
        List<String> command =
                new ArrayList<>(List.of("ansible-lint", "--offline", "--nocolor", "--strict", "--profile=production"));
        command.addAll(playbooks);

        Finished finished = run(command.toArray(String[]::new));

        assertThat(finished.exitCode()).as(finished.output()).isZero();
    }

    @Test
    void ansible_lint_finds_a_task_without_a_name() throws Exception {
        String text = Files.readString(temp.resolve(playbooks.get(0)), UTF_8);
        Files.writeString(
                temp.resolve("nameless.yml"), text.replaceFirst("- name: \"Install the setup key\"\n +", "- "), UTF_8);

        Finished finished =
                run("ansible-lint", "--offline", "--nocolor", "--strict", "--profile=production", "nameless.yml");

        assertThat(finished.exitCode()).isNotZero();
        assertThat(finished.output()).contains("name[missing]");
    }

    private static Finished run(String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(temp, "run", ".log");
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, tools.resolve(command[0]).toString());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(temp.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ANSIBLE_"));
        builder.environment().merge("PATH", tools.toString(), (path, own) -> own + File.pathSeparator + path);
        builder.environment().put("HOME", temp.toString());
        builder.environment().put("XDG_CACHE_HOME", temp.resolve("cache").toString());
        builder.environment().put("ANSIBLE_HOME", temp.resolve("ansible").toString());
        builder.environment()
                .put("ANSIBLE_LOCAL_TEMP", temp.resolve("ansible/tmp").toString());
        builder.environment().put("ANSIBLE_LOCALHOST_WARNING", "false");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + SECONDS + " s: " + words);
        }
        return new Finished(process.exitValue(), Files.readString(log, UTF_8));
    }
}
