package io.github.gvlk.diagnose.network;

import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.diagnose.text.Letters;
import io.github.gvlk.diagnose.text.PastedLines;
import io.github.gvlk.value.KmsHost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the answers to questions for the SRV record of a KMS host: of nslookup of Windows and of others, of dig and
 * host, of Resolve-DnsName, and records as zone files have them. Questions for other names are left alone.
 */
final class SrvReader {
    /** The service and protocol under which a KMS host publishes itself. */
    private static final String SERVICE = "_vlmcs";

    /** How far behind a question its answer may stand. */
    private static final int REACH = 40;

    /** Lines of one record in a list. */
    private static final int RECORD_LINES = 12;

    private final PastedLines lines;
    private final List<SrvAnswer> answers = new ArrayList<>();
    private Optional<Question> question = Optional.empty();
    private Optional<OpenRecord> record = Optional.empty();
    private Optional<Place> header = Optional.empty();
    private boolean otherHeader;

    private SrvReader(PastedLines lines) {
        this.lines = lines;
    }

    /** A line and what it says. */
    private record Place(int line, SrvStatus status) {}

    /** A question that was asked, and what came of it. */
    private static final class Question {
        private final Optional<String> name;
        private final int line;
        private boolean answered;
        private Optional<Place> verdict = Optional.empty();
        private Optional<Place> hint = Optional.empty();

        Question(Optional<String> name, int line) {
            this.name = name;
            this.line = line;
        }
    }

    /** A record that goes over several lines. */
    private static final class OpenRecord {
        private final Optional<String> name;
        private final int line;
        private final List<Integer> numbers = new ArrayList<>();
        private OptionalInt port = OptionalInt.empty();
        private Optional<String> host = Optional.empty();
        private int hostLine;

        OpenRecord(Optional<String> name, int line) {
            this.name = name;
            this.line = line;
        }
    }

