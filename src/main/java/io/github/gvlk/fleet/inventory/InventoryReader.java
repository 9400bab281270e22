package io.github.gvlk.fleet.inventory;

import io.github.gvlk.catalog.InventoryColumn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

/** Opens an inventory: finds out by its beginning which form it has. */
public final class InventoryReader {
    /** Enough characters to see the form and the heading. */
    private static final int BEGINNING = 64 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ColumnNames columns;
    private final InventoryLayout layout;

    /** A reader that knows columns by these names, and what a person says of the form. */
    public InventoryReader(List<InventoryColumn> columns, InventoryLayout layout) {
        this.columns = new ColumnNames(columns, layout.columns());
        this.layout = layout;
    }

    /**
     * The rows of the text; it is read as the rows are asked for, and not closed.
     *
     * @throws InventoryException when it is no inventory, or its columns are not recognised
     * @throws UncheckedIOException when it cannot be read
     */
    public Inventory open(Reader text) {
        try {
            BufferedReader in = new BufferedReader(text, BEGINNING);
            String start = beginning(in);
            if (!start.isEmpty() && start.charAt(0) == BYTE_ORDER_MARK) {
                in.read();
                start = start.substring(1);
            }
            String seen = start.stripLeading();
            refuseOtherForms(seen);
            boolean json = seen.startsWith("{") || seen.startsWith("[");
            return json ? JsonInventory.of(in, start, columns) : table(in, start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Inventory table(BufferedReader in, String start) throws IOException {
        CsvHeading heading = new HeadingSearch(columns, layout).in(start, start.length() >= BEGINNING - 1);
        for (int i = 0; i < heading.lines(); i++) {
            in.readLine();
        }
        return CsvInventory.of(heading, in);
    }

    private static String beginning(BufferedReader in) throws IOException {
        in.mark(BEGINNING);
        char[] start = new char[BEGINNING];
        int length = 0;
        int count = 0;
        while (length < BEGINNING && (count = in.read(start, length, BEGINNING - length)) > 0) {
            length += count;
        }
        in.reset();
        return new String(start, 0, length);
    }

    private static void refuseOtherForms(String start) {
        if (start.isEmpty()) {
            throw new InventoryException("There is nothing in it.");
        }
        if (start.startsWith("PK\u0003\u0004")) {
            throw new InventoryException("It is a workbook or an archive: save the table as CSV (UTF-8).");
        }
        if (start.startsWith("<")) {
            throw new InventoryException("It is XML or HTML: export the table as CSV or JSON.");
        }
        if (isBinary(start)) {
            throw new InventoryException("It is not text, or its character set must be named: --encoding NAME.");
        }
    }

    /** Whether there are more control characters than a stray one in a value. */
    private static boolean isBinary(String start) {
        int controls = 0;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            boolean usual = c == '\t' || c == '\n' || c == '\r' || c == '\f';
            controls += c < ' ' && !usual ? 1 : 0;
        }
        return controls * 100 > start.length();
    }
}
