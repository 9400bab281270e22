package io.github.gvlk.fleet.report;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.fleet.FleetSummary;
import io.github.gvlk.fleet.RejectKind;
import io.github.gvlk.fleet.RejectedRow;
import io.github.gvlk.fleet.Rejection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Inventories in numbers, for reports. */
public final class SampleFleets {
    /** What acts on a page, a terminal or the direction of a text, if anything lets it. */
    public static final String HOSTILE =
            "<script>document.title='hit'</script><img src=http://example.org/x onerror=x()>"
                    + "\"'></td></table>&amp;\u202Egpj.exe\u0007\u200B @@rows@@ </title></style>";

    private static final Catalog CATALOG = Catalog.bundled();

    private SampleFleets() {}

    /** The fleets by what they are. */
    public static Map<String, FleetSummary> all() {
        Map<String, FleetSummary> all = new TreeMap<>();
        all.put("usual", usual());
        all.put("empty", empty());
        all.put("hostile", hostile());
        all.put("large", large());
        return all;
    }

    /** A usual estate. */
    public static FleetSummary usual() {
        List<FleetSummary.EditionCount> editions = List.of(
                count("windows-11-enterprise", 1840),
                count("windows-server-2022-standard", 212),
                count("office-ltsc-professional-plus-2024", 96),
                count("windows-10-enterprise-ltsc-2021", 64),
                count("windows-server-2019-datacenter", 31),
                count("windows-server-2012-r2-standard", 9),
                count("avma-windows-server-2022-standard", 4),
                count("windows-11-pro-for-workstations", 1));
        List<FleetSummary.HostCount> hosts = List.of(
                new FleetSummary.HostCount(
                        "kms01.corp.example.com",
                        Map.of(Family.CLIENT, 1871L, Family.SERVER, 214L, Family.OFFICE, 93L)),
                new FleetSummary.HostCount(
                        "_vlmcs._tcp.branch.example.com", Map.of(Family.CLIENT, 20L, Family.SERVER, 8L)),
                new FleetSummary.HostCount(
                        "kms-paris.example.com:1689", Map.of(Family.CLIENT, 14L, Family.SERVER, 7L, Family.OFFICE, 3L)),
                new FleetSummary.HostCount("", Map.of(Family.SERVER, 20L)),
                new FleetSummary.HostCount("10.20.30.40", Map.of(Family.SERVER, 3L)));
        Map<RejectKind, Long> reasons = new EnumMap<>(RejectKind.class);
        reasons.put(RejectKind.AMBIGUOUS, 31L);
        reasons.put(RejectKind.NO_KEY, 17L);
        reasons.put(RejectKind.DUPLICATE, 6L);
        reasons.put(RejectKind.EVALUATION, 2L);
        reasons.put(RejectKind.MACHINE_NAME, 1L);
        List<RejectedRow> examples = List.of(
                row(
                        14,
                        "SRV-FILE-07",
                        RejectKind.AMBIGUOUS,
                        "\"Windows Server 2019\" fits several keys. Which one is meant: Windows Server 2019 Datacenter,"
                                + " Windows Server 2019 Essentials or Windows Server 2019 Standard?",
                        "Say which edition is meant in a file for --assume."),
                row(
                        57,
                        "LAP-00412",
                        RejectKind.NO_KEY,
                        "\"Windows 11 Home\": Home editions cannot be activated by KMS.",
                        "Upgrade to Pro or Enterprise with a licence of its own, then use the setup key."),
                row(
                        58,
                        "lap-00411",
                        RejectKind.DUPLICATE,
                        "The machine is planned already by line 12.",
                        "Keep the row that is right."),
                row(903, "kms & del", RejectKind.MACHINE_NAME, "The machine name \"kms & del\": a space is in it.", ""),
                row(
                        1211,
                        "EVAL-TEST-01.lab.example.com",
                        RejectKind.EVALUATION,
                        "It is an evaluation of Windows Server 2022 Standard.",
                        "Convert it with DISM first."));
        return new FleetSummary(2314, 2257, 57, editions, hosts, reasons, examples);
    }

