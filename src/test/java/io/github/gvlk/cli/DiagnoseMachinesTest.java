package io.github.gvlk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gvlk.catalog.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gvlk diagnose} prints of a folder, one file for each computer. */
class DiagnoseMachinesTest {
    private static final DiagnoseRun GVLK = DiagnoseRun.byWord();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void collect() throws IOException {
        write("pc-1.txt", "licensed");
        write("pc-2.txt", "unreachable REAL-NAME");
        write("site/kms.corp.example.txt", "host");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    private Run run(String... more) {
        String[] args = new String[more.length + 1];
        args[0] = folder.toString();
        System.arraycopy(more, 0, args, 1, more.length);
        return GVLK.of("", args);
    }

    @Test
    void the_worst_machine_comes_first() {
        Run run = run();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replace(folder.toString(), "DIR")).isEqualTo("""
                        3 files: 1 machine with problems, 1 with warnings, 1 without; 0 not read, or
                        nothing of licensing in them.

                        REAL-NAME  (DIR/pc-2.txt)
                          problem  Windows Server 2019 Standard: Notification, reason 0xC004F00F
                                   No KMS host could be contacted for activation of this computer.
                                   next: Look which KMS host DNS names.
                                       nslookup -type=all _vlmcs._tcp
                          note: Line 3 was cut.

                        kms.corp.example  (DIR/site/kms.corp.example.txt)
                          warning  Windows Server 2019 Standard: Licensed
                                   The count is 3 of 5.
                                   next: Let more computers ask it.

                        pc-1  (DIR/pc-1.txt)
                          ok       Windows Server 2019 Standard: Licensed
                                   The product is licensed.
                        """);
    }

    @Test
    void json_has_every_file_in_the_order_of_names() throws IOException {
        write("readme.md", "how this was collected");
        Run run = run("-o", "json");
        JsonNode json = new ObjectMapper().readTree(run.out());

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(Schemas.complaints(run.out(), "output/diagnose-machines.schema.json"))
                .isEmpty();
        assertThat(json.get("machines"))
                .extracting(machine -> machine.get("machine").asText())
                .containsExactly("pc-1", "REAL-NAME", "kms.corp.example");
        assertThat(json.get("machines")
                        .get(1)
                        .get("products")
                        .get(0)
                        .get("kmsHost")
                        .asText())
                .isEqualTo("kms.lab.example");
        assertThat(json.get("unread").get(0).get("file").asText()).endsWith("readme.md");
        assertThat(json.get("unread").get(0).get("reason").asText())
                .isEqualTo("nothing of licensing was recognised in it");
        assertThat(json.get("summary").toString())
                .isEqualTo("{\"files\":4,\"problem\":1,\"warning\":1,\"info\":0,\"ok\":1,\"unread\":1}");
    }

    @Test
    void csv_loses_no_file() throws IOException {
        write("empty.txt", "");
        Files.write(folder.resolve("picture.png"), new byte[] {1, 2, 3, 4, 5, 6, 7});
        Run run = run("-o", "csv");
        List<String> rows = run.out().replace(folder.toString(), "DIR").lines().toList();

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(rows).hasSize(1 + 1 + 1 + 41 + 2);
        assertThat(rows)
                .contains("DIR/pc-2.txt,REAL-NAME,Windows Server 2019 Standard,ServerStandard,KMS_CLIENT,NOTIFICATION,"
                        + "0xC004F00F,J464C,Windows Server 2019 Standard,kms.lab.example,1688,registered,258120,problem,"
                        + "No KMS host could be contacted for activation of this computer.,"
                        + "Look which KMS host DNS names.,nslookup -type=all _vlmcs._tcp,true")
                .contains("DIR/empty.txt,,,,,,,,,,,,,problem,empty,,,")
                .contains("DIR/picture.png,,,,,,,,,,,,,problem,not text,,,");
        assertThat(run.err().replace(folder.toString(), "DIR"))
                .isEqualTo("DIR/empty.txt: empty\nDIR/picture.png: not text\n");
    }

    @Test
    void how_files_were_read_is_said_once_for_all_and_for_each_in_json() throws IOException {
        for (String name : List.of("fr-1.txt", "fr-2.txt")) {
            Files.write(folder.resolve(name), new byte[] {'l', 'i', 'c', 'e', 'n', 's', 'e', 'd', ' ', (byte) 0x82});
        }

        assertThat(run().err())
                .startsWith("note: 2 files: The text is not UTF-8; it was read as ibm850. --encoding NAME\n");
        assertThat(new ObjectMapper()
                        .readTree(run("-o", "json").out())
                        .get("machines")
                        .get(0)
                        .get("notes")
                        .toString())
                .contains("ibm850");
        assertThat(run("--encoding", "850").err()).isEmpty();
    }

