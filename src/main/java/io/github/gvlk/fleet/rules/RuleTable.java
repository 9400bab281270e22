package io.github.gvlk.fleet.rules;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.gvlk.value.KeyMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A file of rules: a table of CSV whose first line names the columns. Lines that begin with # are remarks. */
final class RuleTable {
    /** One rule of the file. */
    static final class Row {
        private final NamedCsvRecord record;

        private Row(NamedCsvRecord record) {
            this.record = record;
        }

        /** What stands in the column, empty where the table has no such column. */
        String value(String column) {
            return record.findField(column).map(String::strip).orElse("");
        }

        /** What stands in the column. */
        String required(String column) {
            String value = value(column);
            if (value.isEmpty()) {
                throw problem("the column " + column + " is empty.");
            }
            return value;
        }

        RuleException problem(String reason) {
            return new RuleException(record.getStartingLineNumber(), KeyMask.hide(reason));
        }
    }

    private RuleTable() {}

    /**
     * The rules of the text.
     *
     * @param columns that the table must have
     * @throws RuleException when it has not, or a rule is none
     */
    static <T> List<T> read(String text, List<String> columns, Function<Row, T> rule) {
        List<T> rules = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(de.siegmar.fastcsv.reader.CommentStrategy.SKIP)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofNamedCsvRecord(text.toLowerCase(Locale.ROOT).startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (NamedCsvRecord row : csv) {
                if (rules.isEmpty()) {
                    requireColumns(row.getHeader(), columns);
                }
                rules.add(rule.apply(new Row(row)));
            }
        } catch (CsvParseException e) {
            throw new RuleException("it is no table of CSV: " + e.getMessage() + ".");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (rules.isEmpty()) {
            throw new RuleException("it holds no rule. Its first line is " + String.join(",", columns)
                    + ", each following line a rule.");
        }
        return rules;
    }

    private static void requireColumns(List<String> header, List<String> columns) {
        if (!header.containsAll(columns)) {
            throw new RuleException("its first line is not " + String.join(",", columns) + ".");
        }
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String heading = end < 0 ? text : text.substring(0, end);
        return heading.indexOf(';') >= 0 ? ';' : heading.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
