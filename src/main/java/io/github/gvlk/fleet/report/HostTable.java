package io.github.gvlk.fleet.report;

import io.github.gvlk.catalog.KmsLimits;
import io.github.gvlk.fleet.FleetSummary;
import io.github.gvlk.html.Html;
import io.github.gvlk.html.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The KMS hosts with what asks them, against the thresholds. */
final class HostTable {
    private static final Template HOSTS = Template.of(FleetReport.class, "hosts.html");
    private static final Template HOST = Template.of(FleetReport.class, "host.html");
    private static final Template HOST_NAME = Template.of(FleetReport.class, "host-name.html");
    private static final Template DEMAND = Template.of(FleetReport.class, "demand.html");
    private static final Template REACHED = Template.of(FleetReport.class, "reached.html");
    private static final Template SHORT = Template.of(FleetReport.class, "short.html");
    private static final Template KEY = Template.of(FleetReport.class, "gauge-key.html");

    /** How the name of a DNS record for KMS hosts begins; no host's name can. */
    private static final String RECORD = "_";

    private final List<FleetSummary.HostCount> hosts;
    private final KmsLimits limits;

    HostTable(List<FleetSummary.HostCount> hosts, KmsLimits limits) {
        this.hosts = hosts;
        this.limits = limits;
    }

    /** How many thresholds the machines of the inventory reach, and how many they do not. */
    String sentence() {
        List<Demand> demands =
                hosts.stream().flatMap(host -> Demand.of(host, limits).stream()).toList();
        long reached = demands.stream().filter(Demand::isReached).count();
        long all = demands.size();
        if (all == 0) {
            return "No planned machine asks a KMS host.";
        }
        String sum = "These machines alone reach " + Html.number(reached) + " of "
                + new Amount(all, "threshold", "thresholds") + ".";
        return reached == all
                ? sum
                : sum + " Where one is not reached, more computers must ask the host before it activates that kind.";
    }

    Html html() {
        if (hosts.isEmpty()) {
            return Html.NONE;
        }
        List<Html> bodies = hosts.stream().map(this::host).toList();
        return Html.all(List.of(
                KEY.with(Map.of()),
                Table.of(
                        "hosts-table",
                        "What asks each KMS host, against the threshold",
                        HOSTS.with(Map.of("hosts", Html.all(bodies))))));
    }

    private Html host(FleetSummary.HostCount host) {
        List<Demand> demands = Demand.of(host, limits);
        boolean maySplit = host.host().isEmpty() || host.host().startsWith(RECORD);
        List<Html> rows = new ArrayList<>();
        for (Demand demand : demands) {
            rows.add(row(demand, rows.isEmpty() ? name(host.host(), demands.size()) : Html.NONE, maySplit));
        }
        return HOST.with(Map.of("rows", Html.all(rows)));
    }

    private static Html name(String host, int rows) {
        String remark = "";
        if (host.isEmpty()) {
            remark = "no host named: each asks the one set on it, else the one that DNS names";
        } else if (host.startsWith(RECORD)) {
            remark = "DNS record: it may lead to several hosts";
        }
        return HOST_NAME.with(Map.of(
                "rows", Html.number(rows),
                "name", Html.text(host.isEmpty() ? "As now, or by DNS" : host),
                "remark", Html.text(remark)));
    }

    private static Html row(Demand demand, Html host, boolean maySplit) {
        Html length = new Share(demand.count(), 2L * demand.threshold()).length();
        return DEMAND.with(Map.of(
                "host", host,
                "family", Html.text(FamilyName.of(demand.family())),
                "machines", Html.number(demand.machines()),
                "count", Html.number(demand.count()),
                "threshold", Html.number(demand.threshold()),
                "state", Html.text(demand.isReached() ? "reached" : "short"),
                "verdict", Html.text(verdict(demand, maySplit)),
                "gauge", (demand.isReached() ? REACHED : SHORT).with(Map.of("length", length))));
    }

    private static String verdict(Demand demand, boolean maySplit) {
        if (!demand.isReached()) {
            return Html.number(demand.missing()) + " more must ask";
        }
        return maySplit ? "reached if all ask one host" : "reached";
    }
}
