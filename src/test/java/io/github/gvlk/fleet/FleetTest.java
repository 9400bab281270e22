package io.github.gvlk.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gvlk.activate.ClientSettings;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.find.Finder;
import io.github.gvlk.fleet.inventory.InventoryException;
import io.github.gvlk.fleet.inventory.InventoryLayout;
import io.github.gvlk.fleet.inventory.InventoryReader;
import io.github.gvlk.fleet.rules.AssumptionFile;
import io.github.gvlk.fleet.rules.Assumptions;
import io.github.gvlk.fleet.rules.HostRules;
import io.github.gvlk.fleet.rules.SiteFile;
import io.github.gvlk.planning.HostMatrix;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.MachineName;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the rows of an inventory, on the real catalogue. */
class FleetTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final KmsTarget USUAL = new KmsTarget.Host(KmsHost.parse("kms.example.org"));

    /** What came of an inventory: a line for each machine, and for each rejected row. */
    private record Result(FleetSummary summary, List<String> planned, List<RejectedRow> rejected) {
        List<String> kinds() {
            return rejected.stream().map(row -> row.why().kind().word()).toList();
        }
    }

    private static Result plan(String inventory) {
        return plan(inventory, new Assumptions(List.of()), List.of(), (plan, target) -> Optional.empty());
    }

    private static Result plan(
            String inventory, Assumptions assumptions, List<HostRules.Rule> rules, FleetPlanner.Judgement judgement) {
        FleetPlanner planner = new FleetPlanner(
                CATALOG,
                new FleetPlanner.Wishes(
                        assumptions, new HostRules(rules, USUAL), Set.of(), ClientSettings.UNCHANGED, judgement));
        List<String> planned = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        FleetSink sink = new FleetSink() {
            @Override
            public void planned(MachineName machine, Assignment assignment) {
                planned.add(machine + " " + assignment.edition().id() + " " + assignment.host());
            }

            @Override
            public void rejected(RejectedRow row) {
                rejected.add(row);
            }
        };
        try {
            FleetSummary summary = new Fleet(planner)
                    .plan(
                            new InventoryReader(CATALOG.inventoryColumns(), InventoryLayout.UNKNOWN)
                                    .open(new StringReader(inventory)),
                            sink);
            return new Result(summary, planned, rejected);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_edition_of_the_catalogue_is_planned_by_its_name() {
        String rows = CATALOG.editions().stream()
                .filter(edition -> edition.kind() == KeyKind.GVLK && edition.answersName())
                .filter(edition -> edition.family() != Family.OFFICE)
                .map(edition -> edition.id() + ",\"" + edition.name() + "\"\n")
                .collect(Collectors.joining());

        Result result = plan("machine,edition\n" + rows);

        assertThat(result.rejected()).isEmpty();
        assertThat(result.planned()).allSatisfy(line -> {
            String[] words = line.split(" ");
            assertThat(words[1]).isEqualTo(words[0]);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Windows 11 Home|10.0 (22631)|no-key",
                "Windows Server 2022|10.0 (20348)|ambiguous",
                "Windows 10|10.0 (19045)|ambiguous",
                "Windows Server 2019 Standard Evaluation|10.0 (17763)|evaluation",
                "Windows Server 2022 Standard|10.0 (17763)|contradiction",
                "Windows Server 2022 Datacenter|10.0 (25398)|not-understood",
                "Windows 10 Pro|Version 1607 (OS Build 20348.1)|contradiction",
                "Red Hat Enterprise Linux|9.3|not-understood",
                "Microsoft Windows NT Workstation 10.0 (Tablet Edition)|10.0.19045|not-understood",
                "''|''|no-system"
            })
    void each_obstacle_has_its_own_reason(String system, String version, String kind) {
        Result result = plan("Name,OperatingSystem,OperatingSystemVersion\nA," + system + "," + version + "\n");

        assertThat(result.kinds()).containsExactly(kind);
        assertThat(result.rejected().get(0).why().reason()).matches("(?s)[A-Z\"].*[.?]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a&del",
                "..\\x",
                "../x",
                "-rf",
                "%COMPUTERNAME%",
                "$(x)",
                "a;b",
                "=cmd",
                "con",
                "COM1",
                "nul.example.org",
                "ｓｒｖ",
                "a\u202Eb",
                "a..b"
            })
    void a_name_that_could_act_in_a_shell_or_a_path_is_refused(String name) {
        Result result = plan("machine\tedition\n" + name + "\tWindows 11 Pro\n");

        assertThat(result.kinds()).containsExactly("machine-name");
    }

    @Test
    void a_line_break_in_a_name_rejects_the_machine() {
        assertThat(plan("Name,OS\n\"A\ncalc.exe\",Windows 11 Pro\n").kinds()).containsExactly("machine-name");
    }

    @Test
    void a_machine_is_planned_once_whatever_the_case_of_its_name() {
        Result result = plan("""
                machine,edition
                SRV1,Windows Server 2022
                srv1,Windows Server 2022 Standard
                Srv1,Windows Server 2019 Standard
                srv1$,Windows Server 2022 Standard
                """);

        assertThat(result.planned()).containsExactly("srv1 windows-server-2022-standard kms.example.org");
        assertThat(result.kinds()).containsExactly("ambiguous", "duplicate", "duplicate");
        assertThat(result.rejected().get(1).why().reason()).contains("line 3");
    }

    @Test
    void parts_of_a_name_in_several_columns_are_put_together_and_must_agree() {
        Result result = plan("""
                Device name,OS,OS version,SkuFamily,EditionID
                PC1,Windows,10.0.22631.4317,Enterprise,
                PC2,Windows,10.0.19045.1,Pro,Professional
                PC3,Windows 10 Enterprise,10.0.19045.1,,Professional
                PC4,Windows,10.0.22631.1,,Education
                SRV,Windows Server 2022 Standard,10.0.20348,,ServerStandardEval
                PC5,Windows 10 Enterprise,22H2,,
                PC6,Windows Server Standard,1809,,
                """);

        assertThat(result.planned())
                .containsExactly(
                        "PC1 windows-11-enterprise kms.example.org",
                        "PC2 windows-10-pro kms.example.org",
                        "PC4 windows-11-education kms.example.org",
                        "PC5 windows-10-enterprise kms.example.org",
                        "PC6 windows-server-version-1809-standard kms.example.org");
        assertThat(result.kinds()).containsExactly("contradiction", "evaluation");
    }

    @ParameterizedTest
    @CsvSource({
        "Windows 10 Pro, 19045, Core, contradiction",
        "Windows 10 Pro, 19045, Banana, contradiction",
        "Windows 10 Enterprise, 19045, EnterpriseS, contradiction",
        "Windows 10 Enterprise, '', EnterpriseEval, evaluation",
        "Windows 10 Enterprise LTSC, 19044, EnterpriseSEval, evaluation",
        "Windows Server 2019 Standard, 17763, ServerStandardEvalCor, evaluation",
        "Windows Server 2019 Standard, 17763, ServerStandardCor, ",
        "Windows Server 2019, '', ServerDatacenter, ",
        "Windows 10 Pro, 19045, 48, ",
        "Windows 10 Pro, 19045, 49, contradiction",
        "Windows 10 Enterprise, 17763, 125, contradiction",
        "Windows 10, 19045, 4, "
    })
    void an_edition_id_or_its_number_never_says_another_thing_than_the_plan(
            String system, String build, String id, String kind) {
        String column = Character.isDigit(id.charAt(0)) ? "OperatingSystemSKU" : "EditionID";

        Result result = plan("Name,OS,Build," + column + "\nA," + system + "," + build + "," + id + "\n");

        assertThat(result.kinds()).isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void an_assumption_does_not_override_what_the_row_says_itself() {
        Assumptions assumptions = AssumptionFile.read(
                "system,edition\nWindows Server 2019,Windows Server 2019 Standard\n", Finder.of(CATALOG));

        Result result = plan("""
                Name,OS,Build,EditionID
                A,Windows Server 2019,17763,ServerDatacenter
                B,Microsoft Windows Server 2019,17763,ServerStandardEval
                C,Microsoft Windows Server 2019,17763,ServerStandard
                """, assumptions, List.of(), (plan, target) -> Optional.empty());

        assertThat(result.kinds()).containsExactly("contradiction", "evaluation");
        assertThat(result.planned()).hasSize(1);
    }

    @Test
    void assumptions_say_what_an_open_name_means_and_nothing_else() {
        Finder finder = Finder.of(CATALOG);
        Assumptions assumptions = AssumptionFile.read(
                "system,edition\nWindows  server 2022,Windows Server 2022 Datacenter\ngolden image,windows 11 pro\n",
                finder);

        Result result = plan(
                "Name,OS,Version\nA,WINDOWS SERVER 2022,10.0.20348\nB,Golden Image,\nC,Windows Server 2022,10.0.17763\n",
                assumptions,
                List.of(),
                (plan, target) -> Optional.empty());

        assertThat(result.planned())
                .containsExactly(
                        "A windows-server-2022-datacenter kms.example.org", "B windows-11-pro kms.example.org");
        assertThat(result.kinds()).containsExactly("contradiction");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Windows 11 Home,Windows 11 Pro|no setup key",
                "Windows 11 Pro,Windows 11 Enterprise|says its edition itself",
                "Windows 11,Windows Server|not one edition",
                "Windows 11,Windows Server 2019 Standard Evaluation|not one edition",
                "Windows 11,|the column edition is empty"
            })
    void an_assumption_that_would_give_another_key_is_refused_with_its_line(String rule, String reason) {
        assertThatThrownBy(() -> AssumptionFile.read("system,edition\n" + rule + "\n", Finder.of(CATALOG)))
                .hasMessageContaining("line ")
                .hasMessageContaining(reason);
    }

    @Test
    void two_assumptions_that_contradict_each_other_are_refused() {
        String text = "system,edition\nWindows 10,Windows 10 Pro\nMicrosoft windows 10,Windows 10 Enterprise\n";

        assertThatThrownBy(() -> AssumptionFile.read(text, Finder.of(CATALOG)))
                .hasMessageContaining("line 3")
                .hasMessageContaining("stands above already");
    }

    @Test
    void sites_lead_to_their_own_hosts_and_the_first_rule_counts() {
        List<HostRules.Rule> rules = SiteFile.read("""
                match;pattern;host
                # of the branch
                name;FR-*;kms-fr.example.org
                domain;de.example.org;kms-de.example.org:1690
                ou;OU=Paris;kms-paris.example.org
                ou;*/Lyon/*;kms-lyon.example.org
                site;Roma;dns:it.example.org
                site;Wien;dns
                domain;?*;other.example.org
                name;*;last.example.org
                """);

        Result result = plan("""
                Name;OS;Domain;DistinguishedName;Site
                fr-1;Windows 11 Pro;de.example.org;;
                a.de.example.org;Windows 11 Pro;;;
                b;Windows 11 Pro;x;CN=b,OU=PCs,OU=Paris,DC=example,DC=org;
                c;Windows 11 Pro;x;example.org/Lyon/c;
                d;Windows 11 Pro;x;CN=d,OU=Parisian,DC=example,DC=org;Roma
                e;Windows 11 Pro;x;;wien
                f;Windows 11 Pro;;;
                """, new Assumptions(List.of()), rules, (plan, target) -> Optional.empty());

        assertThat(result.planned())
                .extracting(line -> line.split(" ", -1)[2])
                .containsExactly(
                        "kms-fr.example.org",
                        "kms-de.example.org:1690",
                        "kms-paris.example.org",
                        "kms-lyon.example.org",
                        "_vlmcs._tcp.it.example.org",
                        "",
                        "last.example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "floor,3,kms.example.org|match is one of name, domain, ou, site",
                "name,*,kms & del|contains a space",
                "name,,kms.example.org|the column pattern is empty",
                "name,*,::1|IPv6"
            })
    void a_rule_that_is_none_is_refused_with_its_line(String rule, String reason) {
        assertThatThrownBy(() -> SiteFile.read("match,pattern,host\n" + rule + "\n"))
                .hasMessageContaining("line 2")
                .hasMessageContaining(reason);
    }

    @Test
    void the_host_of_a_row_counts_before_rules_and_a_bad_one_rejects_it() {
        Result result = plan("""
                Name,OS,KMS host
                A,Windows 11 Pro,10.1.2.3:1700
                B,Windows 11 Pro,
                C,Windows 11 Pro,kms & del
                """);

        assertThat(result.planned())
                .containsExactly("A windows-11-pro 10.1.2.3:1700", "B windows-11-pro kms.example.org");
        assertThat(result.kinds()).containsExactly("kms-host");
    }

    @Test
    void what_the_host_cannot_activate_is_rejected_and_what_is_not_listed_is_remembered() {
        HostMatrix matrix = new HostMatrix(CATALOG);
        HostJudge judge =
                new HostJudge(matrix, matrix.system("Windows Server 2016").orElseThrow(), Optional.empty());

        Result result = plan(
                "Name,OS\nA,Windows Server 2025 Standard\nB,Windows Server 2016 Standard\nC,Windows 8 Pro\n",
                new Assumptions(List.of()),
                List.of(),
                judge);

        assertThat(result.kinds()).containsExactly("host-cannot");
        assertThat(result.planned()).hasSize(2);
        assertThat(judge.unlisted()).singleElement().asString().contains("Windows 8 Pro");
    }

    @Test
    void keys_of_others_are_masked_in_what_is_repeated() {
        String key = "ABCDE-FGHJK-MNPQR-TVWXY-23467";

        Result result = plan("Name,OS,Key\nA,Linux " + key + "," + key + "\n");

        RejectedRow row = result.rejected().get(0);
        assertThat(row.text() + row.why().reason()).doesNotContain("ABCDE").contains("23467");
    }

    @Test
    void rows_are_counted_by_edition_host_and_reason() {
        Result result = plan("""
                Name,OS
                A,Windows 11 Pro
                B,Windows 11 Pro
                C,Windows Server 2022 Standard
                D,Windows 11 Home
                """);

        FleetSummary summary = result.summary();
        assertThat(summary.rows()).isEqualTo(4);
        assertThat(summary.editions())
                .extracting(count -> count.edition().name() + " " + count.machines())
                .containsExactly("Windows 11 Pro 2", "Windows Server 2022 Standard 1");
        assertThat(summary.hosts())
                .singleElement()
                .satisfies(host -> assertThat(host.machines()).isEqualTo(Map.of(Family.CLIENT, 2L, Family.SERVER, 1L)));
        assertThat(summary.rejectedBy()).isEqualTo(Map.of(RejectKind.NO_KEY, 1L));
        assertThat(summary.examples()).hasSize(1);
    }

    @Test
    void numbers_that_do_not_add_up_are_never_shown() {
        assertThatThrownBy(() -> new FleetSummary(3, 1, 1, List.of(), List.of(), Map.of(), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_file_of_countless_hosts_is_no_inventory() {
        StringBuilder rows = new StringBuilder("Name,OS,KMS host\n");
        for (int i = 0; i < 20_002; i++) {
            rows.append("pc").append(i).append(",Windows 11 Pro,host").append(i).append(".example.org\n");
        }

        assertThatThrownBy(() -> plan(rows.toString())).isInstanceOf(InventoryException.class);
    }

    @Test
    void a_set_of_machines_knows_each_with_its_line() {
        MachineSet machines = new MachineSet();
        for (int i = 1; i <= 50_000; i++) {
            assertThat(machines.add("pc-" + i, i)).isZero();
        }
        for (int i = 1; i <= 50_000; i++) {
            assertThat(machines.add("PC-" + i, 99)).isEqualTo(i);
        }
    }
}
