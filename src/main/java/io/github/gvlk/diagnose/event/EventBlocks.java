package io.github.gvlk.diagnose.event;

import io.github.gvlk.diagnose.text.Letters;
import io.github.gvlk.diagnose.text.PastedLines;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Cuts a text into events: blocks of the Event Viewer and of wevtutil, lists and tables of PowerShell, rows of tables of
 * others, XML, headings with the text of an event behind them, and the bare fields of an event.
 */
final class EventBlocks {
    /** Lines between labels of one and the same event. */
    private static final int NEAR = 15;

    /** Lines of a message in which its code is looked for. */
    private static final int MESSAGE_LINES = 14;

    /** In the Event Viewer the computer stands five labels behind the event id, in every language. */
    private static final int COMPUTER_BEHIND_ID = 5;

    private final PastedLines lines;
    private final Consumer<EventDraft> done;
    private final boolean doubleSpaced;
    private EventDraft current = new EventDraft(false);
    private int lastLabel;
    private int labelsBehindId;
    private int messageLines;
    private int blanks;
    private boolean inStrings;
    private Optional<EventTable> table = Optional.empty();

    private EventBlocks(PastedLines lines, Consumer<EventDraft> done) {
        this.lines = lines;
        this.done = done;
        this.doubleSpaced = isDoubleSpaced(lines);
    }

    /** Hands over what it finds at once: a log may hold very many events. */
    static void read(PastedLines lines, Consumer<EventDraft> done) {
        EventBlocks blocks = new EventBlocks(lines, done);
        int line = 0;
        while (line < lines.size()) {
            if (lines.isBlank(line)) {
                blocks.blanks++;
                line++;
            } else {
                line = blocks.line(line);
                blocks.blanks = 0;
            }
        }
        blocks.close();
    }

