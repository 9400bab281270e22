package io.github.gvlk.diagnose.network;

import io.github.gvlk.diagnose.text.Letters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds host and port of an SRV record in one line; priority, weight, port and host stand in the order of RFC 2782. */
final class SrvTarget {
    private static final int FIELDS = 4;

    private SrvTarget() {}

    /** In a line that begins with the name of the record. */
    static Optional<SrvReader.Target> inLine(String line) {
        List<String> words = Words.of(line, "[]|");
        Optional<SrvReader.Target> record = record(words, 1);
        return record.isPresent() ? record : row(words);
    }

    /** In a line of its own, as {@code dig +short} has it. */
    static Optional<SrvReader.Target> alone(String line) {
        List<String> words = Words.of(line, "");
        return words.size() == FIELDS ? record(words, 0) : Optional.empty();
    }

    private static Optional<SrvReader.Target> record(List<String> words, int from) {
        for (int at = from; at + FIELDS <= words.size(); at++) {
            OptionalInt port = Words.port(words.get(at + 2));
            boolean numbers = Words.number(words.get(at)).isPresent()
                    && Words.number(words.get(at + 1)).isPresent()
                    && port.isPresent();
            Optional<String> host = numbers ? host(words.get(at + 3)) : Optional.empty();
            if (host.isPresent()) {
                return Optional.of(new SrvReader.Target(host.get(), port));
            }
        }
        return Optional.empty();
    }

    /** A row of Resolve-DnsName: name, SRV, seconds, section, target, priority, weight, port. */
    private static Optional<SrvReader.Target> row(List<String> words) {
        int type = 1;
        while (type < words.size() && !words.get(type).equalsIgnoreCase("SRV")) {
            type++;
        }
        int target = type + 3;
        boolean seconds = type + 1 < words.size() && Letters.allDigits(words.get(type + 1));
        if (!seconds || target >= words.size()) {
            return Optional.empty();
        }
        OptionalInt port = target + 3 < words.size() ? Words.port(words.get(target + 3)) : OptionalInt.empty();
        return host(words.get(target)).map(host -> new SrvReader.Target(host, port));
    }

    /** A name or address, without the final dot of a complete name; a name that a table has cut keeps its dots. */
    static Optional<String> host(String word) {
        String host = word.strip();
        if (host.endsWith(".") && !host.endsWith("..")) {
            host = host.substring(0, host.length() - 1);
        }
        boolean good = !host.isEmpty()
                && host.length() <= 255
                && !Letters.allDigits(host)
                && (Letters.isWord(host.charAt(0)) || host.charAt(0) == '<' || host.charAt(0) == '*');
        return good ? Optional.of(host) : Optional.empty();
    }
}
