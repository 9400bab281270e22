package io.github.gvlk.fleet.report;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.fleet.FleetSummary;
import io.github.gvlk.html.Html;
import io.github.gvlk.html.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The planned machines by channel, and by edition. Shares are of all planned machines. */
final class EditionTables {
    private static final Template CHANNELS = Template.of(FleetReport.class, "channels.html");
    private static final Template CHANNEL = Template.of(FleetReport.class, "channel.html");
    private static final Template EDITIONS = Template.of(FleetReport.class, "editions.html");
    private static final Template EDITION = Template.of(FleetReport.class, "edition.html");

    private static final String NO_CHANNEL = "none";

    private final FleetSummary summary;

    EditionTables(FleetSummary summary) {
        this.summary = summary;
    }

    Html html() {
        if (summary.planned() == 0) {
            return Html.NONE;
        }
        List<Html> tables = new ArrayList<>();
        tables.add(channels());
        for (Family family : Family.values()) {
            if (machines(family) > 0) {
                tables.add(editions(family));
            }
        }
        return Html.all(tables);
    }

    private long machines(Family family) {
        return summary.editions().stream()
                .filter(count -> count.edition().family() == family)
                .mapToLong(FleetSummary.EditionCount::machines)
                .sum();
    }

    private Html channels() {
        Map<String, Map<Family, Long>> channels = new TreeMap<>();
        for (FleetSummary.EditionCount count : summary.editions()) {
            channels.computeIfAbsent(channel(count.edition()), any -> new EnumMap<>(Family.class))
                    .merge(count.edition().family(), count.machines(), Long::sum);
        }
        List<Html> rows = channels.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Map<Family, Long>> each) -> all(each.getValue()))
                        .reversed())
                .map(each -> row(CHANNEL, each.getValue(), Map.of("channel", Html.text(each.getKey()))))
                .toList();
        Map<Family, Long> sums = new EnumMap<>(Family.class);
        for (Family family : Family.values()) {
            sums.put(family, machines(family));
        }
        return Table.of(
                "channels", "Machines by servicing channel", row(CHANNELS, sums, Map.of("rows", Html.all(rows))));
    }

    /** The figures of a row that has a column for every family. */
    private Html row(Template template, Map<Family, Long> machines, Map<String, Html> more) {
        Map<String, Html> values = new TreeMap<>(more);
        for (Family family : Family.values()) {
            values.put(family.word(), Html.number(machines.getOrDefault(family, 0L)));
        }
        values.put("all", Html.number(all(machines)));
        values.put("share", share(all(machines)).html());
        values.put("bar", share(all(machines)).bar());
        return template.with(values);
    }

    private static long all(Map<Family, Long> machines) {
        return machines.values().stream().mapToLong(Long::longValue).sum();
    }

    private Html editions(Family family) {
        String name = FamilyName.of(family);
        List<Html> rows = summary.editions().stream()
                .filter(count -> count.edition().family() == family)
                .map(this::edition)
                .toList();
        return Table.of(
                family.word(),
                name + " by edition",
                EDITIONS.with(Map.of(
                        "rows", Html.all(rows),
                        "family", Html.text(name),
                        "machines", Html.number(machines(family)),
                        "share", share(machines(family)).html())));
    }

    private Html edition(FleetSummary.EditionCount count) {
        return EDITION.with(Map.of(
                "edition", Html.text(count.edition().label()),
                "product", Html.text(count.edition().product()),
                "channel", Html.text(channel(count.edition())),
                "machines", Html.number(count.machines()),
                "share", share(count.machines()).html(),
                "bar", share(count.machines()).bar()));
    }

    private Share share(long machines) {
        return new Share(machines, summary.planned());
    }

    private static String channel(Edition edition) {
        return edition.channel().orElse(NO_CHANNEL);
    }
}
