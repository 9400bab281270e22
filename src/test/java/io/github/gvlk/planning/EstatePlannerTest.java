package io.github.gvlk.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.HostKeyGroup;
import io.github.gvlk.catalog.HostSystem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of a plan, at their borders, and what is said where something does not go. */
class EstatePlannerTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final HostMatrix MATRIX = new HostMatrix(CATALOG);
    private static final EstatePlanner PLANNER = new EstatePlanner(CATALOG, MATRIX);

    /** Family, count, met: of 25 clients, and 5 of Windows Server or Office. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 | 0 | 0 | CLIENT 24 no",
                "25 | 0 | 0 | CLIENT 25 yes",
                "18 | 4 | 6 | CLIENT 22 no, SERVER 22 yes, OFFICE 6 yes",
                "20 | 5 | 0 | CLIENT 25 yes, SERVER 25 yes",
                "1 | 24 | 0 | CLIENT 25 yes, SERVER 25 yes",
                "1 | 1 | 4 | CLIENT 2 no, SERVER 2 no, OFFICE 4 no",
                "0 | 4 | 5 | SERVER 4 no, OFFICE 5 yes",
                "0 | 5 | 0 | SERVER 5 yes",
                "0 | 500 | 0 | SERVER 10 yes",
                "3000 | 1 | 3000 | CLIENT 50 yes, SERVER 50 yes, OFFICE 10 yes"
            })
    void clients_and_servers_are_one_count_and_office_another(int clients, int servers, int office, String expected) {
        EstatePlan plan = PLANNER.plan(counted(clients, servers, office, OptionalInt.empty()));
        assertThat(plan.thresholds().stream()
                        .map(each -> each.family() + " " + each.count() + " " + (each.isMet() ? "yes" : "no")))
                .containsExactly(expected.split(", "));
    }

    @Test
    void the_missing_computers_are_counted() {
        EstatePlan.Threshold threshold = PLANNER.plan(counted(18, 4, 0, OptionalInt.empty()))
                .thresholds()
                .get(0);
        assertThat(threshold).isEqualTo(new EstatePlan.Threshold(Family.CLIENT, 18, 22, 25));
        assertThat(threshold.missing()).isEqualTo(3);
        assertThat(new EstatePlan.Threshold(Family.CLIENT, 30, 30, 25).missing())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"30, 1, false", "30, 2, true", "49, 2, true", "50, 2, false", "74, 3, true", "75, 3, false"})
    void hosts_that_share_too_few_computers_are_a_warning(int clients, int hosts, boolean warned) {
        EstatePlan plan = PLANNER.plan(counted(clients, 0, 0, OptionalInt.of(hosts)));
        assertThat(texts(plan, "thresholds", FindingSeverity.WARNING).anyMatch(text -> text.contains("Spread")))
                .isEqualTo(warned);
    }

    @ParameterizedTest
    @CsvSource({"50, 1, false", "51, 1, true", "51, 2, false"})
    void above_fifty_computers_one_host_is_a_warning(int clients, int hosts, boolean warned) {
        EstatePlan plan = PLANNER.plan(counted(clients, 0, 0, OptionalInt.of(hosts)));
        assertThat(texts(plan, "hosts", FindingSeverity.WARNING).count()).isEqualTo(warned ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"6, false", "7, true"})
    void more_hosts_than_a_key_activates_are_a_warning(int hosts, boolean warned) {
        EstatePlan plan = PLANNER.plan(counted(1000, 0, 0, OptionalInt.of(hosts)));
        assertThat(texts(plan, "hosts", FindingSeverity.WARNING)
                        .anyMatch(text -> text.contains("Microsoft Activation Center")))
                .isEqualTo(warned);
    }

    @Test
    void what_is_below_its_threshold_fails_first() {
        assertThat(texts(PLANNER.plan(counted(18, 4, 0, OptionalInt.empty())), "failures", FindingSeverity.WARNING))
                .singleElement()
                .asString()
                .startsWith("First Windows clients, 30 days after");
        assertThat(texts(PLANNER.plan(counted(30, 0, 0, OptionalInt.empty())), "failures", FindingSeverity.WARNING))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"49, true", "50, false"})
    void the_faq_advises_mak_below_fifty(int clients, boolean said) {
        EstatePlan plan = PLANNER.plan(counted(clients, 0, 0, OptionalInt.empty()));
        assertThat(texts(plan, "way", FindingSeverity.INFO).anyMatch(text -> text.contains("06/2018")))
                .isEqualTo(said);
    }

    @Test
    void a_host_on_a_client_activates_no_servers_and_an_azure_edition_is_no_host() {
        Estate estate = new Estate(
                30, 4, 0, OptionalInt.empty(), List.of(system("Windows 10"), system("2022 azure edition")), List.of());
        assertThat(texts(PLANNER.plan(estate), "hosts", FindingSeverity.PROBLEM))
                .hasSize(2)
                .anyMatch(text -> text.contains("activates none of the 4 computers with Windows Server"))
                .anyMatch(text -> text.contains("activated by Azure"));
    }

    @Test
    void one_key_for_several_editions_is_named() {
        List<Edition> editions = List.of(edition("windows-11-enterprise-ltsc-2024"), edition("windows-10-pro"));
        HostSystem newer = system("2022");
        assertThat(MATRIX.keyForAll(newer, editions).map(HostKeyGroup::id)).contains("windows-server-2025");
        assertThat(MATRIX.keyForAll(newer, editions.subList(1, 2))).isEmpty();
        assertThat(MATRIX.keyForAll(newer, List.of(edition("windows-7-professional"), edition("windows-10-pro")))
                        .map(HostKeyGroup::id))
                .contains("windows-server-2022");
        // The one takes only the oldest of the keys there, and the other is in no table.
        assertThat(MATRIX.keyForAll(newer, List.of(edition("windows-10-pro"), edition("windows-8-pro"))))
                .isEmpty();
    }

    @Test
    void every_host_meets_every_edition() {
        List<HostSystem> systems = List.of(system("2019"), system("2012 r2"));
        List<Edition> editions =
                List.of(edition("windows-11-pro"), edition("word-2019"), edition("windows-server-2025-standard"));
        EstatePlan plan = PLANNER.plan(new Estate(0, 0, 0, OptionalInt.empty(), systems, editions));
        assertThat(plan.answers()).hasSize(6);
        for (EstatePlan.HostAnswer each : plan.answers()) {
            assertThat(each.verdict()).isEqualTo(MATRIX.verdict(each.system(), Optional.empty(), each.edition()));
        }
        assertThat(plan.thresholds()).isEmpty();
        assertThat(plan.sections()).extracting(EstatePlan.Section::id).doesNotContain("thresholds", "way");
    }

    @ParameterizedTest
    @CsvSource({"18, 4, 6, 2", "0, 0, 0, 1", "1, 1, 1, 9", "5000, 300, 4000, 3"})
    void every_statement_has_its_sources(int clients, int servers, int office, int hosts) {
        EstatePlan plan = PLANNER.plan(counted(clients, servers, office, OptionalInt.of(hosts)));
        List<String> known =
                CATALOG.sources().stream().map(source -> source.id()).toList();
        for (EstatePlan.Section section : plan.sections()) {
            assertThat(section.statements()).isNotEmpty();
            for (EstatePlan.Statement statement : section.statements()) {
                assertThat(statement.sources()).as(statement.text()).isNotEmpty();
                assertThat(known).containsAll(statement.sources());
                assertThat(statement.text()).endsWith(".").doesNotContain("  ", "..");
            }
        }
    }

    private static Estate counted(int clients, int servers, int office, OptionalInt hosts) {
        return new Estate(clients, servers, office, hosts, List.of(), List.of());
    }

    private static Stream<String> texts(EstatePlan plan, String section, FindingSeverity severity) {
        return plan.sections().stream()
                .filter(each -> each.id().equals(section))
                .flatMap(each -> each.statements().stream())
                .filter(each -> each.severity() == severity)
                .map(EstatePlan.Statement::text);
    }

    private static HostSystem system(String words) {
        return MATRIX.system(words).orElseThrow();
    }

    private static Edition edition(String id) {
        return CATALOG.editions().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
