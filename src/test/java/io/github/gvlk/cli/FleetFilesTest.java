package io.github.gvlk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.Schemas;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that {@code gvlk fleet} writes, and that it writes all of them or none. */
class FleetFilesTest {
    private static final Path INVENTORY =
            Path.of(System.getProperty("gvlk.basedir", "."), "src/test/resources/fleet/inventory.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Run run(String... more) {
        List<String> args = new ArrayList<>(List.of("fleet", INVENTORY.toString(), "--kms-host", "kms.example.org"));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private Path at(String name) {
        return folder.resolve(name);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_plan_in_a_file_has_its_rejected_rows_beside_it_and_every_row_is_in_one_of_them() throws IOException {
        Run run = run("--out", at("plan.csv").toString());

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).startsWith("16 rows: 6 planned, 10 rejected\n").contains("Written");
        assertThat(files()).containsExactly("plan.csv", "plan.rejects.csv");
        assertThat(Files.readAllLines(at("plan.csv")))
                .hasSize(1 + 6)
                .first()
                .isEqualTo("machine,edition,key,host,reason,source");
        assertThat(Files.readAllLines(at("plan.rejects.csv")))
                .hasSize(1 + 10)
                .first()
                .isEqualTo("line,machine,kind,reason,suggestion,text");
    }

    @Test
    void what_is_there_is_overwritten_on_request_alone() throws IOException {
        Files.writeString(at("plan.csv"), "mine");

        Run refused = run("--out", at("plan.csv").toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("--force");
        assertThat(files()).containsExactly("plan.csv");
        assertThat(Files.readString(at("plan.csv"))).isEqualTo("mine");

        assertThat(run("--out", at("plan.csv").toString(), "--force").exitCode())
                .isEqualTo(4);
        assertThat(Files.readString(at("plan.csv"))).startsWith("machine,");
    }

    @Test
    void an_inventory_that_turns_out_to_be_none_leaves_nothing() throws IOException {
        Path inventory = Files.writeString(
                at("broken.json"), "[{\"Name\": \"a\", \"OS\": \"Windows 11 Pro\"}, {\"Name\": \"b\"");

        Run run = Run.of(
                "fleet",
                inventory.toString(),
                "--out",
                at("plan.csv").toString(),
                "--report",
                at("r.html").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(files()).containsExactly("broken.json");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void an_output_that_cannot_be_written_is_named_and_nothing_else_is_left() throws IOException {
        Run run = run(
                "--out",
                at("none/plan.csv").toString(),
                "--rejects",
                at("rejects.csv").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("none/plan.csv");
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "batch, cmd",
        "powershell, ps1",
        "oslicense, ps1",
        "registry, reg",
        "reg-add, txt",
        "unattend, xml",
        "cmd, txt"
    })
    void each_machine_gets_the_script_that_its_edition_would_get_alone(String dialect, String ending)
            throws IOException {
        Run run = run("--as", dialect, "--out", at("scripts").toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
        assertThat(files()).contains("scripts/plan.csv", "scripts/rejects.csv");
        Path script = at("scripts/SRV01." + ending);
        List<String> alone = new ArrayList<>(List.of(
                "commands",
                "server",
                "2019",
                "standard",
                "--kms-host",
                "kms.example.org",
                "--as",
                dialect,
                "--save",
                at("alone").toString()));
        if (dialect.equals("cmd")) {
            alone.add("--cscript");
        }
        assertThat(Run.of(alone.toArray(String[]::new)).exitCode()).isZero();
        assertThat(script).hasSameBinaryContentAs(at("alone"));
    }

    @Test
    void a_folder_of_others_is_never_replaced_and_an_earlier_plan_on_request_alone() throws IOException {
        Files.createDirectory(at("scripts"));
        Files.writeString(at("scripts/mine.txt"), "mine");
        assertThat(run("--as", "batch", "--out", at("scripts").toString(), "--force")
                        .exitCode())
                .isEqualTo(2);
        assertThat(files()).containsExactly("scripts/mine.txt");

        Files.delete(at("scripts/mine.txt"));
        assertThat(run("--as", "batch", "--out", at("scripts").toString()).exitCode())
                .isEqualTo(4);
        assertThat(run("--as", "batch", "--out", at("scripts").toString()).exitCode())
                .isEqualTo(2);
        Files.writeString(at("scripts/mine.txt"), "mine");
        Files.writeString(at("scripts/playbook.yml"), "mine too");
        assertThat(run("--as", "ansible", "--out", at("scripts").toString(), "--force")
                        .exitCode())
                .isEqualTo(4);
        assertThat(files())
                .as("the earlier scripts are gone, what was put beside them is not")
                .containsExactly(
                        "scripts/.gvlk-files",
                        "scripts/inventory.ini",
                        "scripts/mine.txt",
                        "scripts/plan.csv",
                        "scripts/playbook.yml",
                        "scripts/playbook.yml.kept",
                        "scripts/rejects.csv");
        assertThat(Files.readString(at("scripts/playbook.yml.kept"))).isEqualTo("mine too");
    }

    @Test
    void ansible_gets_a_group_and_a_play_for_each_edition() throws IOException {
        run(
                "--as",
                "ansible",
                "--out",
                at("kms").toString(),
                "--sites",
                INVENTORY.resolveSibling("sites.csv").toString());

        assertThat(Files.readString(at("kms/inventory.ini")))
                .contains("[windows_10_enterprise]\nPC-1\n", "[windows:children]\n", "windows_server_2019_standard\n");
        assertThat(Files.readString(at("kms/playbook.yml")))
                .containsOnlyOnce("---\n")
                .contains("hosts: windows_server_2019_standard\n", "kms_host: \"kms-srv.example.org\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"powershell-remoting", "oslicense-remoting"})
    void one_powershell_script_names_every_machine_once(String form) throws IOException {
        run("--as", form, "--out", at("kms.ps1").toString());

        String script = Files.readString(at("kms.ps1"));
        assertThat(script).contains("$computers = @('SRV01')\r\n", "$computers = @('PC-3')\r\n");
        assertThat(script.split("Invoke-Group \\$plan", -1)).hasSize(1 + 6);
        assertThat(files()).containsExactly("kms.ps1", "kms.rejects.csv");
    }

    @Test
    void one_batch_file_leads_each_machine_to_the_steps_of_its_edition() throws IOException {
        run("--as", "batch", "--combined", "--out", at("kms.cmd").toString());

        assertThat(Files.readString(at("kms.cmd")))
                .contains("call :computer SRV01 4\r\n", "goto group%~2\r\n", ":group4\r\n", ":planned\r\n")
                .doesNotContain("\u0001");
    }

    @Test
    void lines_for_the_command_prompt_name_the_machine_in_each() throws IOException {
        run("--as", "cmd", "--combined", "--out", at("kms.txt").toString());

        assertThat(Files.readString(at("kms.txt")))
                .contains(
                        "slmgr.vbs SRV01 /ipk N69G4-B89J2-4G8F4-WWYCC-J464C\n",
                        "slmgr.vbs PC-3 /skms kms.example.org\n");
    }

    @Test
    void the_page_for_people_has_the_numbers() throws IOException {
        run("--out", at("plan.csv").toString(), "--report", at("report.html").toString());

        assertThat(Files.readString(at("report.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("inventory.csv", "kms.example.org");
    }

    @Test
    void files_inside_the_folder_that_is_made_are_refused() throws IOException {
        Run run = run(
                "--as",
                "batch",
                "--out",
                at("kms").toString(),
                "--rejects",
                at("kms/mine.csv").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--rejects is inside the folder");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_page_of_several_says_so() throws IOException {
        String page = "{\"value\": [{\"Name\": \"a\", \"OS\": \"Windows 11 Pro\"}], \"count\": 1%s}";
        Path first = Files.writeString(at("first.json"), page.formatted(", \"@odata.nextLink\": \"x\""));
        Path only = Files.writeString(at("only.json"), page.formatted(""));

        assertThat(Run.of("fleet", first.toString()).err()).contains("one page of several");
        assertThat(Run.of("fleet", only.toString()).err()).doesNotContain("one page of several");
    }

    @Test
    void office_needs_its_own_form() throws IOException {
        Path inventory = Files.writeString(
                at("in.csv"), "machine,edition\npc1,Office LTSC 2021 Standard\nsrv1,Windows 11 Pro\n");

        Run office = Run.of("fleet", inventory.toString(), "--as", "office", "--out", at("o").toString());
        assertThat(office.exitCode()).as(office.err()).isEqualTo(4);
        assertThat(files()).contains("o/pc1.txt").doesNotContain("o/srv1.txt");
        assertThat(Files.readString(at("o/rejects.csv"))).contains("srv1,form,");
    }

    @Test
    void the_summary_is_as_its_schema_says() {
        String json = run("-o", "json").out();

        assertThat(Schemas.complaints(json, "output/fleet.schema.json")).isEmpty();
        assertThat(json).contains("\"rows\": 16,", "\"planned\": 6,", "\"rejected\": 10,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void an_inventory_is_read_in_the_character_sets_of_windows(String charset) throws IOException {
        String text = "Gerätename;Betriebssystem\r\nPC-Ä;Windows 11 Pro\r\nSRV1;Windows Server 2022 Standard\r\n";
        boolean marked = charset.startsWith("UTF-16");
        Path inventory =
                Files.write(at("in.csv"), ((marked ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset)));

        Run run = Run.of("fleet", inventory.toString());

        assertThat(run.out()).contains("SRV1,Windows Server 2022 Standard,");
        assertThat(run.err()).contains("line 2 PC-Ä: ");
    }

    @Test
    void a_named_character_set_decides() throws IOException {
        Path inventory =
                Files.write(at("in.csv"), "Gerätename;OS\nSRV1;Windows 11 Pro\n".getBytes(Charset.forName("IBM850")));

        assertThat(Run.of("fleet", inventory.toString(), "--encoding", "cp850").exitCode())
                .isZero();
    }

    @Test
    void letters_of_every_length_pass_the_end_of_a_buffer() throws IOException {
        StringBuilder text = new StringBuilder("Name;OS;Ort\n");
        for (int i = 0; i < 9000; i++) {
            text.append("pc")
                    .append(i)
                    .append(";Windows 11 Pro;ä€𝄞")
                    .append("x".repeat(i % 7))
                    .append('\n');
        }
        Path inventory = Files.write(at("in.csv"), text.toString().getBytes(StandardCharsets.UTF_8));

        Run run = Run.of("fleet", inventory.toString(), "-q");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(9001);
    }

    @Test
    void nothing_but_the_reject_file_holds_hostile_text_and_there_it_is_no_formula() throws IOException {
        Path inventory = Files.writeString(
                at("in.csv"),
                "Name\tOS\n=cmd|'/c calc'!A0\tWindows 11 Pro\n<script>\tWindows 11 Pro\nok\tWindows 11 Pro\n",
                UTF_8);

        Run.of(
                "fleet",
                inventory.toString(),
                "--as",
                "ansible",
                "--out",
                at("kms").toString(),
                "--report",
                at("r.html").toString());

        assertThat(Files.readString(at("kms/rejects.csv"))).contains("2,'=cmd|'/c calc'!A0,machine-name,");
        assertThat(Files.readString(at("r.html"))).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(Files.readString(at("kms/inventory.ini")))
                .doesNotContain("cmd")
                .contains("ok\n");
    }
}
