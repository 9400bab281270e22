package io.github.gvlk.cli;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.Placeholder;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.diagnose.Finding;
import io.github.gvlk.diagnose.NextStep;
import io.github.gvlk.diagnose.Product;
import io.github.gvlk.diagnose.Report;
import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.value.ErrorCode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The report of one text as text: the products, what is wrong, and what to do, in this order. */
final class ReportText {
    private static final int SEVERITIES = 9;
    private static final int CODES = 12;
    private static final int MOST_EVENTS = 10;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_EVIDENCE = 3;
    private static final int LONGEST_EVIDENCE = 240;

    private final Catalog catalog;
    private final Decoder decoder;
    private final ErrorText errors;
    private final EventText events;

    ReportText(Catalog catalog) {
        this.catalog = catalog;
        this.decoder = new Decoder(catalog);
        this.errors = new ErrorText(catalog, "en", false);
        this.events = new EventText(catalog);
    }

    /** Puts the whole report on the page. */
    void add(TextPage page, MachineReport machine) {
        Report report = machine.report();
        report.machine().ifPresent(name -> page.paragraph(0, "Computer " + Printable.of(name)));
        for (MachineReport.Row row : machine.rows()) {
            row.product().ifPresent(product -> {
                separate(page);
                ProductText.add(page, product);
            });
        }
        addNumberOfOthers(page, machine.otherRows().size());
        Set<ErrorCode> explained = new HashSet<>();
        addEvents(page, report, explained);
        addCodes(page, report, explained);
        addFindings(page, report);
        addSteps(page, report.nextSteps());
    }

    private static void separate(TextPage page) {
        if (!page.isEmpty()) {
            page.blank();
        }
    }

    private static void addNumberOfOthers(TextPage page, int others) {
        if (others > 0) {
            separate(page);
            page.paragraph(
                    0,
                    others == 1
                            ? "1 more licence is in the text; no key is installed for it."
                            : others + " more licences are in the text; no key is installed for them.");
        }
    }

    private void addEvents(TextPage page, Report report, Set<ErrorCode> explained) {
        if (report.events().isEmpty()) {
            return;
        }
        separate(page);
        page.heading("Events");
        report.events().stream().limit(MOST_EVENTS).forEach(event -> events.add(page, event, explained));
        int more = report.events().size() - MOST_EVENTS;
        if (more > 0) {
            page.paragraph(2, "and " + more + " more: -o json shows all.");
        }
    }

    private void addCodes(TextPage page, Report report, Set<ErrorCode> explained) {
        List<ErrorCode> codes = report.codes().stream()
                .filter(code -> code.severity() == ErrorCode.Severity.FAILURE)
                .filter(code -> !explained.contains(code) && !isNamed(code, report))
                .toList();
        if (!codes.isEmpty()) {
            separate(page);
            page.heading("Codes");
            codes.forEach(code -> errors.addLine(page, 2, decoder.explain(code), CODES));
        }
    }

    /** Whether a finding says already what the code means. */
    private static boolean isNamed(ErrorCode code, Report report) {
        return report.findings().stream().anyMatch(finding -> finding.text().contains(code.hex()));
    }

    private static void addFindings(TextPage page, Report report) {
        if (report.findings().isEmpty()) {
            return;
        }
        separate(page);
        page.heading("Findings");
        boolean several = report.products().size() > 1;
        for (Finding finding : report.findings()) {
            boolean named = several && finding.product().isPresent();
            String product = named ? title(report, finding) : "";
            String title = named && !finding.text().contains(product) ? product + ": " : "";
            addSeverity(page, 2, finding.severity(), title + Printable.of(finding.text()));
            List<Evidence> evidence = finding.evidence();
            for (Evidence line : evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size()))) {
                page.hanging(2 + SEVERITIES, 2, "line " + line.line() + ": " + shortened(Printable.of(line.text())));
            }
            if (evidence.size() > MOST_EVIDENCE) {
                page.paragraph(2 + SEVERITIES, "and " + (evidence.size() - MOST_EVIDENCE) + " more lines");
            }
        }
    }

    private static String title(Report report, Finding finding) {
        Product product = report.products().get(finding.product().orElseThrow());
        return Printable.of(product.title());
    }

    /** Without what is too much for a page. */
    private static String shortened(String text) {
        String beginning = text.length() > LONGEST_EVIDENCE ? text.substring(0, LONGEST_EVIDENCE) + "..." : text;
        // Fields of events and XML have no blanks at which a line could be broken.
        boolean unbroken = Arrays.stream(beginning.split(" ")).anyMatch(word -> word.length() > LONGEST_WORD);
        return unbroken ? beginning.replaceAll("([,;=]|>(?=<))(?! )", "$1 ") : beginning;
    }

    /** The word of the severity, in its colour, and a text beside it. */
    static void addSeverity(TextPage page, int indent, FindingSeverity severity, String text) {
        TextPage.Tone tone = switch (severity) {
            case PROBLEM -> TextPage.Tone.BAD;
            case WARNING -> TextPage.Tone.CARE;
            case OK -> TextPage.Tone.GOOD;
            case INFO -> TextPage.Tone.QUIET;
        };
        page.pair(indent, SEVERITIES, tone, severity.word(), text);
    }

    private void addSteps(TextPage page, List<NextStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        separate(page);
        page.heading("Next steps");
        int labels = steps.size() > 9 ? 4 : 3;
        for (int i = 0; i < steps.size(); i++) {
            NextStep step = steps.get(i);
            page.pair(2, labels, (i + 1) + ".", step.text());
            step.commands().forEach(command -> page.verbatim(4 + labels, command));
        }
        List<Placeholder> used = catalog.placeholders().stream()
                .filter(placeholder ->
                        steps.stream().flatMap(step -> step.commands().stream()).anyMatch(placeholder::isIn))
                .toList();
        if (!used.isEmpty()) {
            page.blank();
            used.forEach(placeholder -> page.hanging(4, 2, placeholder.name() + " = " + placeholder.meaning()));
        }
    }
}
