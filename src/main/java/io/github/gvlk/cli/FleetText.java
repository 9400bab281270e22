package io.github.gvlk.cli;

import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.KmsLimits;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.fleet.FleetSummary;
import io.github.gvlk.fleet.RejectKind;
import io.github.gvlk.fleet.RejectedRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fleet in numbers, for a person. */
final class FleetText {
    private static final String AS_NOW = "DNS, or the KMS host that is set already";

    private final TextPage page;
    private final FleetSummary summary;

    FleetText(TextPage page, FleetSummary summary) {
        this.page = page;
        this.summary = summary;
        page.heading(count(summary.rows(), "row") + ": " + number(summary.planned()) + " planned, "
                + number(summary.rejected()) + " rejected");
        addEditions();
        addHosts();
        addRejected();
    }

    /** A rejected row in a line or two: where, which, why. */
    static String rejected(RejectedRow row) {
        String machine = row.machine().isEmpty() ? "" : " " + Printable.of(row.machine());
        String suggestion = row.why().suggestion().map(text -> " " + text).orElse("");
        return Printable.of("line " + row.line() + machine + ": " + row.why().reason() + suggestion);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String count(long number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    private void addEditions() {
        addTable(
                "Planned",
                summary.editions().stream()
                        .map(each -> Map.entry(each.machines(), each.edition().label()))
                        .toList());
    }

    private void addHosts() {
        addTable(
                "KMS hosts",
                summary.hosts().stream()
                        .map(host -> Map.entry(
                                host.total(),
                                (host.host().isEmpty() ? AS_NOW : host.host()) + " (" + families(host) + ")"))
                        .toList());
    }

    private static String families(FleetSummary.HostCount host) {
        return Stream.of(Family.CLIENT, Family.SERVER, Family.OFFICE)
                .filter(host.machines()::containsKey)
                .map(family -> count(
                        host.machines().getOrDefault(family, 0L),
                        family == Family.OFFICE ? "Office product" : family.word()))
                .collect(Collectors.joining(", "));
    }

    private void addRejected() {
        addTable(
                "Rejected",
                summary.rejectedBy().entrySet().stream()
                        .sorted(Map.Entry.<RejectKind, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(each -> Map.entry(each.getValue(), each.getKey().meaning()))
                        .toList());
    }

    private void addTable(String heading, List<Map.Entry<Long, String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.blank().heading(heading);
        int width = rows.stream()
                .mapToInt(row -> number(row.getKey()).length())
                .max()
                .orElse(1);
        for (Map.Entry<Long, String> row : rows) {
            String count = number(row.getKey());
            page.pair(2, width + 2, " ".repeat(width - count.length()) + count, row.getValue());
        }
    }

    /** Adds what was written where. */
    void add(Map<String, Path> written) {
        if (written.isEmpty()) {
            return;
        }
        page.blank().heading("Written");
        int width = written.values().stream()
                .map(path -> Printable.of(path.toString()).length())
                .max(Comparator.naturalOrder())
                .orElse(0);
        written.forEach((what, path) -> page.pair(2, Math.min(width, 40) + 2, Printable.of(path.toString()), what));
    }

    TextPage page() {
        return page;
    }

    /** What a person must know who goes on with the plan. */
    static List<String> notes(FleetSummary summary, KmsLimits limits) {
        List<String> notes = new ArrayList<>();
        if (summary.planned() == 0) {
            return notes;
        }
        notes.add("A GVLK activates nothing by itself: the machines must reach your organisation's KMS host or its"
                + " provider's.");
        for (FleetSummary.HostCount host : summary.hosts()) {
            long windows = host.machines().getOrDefault(Family.CLIENT, 0L)
                    + host.machines().getOrDefault(Family.SERVER, 0L);
            long office = host.machines().getOrDefault(Family.OFFICE, 0L);
            String name = host.host().isEmpty() ? "the KMS host that DNS names" : host.host();
            addShortage(notes, name, windows, host.machines().containsKey(Family.CLIENT), Family.CLIENT, limits);
            addShortage(notes, name, windows, host.machines().containsKey(Family.SERVER), Family.SERVER, limits);
            addShortage(notes, name, office, office > 0, Family.OFFICE, limits);
        }
        return notes;
    }

    /** The count of a KMS host is of all computers with Windows that asked it, and of Office apart. */
    private static void addShortage(
            List<String> notes, String host, long count, boolean wanted, Family family, KmsLimits limits) {
        int threshold = limits.threshold(family);
        if (wanted && count < threshold) {
            notes.add(count(count, "machine") + " of this plan " + (count == 1 ? "asks " : "ask ") + host
                    + ": it activates "
                    + kind(family)
                    + " from a count of " + threshold + " on.");
        }
    }

    private static String kind(Family family) {
        return switch (family) {
            case CLIENT -> "Windows clients";
            case SERVER -> "Windows Server";
            case OFFICE -> "Office";
        };
    }
}
