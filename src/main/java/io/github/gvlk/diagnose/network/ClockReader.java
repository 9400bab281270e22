package io.github.gvlk.diagnose.network;

import io.github.gvlk.diagnose.text.Letters;
import io.github.gvlk.diagnose.text.PastedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads what w32tm says of a clock: samples of a strip chart, the status of the service, the monitor. */
final class ClockReader {
    private static final int NEAR = 20;
    private static final int COMMAND_REACH = 6;
    private static final int LONGEST = 400;

    private final PastedLines lines;
    private final List<ClockAnswer> answers = new ArrayList<>();
    private Optional<ClockAnswer> sample = Optional.empty();
    private int command = Integer.MIN_VALUE / 2;
    private int unset = Integer.MIN_VALUE / 2;

    private ClockReader(PastedLines lines) {
        this.lines = lines;
    }

    static List<ClockAnswer> read(PastedLines lines) {
        ClockReader reader = new ClockReader(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.isBlank(i) && lines.at(i).length() <= LONGEST) {
                reader.line(i, lines.at(i).strip());
            }
        }
        reader.endSamples();
        return List.copyOf(reader.answers);
    }

    private void line(int index, String line) {
        int time = clockTime(line);
        if (time > 0 && sample(index, line, time)) {
            return;
        }
        endSamples();
        if (Letters.contains(line, "w32tm")) {
            command = index;
        }
        if (isSetByNothing(line)) {
            add(new ClockAnswer.Unknown(lines.evidence(index), value(line)), index);
        } else if (line.regionMatches(true, 0, "phase offset", 0, 12) && index - unset > NEAR) {
            seconds(value(line))
                    .ifPresent(offset -> answers.add(new ClockAnswer.Offset(lines.evidence(index), offset)));
        } else if (line.regionMatches(true, 0, "ntp:", 0, 4) && Letters.contains(line, "offset from")) {
            seconds(value(line))
                    .ifPresent(offset -> answers.add(new ClockAnswer.Offset(lines.evidence(index), offset)));
        } else if (index - command <= COMMAND_REACH && index > command && isRefusal(line)) {
            answers.add(new ClockAnswer.Unknown(lines.evidence(index), line));
        }
    }

    private void add(ClockAnswer answer, int index) {
        if (index - unset > NEAR) {
            answers.add(answer);
        }
        unset = index;
    }

    /** Where the time of a sample (14:16:50) at the beginning of a line ends; 0 where there is none. */
    private static int clockTime(String line) {
        int at = Letters.isDigit(Letters.at(line, 1)) ? 2 : 1;
        boolean time = Letters.isDigit(Letters.at(line, 0));
        for (int part = 0; part < 2 && time; part++) {
            time = Letters.at(line, at) == ':'
                    && Letters.isDigit(Letters.at(line, at + 1))
                    && Letters.isDigit(Letters.at(line, at + 2));
            at += 3;
        }
        char behind = Letters.at(line, at);
        return time && (behind == ',' || behind == ' ') ? at : 0;
    }

    /** Whether the line is a sample: of a run the last that could be read stands for all. */
    private boolean sample(int index, String line, int from) {
        String rest = line.substring(from + 1).strip();
        int offset = rest.indexOf("o:");
        boolean dataOnly = rest.startsWith("+") || rest.startsWith("-");
        OptionalDouble seconds =
                dataOnly || offset >= 0 ? seconds(rest.substring(dataOnly ? 0 : offset + 2)) : OptionalDouble.empty();
        if (seconds.isPresent()) {
            sample = Optional.of(new ClockAnswer.Offset(lines.evidence(index), seconds.getAsDouble()));
            return true;
        }
        int colon = rest.indexOf(':');
        boolean error = colon > 0
                && colon < 24
                && Letters.isPrefix(rest.substring(colon + 1).strip(), 0);
        if (error && sample.map(each -> each instanceof ClockAnswer.Unknown).orElse(true)) {
            sample = Optional.of(new ClockAnswer.Unknown(lines.evidence(index), rest));
        }
        return error;
    }

    private void endSamples() {
        sample.ifPresent(answers::add);
        sample = Optional.empty();
    }

    /** A number with a sign or without, decimal point or comma, and an s behind it. */
    private static OptionalDouble seconds(String text) {
        int at = 0;
        StringBuilder number = new StringBuilder();
        if (Letters.at(text, at) == '+' || Letters.at(text, at) == '-') {
            number.append(text.charAt(at));
            at++;
        }
        boolean point = false;
        int digits = 0;
        while (at < text.length() && number.length() <= 24) {
            char c = text.charAt(at);
            boolean sign = (c == '.' || c == ',') && !point;
            if (!sign && !Letters.isDigit(c)) {
                break;
            }
            point |= sign;
            digits += sign ? 0 : 1;
            number.append(sign ? '.' : c);
            at++;
        }
        boolean unit = (Letters.at(text, at) | 0x20) == 's' && !Letters.isWord(Letters.at(text, at + 1));
        return digits > 0 && unit ? OptionalDouble.of(Double.parseDouble(number.toString())) : OptionalDouble.empty();
    }

    /** What w32tm names as source when the clock is set by nothing: by no other computer, and by no device. */
    private static boolean isSetByNothing(String line) {
        String value = value(line);
        return value.equalsIgnoreCase("Local CMOS Clock") || value.equalsIgnoreCase("Free-running System Clock");
    }

    private static String value(String line) {
        int colon = line.indexOf(':');
        return colon < 0 || colon > 40 ? line : line.substring(colon + 1).strip();
    }

    private static boolean isRefusal(String line) {
        int code = line.indexOf("(0x");
        return (code > 0 && line.endsWith(")")) || line.startsWith("The computer did not resync");
    }
}
