package io.github.gvlk.fleet.report;

import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.catalog.KmsLimits;
import io.github.gvlk.fleet.FleetSummary;
import io.github.gvlk.html.Html;
import io.github.gvlk.html.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A planned inventory as a page for a browser or a printer: figures, charts and tables. It holds everything it needs,
 * runs no script, and is the same for the same input.
 */
public final class FleetReport {
    private static final Template PAGE = Template.of(FleetReport.class, "page.html");
    private static final Html STYLE =
            Template.of(FleetReport.class, "report.css").with(Map.of());

    private final FleetSummary summary;
    private final KmsLimits limits;
    private final String inventory;
    private final String dataDate;
    private final Optional<String> rejects;

    /**
     * A report of a summary whose figures add up.
     *
     * @param limits of which the thresholds are taken
     * @param inventory the name of the inventory, as a person knows it
     * @param dataDate the date of the catalogue
     * @param rejects the name of the file in which all rejected rows stand, if there is one
     * @throws IllegalStateException when the figures of the editions or of the reasons are not those of the whole
     */
    public FleetReport(
            FleetSummary summary, KmsLimits limits, String inventory, String dataDate, Optional<String> rejects) {
        this.summary = summary;
        this.limits = limits;
        this.inventory = inventory;
        this.dataDate = dataDate;
        this.rejects = rejects;
        requireSum(
                "planned",
                summary.planned(),
                summary.editions().stream()
                        .mapToLong(FleetSummary.EditionCount::machines)
                        .sum());
        requireSum(
                "rejected",
                summary.rejected(),
                summary.rejectedBy().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    private static void requireSum(String what, long whole, long sum) {
        if (whole != sum) {
            throw new IllegalStateException(whole + " rows are " + what + ", but their parts add up to " + sum);
        }
    }

    /** The page. */
    public String html() {
        HostTable hosts = new HostTable(summary.hosts(), limits);
        RejectTables rejected = new RejectTables(summary, rejects);
        Map<String, Html> values = new HashMap<>();
        values.put("style", STYLE);
        values.put("style-hash", STYLE.policyHash());
        values.put("inventory", Html.text(inventory));
        values.put("data-date", Html.text(dataDate));
        putFigures(values);
        values.put("editions-said", Html.text(editions()));
        values.put("edition-tables", new EditionTables(summary).html());
        values.put("hosts-said", Html.text(hosts.sentence() + guests()));
        values.put("host-table", hosts.html());
        putThresholds(values);
        values.put("rejects-said", Html.text(rejected.sentence()));
        values.put("reject-tables", rejected.html());
        return PAGE.with(values).toString();
    }

    private void putFigures(Map<String, Html> values) {
        Share planned = new Share(summary.planned(), summary.rows());
        Share rejected = new Share(summary.rejected(), summary.rows());
        values.put("rows", Html.number(summary.rows()));
        values.put("planned", Html.number(summary.planned()));
        values.put("planned-share", planned.html());
        values.put("planned-length", planned.length());
        values.put("rejected", Html.number(summary.rejected()));
        values.put("rejected-share", rejected.html());
        values.put("rejected-length", rejected.length());
        values.put("editions", Html.number(summary.editions().size()));
        values.put(
                "hosts",
                Html.number(summary.hosts().stream()
                        .filter(host -> !host.host().isEmpty())
                        .count()));
    }

    private void putThresholds(Map<String, Html> values) {
        int clients = limits.threshold(Family.CLIENT);
        int servers = limits.threshold(Family.SERVER);
        values.put("client-threshold", Html.number(clients));
        values.put("server-threshold", Html.number(servers));
        values.put("office-threshold", Html.number(limits.threshold(Family.OFFICE)));
        values.put(
                "other-clients", Html.text(new Amount(Math.max(0, clients - servers), "client", "clients").toString()));
    }

    private String editions() {
        return summary.planned() == 0
                ? "No machine is planned."
                : Amount.machines(summary.planned()) + " in "
                        + new Amount(summary.editions().size(), "edition", "editions")
                        + ". LTSC and LTSB are the long-term servicing channels, SAC the semi-annual and GA the general"
                        + " availability channel; older products have none.";
    }

    /** What is to say of the guests that ask no KMS host; nothing where there are none. */
    private String guests() {
        long guests = summary.editions().stream()
                .filter(count -> count.edition().kind() == KeyKind.AVMA)
                .mapToLong(FleetSummary.EditionCount::machines)
                .sum();
        if (guests == 0) {
            return "";
        }
        return guests == 1
                ? " One machine with an AVMA key asks its Hyper-V host and is not counted here."
                : " " + Amount.machines(guests) + " with AVMA keys ask their Hyper-V hosts and are not counted here.";
    }
}
