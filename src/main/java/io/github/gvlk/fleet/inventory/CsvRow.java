package io.github.gvlk.fleet.inventory;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.github.gvlk.catalog.InventoryField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row after the other in the same place: of a million rows only the columns that are asked for become texts.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> implements InventoryRow {
    /** A row that is spread over more lines than this has lost a quotation mark. */
    private static final int MOST_LINES = 5;

    /** Names of machines and systems are shorter, in characters. */
    private static final int LONG = 48;

    /** What tells machine and edition: rows that such a column swallowed would be lost. */
    private static final Set<InventoryField> TELLING = EnumSet.of(
            InventoryField.MACHINE,
            InventoryField.SYSTEM,
            InventoryField.SKU,
            InventoryField.EDITION_ID,
            InventoryField.VERSION);

    private final Map<InventoryField, List<Integer>> places;
    private final boolean[] asked;
    private final char separator;
    private final int columns;
    private final long linesBefore;

    private char[] text = new char[1024];
    private int[] ends = new int[32];
    private int fields;
    private int length;
    /** Line breaks inside long values of the columns that tell machine and edition. */
    private int breaks;

    private long line;

    /**
     * A row of a table.
     *
     * @param places where the columns stand, from 0, the preferred one first
     * @param columns how many the heading has
     * @param linesBefore lines of the file before those that the parser sees
     */
    CsvRow(Map<InventoryField, List<Integer>> places, int columns, char separator, long linesBefore) {
        this.places = new EnumMap<>(places);
        this.asked = new boolean[columns];
        places.forEach((field, each) -> each.forEach(place -> asked[place] |= TELLING.contains(field)));
        this.columns = columns;
        this.separator = separator;
        this.linesBefore = linesBefore;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = linesBefore + startingLineNumber;
        fields = 0;
        length = 0;
        breaks = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + count));
        }
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        System.arraycopy(buffer, offset, text, length, count);
        // A field has a line break only where it stands in quotation marks, and rows that it swallowed only where it is
        // long.
        if (quoted && count > LONG && index < asked.length && asked[index]) {
            for (int i = offset; i < offset + count; i++) {
                breaks += buffer[i] == '\n' || buffer[i] == '\r' ? 1 : 0;
            }
        }
        length += count;
        ends[fields++] = length;
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public String value(InventoryField field) {
        List<Integer> found = places.get(field);
        if (found != null) {
            for (int i = 0; i < found.size(); i++) {
                int place = found.get(i);
                if (place < fields && !isEmpty(place)) {
                    return field(place);
                }
            }
        }
        return "";
    }

    private String field(int place) {
        int start = start(place);
        int end = end(place, start);
        return new String(text, start, end - start);
    }

    private int start(int place) {
        int start = place == 0 ? 0 : ends[place - 1];
        while (start < ends[place] && isBlank(text[start])) {
            start++;
        }
        return start;
    }

    private int end(int place, int start) {
        int end = ends[place];
        while (end > start && isBlank(text[end - 1])) {
            end--;
        }
        return end;
    }

    private boolean isEmpty(int place) {
        return start(place) == ends[place];
    }

    /** What Excel and web pages leave around a value: blanks, and the blank that does not break. */
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\r' || c == '\n';
    }

    /** Whether there is nothing in any of its fields. */
    boolean isEmpty() {
        for (int i = 0; i < fields; i++) {
            if (!isEmpty(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it says in every column the same. */
    boolean says(List<String> values) {
        boolean same = fields == values.size();
        for (int i = 0; same && i < fields; i++) {
            int start = start(i);
            same = end(i, start) - start == values.get(i).length() && field(i).equals(values.get(i));
        }
        return same;
    }

    /** Whether so many lines are in a column that is asked for that a quotation mark must be missing. */
    boolean swallowsLines() {
        return breaks > MOST_LINES;
    }

    @Override
    public Optional<String> damage() {
        for (int i = columns; i < fields; i++) {
            if (!isEmpty(i)) {
                return Optional.of("The row has " + fields + " fields and the heading " + columns
                        + ": a value with the separator in it is not in quotation marks.");
            }
        }
        return breakInside();
    }

    private Optional<String> breakInside() {
        return breaks == 0
                ? Optional.empty()
                : Optional.of("A line break stands inside a value: is a quotation mark missing?");
    }

    @Override
    public String text() {
        StringBuilder row = new StringBuilder(length + fields * 3);
        for (int i = 0; i < fields; i++) {
            if (i > 0) {
                row.append(separator);
            }
            int start = i == 0 ? 0 : ends[i - 1];
            appendField(row, new String(text, start, ends[i] - start));
        }
        return row.toString();
    }

    private void appendField(StringBuilder row, String value) {
        boolean plain = value.indexOf(separator) < 0
                && value.indexOf('"') < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0;
        if (plain) {
            row.append(value);
        } else {
            row.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }
}
