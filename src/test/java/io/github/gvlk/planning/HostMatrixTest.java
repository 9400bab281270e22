package io.github.gvlk.planning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.HostKeyGroup;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.catalog.OfficeHostKey;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every cell of the publisher's tables, which {@code src/test/resources/planning} has a second time, by names and apart
 * from the data: {@code yes}, {@code no}, or {@code ?} for what the tables do not say.
 */
class HostMatrixTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final HostMatrix MATRIX = new HostMatrix(CATALOG);

    @Test
    void everyCellOfEveryHostKeyIsAsPrinted() throws Exception {
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord row : rows("key-groups.csv")) {
            Edition edition = edition(row.getField("edition"), KeyKind.GVLK);
            seen.add(edition.id());
            for (Map.Entry<String, String> cell : cells(row)) {
                HostKeyGroup key = group(cell.getKey());
                for (HostSystem system : MATRIX.systemsOf(key)) {
                    HostVerdict verdict = MATRIX.verdict(system, Optional.of(key), edition);
                    assertThat(word(verdict))
                            .as("%s on %s, key %s", edition.name(), system.name(), key.name())
                            .isEqualTo(cell.getValue());
                    assertSpeaksOf(verdict, edition, system);
                }
            }
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(CATALOG.editions().stream()
                        .filter(edition -> edition.kind() == KeyKind.GVLK && edition.family() != Family.OFFICE)
                        .map(Edition::id)
                        .toList());
    }

    /** Where a key cannot be, an edition that it lists is not known, or cannot, be activated with it. */
    @Test
    void everyHostKeyIsHostedAsPrinted() throws Exception {
        Edition listedByAll = edition("Windows 7 Enterprise", KeyKind.GVLK);
        for (NamedCsvRecord row : rows("hosting.csv")) {
            HostSystem system = system(row.getField("system"));
            for (Map.Entry<String, String> cell : cells(row)) {
                HostKeyGroup key = group(cell.getKey());
                String expected = cell.getValue().isEmpty() ? "?" : cell.getValue();
                HostVerdict verdict = MATRIX.verdict(system, Optional.of(key), listedByAll);
                assertThat(word(verdict))
                        .as("%s on %s", key.name(), system.name())
                        .isEqualTo(expected);
                assertThat(MATRIX.groupsOn(system).contains(key)).isEqualTo(expected.equals("yes"));
                assertSpeaksOf(verdict, listedByAll, system);
            }
        }
    }

    /** Without a key named, the answer is yes when one key that can be there lists the edition, and no when none may. */
    @Test
    void withoutAKeyTheOldestThatDoesCounts() throws Exception {
        Map<String, NamedCsvRecord> hosting = new java.util.HashMap<>();
        rows("hosting.csv").forEach(row -> hosting.put(row.getField("system"), row));
        for (NamedCsvRecord row : rows("key-groups.csv")) {
            Edition edition = edition(row.getField("edition"), KeyKind.GVLK);
            for (NamedCsvRecord hosts : hosting.values()) {
                HostSystem system = system(hosts.getField("system"));
                String oldest = "";
                Set<String> words = new HashSet<>();
                for (Map.Entry<String, String> cell : cells(row)) {
                    if (hosts.getField(cell.getKey()).equals("yes")) {
                        words.add(cell.getValue());
                        oldest = cell.getValue().equals("yes") ? cell.getKey() : oldest;
                    }
                }
                boolean serverOnClient = edition.family() == Family.SERVER && system.family() == Family.CLIENT;
                String expected =
                        serverOnClient || words.equals(Set.of("no")) ? "no" : words.contains("yes") ? "yes" : "?";
                HostVerdict verdict = MATRIX.verdict(system, Optional.empty(), edition);
                assertThat(word(verdict))
                        .as("%s on %s", edition.name(), system.name())
                        .isEqualTo(expected);
                if (verdict instanceof HostVerdict.Can can) {
                    assertThat(can.basis()).isEqualTo(group(oldest));
                }
                assertSpeaksOf(verdict, edition, system);
            }
        }
    }

    @Test
    void everyOfficeHasItsLeastHosts() throws Exception {
        for (NamedCsvRecord row : rows("office.csv")) {
            HostSystem system = system(row.getField("system"));
            for (Map.Entry<String, String> cell : cells(row)) {
                Edition edition = edition(cell.getKey(), KeyKind.GVLK);
                HostVerdict verdict = MATRIX.verdict(system, Optional.empty(), edition);
                assertThat(word(verdict))
                        .as("%s on %s", edition.name(), system.name())
                        .isEqualTo(cell.getValue());
                assertSpeaksOf(verdict, edition, system);
                assertThat(MATRIX.verdict(system, MATRIX.group("windows-server-2022"), edition))
                        .isEqualTo(verdict);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Office LTSC Standard 2024, F3D89BBF-C0EC-47CE-A8FA-E5A5F97E447F",
        "Project Standard 2021, 47F3B983-7C53-4D45-ABC6-BCD91E2DD90A",
        "Visio Standard 2019, 70512334-47B4-44DB-A233-BE5EA33B914C",
        "Project Standard 2016 (C2R), 98EBFE73-2084-4C97-932C-C0CD1643BEA7"
    })
    void everyOfficeHasItsActivationId(String edition, String id) {
        OfficeHostKey key = MATRIX.officeKey(edition(edition, KeyKind.GVLK)).orElseThrow();
        assertThat(key.activationId().text()).isEqualToIgnoringCase(id);
    }

    @Test
    void everyEditionOfOfficeHasAHostKey() {
        assertThat(CATALOG.editions())
                .filteredOn(edition -> edition.family() == Family.OFFICE)
                .allMatch(edition -> MATRIX.officeKey(edition).isPresent());
    }

    @Test
    void everyGuestIsActivatedAsPrinted() throws Exception {
        for (NamedCsvRecord row : rows("avma.csv")) {
            HostSystem host = system(row.getField("host"));
            for (Map.Entry<String, String> cell : cells(row)) {
                Edition guest = edition(cell.getKey(), KeyKind.GVLK);
                HostVerdict verdict = MATRIX.guestVerdict(host, guest);
                assertThat(word(verdict))
                        .as("%s in %s", guest.name(), host.name())
                        .isEqualTo(cell.getValue());
            }
        }
    }

    @Test
    void aGuestIsTheSameByEitherKindOfKey() {
        HostSystem host = system("Windows Server 2019");
        assertThat(word(MATRIX.guestVerdict(host, edition("Windows Server 2016 Standard", KeyKind.AVMA))))
                .isEqualTo("yes");
        assertThat(word(MATRIX.guestVerdict(host, edition("Windows Server 2022 Standard", KeyKind.AVMA))))
                .isEqualTo("no");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/planning/updates.csv", numLinesToSkip = 1)
    void theLeastUpdateIsNamed(String system, String edition, String update) {
        HostVerdict verdict = MATRIX.verdict(system(system), Optional.empty(), edition(edition, KeyKind.GVLK));
        assertThat(verdict).isInstanceOf(HostVerdict.Can.class);
        Optional<String> sentence = ((HostVerdict.Can) verdict).update();
        if (update == null) {
            assertThat(sentence).isEmpty();
        } else {
            assertThat(sentence).hasValueSatisfying(text -> assertThat(text).contains(update));
        }
    }

    @Test
    void aMisprintedUpdateIsSaidToBeOne() {
        HostVerdict verdict = MATRIX.verdict(
                system("Windows Server 2022"), Optional.empty(), edition("Windows Server 2025 Standard", KeyKind.GVLK));
        assertThat(((HostVerdict.Can) verdict).update())
                .hasValueSatisfying(text -> assertThat(text).contains("the table prints KB5034765, see erratum D20"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Windows Server 2016 | Windows Server 2016",
                "windows-server-2016 | Windows Server 2016",
                "server 2016 standard | Windows Server 2016",
                "2016 | Windows Server 2016",
                "2019 | Windows Server 2019",
                "win server 2022 datacenter | Windows Server 2022",
                "Microsoft Windows Server 2022 Standard | Windows Server 2022",
                "WS2012R2 | Windows Server 2012 R2",
                "2012 R2 | Windows Server 2012 R2",
                "2012r2 | Windows Server 2012 R2",
                "server 2012 | Windows Server 2012",
                "Windows Server 2012 | Windows Server 2012",
                "Server 2008 R2 Enterprise | Windows Server 2008 R2",
                "2008 | Windows Server 2008",
                "Windows Server 2019 Standard Evaluation | Windows Server 2019",
                "Windows Server 2022 Datacenter Azure Edition | Windows Server 2022 Datacenter: Azure Edition",
                "Windows Server, version 20H2 | Windows Server, Semi-Annual Channel",
                "server version 1809 datacenter | Windows Server, Semi-Annual Channel",
                "win10 | Windows 10",
                "Windows 10 Pro | Windows 10",
                "Windows 10 Enterprise LTSC 2021 | Windows 10",
                "11 | Windows 11",
                "Windows 11 Enterprise LTSC 2024 | Windows 11",
                "8.1 | Windows 8.1",
                "windows 7 pro | Windows 7",
                "Vista | Windows Vista"
            })
    void aSystemIsFoundInAnyUsualWording(String words, String name) {
        assertThat(MATRIX.system(words).map(HostSystem::name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Windows",
                "Windows Server",
                "Office 2019",
                "Word 2016",
                "Windows Server 2003",
                "Ubuntu",
                "W269N-WFGWX-YVC9B-4J6C9-T83GZ"
            })
    void noSystemIsGuessed(String words) {
        assertThat(MATRIX.system(words)).isEmpty();
    }

    @Test
    void everySystemIsFoundByItsOwnNameAndShortNames() {
        for (String name : MATRIX.systemNames()) {
            assertThat(MATRIX.system(name).map(HostSystem::name)).contains(name);
        }
        for (HostSystem system : CATALOG.hostTables().systems()) {
            assertThat(system.names())
                    .allSatisfy(name -> assertThat(MATRIX.system(name)).contains(system));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Volume License for Windows Server 2022 | windows-server-2022",
                "windows server 2022 | windows-server-2022",
                "2022 | windows-server-2022",
                "CSVLK 2019 | windows-server-2019",
                "KMS host key for Windows Server 2016 | windows-server-2016",
                "Windows 10 | windows-10",
                "2012 R2 | windows-server-2012-r2-for-windows-10",
                "windows server 2012 r2 for windows 10 | windows-server-2012-r2-for-windows-10"
            })
    void aHostKeyIsFoundByItsRelease(String words, String id) {
        assertThat(MATRIX.group(words).map(HostKeyGroup::id)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KMS host key", "Windows 11", "Windows Server 2008", "Office 2019"})
    void noHostKeyIsGuessed(String words) {
        assertThat(MATRIX.group(words)).isEmpty();
    }

    @Test
    void anAzureEditionIsNoHostAndIsSaidToBeActivatedByAzure() {
        Edition azure = edition("Windows Server 2022 Datacenter: Azure Edition", KeyKind.GVLK);
        HostVerdict host = MATRIX.verdict(MATRIX.system(azure).orElseThrow(), Optional.empty(), azure);
        assertThat(word(host)).isEqualTo("no");
        assertThat(host.reason()).contains("activated by Azure");
        HostVerdict client = MATRIX.verdict(system("Windows Server 2022"), Optional.empty(), azure);
        assertThat(word(client)).isEqualTo("yes");
        assertThat(client.reason()).contains("activated by Azure");
    }

    @Test
    void anAvmaKeyAsksNoKmsHost() {
        HostVerdict verdict =
                MATRIX.verdict(system("2022"), Optional.empty(), edition("Windows Server 2022 Standard", KeyKind.AVMA));
        assertThat(word(verdict)).isEqualTo("no");
        assertThat(verdict.reason()).contains("Hyper-V host");
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void everyVerdictHasAReasonAndSources(KeyKind kind) {
        Set<String> known = new HashSet<>();
        CATALOG.sources().forEach(source -> known.add(source.id()));
        for (Edition edition : CATALOG.editions()) {
            if (edition.kind() == kind) {
                for (HostSystem system : CATALOG.hostTables().systems()) {
                    HostVerdict verdict = MATRIX.verdict(system, Optional.empty(), edition);
                    assertThat(verdict.sources()).isNotEmpty();
                    assertThat(known).containsAll(verdict.sources());
                    assertThat(verdict.reason()).endsWith(".").doesNotContain("..", "  ");
                }
            }
        }
    }

    static List<HostKeyGroup> groups() {
        return CATALOG.hostTables().keyGroups();
    }

    /** The other way round of "newest first": what an older key of Windows Server lists, the newer ones list too. */
    @ParameterizedTest
    @MethodSource("groups")
    void aNewerServerKeyListsAllReleasesOfAnOlderOne(HostKeyGroup key) {
        for (HostKeyGroup newer : groups().subList(0, groups().indexOf(key))) {
            assertThat(newer.products())
                    .containsAll(key.products().stream()
                            .filter(product -> product.contains("Server"))
                            .toList());
        }
    }

    private static void assertSpeaksOf(HostVerdict verdict, Edition edition, HostSystem system) {
        assertThat(verdict.reason()).contains(edition.name(), system.name());
    }

    private static String word(HostVerdict verdict) {
        if (verdict instanceof HostVerdict.Can) {
            return "yes";
        }
        return verdict instanceof HostVerdict.Cannot ? "no" : "?";
    }

    private static List<Map.Entry<String, String>> cells(NamedCsvRecord row) {
        List<String> columns = row.getHeader();
        return columns.subList(1, columns.size()).stream()
                .map(column -> Map.entry(column, row.getField(column)))
                .toList();
    }

    private static HostSystem system(String name) {
        return CATALOG.hostTables().systems().stream()
                .filter(system -> system.name().equals(name) || system.names().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static HostKeyGroup group(String release) {
        return CATALOG.hostTables().keyGroups().stream()
                .filter(key -> key.name().equals("Volume License for Windows Server " + release)
                        || key.name().equals("Volume license for Windows Server " + release)
                        || key.name().equals("Volume license for " + release))
                .findFirst()
                .orElseThrow();
    }

    private static Edition edition(String name, KeyKind kind) {
        return CATALOG.editions().stream()
                .filter(edition -> edition.kind() == kind && edition.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<NamedCsvRecord> rows(String file) throws Exception {
        InputStream in = requireNonNull(HostMatrixTest.class.getResourceAsStream("/planning/" + file));
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
            return reader.stream().toList();
        }
    }
}
