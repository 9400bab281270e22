package io.github.gvlk.diagnose.event;

import io.github.gvlk.diagnose.text.Letters;
import io.github.gvlk.diagnose.text.PastedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the fields behind {@code Info:}, in whatever language that is said, and whether or not they are broken over
 * lines: mail and consoles break them in the middle of words, so that a line break in them is nothing.
 */
final class InfoReader {
    private static final int LONGEST_HOST = 300;
    private static final int LONGEST_FIELD = 48;

    /** Without an event id beside them so many fields must fit. */
    private static final int LEAST_FIELDS = 4;

    private static final int LEAST_RESPONSE_FIELDS = 7;
    private static final int LEAST_WITH_ID = 3;

    /** No console is narrower, and no full line is shorter. */
    private static final int LEAST_WIDTH = 60;

    private enum Kind {
        HEX,
        HOST,
        GUID,
        TIME,
        NUMBER
    }

    private static final List<Kind> REQUEST = List.of(
            Kind.HEX,
            Kind.HEX,
            Kind.HOST,
            Kind.GUID,
            Kind.TIME,
            Kind.NUMBER,
            Kind.NUMBER,
            Kind.NUMBER,
            Kind.GUID,
            Kind.NUMBER);
    private static final List<Kind> RESPONSE =
            List.of(Kind.HEX, Kind.HEX, Kind.NUMBER, Kind.NUMBER, Kind.NUMBER, Kind.NUMBER, Kind.NUMBER, Kind.TIME);
    private static final List<Kind> PROCESSED = List.of(
            Kind.HEX, Kind.NUMBER, Kind.HOST, Kind.GUID, Kind.TIME, Kind.NUMBER, Kind.NUMBER, Kind.NUMBER, Kind.GUID);

    private final LineCursor cursor;
    private final List<String> fields = new ArrayList<>();
    private final int start;
    private int width;
    private boolean cut;

    private InfoReader(PastedLines lines, int line, int column) {
        this.cursor = new LineCursor(lines, line, column);
        this.start = line;
    }

