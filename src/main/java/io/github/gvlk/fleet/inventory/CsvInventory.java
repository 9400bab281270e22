package io.github.gvlk.fleet.inventory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * An inventory in rows of separated fields (RFC 4180). A row whose quotation marks do not match is damaged, and reading
 * goes on behind its first line.
 */
final class CsvInventory implements Inventory {
    /** No row of an inventory comes near it. */
    private static final int MOST_CHARACTERS = 256 * 1024;

    /** So many rows with unmatched quotation marks are no slips any more: the separator or the form is another. */
    private static final int MOST_DAMAGED = 1000;

    private final CsvHeading heading;
    private final ReplayReader text;
    private Iterator<CsvRow> rows;
    private CsvRow row;
    private long linesBefore;
    private int damaged;

    private CsvInventory(CsvHeading heading, Reader in) {
        this.heading = heading;
        this.text = new ReplayReader(in, 3 * MOST_CHARACTERS);
        this.linesBefore = heading.lines();
        this.row = newRow();
        this.rows = rows(row);
    }

    /** The rows of {@code in}, which stands behind the heading. */
    static CsvInventory of(CsvHeading heading, Reader in) {
        return new CsvInventory(heading, in);
    }

    private CsvRow newRow() {
        return new CsvRow(heading.places(), heading.names().size(), heading.separator(), linesBefore);
    }

    private Iterator<CsvRow> rows(CsvRow into) {
        return CsvReader.builder()
                .fieldSeparator(heading.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MOST_CHARACTERS)
                .build(into, text)
                .iterator();
    }

    @Override
    public Optional<InventoryRow> next() {
        try {
            while (rows.hasNext()) {
                CsvRow next = rows.next();
                if (next.swallowsLines()) {
                    return Optional.of(goOnBehind(next.line()));
                }
                if (!next.isEmpty() && !next.says(heading.names())) {
                    return Optional.of(next);
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            return Optional.of(goOnBehind(row.line()));
        }
    }

    private InventoryRow goOnBehind(long line) {
        damaged++;
        if (damaged > MOST_DAMAGED) {
            throw new InventoryException("More than " + MOST_DAMAGED + " rows up to line " + line
                    + " have quotation marks that do not match: is it a table, and is the separator "
                    + Separators.shown(heading.separator()) + "?");
        }
        String lost = lostLine(line);
        linesBefore = line;
        row = newRow();
        rows = rows(row);
        return new DamagedRow(line, lost, "Its quotation marks do not match, or it is far too long.");
    }

    private String lostLine(long line) {
        try {
            return text.backBehind(line - heading.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> notes() {
        return List.of();
    }
}