    @Test
    void quiet_is_a_line_for_each_product() {
        assertThat(run("-q").out().lines().map(line -> line.substring(0, line.indexOf('\t'))))
                .containsExactly("pc-1", "REAL-NAME", "kms.corp.example");
    }

    @Test
    void several_files_are_answered_as_a_folder_is_each_once() {
        String first = folder.resolve("pc-1.txt").toString();
        String second = folder.resolve("pc-2.txt").toString();

        assertThat(GVLK.of("", first, second, first, folder.toString(), "-q")
                        .out()
                        .lines())
                .hasSize(3);
        assertThat(GVLK.of("host", first, "-", "-", "-q").out().lines()).hasSize(2);
    }

    @Test
    void nothing_in_any_file_is_nothing_found() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));

        assertThat(GVLK.of("", other.toString()).exitCode()).isEqualTo(1);
        assertThat(GVLK.of("", other.toString()).err())
                .isEqualTo("There is no file in the folders that were named; hidden files are left out.\n");
        write("other/a.txt", "lorem");
        Run run = GVLK.of("", other.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("a.txt: nothing of licensing was recognised in it\n", "Looked for: ");
        assertThat(Run.of("diagnose", other.toString()).exitCode()).isEqualTo(1);
    }

    @Test
    void a_name_of_nothing_among_others_is_listed_as_unread() throws IOException {
        write("pc-1.txt", "licensed");

        Run run = GVLK.of("", folder.toString(), folder.resolve("none").toString());

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).contains("pc-1");
        assertThat(run.err()).contains("none: there is no such file");
    }

    @Test
    void a_single_name_of_nothing_is_refused() {
        Run run = GVLK.of("", folder.resolve("none").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void hidden_files_links_in_circles_and_pipes_do_no_harm() throws IOException {
        write(".hidden/pc-9.txt", "licensed");
        write(".pc-8.txt", "licensed");
        Files.createSymbolicLink(folder.resolve("site/up"), folder);
        Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("zlink.txt"), folder.resolve("pc-1.txt"));
        Run run = run("-q");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(3);
        assertThat(GVLK.of("", folder.resolve("zlink.txt").toString(), "-q").out())
                .startsWith(folder.resolve("zlink.txt") + "\t");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void hostile_file_names_act_nowhere() throws IOException {
        write("=cmd|' calc'!A0.txt", "licensed");
        write("+1.txt", "licensed");
        write("a\tb\nc\u001B[2J\u202E.txt", "licensed");
        Run text = run();
        Run quiet = run("-q");
        Run csv = run("-o", "csv");

        assertThat(text.out()).doesNotContain("\u001B", "\t", "\u202E").contains("a b\\u{A}c\\u{1B}[2J\\u{202E}  (");
        assertThat(quiet.out().lines()).hasSize(6).allMatch(line -> line.split("\t", -1).length == 4);
        assertThat(csv.out()).contains("/=cmd|' calc'!A0.txt,'=cmd|' calc'!A0,", "/+1.txt,'+1,");
        assertThat(PastedPlace.of(Path.of("=1.txt")).name()).isEqualTo("./=1.txt");
        assertThat(PastedPlace.of(Path.of("-q")).name()).isEqualTo("./-q");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_file_and_a_folder_that_cannot_be_opened_are_named() throws IOException {
        write("closed/pc-7.txt", "licensed");
        Path file = folder.resolve("pc-1.txt");
        boolean denied = file.toFile().setReadable(false) && !Files.isReadable(file);
        boolean closed =
                folder.resolve("closed").toFile().setReadable(false) && !Files.isReadable(folder.resolve("closed"));
        org.junit.jupiter.api.Assumptions.assumeTrue(denied && closed, "the tests run as one who may read everything");
        Run run = run();

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("pc-1.txt: access denied", "closed: access denied");
    }

    @Test
    void a_person_sees_how_far_it_is_when_there_are_many() throws IOException {
        for (int i = 0; i < 60; i++) {
            write("many/pc-" + i + ".txt", "licensed");
        }
        String many = folder.resolve("many").toString();

        assertThat(new DiagnoseRun(any -> Reports.licensed(), true).of("", many).err())
                .startsWith("\r")
                .contains("60/60 files")
                .matches("(?s).*\r +\r?");
        assertThat(GVLK.of("", many).err()).isEmpty();
        assertThat(new DiagnoseRun(any -> Reports.licensed(), true)
                        .of("", folder.resolve("site").toString())
                        .err())
                .isEmpty();
    }
}
