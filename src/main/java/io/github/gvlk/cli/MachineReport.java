package io.github.gvlk.cli;

import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.diagnose.Finding;
import io.github.gvlk.diagnose.NextStep;
import io.github.gvlk.diagnose.Product;
import io.github.gvlk.diagnose.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is said of one text, and of whom.
 *
 * @param file the name of the text's place
 * @param machine the computer: by the text, else by the name of one of many files
 * @param readingNotes what the reader must know of how the file was read
 */
record MachineReport(String file, Optional<String> machine, Report report, List<String> readingNotes) {

    /** The computer of a row: that which the text names for the product, else that of the whole. */
    Optional<String> machineOf(Row row) {
        return row.product().flatMap(Product::machine).or(() -> machine);
    }

    /** What the reader must know to judge the rest: first of the file, then of the text. */
    List<String> notes() {
        return Stream.concat(readingNotes.stream(), report.notes().stream()).toList();
    }

    /**
     * A product with the finding that says most of it.
     *
     * @param index of the product in the report
     * @param product empty when the text shows none that matters
     * @param finding the most serious that is about the product or about the whole text; of equal ones the product's own
     */
    record Row(OptionalInt index, Optional<Product> product, Optional<Finding> finding) {
        /** OK where nothing was found. */
        FindingSeverity severity() {
            return finding.map(Finding::severity).orElse(FindingSeverity.OK);
        }
    }

    /** A row for each product that matters: in use, or with something wrong. One without a product when none does. */
    List<Row> rows() {
        List<Row> rows = rows(true);
        return rows.isEmpty() ? List.of(new Row(OptionalInt.empty(), Optional.empty(), worst(finding -> true))) : rows;
    }

    /** A row for each other product; a finding is in it only when it is about that product. */
    List<Row> otherRows() {
        return rows(false);
    }

    private List<Row> rows(boolean mattering) {
        Map<Integer, Finding> worstOf = new HashMap<>();
        for (Finding finding : report.findings()) {
            finding.product().ifPresent(index -> worstOf.merge(index, finding, MachineReport::worse));
        }
        Optional<Finding> ofText = worst(finding -> finding.product().isEmpty());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < report.products().size(); i++) {
            Product product = report.products().get(i);
            Optional<Finding> own = Optional.ofNullable(worstOf.get(i));
            boolean wrong =
                    own.map(Finding::severity).orElse(FindingSeverity.OK).compareTo(FindingSeverity.INFO) > 0;
            if (mattering == (product.inUse() || wrong)) {
                boolean fine = own.isPresent() && product.status() == LicenseStatus.LICENSED;
                Optional<Finding> any = fine
                        ? own
                        : Stream.concat(own.stream(), ofText.stream()).reduce(MachineReport::worse);
                rows.add(new Row(OptionalInt.of(i), Optional.of(product), mattering ? any : own));
            }
        }
        return rows;
    }

    /** The more serious of two findings; of equally serious ones the first. */
    private static Finding worse(Finding one, Finding other) {
        return other.severity().compareTo(one.severity()) > 0 ? other : one;
    }

    /** Of equally serious ones that of a product. */
    private Optional<Finding> worst(Predicate<Finding> which) {
        Comparator<Finding> bySeverity = Comparator.comparing(Finding::severity);
        return report.findings().stream()
                .filter(which)
                .min(bySeverity
                        .reversed()
                        .thenComparing(finding -> finding.product().isEmpty()));
    }

    /** The step to take first because of a row; empty for a row with which nothing is wrong beside one with which is. */
    Optional<NextStep> firstStep(Row row) {
        boolean concerned = row.severity().compareTo(FindingSeverity.WARNING) >= 0 || row.severity() == report.worst();
        return concerned
                ? report.nextSteps().stream()
                        .filter(step ->
                                row.index().isEmpty() || step.isFor(row.index().getAsInt()))
                        .findFirst()
                : Optional.empty();
    }
}
