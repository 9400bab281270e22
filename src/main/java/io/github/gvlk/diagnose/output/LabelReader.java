package io.github.gvlk.diagnose.output;

import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.catalog.OutputLabel;
import io.github.gvlk.diagnose.text.PastedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds labels and the values behind them. A label begins at the beginning of a line, after what a list or a string of
 * JSON puts there, or, when it is long enough to be nothing else, at the beginning of a word; the end of a line may cut
 * it anywhere.
 */
final class LabelReader {
    /** Folded characters of a label that may begin inside a line. */
    private static final int LONG_LABEL = 9;

    /** The same for a sentence, which no colon confirms. */
    private static final int LONG_SENTENCE = 18;

    /** Lines over which a label or a value may be broken. */
    private static final int MOST_LINES = 3;

    private static final Pattern PRODUCT = Pattern.compile("(?i)\\s*[:=]\\s*(?:windows\\(|office )");
    private static final String ADDITION = "add-on";

    /** Letters of the longest name of a field of JSON. */
    private static final int LONGEST_FIELD = 60;

    /** Characters behind a label that are looked at to confirm it. */
    private static final int CONFIRMING = 120;

    /** No label begins behind this column: lines without end are no output of these tools. */
    private static final int LAST_COLUMN = 4_000;

    /** What lists, quotations and emphasis put before a line. */
    private static final String DECORATION = " \"'*`\u2022\u00B7#-+_";

    private final PastedLines lines;
    private final LabelIndex index;
    private final List<Found> found = new ArrayList<>();

    private LabelReader(PastedLines lines, LabelIndex index) {
        this.lines = lines;
        this.index = index;
    }

    /** A place in the text: index of the line, and column. */
    private record Place(int line, int column) {}

    /** A label that was found. {@code end} is the place of its value. */
    private record Found(List<Label> labels, Place start, Place end) {}

    /** What labels the text holds, in order. Each line is looked at once for every word of it. */
    static List<Mention> read(PastedLines lines, LabelIndex index) {
        LabelReader reader = new LabelReader(lines, index);
        reader.findAll();
        return reader.mentions();
    }

    private void findAll() {
        Place from = new Place(0, 0);
        while (from.line() < lines.size()) {
            from = findIn(from);
        }
    }

    /** Looks for labels from a place to the end of its line; gives where to go on. */
    private Place findIn(Place from) {
        String line = lines.at(from.line());
        int last = Math.min(line.length(), LAST_COLUMN);
        boolean first = from.column() == 0;
        for (int at = from.column(); at < last; at++) {
            char c = line.charAt(at);
            if (c != ' ' && (first || isWordStart(line, at))) {
                Found label = labelAt(new Place(from.line(), at), first || isQuoted(line, at));
                if (label != null) {
                    found.add(label);
                    return label.end();
                }
            }
            first = first && DECORATION.indexOf(c) >= 0;
        }
        return new Place(from.line() + 1, 0);
    }

    /** Whether the word is the name of a field of JSON, or begins one of its strings that is a line. */
    private static boolean isQuoted(String line, int at) {
        if (at == 0 || line.charAt(at - 1) != '"') {
            return false;
        }
        int before = at - 2;
        while (before >= 0 && line.charAt(before) == ' ') {
            before--;
        }
        if (before >= 0 && (line.charAt(before) == '[' || line.charAt(before) == ',')) {
            return true;
        }
        int end = at;
        while (end < line.length() && end - at < LONGEST_FIELD && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return end + 1 < line.length() && line.charAt(end) == '"' && ": ".indexOf(line.charAt(end + 1)) >= 0;
    }

    private static boolean isWordStart(String line, int at) {
        if (at == 0) {
            return true;
        }
        char before = line.charAt(at - 1);
        boolean glued = Character.isUpperCase(line.charAt(at)) && !Character.isUpperCase(before);
        return !Character.isLetterOrDigit(before) || glued;
    }

    /** The longest label that begins there and has its separator; null when none does. */
    private @Nullable Found labelAt(Place start, boolean atLineStart) {
        LabelIndex.Node node = index.root();
        @Nullable Found longest = null;
        int folded = 0;
        int line = start.line();
        int column = start.column();
        while (true) {
            String text = lines.at(line);
            if (column >= text.length()) {
                int next = continuation(line);
                if (next < 0 || line - start.line() >= MOST_LINES) {
                    return longest;
                }
                line = next;
                column = indent(lines.at(line));
                continue;
            }
            char c = Label.fold(text.charAt(column));
            column++;
            if (c == ' ') {
                continue;
            }
            LabelIndex.@Nullable Node after = node.after(c);
            if (after == null) {
                return longest;
            }
            node = after;
            folded++;
            if (!node.labels().isEmpty()) {
                longest = better(longest, node.labels(), start, new Place(line, column), atLineStart, folded);
            }
        }
    }

    private @Nullable Found better(
            @Nullable Found longest, List<Label> labels, Place start, Place end, boolean atLineStart, int folded) {
        Optional<Place> separated = behindSeparator(end);
        List<Label> fitting = new ArrayList<>();
        for (Label label : labels) {
            boolean complete = label.needsSeparator() ? separated.isPresent() : label.isPrefix() || isWordEnd(end);
            boolean longEnough = folded >= (label.needsSeparator() ? LONG_LABEL : LONG_SENTENCE);
            if (complete && (atLineStart || longEnough || isConfirmed(label, start, end))) {
                fitting.add(label);
            }
        }
        if (fitting.isEmpty()) {
            return longest;
        }
        boolean separator = fitting.get(0).needsSeparator();
        List<Label> same = fitting.stream()
                .filter(label -> label.needsSeparator() == separator)
                .toList();
        return new Found(same, start, separator ? separated.orElse(end) : end);
    }

    /** Whether what stands behind a short label inside a line shows that it is one. */
    private boolean isConfirmed(Label label, Place start, Place end) {
        String before = lines.at(start.line()).substring(0, start.column()).stripTrailing();
        String text = lines.at(end.line());
        String behind = text.substring(end.column(), Math.min(text.length(), end.column() + CONFIRMING));
        return switch (label.field()) {
            case ERROR -> behind.startsWith(": 0x");
            case ACTIVATING -> behind.contains("edition (");
            case NAME ->
                (before.endsWith(":") || before.endsWith("]"))
                        && PRODUCT.matcher(behind).lookingAt();
            default -> false;
        };
    }

    /** Behind the colon or equals sign that follows; it may stand on the next line when this one ends here. */
    private Optional<Place> behindSeparator(Place end) {
        String text = lines.at(end.line());
        int at = end.column();
        while (at < text.length() && " \"*`_".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at < text.length()) {
            char c = Label.fold(text.charAt(at));
            return c == ':' || c == '=' || c == '|' ? Optional.of(new Place(end.line(), at + 1)) : Optional.empty();
        }
        int next = continuation(end.line());
        if (next < 0) {
            return Optional.empty();
        }
        int first = indent(lines.at(next));
        return Label.fold(lines.at(next).charAt(first)) == ':'
                ? Optional.of(new Place(next, first + 1))
                : Optional.empty();
    }

    private boolean isWordEnd(Place end) {
        String text = lines.at(end.line());
        return end.column() >= text.length() || !Character.isLetterOrDigit(text.charAt(end.column()));
    }

    /** The line that goes on where one ends: the next, or the one behind a single blank line; -1 when there is none. */
    private int continuation(int line) {
        if (line + 1 < lines.size() && !lines.isBlank(line + 1)) {
            return line + 1;
        }
        return line + 2 < lines.size() && lines.areDoubleSpaced() && !lines.isBlank(line + 2) ? line + 2 : -1;
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Place next = i + 1 < found.size() ? found.get(i + 1).start() : new Place(lines.size(), 0);
            mentions.add(mention(found.get(i), next));
        }
        return mentions;
    }

