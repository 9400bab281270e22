package io.github.gvlk.diagnose.event;

import io.github.gvlk.diagnose.text.Letters;
import io.github.gvlk.diagnose.text.PastedLines;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of Format-Table whose heading has a column for the event id, and rows of tables that name their source.
 *
 * @param from where the column of the event id begins
 * @param to where it ends
 * @param timeFrom where the column of the time begins; none where negative
 * @param timeTo where it ends
 * @param licensing whether the heading above the table names a licensing source
 * @param foreign whether it names another
 */
record EventTable(int from, int to, int timeFrom, int timeTo, boolean licensing, boolean foreign) {
    private static final int LARGEST = 0xFFFF;

    /** A row that was recognised. */
    record Row(int id, String time) {}

    EventTable of(boolean newLicensing, boolean newForeign) {
        return new EventTable(from, to, timeFrom, timeTo, newLicensing, newForeign);
    }

    /** The heading at a line: names of columns, and below each of them a row of hyphens. */
    static Optional<EventTable> heading(PastedLines lines, int index) {
        String names = lines.at(index);
        if (names.length() > 500 || index + 1 >= lines.size()) {
            return Optional.empty();
        }
        int below = lines.isBlank(index + 1) && index + 2 < lines.size() ? index + 2 : index + 1;
        String rule = lines.at(below);
        if (rule.length() > 500 || rule.indexOf("--") < 0 || !rule.chars().allMatch(c -> c == '-' || c == ' ')) {
            return Optional.empty();
        }
        String lower = names.toLowerCase(Locale.ROOT);
        int id = word(lower, "id");
        id = id < 0 ? word(lower, "eventid") : id;
        id = id < 0 ? word(lower, "instanceid") : id;
        if (id < 0) {
            return Optional.empty();
        }
        int end = id;
        while (end < lower.length() && lower.charAt(end) != ' ') {
            end++;
        }
        int time = word(lower, "timecreated");
        time = time < 0 ? word(lower, "timegenerated") : time;
        time = time < 0 ? word(lower, "time") : time;
        return Optional.of(new EventTable(id, end, time, timeEnd(lower, time), false, false));
    }

    private static int timeEnd(String names, int time) {
        int end = Math.max(0, time);
        while (time >= 0 && end < names.length() && names.charAt(end) != ' ') {
            end++;
        }
        while (time >= 0 && end < names.length() && names.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private static int word(String names, String name) {
        int at = names.indexOf(name);
        while (at >= 0) {
            if (!Letters.isWord(Letters.at(names, at - 1)) && !Letters.isWord(Letters.at(names, at + name.length()))) {
                return at;
            }
            at = names.indexOf(name, at + 1);
        }
        return -1;
    }

    /** The row of an event: a number that stands in the column of the event id. */
    Optional<Row> row(String line) {
        int at = Math.max(0, from - 10);
        while (at < to && at < line.length()) {
            boolean digit = Letters.isDigit(line.charAt(at));
            int end = at;
            while (digit && end < line.length() && Letters.isDigit(line.charAt(end))) {
                end++;
            }
            boolean free = Letters.at(line, at - 1) == ' ' || at == 0;
            boolean wide = end > from && free && (end == line.length() || line.charAt(end) == ' ');
            int id = digit && wide ? number(line, at, end) : 0;
            if (id > 0) {
                return Optional.of(new Row(id, time(line, at)));
            }
            at = Math.max(at + 1, end);
        }
        return Optional.empty();
    }

    private String time(String line, int id) {
        if (timeFrom < 0 || timeFrom >= line.length()) {
            return "";
        }
        int end = timeFrom < from ? id : Math.min(line.length(), timeTo);
        return end <= timeFrom ? "" : line.substring(timeFrom, end).strip();
    }

    /** The number behind the name of a source, or before it, with nothing but marks of a table between them. */
    static Optional<Row> besideSource(String line, EventSource.Place source) {
        int at = source.to();
        while (at - source.to() < 60 && isBetween(Letters.at(line, at))) {
            at++;
        }
        int end = at;
        while (Letters.isDigit(Letters.at(line, end))) {
            end++;
        }
        int id = at > source.to() && !Letters.isWord(Letters.at(line, end)) ? number(line, at, end) : 0;
        if (id > 0) {
            return Optional.of(new Row(id, firstTime(line, source.from())));
        }
        end = source.from();
        while (source.from() - end < 60 && isBetween(Letters.at(line, end - 1))) {
            end--;
        }
        at = end;
        while (end - at < 11 && Letters.isDigit(Letters.at(line, at - 1))) {
            at--;
        }
        boolean free = at == 0 || isBetween(Letters.at(line, at - 1));
        id = free && end < source.from() ? number(line, at, end) : 0;
        return id > 0 ? Optional.of(new Row(id, firstTime(line, at))) : Optional.empty();
    }

    private static boolean isBetween(char c) {
        return c == ' ' || c == ',' || c == ';' || c == '|' || c == '"';
    }

    /** From the first digit on: a level may stand before it. */
    private static String firstTime(String line, int end) {
        int from = 0;
        while (from < end && !Letters.isDigit(line.charAt(from))) {
            from++;
        }
        int to = end;
        while (to > from && isBetween(line.charAt(to - 1))) {
            to--;
        }
        String time = line.substring(from, to);
        return time.length() <= 40 && time.indexOf(':') > 0 ? time : "";
    }

    private static int number(String line, int from, int to) {
        int count = to - from;
        if (count < 1 || count > 10) {
            return 0;
        }
        long value = Long.parseLong(line.substring(from, to));
        // Get-EventLog prints the id with its qualifiers in the upper half.
        return (int) (value & LARGEST);
    }
}