    /** An inventory without rows. */
    public static FleetSummary empty() {
        return new FleetSummary(0, 0, 0, List.of(), List.of(), Map.of(), List.of());
    }

    /** Hostile text wherever a text of others can stand. */
    public static FleetSummary hostile() {
        Edition plain = edition("windows-server-2022-standard");
        Edition edition = new Edition(
                "hostile",
                HOSTILE,
                HOSTILE,
                KeyKind.GVLK,
                Family.SERVER,
                Optional.of(HOSTILE),
                plain.key(),
                plain.editionId(),
                plain.builds(),
                Optional.empty(),
                List.of(),
                true,
                Optional.empty(),
                plain.sources(),
                List.of());
        return new FleetSummary(
                7,
                6,
                1,
                List.of(new FleetSummary.EditionCount(edition, 6)),
                List.of(new FleetSummary.HostCount(HOSTILE, Map.of(Family.SERVER, 6L))),
                Map.of(RejectKind.NOT_UNDERSTOOD, 1L),
                List.of(row(2, HOSTILE, RejectKind.NOT_UNDERSTOOD, HOSTILE, HOSTILE)));
    }

    /** Every edition, two hundred KMS hosts, and as many rejected rows as a summary keeps. */
    public static FleetSummary large() {
        List<FleetSummary.EditionCount> editions = new ArrayList<>();
        Map<Family, Long> all = new EnumMap<>(Family.class);
        List<Edition> every = CATALOG.editions().stream()
                .filter(edition -> edition.kind() == KeyKind.GVLK)
                .toList();
        for (int i = 0; i < every.size(); i++) {
            long machines = 1 + 1_000_000L / (1 + (long) i * i);
            editions.add(new FleetSummary.EditionCount(every.get(i), machines));
            all.merge(every.get(i).family(), machines, Long::sum);
        }
        List<FleetSummary.HostCount> hosts = new ArrayList<>();
        hosts.add(new FleetSummary.HostCount("", all));
        for (int i = 1; i < 200; i++) {
            Map<Family, Long> some = new EnumMap<>(Family.class);
            some.put(Family.CLIENT, i % 3 == 0 ? 0L : 400L / i);
            some.put(Family.SERVER, 300L / i);
            some.put(Family.OFFICE, 20L / i);
            hosts.add(
                    new FleetSummary.HostCount("kms-" + i + ".site-" + i + ".a-rather-long-domain.example.com", some));
        }
        List<RejectedRow> examples = IntStream.rangeClosed(1, FleetSummary.MOST_EXAMPLES)
                .mapToObj(i -> row(
                        i * 37L,
                        "PC-" + i,
                        RejectKind.AMBIGUOUS,
                        "\"Windows 10\" fits several keys. Which edition is meant?",
                        "Say which edition is meant in a file for --assume."))
                .toList();
        long planned =
                editions.stream().mapToLong(FleetSummary.EditionCount::machines).sum();
        return new FleetSummary(
                planned + 41_234, planned, 41_234, editions, hosts, Map.of(RejectKind.AMBIGUOUS, 41_234L), examples);
    }

    /** The page of a summary, with the bundled thresholds. */
    public static String page(FleetSummary summary) {
        return page(summary, "inventory.csv");
    }

    static String page(FleetSummary summary, String inventory) {
        return new FleetReport(
                        summary, CATALOG.kmsLimits(), inventory, CATALOG.dataDate(), Optional.of("plan.rejects.csv"))
                .html();
    }

    static Catalog catalog() {
        return CATALOG;
    }

    static FleetSummary.EditionCount count(String id, long machines) {
        return new FleetSummary.EditionCount(edition(id), machines);
    }

    private static Edition edition(String id) {
        return CATALOG.editions().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }

    private static RejectedRow row(long line, String machine, RejectKind kind, String reason, String suggestion) {
        return new RejectedRow(
                line,
                machine,
                new Rejection(kind, reason, Optional.of(suggestion).filter(text -> !text.isEmpty())),
                machine);
    }
}
