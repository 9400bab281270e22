package io.github.gvlk.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** CSV as RFC 4180 has it, but for the line end, which is LF on every system. */
final class CsvOutput {
    private CsvOutput() {}

    /** A writer that hands every record on at once; closing it is not needed. */
    static CsvWriter writer(Console console) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(console.data().table());
    }
}