    /**
     * The first fields that begin on a line at or behind a column.
     *
     * @param id the event that the text says it is, 0 when it says none: then more fields must fit
     */
    static Optional<InfoFields> find(PastedLines lines, int line, int column, int id) {
        String text = lines.at(line);
        for (int at = column; at + 1 < text.length(); at++) {
            if (Letters.isPrefix(text, at) && isFree(text, at) && isFirst(lines, line, at)) {
                Optional<InfoFields> found = new InfoReader(lines, line, at).read(id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Nothing before it that it could be a part of; the n of an escaped line feed is none. */
    private static boolean isFree(String text, int at) {
        char before = Letters.at(text, at - 1);
        return !Letters.isWord(before) || (before == 'n' && Letters.at(text, at - 2) == '\\');
    }

    /** Behind its digits, which may go on in the next line, there is a comma: only then it is worth the reading. */
    private static boolean isFirst(PastedLines lines, int line, int at) {
        String text = lines.at(line);
        int end = behindDigits(text, at + 2);
        if (end < text.length() - 1) {
            return text.charAt(end) == ',';
        }
        int next = line + 1;
        while (next < lines.size() - 1 && next - line <= 2 && lines.isBlank(next)) {
            next++;
        }
        if (Letters.at(text, end) == ',' || next >= lines.size()) {
            return next < lines.size();
        }
        String joined = lines.at(next);
        int start = 0;
        while (Letters.at(joined, start) == ' ') {
            start++;
        }
        return Letters.at(joined, behindDigits(joined, start)) == ',';
    }

    private static int behindDigits(String text, int from) {
        int end = from;
        while (end - from <= LONGEST_FIELD && Letters.isHex(Letters.at(text, end))) {
            end++;
        }
        while (Letters.at(text, end) == ' ') {
            end++;
        }
        return end;
    }

    private Optional<InfoFields> read(int id) {
        if (!take(Kind.HEX) || cut) {
            return Optional.empty();
        }
        List<Kind> kinds = kinds();
        while (!cut && !kinds.isEmpty() && fields.size() < kinds.size()) {
            boolean last = fields.size() == kinds.size() - 1;
            Kind kind = kinds.get(fields.size());
            LineCursor.Mark before = cursor.mark();
            boolean taken = last ? takeLast(kind) : take(kind);
            if (!taken || cut) {
                // Where the text was cut the lines that follow are something else.
                cursor.reset(before);
                break;
            }
        }
        int found = idOf(kinds);
        int least = found == InfoFields.RESPONSE ? LEAST_RESPONSE_FIELDS : LEAST_FIELDS;
        boolean enough = fields.size() >= (id == found ? LEAST_WITH_ID : least);
        return found == 0 || !enough
                ? Optional.empty()
                : Optional.of(new InfoFields(found, fields, start, cursor.line(), cursor.column()));
    }

    /** Reads the second and the third field, which tell the events apart: nothing fits when there are none. */
    private List<Kind> kinds() {
        Optional<String> second = next(LONGEST_FIELD);
        if (second.isEmpty() || cut) {
            return List.of();
        }
        String joined = joined(second.get());
        if (Letters.allDigits(joined)) {
            fields.add(joined);
            return PROCESSED;
        }
        if (!isHex(joined)) {
            return List.of();
        }
        fields.add(joined);
        Optional<String> third = next(LONGEST_HOST);
        if (third.isEmpty()) {
            return List.of();
        }
        List<Kind> kinds = Letters.allDigits(joined(third.get())) ? RESPONSE : REQUEST;
        return accept(kinds.get(2), third.get()) ? kinds : List.of();
    }

    private static int idOf(List<Kind> kinds) {
        if (kinds.isEmpty()) {
            return 0;
        }
        return kinds.equals(REQUEST)
                ? InfoFields.REQUEST
                : kinds.equals(RESPONSE) ? InfoFields.RESPONSE : InfoFields.PROCESSED;
    }

    private boolean take(Kind kind) {
        return next(kind == Kind.HOST ? LONGEST_HOST : LONGEST_FIELD)
                .map(field -> accept(kind, field))
                .orElse(false);
    }

    /** The text up to the next comma, which is taken too; empty when it is too long for a field. */
    private Optional<String> next(int longest) {
        StringBuilder field = new StringBuilder();
        while (field.length() <= longest) {
            int c = cursor.peek();
            if (c == LineCursor.END) {
                cut = true;
                return Optional.of(field.toString());
            }
            if (c == '\n') {
                width = Math.max(width, cursor.width());
            }
            cursor.advance();
            if (c == ',') {
                return Optional.of(field.toString());
            }
            field.append((char) c);
        }
        return Optional.empty();
    }

    private boolean accept(Kind kind, String raw) {
        String whole = kind == Kind.TIME ? time(raw) : kind == Kind.HOST ? host(raw) : joined(raw);
        if (!cut && fits(kind, whole, raw.indexOf('\n') >= 0)) {
            fields.add(whole);
            return true;
        }
        // The text was cut, or something else follows: what stands before the break may be complete.
        cut = true;
        int end = raw.indexOf('\n');
        String piece = (end < 0 ? raw : raw.substring(0, end)).strip();
        if (isComplete(kind, piece)) {
            fields.add(piece);
            return true;
        }
        return false;
    }

    /** Whether a field that is followed by no comma cannot go on. */
    private static boolean isComplete(Kind kind, String piece) {
        return switch (kind) {
            case GUID -> InfoFields.guid(piece).isPresent();
            case HOST -> {
                int colon = piece.lastIndexOf(':');
                boolean port = colon > 0 && piece.length() - colon > 4 && Letters.allDigits(piece.substring(colon + 1));
                yield port && piece.indexOf(' ') < 0;
            }
            case HEX -> piece.length() == 10 && isHex(piece);
            default -> false;
        };
    }

    private static boolean fits(Kind kind, String field, boolean broken) {
        return switch (kind) {
            case HEX -> isHex(field);
            case NUMBER -> field.isEmpty() || field.startsWith("<") || Letters.allDigits(field);
            case GUID -> InfoFields.guid(field).isPresent() || (!broken && isMask(field));
            case TIME -> broken ? isTime(field) : field.length() <= 32 && !isHex(field);
            case HOST -> !Letters.isPrefix(field, 0) && !(broken && field.indexOf(' ') >= 0 && field.indexOf('<') < 0);
        };
    }

    private static boolean isHex(String field) {
        if (!Letters.isPrefix(field, 0) || field.length() < 3) {
            return false;
        }
        for (int i = 2; i < field.length(); i++) {
            if (!Letters.isHex(field.charAt(i))) {
                return false;
            }
        }
        return field.length() <= 10 || (field.length() == 18 && field.regionMatches(true, 2, "ffffffff", 0, 8));
    }

    /** What people put in the place of an id: not a number, not a sentence. */
    private static boolean isMask(String field) {
        boolean brackets = field.startsWith("<") || field.startsWith("[") || field.startsWith("{");
        return !field.isEmpty() && !Letters.allDigits(field) && (brackets || field.indexOf(' ') < 0) && !isHex(field);
    }

    /** Digits and what stands between them in dates and times, and the letters of AM and PM. */
    private static boolean isTime(String field) {
        boolean digit = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            digit |= Letters.isDigit(c);
            if (!Letters.isDigit(c) && "/-.: AaPpMmTZ".indexOf(c) < 0) {
                return false;
            }
        }
        return digit;
    }

    private static String joined(String raw) {
        return raw.replace("\n", "").strip();
    }

    /** Of a mask of several words the blank at the break is put back. */
    private static String host(String raw) {
        return raw.strip().startsWith("<") ? raw.replace('\n', ' ').strip() : joined(raw);
    }

    /** The blank between date and time is put back where the line was broken at it. */
    private static String time(String raw) {
        String text = raw.strip();
        int at = text.indexOf('\n');
        if (at < 0) {
            return text;
        }
        String left = text.substring(0, at);
        String right = joined(text.substring(at + 1));
        int end = right.indexOf(' ');
        String first = end < 0 ? right : right.substring(0, end);
        boolean clock = left.indexOf(' ') < 0 && left.indexOf(':') < 0 && first.indexOf(':') > 0;
        boolean half = first.length() == 2 && "AaPp".indexOf(first.charAt(0)) >= 0;
        return clock || half ? left + " " + right : left + right;
    }

    private boolean takeLast(Kind kind) {
        return switch (kind) {
            case GUID -> lastGuid();
            case TIME -> lastTime();
            default -> lastNumber();
        };
    }

    private boolean lastGuid() {
        StringBuilder guid = new StringBuilder();
        skipBlanks();
        while (guid.length() < 36) {
            int c = cursor.peek();
            boolean digit = c == '-' || (c >= 0 && Letters.isHex((char) c));
            if (c != '\n' && !digit) {
                return false;
            }
            if (digit) {
                guid.append((char) c);
            }
            cursor.advance();
        }
        fields.add(guid.toString());
        return InfoFields.guid(guid.toString()).isPresent();
    }

    private boolean lastTime() {
        StringBuilder raw = new StringBuilder();
        skipBlanks();
        while (raw.length() <= 32) {
            int c = cursor.peek();
            boolean goesOn = c == '\n' ? continuesTime(raw) : c >= ' ' && belongsToTime(raw, (char) c);
            if (!goesOn) {
                break;
            }
            raw.append((char) c);
            cursor.advance();
        }
        int end = raw.length();
        while (end > 0 && !Letters.isDigit(raw.charAt(end - 1)) && (raw.charAt(end - 1) | 0x20) != 'm') {
            end--;
        }
        String time = time(raw.substring(0, end));
        if (time.indexOf(':') < 0 && time.indexOf('/') < 0) {
            return false;
        }
        fields.add(time);
        return true;
    }

    private boolean continuesTime(StringBuilder raw) {
        String next = cursor.behindBreak();
        boolean first = raw.indexOf("\n") < 0;
        return first && !isWholeTime(time(raw.toString())) && next.length() <= 32 && isTime(next.replace(' ', '0'));
    }

    private static boolean belongsToTime(StringBuilder raw, char c) {
        return Character.isLetter(c) ? isHalf(raw, c) : isTime("0" + c);
    }

    /** AM and PM stand behind a blank. */
    private static boolean isHalf(StringBuilder raw, int c) {
        int last = raw.length() - 1;
        boolean second = (c | 0x20) == 'm' && last >= 0 && "AaPp".indexOf(raw.charAt(last)) >= 0;
        return second || ("AaPp".indexOf(c) >= 0 && last >= 0 && raw.charAt(last) == ' ');
    }

    /** Hours and two digits of minutes. */
    private static boolean isWholeTime(String time) {
        int colon = time.indexOf(':');
        return colon > 0
                && Letters.isDigit(Letters.at(time, colon + 1))
                && Letters.isDigit(Letters.at(time, colon + 2));
    }

    private boolean lastNumber() {
        StringBuilder number = new StringBuilder();
        skipBlanks();
        if (cursor.peek() == '\n' && isShortNumber(cursor.behindBreak())) {
            width = Math.max(width, cursor.width());
            cursor.advance();
        }
        while (number.length() < 10 && cursor.peek() > 0) {
            int c = cursor.peek();
            if (c == '\n' && number.length() == 1 && isFull() && isShortNumber(cursor.behindBreak())) {
                cursor.advance();
                continue;
            }
            if (c == LineCursor.END || !Letters.isDigit((char) c)) {
                break;
            }
            number.append((char) c);
            cursor.advance();
        }
        fields.add(number.toString());
        return true;
    }

    /** Whether the line may have been broken where it ends: it is as long as those above it that were. */
    private boolean isFull() {
        int length = cursor.width();
        return width == 0 ? length >= LEAST_WIDTH : length >= width - 1;
    }

    private static boolean isShortNumber(String text) {
        return text.length() <= 2 && Letters.allDigits(text);
    }

    private void skipBlanks() {
        while (cursor.peek() == ' ') {
            cursor.advance();
        }
    }
}
