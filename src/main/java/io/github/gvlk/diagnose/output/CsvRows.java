package io.github.gvlk.diagnose.output;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Optional;

/** A table of separated values: its headings, and the sign that separates them. */
record CsvRows(List<String> headings, char separator) {
    private static final List<Character> SEPARATORS = List.of(',', ';');
    private static final int LONGEST = 4_000;

    /** The table of which the line is the heading; empty when it is none of several columns. */
    static Optional<CsvRows> under(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        for (char separator : SEPARATORS) {
            if (heading.indexOf(separator) >= 0) {
                List<String> headings = read(heading, separator);
                if (headings.size() > 1) {
                    return Optional.of(new CsvRows(headings, separator));
                }
            }
        }
        return Optional.empty();
    }

    /** The cells of a row; empty when it cannot be read. */
    List<String> cells(String row) {
        return read(row, separator);
    }

    private static List<String> read(String line, char separator) {
        try {
            return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line).stream()
                    .findFirst()
                    .map(found -> found.getFields().stream().map(String::strip).toList())
                    .orElse(List.of());
        } catch (CsvParseException e) {
            return List.of();
        }
    }
}
