package io.github.gvlk.diagnose.output;

import io.github.gvlk.diagnose.text.PastedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns tables, as PowerShell's Format-Table prints them and Export-Csv writes them, into lists: a line for each cell, its heading before it. A
 * table is of licensing when at least two of its headings are labels, one of them long enough to be nothing else.
 */
final class Tables {
    private static final int LEAST_LABELS = 2;
    private static final int TELLING = 9;

    private final PastedLines lines;
    private final LabelIndex labels;
    private final List<String> rewritten = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    private Tables(PastedLines lines, LabelIndex labels) {
        this.lines = lines;
        this.labels = labels;
    }

    /** The lines with every table of licensing as a list; the very lines when there is none. */
    static PastedLines asLists(PastedLines lines, LabelIndex labels) {
        Tables tables = new Tables(lines, labels);
        boolean found = false;
        int line = 0;
        while (line < lines.size()) {
            List<Integer> columns = line + 1 < lines.size() ? tables.columns(line) : List.of();
            Optional<CsvRows> csv = columns.isEmpty() ? CsvRows.under(lines.at(line)) : Optional.empty();
            if (csv.isPresent() && tables.isTelling(csv.get().headings()) && tables.hasRow(csv.get(), line + 1)) {
                found = true;
                line = tables.addRows(line + 1, csv.get());
            } else if (columns.isEmpty()) {
                tables.add(lines.at(line), line);
                line++;
            } else {
                found = true;
                line = tables.addRows(line, columns);
            }
        }
        return found ? PastedLines.rewritten(tables.rewritten, tables.numbers) : lines;
    }

    private void add(String text, int line) {
        rewritten.add(text);
        numbers.add(lines.number(line));
    }

    /** Where the columns under a heading begin; empty when the line is no heading of such a table. */
    private List<Integer> columns(int heading) {
        String rule = lines.at(heading + 1);
        if (rule.isBlank() || !rule.chars().allMatch(c -> c == '-' || c == ' ')) {
            return List.of();
        }
        List<Integer> columns = new ArrayList<>();
        for (int at = 0; at < rule.length(); at++) {
            if (rule.charAt(at) == '-' && (at == 0 || rule.charAt(at - 1) == ' ')) {
                columns.add(at);
            }
        }
        List<String> headings = cells(lines.at(heading), columns);
        return isTelling(headings) ? columns : List.of();
    }

    private boolean isTelling(List<String> headings) {
        List<String> known = headings.stream().filter(this::isLabel).toList();
        return known.size() >= LEAST_LABELS && known.stream().anyMatch(each -> each.length() >= TELLING);
    }

    /** A list of properties in a command has no row under it. */
    private boolean hasRow(CsvRows rows, int line) {
        return line < lines.size()
                && rows.cells(lines.at(line)).size() == rows.headings().size();
    }

    /** Adds the rows of a table of separated values; gives the line behind it. */
    private int addRows(int first, CsvRows rows) {
        int line = first;
        while (line < lines.size() && !lines.isBlank(line)) {
            List<String> cells = rows.cells(lines.at(line));
            for (int i = 0; i < Math.min(cells.size(), rows.headings().size()); i++) {
                add(rows.headings().get(i) + ": " + cells.get(i), line);
            }
            add("", line);
            line++;
        }
        return line;
    }

    private boolean isLabel(String heading) {
        LabelIndex.@Nullable Node node = labels.root();
        String folded = Label.fold(heading);
        for (int i = 0; node != null && i < folded.length(); i++) {
            node = node.after(folded.charAt(i));
        }
        return node != null && !folded.isEmpty() && node.labels().stream().anyMatch(Label::needsSeparator);
    }

    /** Adds the rows under a heading as lists; gives the line behind the table. */
    private int addRows(int heading, List<Integer> columns) {
        List<String> headings = cells(lines.at(heading), columns);
        int line = heading + 2;
        while (line < lines.size() && !lines.isBlank(line)) {
            List<String> cells = cells(lines.at(line), columns);
            for (int i = 0; i < cells.size(); i++) {
                add(headings.get(i) + ": " + cells.get(i), line);
            }
            add("", line);
            line++;
        }
        return line;
    }

    /** The cells of a line. A number may be wider than its heading and then begins further to the left. */
    private static List<String> cells(String line, List<Integer> columns) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= columns.size(); i++) {
            int to = i < columns.size() ? Math.min(columns.get(i), line.length()) : line.length();
            while (i < columns.size() && to > from && to < line.length() && line.charAt(to - 1) != ' ') {
                to--;
            }
            cells.add(line.substring(Math.min(from, to), to).strip());
            from = to;
        }
        return cells;
    }
}
