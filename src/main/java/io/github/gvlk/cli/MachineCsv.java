package io.github.gvlk.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.cli.json.DiagnoseJson;
import io.github.gvlk.diagnose.Finding;
import io.github.gvlk.diagnose.NextStep;
import io.github.gvlk.value.SpreadsheetCell;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports as a table for a spreadsheet: a row for each product, with the finding that says most of it. */
final class MachineCsv {
    private static final List<String> HEADER = List.of(
            "file",
            "machine",
            "product",
            "edition",
            "channel",
            "status",
            "reason",
            "partialKey",
            "setupKeyOf",
            "kmsHost",
            "kmsPort",
            "kmsHostFrom",
            "remainingMinutes",
            "severity",
            "finding",
            "nextStep",
            "commands",
            "inUse");

    /** From {@code edition} to {@code remainingMinutes}. */
    private static final int OF_PRODUCT = 10;

    private final CsvWriter csv;

    /** Writes the header. */
    MachineCsv(CsvWriter csv) {
        this.csv = csv;
        csv.writeRecord(HEADER);
    }

    /** A row for each product, those that matter first; one without a product when none does. */
    void add(MachineReport machine) {
        machine.rows().forEach(row -> add(machine, row));
        machine.otherRows().forEach(row -> add(machine, row));
    }

    private void add(MachineReport machine, MachineReport.Row row) {
        Cells cells = new Cells();
        cells.add(machine.file()).add(machine.machineOf(row).orElse(""));
        row.product().map(DiagnoseJson.ProductJson::of).ifPresentOrElse(cells::add, cells::addNoProduct);
        boolean judged = row.finding().isPresent()
                || row.product().map(product -> product.inUse()).orElse(true);
        cells.add(judged ? row.severity().word() : "");
        cells.add(row.finding().map(Finding::text).orElse(""));
        Optional<NextStep> step = judged ? machine.firstStep(row) : Optional.empty();
        cells.add(step.map(NextStep::text).orElse(""));
        cells.add(step.map(next -> String.join("; ", next.commands())).orElse(""));
        cells.add(row.product().map(product -> String.valueOf(product.inUse())).orElse(""));
        csv.writeRecord(cells.texts);
    }

    /** A row for a file of which nothing is known, so that none is lost. */
    void add(UnreadFile file) {
        Cells cells = new Cells();
        cells.add(file.file()).add("").addNoProduct();
        cells.add(FindingSeverity.PROBLEM.word())
                .add(file.reason())
                .add("")
                .add("")
                .add("");
        csv.writeRecord(cells.texts);
    }

    /** The cells of a row, from left to right. */
    private static final class Cells {
        private final List<String> texts = new java.util.ArrayList<>(HEADER.size());

        Cells add(@Nullable Object value) {
            texts.add(value == null ? "" : SpreadsheetCell.of(value.toString()));
            return this;
        }

        void add(DiagnoseJson.ProductJson product) {
            add(product.title())
                    .add(product.edition())
                    .add(product.channel())
                    .add(product.licenseStatus())
                    .add(product.reasonCode())
                    .add(product.partialKey())
                    .add(product.setupKeyOf())
                    .add(product.kmsHost())
                    .add(product.kmsPort())
                    .add(product.kmsHostFrom())
                    .add(product.remainingMinutes());
        }

        void addNoProduct() {
            texts.addAll(Collections.nCopies(OF_PRODUCT + 1, ""));
        }
    }
}
