package io.github.gvlk.diagnose.event;

import io.github.gvlk.diagnose.text.Letters;
import io.github.gvlk.diagnose.text.PastedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads one event from the XML of the Event Viewer, of wevtutil or of a collector, as it was pasted: on one line or on
 * many, with any namespace prefix, cut off or with something else behind it. Nothing is declared, resolved or fetched:
 * it looks for a few elements and takes the rest as it comes.
 */
final class EventXml {
    private static final int LONGEST_TAG = 2000;
    private static final int MOST_TAG_LINES = 8;
    private static final int LONGEST_TEXT = 8000;
    private static final int MOST_DATA = 30;

    /** Lines without any tag between the elements, after which the XML is taken as cut off. */
    private static final int MOST_BARE_LINES = 2;

    private final PastedLines lines;
    private final EventDraft draft = new EventDraft(true);
    private final List<String> data = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String open = "";
    private String message = "";
    private int id;
    private int idLine;
    private int dataLine = -1;
    private int textLine;
    private boolean textBegun;
    private int line;
    private int column;
    private boolean ended;

    private EventXml(PastedLines lines, int line, int column) {
        this.lines = lines;
        this.line = line;
        this.column = column;
        this.idLine = line;
    }

    /**
     * An event that was read.
     *
     * @param line the index of the line on which it ends
     * @param column the place behind it
     */
    record Found(EventDraft draft, int line, int column) {}

    /** Where the start tag of an event begins in a line at or behind a column; empty when there is none. */
    static OptionalInt start(String line, int from) {
        int at = line.indexOf('<', from);
        while (at >= 0) {
            if (localName(line, at + 1).equals("event")) {
                return OptionalInt.of(at);
            }
            at = line.indexOf('<', at + 1);
        }
        return OptionalInt.empty();
    }

    /** Reads the event whose start tag begins there. */
    static Found read(PastedLines lines, int line, int column) {
        EventXml xml = new EventXml(lines, line, column + 1);
        xml.tag();
        while (!xml.ended) {
            xml.step();
        }
        xml.finish();
        return new Found(xml.draft, xml.line, xml.column);
    }

