package io.github.gvlk.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;

/** CSV as RFC 4180 has it, but for the line end, which is LF on every system. */
final class CsvOutput {
    private CsvOutput() {}

    /**
     * A text of others for a cell. A spreadsheet would take one that begins as a formula does for a formula: before it an
     * apostrophe is put, as a person would.
     */
    static String cell(String text) {
        boolean formula = text.length() > 1 && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    /** A writer that hands every record on at once; closing it is not needed. */
    static CsvWriter writer(PrintWriter out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    }
}