    static List<SrvAnswer> read(PastedLines lines) {
        SrvReader reader = new SrvReader(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.isBlank(i)) {
                reader.line(i, lines.at(i));
            }
        }
        reader.endRecord();
        reader.endQuestion();
        reader.answers.sort(Comparator.comparingInt(answer -> answer.evidence().line()));
        return List.copyOf(reader.answers);
    }

    private void line(int index, String line) {
        if (record.isPresent() && index - record.get().line > RECORD_LINES) {
            endRecord();
        }
        if (question.isPresent() && index - question.get().line > REACH) {
            endQuestion();
        }
        Optional<String> name = name(line);
        Optional<SrvStatus> status = SrvStatus.of(line);
        if (name.isPresent()) {
            named(index, line, name.get(), status);
        } else if (isOtherQuestion(line)) {
            endRecord();
            endQuestion();
            otherHeader = false;
        } else {
            nameless(index, line, status);
        }
    }

    /** The name in a line that is one of this service, without the final dot. */
    private static Optional<String> name(String line) {
        int at = -1;
        for (int i = line.indexOf('_'); i >= 0 && at < 0; i = line.indexOf('_', i + 1)) {
            if (line.regionMatches(true, i, SERVICE, 0, SERVICE.length())) {
                at = i;
            }
        }
        if (at < 0) {
            return Optional.empty();
        }
        int end = at;
        while (end < line.length() && end - at < 255 && Letters.isName(line.charAt(end))) {
            end++;
        }
        while (end > at && line.charAt(end - 1) == '.') {
            end--;
        }
        return Optional.of(line.substring(at, end));
    }

    private void named(int index, String line, String name, Optional<SrvStatus> status) {
        if (line.strip().startsWith("+")) {
            // PowerShell repeats the command below its error.
            return;
        }
        boolean question = line.startsWith(";") && !line.startsWith(";;");
        boolean command = isCommand(line) && status.isEmpty();
        boolean alone = line.strip().length() <= name.length() + 1;
        if (question || command || alone) {
            endRecord();
            ask(index, name, question);
            return;
        }
        if (status.isPresent()) {
            endRecord();
            if (this.question.isEmpty() || !sameName(this.question.get(), name)) {
                endQuestion();
                this.question = Optional.of(new Question(Optional.of(name), index));
            }
            verdict(index, status.get());
            return;
        }
        endRecord();
        Optional<Target> target = SrvTarget.inLine(line);
        if (target.isPresent()) {
            found(index, Optional.of(name), target.get().host(), target.get().port());
        } else if (line.length() <= 400) {
            record = Optional.of(new OpenRecord(Optional.of(name), index));
        }
        otherHeader = false;
    }

    /** The name and port that a record points to. */
    record Target(String host, OptionalInt port) {}

    private static boolean sameName(Question question, String name) {
        String asked = question.name.orElse(name).toLowerCase(Locale.ROOT);
        String shown = name.toLowerCase(Locale.ROOT);
        return shown.startsWith(asked) || asked.startsWith(shown);
    }

    private void ask(int index, String name, boolean section) {
        endQuestion();
        Question asked = new Question(Optional.of(name), index);
        // dig prints its status above the question.
        if (section && header.isPresent() && index - header.get().line() <= RECORD_LINES) {
            asked.verdict = header;
        }
        header = Optional.empty();
        question = Optional.of(asked);
        otherHeader = false;
    }

    private static boolean isCommand(String line) {
        return Letters.contains(line, "nslookup")
                || Letters.contains(line, "resolve-dnsname")
                || Letters.contains(line, "dig ")
                || Letters.contains(line, "host -t")
                || Letters.contains(line, "host _");
    }

    /** A command line that asks something else, or a prompt. */
    private static boolean isOtherQuestion(String line) {
        if (line.length() > 400) {
            return false;
        }
        boolean drive = line.length() > 3 && Character.isLetter(line.charAt(0)) && line.startsWith(":\\", 1);
        boolean prompt = (drive || line.startsWith("PS ")) && line.indexOf('>') > 0;
        boolean command =
                line.startsWith("nslookup ") || line.startsWith("Resolve-DnsName -") || line.startsWith("dig ");
        return prompt || command;
    }

    private void nameless(int index, String line, Optional<SrvStatus> status) {
        if (Letters.contains(line, "srv service location")) {
            endRecord();
            otherHeader = true;
            return;
        }
        if (member(index, line)) {
            return;
        }
        if (line.startsWith(";;") && Letters.contains(line, "->>header<<-")) {
            status.ifPresent(each -> header = Optional.of(new Place(index, each)));
            return;
        }
        if (question.isEmpty()) {
            return;
        }
        Question asked = question.get();
        if (status.isPresent()) {
            boolean otherName = line.startsWith("*") && !line.contains("***") && index - asked.line > RECORD_LINES;
            if (!otherName && !namesOther(line)) {
                verdict(index, status.get());
            }
            return;
        }
        Optional<Target> target = SrvTarget.alone(line);
        if (target.isPresent() && index - asked.line <= 3) {
            found(index, asked.name, target.get().host(), target.get().port());
        } else if (SrvStatus.isAuthority(line) && asked.hint.isEmpty()) {
            asked.hint = Optional.of(new Place(index, SrvStatus.MISSING));
        }
    }

    /** Whether a complaint names something else that was looked for. */
    private static boolean namesOther(String line) {
        int at = line.indexOf("can't find ");
        String behind = at < 0 ? "" : line.substring(at + "can't find ".length());
        int colon = behind.indexOf(':');
        return colon > 0 && !Letters.contains(behind, SERVICE);
    }

    /** {@code port = 1688} and {@code svr hostname = x}, or {@code NameTarget : x}: the parts of one record. */
    private boolean member(int index, String line) {
        int sign = line.indexOf('=');
        sign = sign < 0 || sign > 60 ? line.indexOf(" :") + 1 : sign;
        if (sign <= 0 || sign > 60) {
            return false;
        }
        String key = line.substring(0, sign).strip().toLowerCase(Locale.ROOT);
        String value = line.substring(sign + 1).strip();
        if (key.isEmpty() || value.isEmpty() || value.length() > 300) {
            return false;
        }
        boolean host = key.equals("svr hostname") || key.equals("nametarget");
        if (record.isEmpty()) {
            boolean first = key.equals("priority") || key.equals("port") || host;
            if (!first || (otherHeader && line.charAt(sign) == '=')) {
                return false;
            }
            record = Optional.of(new OpenRecord(Optional.empty(), index));
        }
        OpenRecord open = record.get();
        OptionalInt number = Words.number(value);
        boolean equals = line.charAt(sign) == '=';
        if (key.equals("port") && number.isPresent()) {
            open.port = Words.port(value);
        } else if (equals && number.isPresent()) {
            open.numbers.add(number.getAsInt());
        } else if (host || (equals && open.numbers.size() >= 2 && isHost(value))) {
            open.host = SrvTarget.host(value);
            open.hostLine = index;
        } else {
            return record.isPresent() && equals;
        }
        boolean complete = open.host.isPresent() && (equals || open.port.isPresent());
        if (complete) {
            endRecord();
        }
        return true;
    }

    private static boolean isHost(String value) {
        return value.indexOf(' ') < 0 || value.startsWith("<");
    }

    private void endRecord() {
        if (record.isPresent() && record.get().host.isPresent()) {
            OpenRecord open = record.get();
            // In other languages than English only the order tells what a number is.
            OptionalInt port = open.port.isEmpty() && open.numbers.size() >= 3
                    ? Words.port(Integer.toString(open.numbers.get(2)))
                    : open.port;
            Optional<String> asked = question.flatMap(each -> each.name);
            boolean ours = open.name.isPresent() || asked.isPresent() || port.orElse(0) == KmsHost.DEFAULT_PORT;
            if (ours) {
                found(open.hostLine, open.name.or(() -> asked), open.host.get(), port);
            }
        }
        record = Optional.empty();
    }

    private void found(int index, Optional<String> name, String host, OptionalInt port) {
        question.ifPresent(asked -> asked.answered = true);
        answers.add(new SrvAnswer.Found(lines.evidence(index), name, host, port));
    }

    private void verdict(int index, SrvStatus status) {
        Question asked = question.orElseThrow();
        if (status == SrvStatus.DELAYED) {
            // A time-out may be of the name of the server only: an answer can follow.
            if (asked.hint.isEmpty()) {
                asked.hint = Optional.of(new Place(index, SrvStatus.FAILED));
            }
        } else if (asked.verdict.isEmpty()) {
            asked.verdict = Optional.of(new Place(index, status));
        }
    }

    private void endQuestion() {
        if (question.isPresent() && !question.get().answered) {
            Question asked = question.get();
            Optional<Place> place = asked.verdict.or(() -> asked.hint);
            if (place.isPresent()) {
                Evidence evidence = lines.evidence(place.get().line());
                answers.add(
                        place.get().status() == SrvStatus.MISSING
                                ? new SrvAnswer.Missing(evidence, asked.name)
                                : new SrvAnswer.Failed(evidence));
            }
        }
        question = Optional.empty();
    }
}
