package io.github.gvlk.cli;

import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.diagnose.Finding;
import io.github.gvlk.diagnose.Product;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The reports of many machines as text: how many there are, then each of them in short, the worst first. */
final class MachinesText {
    private static final int UNDER_SEVERITY = 11;

    private MachinesText() {}

    static void add(TextPage page, Machines machines) {
        page.paragraph(0, summary(machines));
        List<MachineReport> worstFirst = machines.reports().stream()
                .sorted(Comparator.comparing(
                                (MachineReport machine) -> machine.report().worst())
                        .reversed())
                .toList();
        for (MachineReport machine : worstFirst) {
            page.blank();
            String name = Printable.of(machine.machine().orElse(machine.file()));
            String file = Printable.of(machine.file());
            page.heading(name.equals(file) ? name : name + "  (" + file + ")");
            machine.rows().forEach(row -> add(page, machine, row));
            machine.report().notes().forEach(note -> page.hanging(2, 6, "note: " + note));
        }
    }

    private static String summary(Machines machines) {
        return amount(machines.files(), "file") + ": "
                + amount(machines.count(FindingSeverity.PROBLEM), "machine") + " with problems, "
                + machines.count(FindingSeverity.WARNING) + " with warnings, "
                + (machines.count(FindingSeverity.INFO) + machines.count(FindingSeverity.OK)) + " without; "
                + machines.unread().size() + " not read, or nothing of licensing in them.";
    }

    private static String amount(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static void add(TextPage page, MachineReport machine, MachineReport.Row row) {
        String text = row.product()
                .map(product -> product.machine()
                                .filter(name -> !machine.machine().equals(Optional.of(name)))
                                .map(name -> Printable.of(name) + ": ")
                                .orElse("")
                        + state(product))
                .orElse("no product is shown");
        ReportText.addSeverity(page, 2, row.severity(), text);
        row.finding().map(Finding::text).ifPresent(finding -> page.paragraph(UNDER_SEVERITY, Printable.of(finding)));
        if (row.severity().compareTo(FindingSeverity.INFO) > 0) {
            machine.firstStep(row).ifPresent(step -> {
                page.hanging(UNDER_SEVERITY, 2, "next: " + step.text());
                step.commands().forEach(command -> page.verbatim(UNDER_SEVERITY + 4, command));
            });
        }
    }

    private static String state(Product product) {
        return Printable.of(product.title()) + ": " + ProductText.status(product);
    }
}
