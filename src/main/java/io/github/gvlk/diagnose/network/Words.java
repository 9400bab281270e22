package io.github.gvlk.diagnose.network;

import io.github.gvlk.diagnose.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The words of a line; what somebody put in angle brackets in the place of a name is one word. */
final class Words {
    private static final int MOST = 40;
    private static final int LONGEST_LINE = 1000;

    private Words() {}

    /** The first words of a line, cut at blanks and at the given marks. */
    static List<String> of(String line, String marks) {
        List<String> words = new ArrayList<>();
        int end = Math.min(line.length(), LONGEST_LINE);
        int at = 0;
        while (at < end && words.size() < MOST) {
            char c = line.charAt(at);
            if (c == ' ' || marks.indexOf(c) >= 0) {
                at++;
                continue;
            }
            int from = at;
            boolean mask = false;
            while (at < end && (mask || (line.charAt(at) != ' ' && marks.indexOf(line.charAt(at)) < 0))) {
                mask = line.charAt(at) == '<' || (mask && line.charAt(at) != '>');
                at++;
            }
            words.add(line.substring(from, at));
        }
        return words;
    }

    /** A number of at most five digits. */
    static OptionalInt number(String word) {
        boolean good = word.length() <= 5 && Letters.allDigits(word);
        return good ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty();
    }

    /** A number that a TCP port can have. */
    static OptionalInt port(String word) {
        OptionalInt port = number(word);
        return port.isPresent() && port.getAsInt() >= 1 && port.getAsInt() <= 0xFFFF ? port : OptionalInt.empty();
    }
}
