package io.github.gvlk.fleet.report;

import io.github.gvlk.fleet.FleetSummary;
import io.github.gvlk.fleet.RejectKind;
import io.github.gvlk.fleet.RejectedRow;
import io.github.gvlk.html.Html;
import io.github.gvlk.html.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows that are not planned: how many for which reason, and the first of them. */
final class RejectTables {
    private static final Template REASONS = Template.of(FleetReport.class, "reasons.html");
    private static final Template REASON = Template.of(FleetReport.class, "reason.html");
    private static final Template EXAMPLES = Template.of(FleetReport.class, "examples.html");
    private static final Template EXAMPLE = Template.of(FleetReport.class, "example.html");

    private final FleetSummary summary;
    private final Optional<String> file;

    /** {@code file} is where all rejected rows stand, if they were written down. */
    RejectTables(FleetSummary summary, Optional<String> file) {
        this.summary = summary;
        this.file = file;
    }

    /** How many rows, and where they stand. */
    String sentence() {
        if (summary.rejected() == 0) {
            return "No row was rejected.";
        }
        String number = Amount.rows(summary.rejected()) + (summary.rejected() == 1 ? " was" : " were") + " rejected.";
        return number
                + file.map(name -> " The whole list is in " + name + ", with the original text of each row.")
                        .orElse(" They were not written to a file: --rejects FILE does that.");
    }

    Html html() {
        if (summary.rejected() == 0) {
            return Html.NONE;
        }
        List<Html> tables = new ArrayList<>();
        tables.add(reasons());
        if (!summary.examples().isEmpty()) {
            tables.add(examples());
        }
        return Html.all(tables);
    }

    private Html reasons() {
        List<Html> rows = summary.rejectedBy().entrySet().stream()
                .sorted(Map.Entry.<RejectKind, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .map(each -> reason(each.getKey(), new Share(each.getValue(), summary.rejected())))
                .toList();
        return Table.of(
                "reasons",
                "Rejected rows by reason",
                REASONS.with(Map.of(
                        "rows", Html.all(rows),
                        "all", Html.number(summary.rejected()),
                        "share", new Share(summary.rejected(), summary.rejected()).html())));
    }

    private static Html reason(RejectKind kind, Share share) {
        return REASON.with(Map.of(
                "reason", Html.text(sentenceCase(kind.meaning())),
                "count", Html.number(share.part()),
                "share", share.html(),
                "bar", share.hatchedBar()));
    }

    private static String sentenceCase(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Html examples() {
        List<Html> rows = summary.examples().stream().map(RejectTables::example).toList();
        long shown = summary.examples().size();
        String caption = shown == summary.rejected()
                ? "All rejected rows"
                : "The first " + Html.number(shown) + " of " + Amount.rows(summary.rejected()) + " that were rejected";
        return Table.of("examples", caption, EXAMPLES.with(Map.of("rows", Html.all(rows))));
    }

    private static Html example(RejectedRow row) {
        return EXAMPLE.with(Map.of(
                "line", Html.number(row.line()),
                "machine", Html.text(row.machine().isBlank() ? "(none)" : row.machine()),
                "reason", Html.text(row.why().reason()),
                "suggestion", Html.text(row.why().suggestion().orElse(""))));
    }
}
