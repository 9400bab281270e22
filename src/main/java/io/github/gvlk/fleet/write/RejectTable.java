package io.github.gvlk.fleet.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.gvlk.fleet.RejectedRow;
import io.github.gvlk.value.SpreadsheetCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A row of CSV for each row of the inventory that is not planned. */
public final class RejectTable {
    private final CsvWriter csv;

    /** {@code out} is not closed here. */
    public RejectTable(Writer out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord("line", "machine", "kind", "reason", "suggestion", "text");
    }

    public void add(RejectedRow row) throws IOException {
        try {
            csv.writeRecord(
                    Long.toString(row.line()),
                    SpreadsheetCell.of(row.machine()),
                    row.why().kind().word(),
                    row.why().reason(),
                    row.why().suggestion().orElse(""),
                    SpreadsheetCell.of(row.text()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Hands on what is held back. */
    public void flush() throws IOException {
        try {
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