    /** Whether there is a blank line between nearly all lines: then it parts nothing. */
    private static boolean isDoubleSpaced(PastedLines lines) {
        int filled = 0;
        int adjacent = 0;
        boolean before = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean here = !lines.isBlank(i);
            filled += here ? 1 : 0;
            adjacent += here && before ? 1 : 0;
            before = here;
        }
        return filled > 3 && adjacent * 10 < filled;
    }

    private boolean isGap() {
        return blanks > (doubleSpaced ? 1 : 0);
    }

    /** Reads what begins on a line and returns where to go on. */
    private int line(int index) {
        String line = lines.at(index);
        OptionalInt xml = EventXml.start(line, 0);
        if (xml.isPresent()) {
            return xml(index, xml.getAsInt());
        }
        if (inTable(index, line)) {
            return content(index, 0, false);
        }
        Optional<EventLabel.Line> label = EventLabel.read(line);
        if (label.isPresent() && label(index, label.get())) {
            boolean message = label.get().label() == EventLabel.MESSAGE;
            boolean heading =
                    label.get().id().isPresent() && !label.get().behindId().isEmpty();
            boolean more = message || inStrings || (label.get().label() == EventLabel.ID && heading);
            return more ? content(index, label.get().valueAt(), false) : index + 1;
        }
        if (row(index, line)) {
            return content(index, 0, false);
        }
        return content(index, 0, true);
    }

    private void close() {
        if (!current.isEmpty()) {
            done.accept(current);
        }
        open();
    }

    private void open() {
        current = new EventDraft(false);
        labelsBehindId = 0;
        messageLines = 0;
        inStrings = false;
    }

    /** Every event of the line, and what else belongs to them. */
    private int xml(int index, int column) {
        close();
        table = Optional.empty();
        int line = index;
        OptionalInt start = OptionalInt.of(column);
        while (start.isPresent()) {
            EventXml.Found found = EventXml.read(lines, line, start.getAsInt());
            done.accept(found.draft());
            line = found.line();
            start = EventXml.start(
                    lines.at(line), Math.min(found.column(), lines.at(line).length()));
        }
        return line + 1;
    }

    /** Rows below a heading of Format-Table. */
    private boolean inTable(int index, String line) {
        Optional<EventTable> heading = EventTable.heading(lines, index);
        if (heading.isPresent()) {
            boolean licensing = current.isLicensing();
            boolean foreign = current.isForeign() && !isFar(index);
            if (current.has(EventLabel.ID) || current.hasContent()) {
                close();
            }
            open();
            table = Optional.of(heading.get().of(licensing, foreign));
            return true;
        }
        if (table.isEmpty()) {
            return false;
        }
        Optional<EventTable.Row> row = table.get().row(line);
        if (row.isEmpty()) {
            return false;
        }
        close();
        lastLabel = index;
        EventTable.Row found = row.get();
        if (table.get().licensing() || table.get().foreign()) {
            current.source(table.get().licensing());
        }
        EventSource.find(line).ifPresent(place -> current.source(line.substring(place.from(), place.to())));
        current.id(found.id(), index, true);
        current.time(found.time());
        return true;
    }

    private boolean isFar(int index) {
        return index - lastLabel > NEAR * (doubleSpaced ? 2 : 1);
    }

    /** Whether the line was one of an event. */
    private boolean label(int index, EventLabel.Line found) {
        EventLabel label = structural(index, found);
        if (label == EventLabel.UNKNOWN) {
            labelsBehindId++;
            // The level, the user and others of the Event Viewer: not yet the message.
            boolean header = current.isLicensing() && current.has(EventLabel.ID) && !current.has(EventLabel.MESSAGE);
            return header
                    && !current.hasContent()
                    && labelsBehindId < COMPUTER_BEHIND_ID
                    && found.value().indexOf("0x") < 0;
        }
        if (label == EventLabel.ID && found.id().isEmpty()) {
            return false;
        }
        if (label == EventLabel.OTHER) {
            labelsBehindId++;
            return current.has(EventLabel.ID) || current.has(EventLabel.SOURCE);
        }
        if (label != EventLabel.STRINGS && beginsNew(index, label, found)) {
            close();
        }
        inStrings = label == EventLabel.STRINGS;
        if (label != EventLabel.MESSAGE && label != EventLabel.STRINGS) {
            table = Optional.empty();
        }
        lastLabel = index;
        set(index, label, found);
        return true;
    }

    private boolean beginsNew(int index, EventLabel label, EventLabel.Line found) {
        if (current.isEmpty()) {
            return false;
        }
        boolean computer = label == EventLabel.COMPUTER && !current.hasContent();
        if ((current.has(label) && !computer) || (label == EventLabel.LOG && !found.list()) || isFar(index)) {
            return true;
        }
        boolean header = label != EventLabel.MESSAGE;
        if (isGap()) {
            boolean loose = !current.has(EventLabel.LOG) && !current.has(EventLabel.ID) && current.isForeign();
            return header && (current.hasContent() || loose);
        }
        boolean begins = header && label != EventLabel.COMPUTER;
        return begins && !found.list() && current.has(EventLabel.ID) && current.hasContent();
    }

    private void set(int index, EventLabel label, EventLabel.Line found) {
        String value = found.value();
        switch (label) {
            case LOG -> current.mark(EventLabel.LOG);
            case SOURCE -> current.source(value);
            case TIME -> {
                if (!current.has(EventLabel.TIME)) {
                    current.time(value);
                }
            }
            case COMPUTER -> {
                if (!current.has(EventLabel.COMPUTER)) {
                    current.computer(value);
                }
            }
            case ID -> id(index, found);
            default -> {
                current.mark(label);
                messageLines = 0;
            }
        }
    }

    private void id(int index, EventLabel.Line found) {
        String rest = found.behindId();
        boolean comma = rest.startsWith(",");
        if (comma && !current.has(EventLabel.SOURCE) && !found.firm()) {
            // The heading of the details in the Event Viewer: the source stands behind the comma.
            String source = rest.substring(1).strip();
            if (source.indexOf(' ') < 0 || EventSource.find(source).isPresent()) {
                current.source(source);
            }
        }
        boolean sure = found.firm() || rest.isEmpty() || rest.startsWith(":") || rest.startsWith("-");
        current.id(found.id().orElse(0), index, sure);
        labelsBehindId = 0;
        messageLines = 0;
    }

    /** What a label is; one of another language from its value and its place between the others. */
    private EventLabel structural(int index, EventLabel.Line found) {
        if (found.label() == EventLabel.INSTANCE) {
            return current.has(EventLabel.ID) ? EventLabel.OTHER : EventLabel.ID;
        }
        if (found.label() != EventLabel.UNKNOWN) {
            return found.label();
        }
        if (EventSource.isName(found.value())) {
            return EventLabel.SOURCE;
        }
        boolean header = current.isLicensing() && !current.hasContent() && !isFar(index);
        if (header && !current.has(EventLabel.ID)) {
            boolean number = found.value().length() <= 5 && Letters.allDigits(found.value());
            boolean date = !current.has(EventLabel.TIME)
                    && found.value().length() <= 40
                    && Letters.isDigit(Letters.at(found.value(), 0))
                    && found.value().indexOf(':') > 0;
            return number ? EventLabel.ID : date ? EventLabel.TIME : EventLabel.UNKNOWN;
        }
        boolean computer = header
                && !current.has(EventLabel.COMPUTER)
                && labelsBehindId == COMPUTER_BEHIND_ID - 1
                && found.value().indexOf(' ') < 0;
        return computer ? EventLabel.COMPUTER : EventLabel.UNKNOWN;
    }

    /** A row of a table or of a list that names its source: the event id stands beside it. */
    private boolean row(int index, String line) {
        Optional<EventSource.Place> source = EventSource.find(line);
        if (source.isEmpty()) {
            return false;
        }
        Optional<EventTable.Row> found = EventTable.besideSource(line, source.get());
        if (found.isEmpty()) {
            return false;
        }
        close();
        table = Optional.empty();
        lastLabel = index;
        current.source(line.substring(source.get().from(), source.get().to()));
        current.id(found.get().id(), index, true);
        current.time(found.get().time());
        return true;
    }

    /** Reads fields and codes from a column on; returns the line to go on with. */
    private int content(int index, int column, boolean text) {
        int line = index;
        int at = column;
        boolean found = false;
        while (true) {
            int hint = current.has(EventLabel.ID) && !current.hasInfo() && !current.isForeign() ? current.id() : 0;
            Optional<InfoFields> info = InfoReader.find(lines, line, at, hint);
            if (info.isEmpty()) {
                break;
            }
            found = true;
            take(info.get());
            line = info.get().endLine();
            at = info.get().endColumn();
        }
        if (!found && !current.isEmpty() && messageLines < MESSAGE_LINES) {
            messageLines++;
            EventText.code(lines, index).ifPresent(code -> current.code(code, index));
            current.text(
                    text
                            ? lines.at(index)
                            : lines.at(index)
                                    .substring(Math.min(column, lines.at(index).length())));
        }
        return line + 1;
    }

    private void take(InfoFields info) {
        boolean repeated = inStrings
                && current.info()
                        .map(known -> known.fields().equals(info.fields()))
                        .orElse(false);
        if (repeated) {
            return;
        }
        if (!current.takes(info)) {
            close();
        }
        current.info(info, info.line());
    }
}