    private Mention mention(Found label, Place next) {
        OutputField field = label.labels().get(0).field();
        String value = value(label, next, field);
        String folded = Label.fold(value);
        @Nullable Label known = null;
        for (Label each : label.labels()) {
            boolean fits = !each.valueWord().isEmpty() && folded.startsWith(each.valueWord());
            if (fits
                    && (known == null
                            || each.valueWord().length() > known.valueWord().length())) {
                known = each;
            }
        }
        if (known != null) {
            return mention(List.of(known.printed()), label, known.value(), value);
        }
        List<Label> free = label.labels().stream()
                .filter(each -> each.valueWord().isEmpty())
                .toList();
        Optional<String> word = free.isEmpty() ? Optional.empty() : free.get(0).value();
        List<OutputLabel> printed = (free.isEmpty() ? label.labels() : free)
                .stream().map(Label::printed).toList();
        return mention(printed, label, word, value);
    }

    private static Mention mention(List<OutputLabel> printed, Found label, Optional<String> word, String value) {
        return new Mention(printed.get(0).field(), word, value, label.start().line(), printed);
    }

    /** What stands behind the label: to the end of the line, or further where the value is not complete there. */
    private String value(Found label, Place next, OutputField field) {
        Place from = label.end();
        String text = lines.at(from.line());
        int end = next.line() == from.line() ? Math.max(next.column(), from.column()) : text.length();
        String value = text.substring(Math.min(from.column(), text.length()), end);
        ValueForm form = ValueForm.of(field);
        boolean cutByLabel = next.line() == from.line();
        int line = from.line();
        String joined = value;
        for (int more = 1; !cutByLabel && more <= MOST_LINES && goesOn(form, joined, line); more++) {
            int following = continuation(line);
            if (following < 0 || following >= next.line()) {
                break;
            }
            joined += (lines.isFull(line) ? "" : " ") + lines.at(following).strip();
            line = following;
        }
        return form.without(strip(form.isComplete(joined) ? joined : value));
    }

    /** Whether the next line is nothing but the digits that a full line had no room for. */
    private boolean isPortCut(int line) {
        int next = lines.isFull(line) ? continuation(line) : -1;
        String digits = next < 0 ? "" : lines.at(next).strip();
        return !digits.isEmpty() && digits.length() < 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The names of additions list editions and have no last word: they end with a line that is not full. */
    private boolean goesOn(ValueForm form, String joined, int line) {
        boolean list = form == ValueForm.NAME && joined.contains(ADDITION) && lines.isFull(line);
        return list || !form.isComplete(joined) || (form == ValueForm.HOST && isPortCut(line));
    }

    /** Without the quotation marks and commas of a string in JSON, and emphasis. */
    private static String strip(String value) {
        String bare = value.strip();
        int from = 0;
        int to = bare.length();
        while (from < to && "\"*`_".indexOf(bare.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "\"*`,| ".indexOf(bare.charAt(to - 1)) >= 0) {
            to--;
        }
        String text = bare.substring(from, to).strip();
        return text.equals("null") ? "" : text;
    }
}
