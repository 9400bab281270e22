package io.github.gvlk.fleet.inventory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.gvlk.catalog.InventoryField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the heading of a table, and what separates its fields, in the first lines of a file. */
final class HeadingSearch {
    /** Some reports put a title and a date above the heading. */
    private static final int MOST_LINES = 20;

    /** What PowerShell before 7 writes first, unless told not to. */
    private static final String TYPE = "#TYPE ";

    /** What Excel takes the separator from. */
    private static final String SEP = "sep=";

    private final ColumnNames columns;
    private final InventoryLayout layout;

    HeadingSearch(ColumnNames columns, InventoryLayout layout) {
        this.columns = columns;
        this.layout = layout;
    }

    /**
     * The heading in these first lines of a file.
     *
     * @param isCut whether the file goes on behind them
     * @throws InventoryException when no line names the columns that are needed; it says what was seen
     */
    CsvHeading in(String start, boolean isCut) {
        List<String> lines = lines(start, isCut);
        Optional<Character> separator = layout.separator()
                .or(() -> lines.stream()
                        .limit(MOST_LINES)
                        .filter(line ->
                                line.regionMatches(true, 0, SEP, 0, SEP.length()) && line.length() == SEP.length() + 1)
                        .map(line -> line.charAt(SEP.length()))
                        .findFirst());
        return layout.hasHeading() ? named(lines, separator) : unnamed(lines, separator);
    }

    private CsvHeading named(List<String> lines, Optional<Character> separator) {
        Optional<List<String>> seen = Optional.empty();
        for (int i = 0; i < lines.size() && i < MOST_LINES; i++) {
            if (isData(lines.get(i))) {
                List<Character> candidates = separator.map(List::of).orElse(Separators.ALL);
                for (char each : candidates) {
                    List<String> names = fields(lines.get(i), each);
                    Map<InventoryField, List<Integer>> places = columns.places(names);
                    if (ColumnNames.suffice(places) && columns.missing(places).isEmpty()) {
                        return new CsvHeading(names, places, each, i + 1);
                    }
                }
                seen = seen.isPresent() ? seen : Optional.of(widest(lines.get(i), candidates));
            }
        }
        throw unrecognised(seen.orElse(List.of()));
    }

    /** A table without a heading: what the columns are has been said, by number. */
    private CsvHeading unnamed(List<String> lines, Optional<Character> separator) {
        int first = 0;
        while (first < lines.size() && !isData(lines.get(first))) {
            first++;
        }
        if (first == lines.size()) {
            throw unrecognised(List.of());
        }
        String line = lines.get(first);
        char by = separator.orElseGet(() -> Separators.ALL.stream()
                .max(Comparator.comparingInt(
                                (Character each) -> fields(line, each).size())
                        .thenComparing(Comparator.comparingInt((Character each) -> Separators.ALL.indexOf(each))
                                .reversed()))
                .orElseThrow());
        List<String> fields = fields(line, by);
        Map<InventoryField, List<Integer>> places = new EnumMap<>(InventoryField.class);
        columns.addNumbered(places, fields.size());
        if (!ColumnNames.suffice(places) || !columns.missing(places).isEmpty()) {
            throw unrecognised(fields);
        }
        return new CsvHeading(fields.stream().map(field -> "").toList(), places, by, first);
    }

    private static boolean isData(String line) {
        return !line.isBlank()
                && !line.startsWith(TYPE)
                && !line.toLowerCase(Locale.ROOT).startsWith(SEP);
    }

    private static List<String> widest(String line, List<Character> candidates) {
        return candidates.stream()
                .map(each -> fields(line, each))
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private InventoryException unrecognised(List<String> seen) {
        String what = seen.isEmpty()
                ? "There is nothing in it."
                : "Its columns are: " + seen.stream().map(HeadingSearch::shown).collect(Collectors.joining(", ")) + ".";
        return new InventoryException(problem(seen) + " " + what + advice());
    }

    private String problem(List<String> seen) {
        if (!layout.hasHeading()) {
            return "Without a heading the columns are named by their numbers.";
        }
        List<InventoryField> missing = columns.missing(columns.places(seen));
        return missing.isEmpty()
                ? "No line of the file names a column with the machine's name and one with its system."
                : "The heading has no column as --column says for "
                        + missing.stream().map(InventoryField::word).collect(Collectors.joining(", ")) + ".";
    }

    private static String advice() {
        return " Name them: --column machine=NAME --column system=NAME; or by number, and --no-header where the first row"
                + " is a machine.";
    }

    private static String shown(String name) {
        String text = io.github.gvlk.value.InvalidValueException.visible(name.strip());
        return text.length() > 42 ? text.substring(0, 40) + "…\"" : text;
    }

    /** The fields of one line; one field where its quotation marks do not match. */
    private static List<String> fields(String line, char separator) {
        try {
            return CsvReader.builder().fieldSeparator(separator).ofSingleCsvRecord(line).getFields().stream()
                    .map(String::strip)
                    .toList();
        } catch (CsvParseException e) {
            return List.of(line);
        }
    }

    /** The lines of the beginning of a file; one that is cut off is left out when it is not the only one. */
    private static List<String> lines(String start, boolean isCut) {
        List<String> lines = new ArrayList<>(
                Stream.of(start.split("\r\n|\r|\n", MOST_LINES + 2)).toList());
        if (lines.size() == MOST_LINES + 2 || (isCut && lines.size() > 1)) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
