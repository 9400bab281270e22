package io.github.gvlk.diagnose.event;

import io.github.gvlk.diagnose.text.Letters;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the label of a line says about an event: the labels of the Event Viewer, of wevtutil, of Get-WinEvent and of
 * Get-EventLog.
 */
enum EventLabel {
    /** {@code Event[0]:} of wevtutil, or the name of the log: something new begins. */
    LOG,
    SOURCE,
    TIME,
    ID,
    /** The event id with its qualifiers in the upper half. */
    INSTANCE,
    COMPUTER,
    MESSAGE,
    /** {@code ReplacementStrings}: the fields of the message once more. */
    STRINGS,
    /** Another property of an event. */
    OTHER,
    /** No label of these; another language has its own. */
    UNKNOWN;

    private static final int LONGEST = 40;
    private static final String DECORATION = "-*#\u2022\u00B7 \"'`_{,[";

    /**
     * A line that begins with a label.
     *
     * @param value what stands behind it, without marks around it
     * @param valueAt where that begins in the line
     * @param list there is a blank before the colon, as in the lists of PowerShell
     * @param firm whether a sign stands between label and value
     */
    record Line(EventLabel label, String value, int valueAt, boolean list, boolean firm) {
        /** The number at the beginning of the value; the upper half of a number with qualifiers is left out. */
        OptionalInt id() {
            int end = 0;
            while (end < value.length() && end < 10 && Letters.isDigit(value.charAt(end))) {
                end++;
            }
            if (end == 0 || Letters.isWord(Letters.at(value, end))) {
                return OptionalInt.empty();
            }
            int id = (int) (Long.parseLong(value.substring(0, end)) & 0xFFFF);
            return id > 0 ? OptionalInt.of(id) : OptionalInt.empty();
        }

        /** What stands behind the number. */
        String behindId() {
            int end = 0;
            while (end < value.length() && Letters.isDigit(value.charAt(end))) {
                end++;
            }
            return value.substring(end).strip();
        }
    }

    /** Reads the label of a line; empty when it has none. */
    static Optional<Line> read(String line) {
        int start = 0;
        while (start < line.length() && DECORATION.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        Optional<Line> heading = heading(line, start);
        if (heading.isPresent()) {
            return heading;
        }
        int end = Math.min(line.length(), start + LONGEST);
        int sign = start;
        while (sign < end && line.charAt(sign) != ':' && line.charAt(sign) != '=') {
            sign++;
        }
        if (sign == end || sign == start) {
            return Optional.empty();
        }
        String words = stripMarks(line.substring(start, sign));
        boolean equals = line.charAt(sign) == '=';
        if (words.isEmpty() || (equals && words.indexOf(' ') >= 0)) {
            return Optional.empty();
        }
        EventLabel label = of(words.toLowerCase(Locale.ROOT));
        if (equals && label == UNKNOWN) {
            return Optional.empty();
        }
        boolean list = line.charAt(sign - 1) == ' ';
        int valueAt = sign + 1;
        return Optional.of(new Line(label, value(line, valueAt), valueAt, list, true));
    }

    /** {@code Event ID 12288} and {@code Event 12288, Security-SPP}, as headings and the Event Viewer have it. */
    private static Optional<Line> heading(String line, int start) {
        int at = start;
        if (!line.regionMatches(true, at, "event", 0, 5)) {
            return Optional.empty();
        }
        at += 5;
        at = skipBlanks(line, at);
        if (line.regionMatches(true, at, "id", 0, 2)) {
            at = skipBlanks(line, at + 2);
        }
        boolean number = Letters.isDigit(Letters.at(line, at)) && Letters.at(line, at - 1) == ' ';
        return number ? Optional.of(new Line(ID, value(line, at), at, false, false)) : Optional.empty();
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (Letters.at(line, at) == ' ') {
            at++;
        }
        return at;
    }

    /** Whether a line begins an event: what stood before it is complete, or was cut off. */
    static boolean beginsRecord(String line) {
        return read(line)
                .map(found -> found.label() == LOG
                        || found.label() == SOURCE
                        || (found.label() == ID && found.id().isPresent()))
                .orElse(false);
    }

    private static EventLabel of(String words) {
        return switch (words) {
            case "log name", "logname" -> LOG;
            case "source", "provider", "provider name", "providername", "source name", "sourcename", "event source" ->
                SOURCE;
            case "date", "timecreated", "time created", "timegenerated", "time generated", "date and time", "logged" ->
                TIME;
            case "event id", "eventid", "id", "event", "eventcode", "event code" -> ID;
            case "instanceid", "instance id" -> INSTANCE;
            case "computer", "machinename", "machine name", "computername", "computer name" -> COMPUTER;
            case "description", "message" -> MESSAGE;
            case "replacementstrings" -> STRINGS;
            case "task",
                    "task category",
                    "taskcategory",
                    "taskdisplayname",
                    "level",
                    "leveldisplayname",
                    "opcode",
                    "opcodedisplayname",
                    "keyword",
                    "keywords",
                    "keywordsdisplaynames",
                    "user",
                    "user name",
                    "username",
                    "userid",
                    "version",
                    "qualifiers",
                    "recordid",
                    "record id",
                    "recordnumber",
                    "event record id",
                    "providerid",
                    "processid",
                    "threadid",
                    "index",
                    "category",
                    "categorynumber",
                    "entrytype",
                    "timewritten",
                    "activityid",
                    "relatedactivityid",
                    "containerlog",
                    "bookmark",
                    "properties" -> OTHER;
            default -> words.startsWith("event[") ? LOG : UNKNOWN;
        };
    }

    private static String value(String line, int from) {
        return stripMarks(line.substring(from, Math.min(line.length(), from + 400)));
    }

    /** Without the marks of Markdown and JSON around a word. */
    private static String stripMarks(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && " *\"'`\u2018\u2019".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " *\"'`,\\\u2018\u2019".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
