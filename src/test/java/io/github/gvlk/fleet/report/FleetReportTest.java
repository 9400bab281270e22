package io.github.gvlk.fleet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.KmsLimits;
import io.github.gvlk.fleet.FleetSummary;
import io.github.gvlk.fleet.RejectKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FleetReportTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z!][A-Za-z0-9]*)((?:[^<>\"]|\"[^\"]*\")*?)(/?)>");

    /** Tags that have no end. */
    private static final Set<String> VOID = Set.of("meta", "!doctype");

    private static final String USUAL = SampleFleets.page(SampleFleets.usual());

    static List<Named<FleetSummary>> fleets() {
        List<Named<FleetSummary>> fleets = new ArrayList<>();
        SampleFleets.all().forEach((name, fleet) -> fleets.add(Named.of(name, fleet)));
        fleets.add(Named.of("nothing planned", nothingPlanned()));
        return fleets;
    }

    private static FleetSummary nothingPlanned() {
        return new FleetSummary(2, 0, 2, List.of(), List.of(), Map.of(RejectKind.NO_SYSTEM, 2L), List.of());
    }

    private static FleetSummary asking(FleetSummary.HostCount host) {
        long machines = host.total();
        return new FleetSummary(
                machines,
                machines,
                0,
                List.of(SampleFleets.count("windows-11-enterprise", machines)),
                List.of(host),
                Map.of(),
                List.of());
    }

    /** What a reader sees: without tags, a space for each. */
    private static String text(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    /** The rows of the table with that id, as a reader sees them. */
    private static List<String> rows(String html, String table) {
        Matcher found = Pattern.compile("(?s)<table class=\"" + table + "\">(.*?)</table>")
                .matcher(html);
        assertThat(found.find()).as(table).isTrue();
        return Pattern.compile("(?s)<tr>(.*?)</tr>")
                .matcher(found.group(1))
                .results()
                .map(row -> text(row.group(1)).strip())
                .toList();
    }

    @Test
    void theHeadSaysThatEveryRowIsPlannedOrRejected() {
        assertThat(text(USUAL))
                .contains("KMS plan of inventory.csv")
                .contains("Rows 2,314 ")
                .contains("Planned 2,257 97.5% ")
                .contains("Rejected 57 2.5% ")
                .contains("Editions 8 ")
                .contains("Checked: 2,257 planned and 57 rejected are 2,314 of 2,314 rows.");
    }

    @Test
    void aPlanIsNotTakenForAnActivation() {
        assertThat(text(USUAL)).contains("A plan is not an activation.", "activates nothing by itself");
    }

    @Test
    void everyEditionStandsInTheTableOfItsFamily() {
        assertThat(rows(USUAL, "client"))
                .contains(
                        "Windows 11 Enterprise 1,840 81.5% GA Windows 11",
                        "Windows 10 Enterprise LTSC 2021 64 2.8% LTSC Windows 10 LTSC 2021",
                        "Windows 11 Pro for Workstations 1 < 0.1% GA Windows 11",
                        "All Windows client machines 1,905 84.4%");
        assertThat(rows(USUAL, "server"))
                .contains(
                        "Windows Server 2012 R2 Standard 9 0.4% none Windows Server 2012 R2",
                        "Windows Server 2022 Standard (AVMA) 4 0.2% LTSC Windows Server 2022",
                        "All Windows Server machines 256 11.3%");
        assertThat(rows(USUAL, "office"))
                .contains(
                        "Office LTSC Professional Plus 2024 96 4.3% LTSC Office LTSC 2024",
                        "All Office machines 96 4.3%");
    }

    @Test
    void channelsAddUpToAllPlannedMachines() {
        assertThat(rows(USUAL, "channels"))
                .containsExactly(
                        "Channel Machines Share Chart of the share Windows client Windows Server Office",
                        "GA 1,841 81.6% 1,841 0 0",
                        "LTSC 407 18.0% 64 247 96",
                        "none 9 0.4% 0 9 0",
                        "All channels 2,257 100% 1,905 256 96");
    }

    @Test
    void clientsAndServersShareTheCountOfAHostAndOfficeHasItsOwn() {
        assertThat(rows(USUAL, "hosts-table"))
                .containsSubsequence(
                        "kms01.corp.example.com Windows client reached 1,871 2,085 25",
                        "Windows Server reached 214 2,085 5",
                        "Office reached 93 93 5")
                .containsSubsequence(
                        "kms-paris.example.com:1689 Windows client 4 more must ask 14 21 25",
                        "Windows Server reached 7 21 5",
                        "Office 2 more must ask 3 3 5")
                .contains("10.20.30.40 Windows Server 2 more must ask 3 3 5");
        assertThat(text(USUAL)).contains("These machines alone reach 7 of 10 thresholds.");
    }

    @Test
    void aThresholdIsReachedFromItsNumberOn() {
        FleetSummary.HostCount enough =
                new FleetSummary.HostCount("kms", Map.of(Family.CLIENT, 20L, Family.SERVER, 5L));
        FleetSummary.HostCount oneLess =
                new FleetSummary.HostCount("kms", Map.of(Family.CLIENT, 20L, Family.SERVER, 4L));

        assertThat(rows(SampleFleets.page(asking(enough)), "hosts-table"))
                .contains("kms Windows client reached 20 25 25", "Windows Server reached 5 25 5");
        assertThat(rows(SampleFleets.page(asking(oneLess)), "hosts-table"))
                .contains("kms Windows client 1 more must ask 20 24 25", "Windows Server reached 4 24 5");
    }

    @Test
    void theThresholdsAreThoseOfTheCatalogue() {
        KmsLimits other =
                new KmsLimits(Map.of(Family.CLIENT, 40, Family.SERVER, 10, Family.OFFICE, 7), 1, 1, 1, 1, List.of("X"));
        String page = new FleetReport(SampleFleets.usual(), other, "a.csv", "2026-01-31", Optional.empty()).html();

        assertThat(text(page))
                .contains("Windows clients from a count of 40, Windows servers from a count of 10.")
                .contains("with 30 clients and 10 servers it is 40")
                .contains("Office from a count of 7.");
        assertThat(rows(page, "hosts-table"))
                .contains("_vlmcs._tcp.branch.example.com DNS record: it may lead to"
                        + " several hosts Windows client 12 more must ask 20 28 40");
    }

    /** Behind a DNS record there may be several hosts, each with a count of its own. */
    @Test
    void machinesThatAskNoNamedHostMayNotMeetAtOne() {
        assertThat(rows(USUAL, "hosts-table"))
                .contains("_vlmcs._tcp.branch.example.com DNS record: it may lead to several hosts Windows client"
                        + " reached if all ask one host 20 28 25")
                .contains("As now, or by DNS no host named: each asks the one set on it, else the one that DNS names"
                        + " Windows Server reached if all ask one host 20 20 5");
        assertThat(text(USUAL)).contains("KMS hosts named 4 ");
    }

    @Test
    void guestsWithAnAvmaKeyAskNoKmsHost() {
        assertThat(text(USUAL)).contains("4 machines with AVMA keys ask their Hyper-V hosts and are not counted here.");
        assertThat(text(SampleFleets.page(SampleFleets.empty()))).doesNotContain("AVMA");
    }

    @Test
    void reasonsStandByTheirNumber() {
        assertThat(rows(USUAL, "reasons"))
                .containsExactly(
                        "Reason Rows Share Chart of the share",
                        "Several keys fit 31 54.4%",
                        "The product has no setup key 17 29.8%",
                        "The machine stands in an earlier row 6 10.5%",
                        "An evaluation system 2 3.5%",
                        "No usable machine name 1 1.8%",
                        "All reasons 57 100%");
    }

    @Test
    void theFirstRejectedRowsSayWhyAndWhatToDo() {
        assertThat(rows(USUAL, "examples"))
                .contains("58 lap-00411 The machine is planned already by line 12. Keep the row that is right.")
                .contains("1,211 EVAL-TEST-01.lab.example.com It is an evaluation of Windows Server 2022 Standard."
                        + " Convert it with DISM first.");
        assertThat(text(USUAL)).contains("The first 5 of 57 rows that were rejected");
    }

    @Test
    void theReaderLearnsWhereAllRejectedRowsStand() {
        String without = new FleetReport(
                        SampleFleets.usual(),
                        SampleFleets.catalog().kmsLimits(),
                        "inventory.csv",
                        "2026-01-31",
                        Optional.empty())
                .html();

        assertThat(text(USUAL)).contains("57 rows were rejected. The whole list is in plan.rejects.csv,");
        assertThat(text(without)).contains("They were not written to a file: --rejects FILE does that.");
    }

    @Test
    void anInventoryWithoutRowsHasAReportToo() {
        String page = SampleFleets.page(SampleFleets.empty());

        assertThat(text(page))
                .contains("Rows 0 Planned 0 0% Rejected 0 0% Editions 0 KMS hosts named 0 ")
                .contains("No machine is planned.", "No planned machine asks a KMS host.", "No row was rejected.");
        assertThat(page).doesNotContain("<table", "NaN", "Infinity");
    }

    @Test
    void aReportOfRejectsAloneHasNoOtherTables() {
        String page = SampleFleets.page(nothingPlanned());

        assertThat(rows(page, "reasons")).contains("No operating system named 2 100%");
        assertThat(page).containsOnlyOnce("<table");
    }

    @Test
    void figuresThatDoNotAddUpAreADefect() {
        FleetSummary lostMachine = new FleetSummary(
                2, 2, 0, List.of(SampleFleets.count("windows-11-enterprise", 1)), List.of(), Map.of(), List.of());
        FleetSummary lostReason = new FleetSummary(2, 0, 2, List.of(), List.of(), Map.of(), List.of());

        assertThatThrownBy(() -> SampleFleets.page(lostMachine))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("2 rows are planned, but their parts add up to 1");
        assertThatThrownBy(() -> SampleFleets.page(lostReason))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("2 rows are rejected, but their parts add up to 0");
    }

    @Test
    void textOfOthersIsTextWhereverItStands() {
        String page = SampleFleets.page(SampleFleets.hostile(), SampleFleets.HOSTILE);

        assertThat(page).doesNotContain("<script", "<img", "\u202E", "\u0007", "\u200B");
        assertThat(page.split("</title>", -1)).hasSize(2);
        assertThat(page.split("</style>", -1)).hasSize(2);
        assertThat(page.split("&lt;script&gt;document.title=&#39;hit&#39;", -1))
                .as("title, heading, channel twice, edition, product, host, machine, reason, suggestion")
                .hasSize(1 + 10);
        assertThat(text(page)).contains("\\u{202E}gpj.exe\\u{7}\\u{200B} @@rows@@ </title></style>");
    }

    @Test
    void namesThatAreNoTextAtAllStayReadable() {
        assertThat(SampleFleets.page(SampleFleets.empty(), "a\uD800b\nc\td\u0000"))
                .contains("<bdi>a\\u{D800}b\\u{A}c d\\u{0}</bdi>");
        assertThat(text(SampleFleets.page(SampleFleets.empty(), "x".repeat(5000))))
                .contains("x".repeat(1000) + " ...")
                .doesNotContain("x".repeat(1001));
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void everyTagIsClosedAndEveryIdIsThereOnce(FleetSummary fleet) {
        String page = SampleFleets.page(fleet, SampleFleets.HOSTILE);
        Deque<String> open = new ArrayDeque<>();
        String body = page.replaceAll("(?s)<style>.*?</style>", "");
        List<MatchResult> tags = TAG.matcher(body).results().toList();
        assertThat(tags).hasSize((int) body.chars().filter(c -> c == '<').count());
        for (MatchResult tag : tags) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (tag.group(1).equals("/")) {
                assertThat(open.pop()).as(tag.group()).isEqualTo(name);
            } else if (!VOID.contains(name) && tag.group(4).isEmpty()) {
                open.push(name);
            }
        }
        assertThat(open).isEmpty();
        List<String> ids = values(page, " id=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(values(page, " aria-labelledby=\"([^\"]*)\""));
        assertThat(ids).containsAll(values(page, " href=\"#([^\"]*)\""));
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void nothingIsLoadedAndNothingRuns(FleetSummary fleet) throws Exception {
        String page = SampleFleets.page(fleet);
        List<String> styles = values(page, "(?s)<style>(.*?)</style>");
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(styles.get(0).getBytes(StandardCharsets.UTF_8));

        assertThat(styles).hasSize(1);
        assertThat(page)
                .contains("content=\"default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "'; base-uri 'none'; form-action 'none'\"");
        assertThat(values(page, "<([a-z0-9]+)"))
                .doesNotContain("script", "link", "img", "iframe", "object", "embed", "form", "base", "audio", "video");
        assertThat(values(page, "<([^>]*)>"))
                .allMatch(
                        tag -> !tag.contains("://") && !tag.matches("(?s).* (?:on[a-z]+|src|style|srcset|action)=.*"));
        assertThat(styles.get(0)).doesNotContain("@import", "://", "@@");
        assertThat(values(page, "url\\(([^)]*)\\)")).containsOnly("#hatch");
        assertThat(values(page, " href=\"([^\"]*)\"")).allMatch(href -> href.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void everyTableIsReadableWithoutItsLooks(FleetSummary fleet) {
        String page = SampleFleets.page(fleet);

        assertThat(page).contains("<html lang=\"en\">").containsOnlyOnce("<h1>");
        assertThat(values(page, "<table class=\"([a-z-]*)\"")).hasSameSizeAs(values(page, "<caption>(.)"));
        assertThat(values(page, "<div class=\"scroll\" role=\"region\" aria-labelledby=\"([a-z-]*)\" tabindex=\"0\">"))
                .isEqualTo(values(page, "<table class=\"([a-z-]*)\""));
        assertThat(page).doesNotContain("<th>", "<th class");
        assertThat(values(page, "<svg ([^>]*)>")).allMatch(svg -> svg.contains("aria-hidden=\"true\""));
    }

    @Test
    void theSamePlanGivesTheSameBytes() {
        assertThat(SampleFleets.page(SampleFleets.usual())).isEqualTo(USUAL);
        assertThat(USUAL).doesNotContain("\r").endsWith("</html>\n");
    }

    @Test
    void aLargeEstateKeepsEveryFigure() {
        FleetSummary large = SampleFleets.large();
        String page = SampleFleets.page(large);
        int tables = values(page, "<table class=\"([a-z-]*)\"").size();

        assertThat(tables).isEqualTo(7);
        assertThat(rows(page, "client").size()
                        + rows(page, "server").size()
                        + rows(page, "office").size())
                .as("each with a heading and a sum")
                .isEqualTo(large.editions().size() + 3 * 2);
        assertThat(values(page, "<th scope=\"(rowgroup)\""))
                .hasSize(large.hosts().size());
        assertThat(rows(page, "examples")).hasSize(1 + FleetSummary.MOST_EXAMPLES);
        assertThat(page.length()).isLessThan(500_000);
    }

    private static List<String> values(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