    /** The name of an element without its prefix, in lower case; empty where no name stands. */
    private static String localName(String line, int from) {
        int at = from;
        int start = from;
        while (at < line.length() && at - from <= 64 && isNameCharacter(line.charAt(at))) {
            at++;
            if (line.charAt(at - 1) == ':') {
                start = at;
            }
        }
        return line.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameCharacter(char c) {
        return Letters.isWord(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }

    /** Reads up to the next tag, and the tag. */
    private void step() {
        int bare = 0;
        while (true) {
            String here = lines.at(line);
            int next = here.indexOf('<', Math.min(column, here.length()));
            boolean tag = next >= 0 && isTag(here, next);
            int end = next < 0 ? here.length() : tag ? next : next + 1;
            append(here, end);
            column = end;
            if (tag) {
                break;
            }
            if (next >= 0) {
                continue;
            }
            if (open.isEmpty() && !here.isBlank()) {
                bare++;
            }
            boolean other = line + 1 < lines.size() && EventLabel.beginsRecord(lines.at(line + 1));
            if (line + 1 >= lines.size() || bare > MOST_BARE_LINES || other) {
                ended = true;
                return;
            }
            text.append(text.length() > 0 && text.length() < LONGEST_TEXT ? "\n" : "");
            line++;
            column = 0;
        }
        if (localName(lines.at(line), column + 1).equals("event")) {
            // Another event: this one was cut off.
            ended = true;
            return;
        }
        column++;
        tag();
    }

    /** What people put in brackets in the place of a name is no tag. */
    private static boolean isTag(String line, int at) {
        char c = Letters.at(line, at + 1);
        if (c == '/' || c == '!' || c == '?') {
            return true;
        }
        int end = at + 1;
        while (end < line.length() && end - at <= 64 && isNameCharacter(line.charAt(end))) {
            end++;
        }
        char behind = Letters.at(line, end);
        boolean attribute = behind == ' ' && isAttribute(line, end);
        return end > at + 1
                && (end == line.length() || behind == '>' || behind == '/' || attribute || isKnown(line, at + 1));
    }

    /** Whether a name and an equals sign follow. */
    private static boolean isAttribute(String line, int from) {
        int at = from;
        while (at - from <= 64 && Letters.at(line, at) == ' ') {
            at++;
        }
        int name = at;
        while (at - from <= 128 && isNameCharacter(Letters.at(line, at))) {
            at++;
        }
        while (at - from <= 128 && Letters.at(line, at) == ' ') {
            at++;
        }
        return at > name && Letters.at(line, at) == '=';
    }

    private static boolean isKnown(String line, int from) {
        return switch (localName(line, from)) {
            case "event",
                    "system",
                    "provider",
                    "eventid",
                    "version",
                    "level",
                    "task",
                    "opcode",
                    "keywords",
                    "timecreated",
                    "eventrecordid",
                    "correlation",
                    "execution",
                    "channel",
                    "computer",
                    "security",
                    "eventdata",
                    "userdata",
                    "data",
                    "binary",
                    "renderinginfo",
                    "message" -> true;
            default -> false;
        };
    }

    private void append(String here, int end) {
        int from = Math.min(column, here.length());
        if (!open.isEmpty() && end > from && text.length() < LONGEST_TEXT) {
            String piece = here.substring(from, Math.min(end, from + LONGEST_TEXT));
            if (!textBegun && !piece.isBlank()) {
                textBegun = true;
                textLine = line;
            }
            text.append(piece);
        }
    }

    /** Reads a tag whose bracket is behind, up to and with the closing bracket. */
    private void tag() {
        StringBuilder tag = new StringBuilder();
        char quote = 0;
        int last = Math.min(lines.size() - 1, line + MOST_TAG_LINES);
        while (tag.length() <= LONGEST_TAG) {
            String here = lines.at(line);
            if (column >= here.length()) {
                if (line >= last) {
                    break;
                }
                line++;
                column = 0;
                tag.append(' ');
                continue;
            }
            char c = here.charAt(column);
            if (c == '<') {
                // The bracket that closes was lost.
                break;
            }
            column++;
            if (c == '>' && quote == 0) {
                break;
            }
            if (quote == 0 ? c == '\'' || c == '"' : c == quote) {
                quote = quote == 0 ? c : 0;
            }
            tag.append(c);
        }
        handle(tag.toString());
        ended |= line >= lines.size() - 1 && column >= lines.at(line).length();
    }

    private void handle(String tag) {
        boolean closing = tag.startsWith("/");
        String name = localName(tag, closing ? 1 : 0);
        if (!open.isEmpty() && (closing || isKnown(tag, 0))) {
            close();
        }
        if (closing) {
            ended |= name.equals("event");
            return;
        }
        boolean empty = tag.endsWith("/");
        switch (name) {
            case "provider" -> provider(tag);
            case "timecreated" -> attribute(tag, "systemtime").ifPresent(draft::time);
            case "eventid", "computer", "data", "message" -> {
                if (!empty) {
                    open = name;
                    textBegun = false;
                    text.setLength(0);
                    textLine = line;
                } else if (name.equals("data") && data.size() < MOST_DATA) {
                    data.add("");
                }
            }
            default -> {
                // The other elements say nothing that is asked.
            }
        }
    }

    private void provider(String tag) {
        Optional<String> name = attribute(tag, "name");
        Optional<String> other = attribute(tag, "eventsourcename");
        boolean second = other.flatMap(EventSource::isLicensing).orElse(false);
        name.or(() -> other).ifPresent(each -> draft.source(second ? other.orElse(each) : each));
    }

    private static Optional<String> attribute(String tag, String name) {
        int at = 0;
        while (at < tag.length()) {
            boolean here =
                    tag.regionMatches(true, at, name, 0, name.length()) && !isNameCharacter(Letters.at(tag, at - 1));
            int sign = at + name.length();
            while (here && Letters.at(tag, sign) == ' ') {
                sign++;
            }
            if (here && Letters.at(tag, sign) == '=') {
                return quotedValue(tag, sign + 1);
            }
            at++;
        }
        return Optional.empty();
    }

    private static Optional<String> quotedValue(String tag, int from) {
        int at = from;
        while (Letters.at(tag, at) == ' ') {
            at++;
        }
        char quote = Letters.at(tag, at);
        if (quote != '"' && quote != '\'') {
            return Optional.empty();
        }
        int end = tag.indexOf(quote, at + 1);
        return Optional.of(plain(tag.substring(at + 1, end < 0 ? tag.length() : end)));
    }

    private void close() {
        String content = plain(text.toString());
        switch (open) {
            case "eventid" -> eventId(content.strip());
            case "computer" -> draft.computer(content);
            case "data" -> data(content);
            default -> message = message.isEmpty() ? content : message;
        }
        open = "";
        text.setLength(0);
    }

    private void eventId(String content) {
        boolean number = content.length() <= 10 && Letters.allDigits(content);
        int value = number ? (int) (Long.parseLong(content) & 0xFFFF) : 0;
        if (value > 0 && id == 0) {
            id = value;
            idLine = textLine;
        }
    }

    private void data(String content) {
        if (data.size() < MOST_DATA) {
            if (dataLine < 0) {
                dataLine = textLine;
            }
            data.add(content);
        }
    }

    /** The predefined entities and the references to characters. */
    static String plain(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            out.append(text, from, at);
            int end = at + 1;
            while (end - at <= 10 && end < text.length() && text.charAt(end) != ';') {
                end++;
            }
            String name = text.substring(at + 1, Math.min(end, text.length()));
            Optional<String> value = Letters.at(text, end) == ';' ? entity(name) : Optional.empty();
            out.append(value.orElse("&"));
            from = value.isPresent() ? end + 1 : at + 1;
            at = text.indexOf('&', from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static Optional<String> entity(String name) {
        return switch (name) {
            case "lt" -> Optional.of("<");
            case "gt" -> Optional.of(">");
            case "amp" -> Optional.of("&");
            case "quot" -> Optional.of("\"");
            case "apos" -> Optional.of("'");
            default -> character(name);
        };
    }

    private static Optional<String> character(String name) {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(Math.min(name.length(), hex ? 2 : 1));
        boolean good = name.startsWith("#") && !digits.isEmpty() && digits.length() <= 6;
        for (int i = 0; good && i < digits.length(); i++) {
            good = hex ? Letters.isHex(digits.charAt(i)) : Letters.isDigit(digits.charAt(i));
        }
        if (!good) {
            return Optional.empty();
        }
        int value = Integer.parseInt(digits, hex ? 16 : 10);
        return Character.isValidCodePoint(value) ? Optional.of(Character.toString(value)) : Optional.empty();
    }

    private void finish() {
        if (!open.isEmpty()) {
            close();
        }
        if (id > 0) {
            draft.id(id, idLine, true);
        }
        int evidence = dataLine < 0 ? idLine : dataLine;
        // All elements together: the fields may stand in one, or each in its own.
        PastedLines joined = PastedLines.of(String.join(", ", data));
        find(joined, evidence);
        if (!draft.hasInfo() && !message.isEmpty()) {
            find(PastedLines.of(message), evidence);
        }
        for (String each : data) {
            read(PastedLines.of(each), evidence);
        }
        read(PastedLines.of(message), evidence);
        draft.data(data);
    }

    private void find(PastedLines content, int evidence) {
        for (int i = 0; i < content.size() && !draft.hasInfo(); i++) {
            InfoReader.find(content, i, 0, draft.id())
                    .filter(draft::takes)
                    .ifPresent(found -> draft.info(found, evidence));
        }
    }

    private void read(PastedLines content, int evidence) {
        for (int i = 0; i < content.size(); i++) {
            EventText.code(content, i).ifPresent(code -> draft.code(code, evidence));
            draft.text(content.at(i));
        }
    }
}
