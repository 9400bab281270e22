package io.github.gvlk.diagnose.network;

import io.github.gvlk.diagnose.text.Letters;
import io.github.gvlk.diagnose.text.PastedLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads tests of TCP ports: of Test-NetConnection, psping, tcping, PortQry, telnet and nc. */
final class PortReader {
    /** Lines of one answer of Test-NetConnection, with its warnings. */
    private static final int NEAR = 20;

    private static final int LONGEST = 500;

    private final PastedLines lines;
    private final List<PortAnswer> answers = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> address = Optional.empty();
    private OptionalInt port = OptionalInt.empty();
    private int start = Integer.MIN_VALUE / 2;
    private final List<Warning> warnings = new ArrayList<>();
    private Optional<Target> asked = Optional.empty();
    private int askedLine;
    private List<String> columns = List.of();
    private Optional<String> queried = Optional.empty();
    private boolean nameFollows;
    private Optional<Probe> probe = Optional.empty();

    private PortReader(PastedLines lines) {
        this.lines = lines;
    }

    private record Target(String host, OptionalInt port) {}

    private record Warning(int line, Target target) {}

    /** A run of psping or tcping: the last line counts. */
    private record Probe(int line, Target target, boolean succeeded) {}

    static List<PortAnswer> read(PastedLines lines) {
        PortReader reader = new PortReader(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.isBlank(i) && lines.at(i).length() <= LONGEST) {
                reader.line(i, lines.at(i).strip());
            }
        }
        reader.endProbe();
        reader.endWarnings();
        reader.answers.sort(Comparator.comparingInt(answer -> answer.evidence().line()));
        return List.copyOf(reader.answers);
    }

    private void line(int index, String line) {
        if (!warnings.isEmpty() && index - warnings.get(0).line() > NEAR) {
            endWarnings();
        }
        if (member(index, line) || table(index, line) || warning(index, line) || command(index, line)) {
            return;
        }
        if (quiet(index, line) || probe(index, line) || portQry(index, line)) {
            return;
        }
        others(index, line);
    }

    private void add(int index, Optional<String> host, OptionalInt number, boolean succeeded) {
        answers.add(new PortAnswer(lines.evidence(index), host, number, succeeded));
    }

    /** {@code TcpTestSucceeded : False} and the lines above it. */
    private boolean member(int index, String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > 40) {
            return false;
        }
        String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = line.substring(colon + 1).strip();
        switch (key) {
            case "computername" -> {
                forget();
                name = text(value);
                start = index;
            }
            case "remoteaddress" -> address = text(value);
            case "remoteport" -> {
                port = Words.port(value);
                start = Math.max(start, index - NEAR / 2);
            }
            case "tcptestsucceeded" -> {
                boolean succeeded = value.regionMatches(true, 0, "true", 0, 4);
                if (succeeded || value.regionMatches(true, 0, "false", 0, 5)) {
                    tested(index, succeeded);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void tested(int index, boolean succeeded) {
        boolean near = index - start <= NEAR;
        Optional<Target> warned = warnings.isEmpty()
                ? Optional.empty()
                : Optional.of(warnings.get(0).target());
        Optional<Target> command = index - askedLine <= NEAR ? asked : Optional.empty();
        Optional<Target> other = command.or(() -> warned);
        Optional<String> host = near ? name.or(() -> address) : Optional.empty();
        OptionalInt number =
                near && port.isPresent() ? port : other.map(Target::port).orElse(OptionalInt.empty());
        warnings.clear();
        add(index, host.or(() -> other.map(Target::host)), number, succeeded);
        forget();
        asked = Optional.empty();
    }

    private void forget() {
        name = Optional.empty();
        address = Optional.empty();
        port = OptionalInt.empty();
        start = Integer.MIN_VALUE / 2;
    }

    private static Optional<String> text(String value) {
        return value.isEmpty() || value.length() > 255 ? Optional.empty() : Optional.of(value);
    }

    /** Rows below a heading of Format-Table with a column TcpTestSucceeded. */
    private boolean table(int index, String line) {
        if (Letters.contains(line, "tcptestsucceeded") && line.indexOf(':') < 0) {
            columns = Words.of(line.toLowerCase(Locale.ROOT), "");
            return true;
        }
        if (columns.isEmpty()) {
            return false;
        }
        if (line.startsWith("--")) {
            return true;
        }
        List<String> words = Words.of(line, "");
        int tested = columns.indexOf("tcptestsucceeded");
        boolean row = words.size() == columns.size() && tested >= 0 && isBoolean(words.get(tested));
        if (!row) {
            columns = List.of();
            return false;
        }
        warnings.clear();
        Optional<String> host = column(words, "computername").or(() -> column(words, "remoteaddress"));
        OptionalInt number = column(words, "remoteport").map(Words::port).orElse(OptionalInt.empty());
        add(index, host, number, words.get(tested).equalsIgnoreCase("true"));
        return true;
    }

    private Optional<String> column(List<String> words, String name) {
        int at = columns.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(words.get(at));
    }

    private static boolean isBoolean(String word) {
        return word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false");
    }

    /** {@code WARNING: TCP connect to (10.0.0.5 : 1688) failed}. */
    private boolean warning(int index, String line) {
        int at = line.indexOf("TCP connect to ");
        if (at < 0 || !line.endsWith("failed")) {
            return false;
        }
        String rest = line.substring(at + "TCP connect to ".length(), line.length() - "failed".length())
                .strip();
        String bare = rest.startsWith("(") && rest.endsWith(")") ? rest.substring(1, rest.length() - 1) : rest;
        target(bare).ifPresent(target -> warnings.add(new Warning(index, target)));
        return true;
    }

    /** Warnings that no list follows: each address of the same port was tried in turn. */
    private void endWarnings() {
        if (!warnings.isEmpty()) {
            Warning last = warnings.get(warnings.size() - 1);
            add(last.line(), Optional.of(last.target().host()), last.target().port(), false);
        }
        warnings.clear();
    }

    /** {@code host:1688}, with blanks around the colon or not. */
    private static Optional<Target> target(String text) {
        int colon = text.lastIndexOf(':');
        OptionalInt number = colon < 0
                ? OptionalInt.empty()
                : Words.port(text.substring(colon + 1).strip());
        String host = colon < 0 ? "" : text.substring(0, colon).strip();
        boolean good = number.isPresent() && !host.isEmpty() && host.length() <= 255 && host.indexOf(' ') < 0;
        return good ? Optional.of(new Target(host, number)) : Optional.empty();
    }

    /** The command line: with {@code -InformationLevel Quiet} its answer is one word. */
    private boolean command(int index, String line) {
        List<String> words = Words.of(line, "\"'");
        int at = 0;
        while (at < words.size() && !isTest(words.get(at))) {
            at++;
        }
        if (at == words.size()) {
            return false;
        }
        endWarnings();
        forget();
        Optional<String> host = Optional.empty();
        OptionalInt number = OptionalInt.empty();
        for (int i = at + 1; i < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            boolean named = word.equals("-computername") || word.equals("-cn");
            if (i + 1 < words.size() && word.equals("-port")) {
                number = Words.port(words.get(i + 1));
                i++;
            } else if (named && i + 1 < words.size()) {
                host = Optional.of(words.get(i + 1));
                i++;
            } else if (word.startsWith("-")) {
                i++;
            } else if (host.isEmpty()) {
                host = Optional.of(words.get(i));
            }
        }
        OptionalInt tested = number;
        asked = host.filter(each -> tested.isPresent()).map(each -> new Target(each, tested));
        askedLine = index;
        return true;
    }

    private static boolean isTest(String word) {
        int at = word.lastIndexOf('>');
        String command = word.substring(at + 1);
        return command.equalsIgnoreCase("Test-NetConnection") || command.equalsIgnoreCase("tnc");
    }

    private boolean quiet(int index, String line) {
        if (asked.isEmpty() || index - askedLine > NEAR / 2 || !isBoolean(line)) {
            return false;
        }
        warnings.clear();
        add(index, Optional.of(asked.get().host()), asked.get().port(), line.equalsIgnoreCase("true"));
        asked = Optional.empty();
        return true;
    }

    /** Lines of psping ({@code Connecting to …: 2.10ms}) and tcping ({@code Probing …/tcp - Port is open}). */
    private boolean probe(int index, String line) {
        boolean connecting = line.startsWith("Connecting to ");
        boolean probing = line.startsWith("Probing ");
        if (!connecting && !probing) {
            return false;
        }
        String rest = line.substring(line.indexOf(' ') + 1);
        rest = connecting ? rest.substring("to ".length()) : rest;
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != ' ' && rest.charAt(end) != '/') {
            end++;
        }
        String first = rest.substring(0, end);
        Optional<Target> target = target(first.endsWith(":") ? first.substring(0, first.length() - 1) : first);
        if (target.isEmpty()) {
            return false;
        }
        boolean succeeded = connecting ? line.endsWith("ms") : Letters.contains(line, "port is open");
        if (probe.isPresent() && !probe.get().target().equals(target.get())) {
            endProbe();
        }
        boolean before = probe.map(Probe::succeeded).orElse(false);
        if (probe.isEmpty() || succeeded || !before) {
            probe = Optional.of(new Probe(index, target.get(), succeeded));
        }
        return true;
    }

    private void endProbe() {
        probe.ifPresent(run ->
                add(run.line(), Optional.of(run.target().host()), run.target().port(), run.succeeded()));
        probe = Optional.empty();
    }

    /** {@code TCP port 1688 (unknown service): FILTERED}, below the name of the system that was queried. */
    private boolean portQry(int index, String line) {
        if (nameFollows) {
            nameFollows = false;
            queried = line.indexOf(' ') < 0 ? text(line) : Optional.empty();
            return queried.isPresent();
        }
        if (line.startsWith("Querying target system called")) {
            nameFollows = true;
            return true;
        }
        if (!line.regionMatches(true, 0, "tcp port ", 0, 9)) {
            return false;
        }
        List<String> words = Words.of(line, ":");
        OptionalInt number = words.size() > 2 ? Words.port(words.get(2)) : OptionalInt.empty();
        String state = line.substring(line.lastIndexOf(':') + 1).strip().toUpperCase(Locale.ROOT);
        boolean open = state.equals("LISTENING");
        if (number.isPresent() && (open || state.equals("NOT LISTENING") || state.startsWith("FILTERED"))) {
            add(index, queried, number, open);
        }
        return true;
    }

    /** telnet of Windows, and nc. */
    private void others(int index, String line) {
        int telnet = line.indexOf(", on port ");
        if (telnet >= 0) {
            List<String> words = Words.of(line.substring(telnet + ", on port ".length()), ":");
            String head = "Connecting To ";
            int dots = line.indexOf("...");
            boolean named = line.regionMatches(true, 0, head, 0, head.length()) && dots > head.length();
            Optional<String> host = named ? text(line.substring(head.length(), dots)) : Optional.empty();
            OptionalInt number = words.isEmpty() ? OptionalInt.empty() : Words.port(words.get(0));
            if (number.isPresent()) {
                add(index, host, number, false);
            }
            return;
        }
        boolean succeeded = line.startsWith("Connection to ") && line.endsWith("succeeded!");
        boolean failed = line.startsWith("nc: connect to ");
        if (succeeded || failed) {
            List<String> words = Words.of(line, "");
            int host = failed ? 3 : 2;
            int number = words.indexOf("port") + (failed ? 1 : -1);
            boolean known = words.contains("port") && number > host && number < words.size();
            OptionalInt tested = known ? Words.port(words.get(number)) : OptionalInt.empty();
            if (tested.isPresent()) {
                add(index, Optional.of(words.get(host)), tested, succeeded);
            }
        }
    }
}
