package io.github.gvlk.diagnose.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose events are of licensing. Event ids are numbers of their source: other sources have the same ones, so where a
 * source is printed it decides.
 */
final class EventSource {
    /** Publisher and source names of the event table of the publisher, lower case, as they stand inside longer names. */
    private static final List<String> NAMES = List.of(
            "security-spp",
            "security-licensing-slc",
            "software protection platform",
            "software protection service",
            "software licensing service",
            "key management service");

    /** How much of a name that a table has cut must be left. */
    private static final int LEAST_CUT = 12;

    private static final int LONGEST = 200;

    private EventSource() {}

    /** Whether that source is one of licensing; empty when nothing can be known of it. */
    static Optional<Boolean> isLicensing(String source) {
        String name =
                source.substring(0, Math.min(LONGEST, source.length())).strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.startsWith("<") || name.startsWith("*")) {
            return Optional.empty();
        }
        for (String each : NAMES) {
            if (name.contains(each)) {
                return Optional.of(true);
            }
        }
        int dots = name.endsWith("...") ? 3 : name.endsWith("\u2026") ? 1 : 0;
        if (dots > 0) {
            return cut(name.substring(0, name.length() - dots));
        }
        return Optional.of(false);
    }

    private static Optional<Boolean> cut(String start) {
        if (start.length() >= LEAST_CUT) {
            for (String each : NAMES) {
                if (each.startsWith(start)) {
                    return Optional.of(true);
                }
            }
        }
        return "microsoft-windows-security-".startsWith(start) ? Optional.empty() : Optional.of(false);
    }

    /** Whether a value is the name of a licensing source and nothing else. */
    static boolean isName(String value) {
        String name = value.strip().toLowerCase(Locale.ROOT);
        String bare = name.startsWith("microsoft-windows-") ? name.substring("microsoft-windows-".length()) : name;
        return bare.equals(NAMES.get(0)) || bare.equals(NAMES.get(1)) || bare.equals(NAMES.get(2) + " service");
    }

    /** Where the name of a licensing source begins in a text, and where it ends; empty where there is none. */
    static Optional<Place> find(String text) {
        int end = Math.min(text.length(), 3 * LONGEST);
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            if (c == 's' || c == 'S' || c == 'k' || c == 'K') {
                for (String each : NAMES) {
                    if (text.regionMatches(true, at, each, 0, each.length())) {
                        return Optional.of(whole(text, at, at + each.length()));
                    }
                }
                if (text.regionMatches(true, at, "software protecti", 0, 17)) {
                    return Optional.of(whole(text, at, at + 17));
                }
            }
        }
        return Optional.empty();
    }

    private static Place whole(String text, int from, int to) {
        String prefix = "microsoft-windows-";
        int start = text.regionMatches(true, from - prefix.length(), prefix, 0, prefix.length())
                ? from - prefix.length()
                : from;
        int end = to;
        if (text.regionMatches(true, end, " service", 0, 8)) {
            end += 8;
        }
        while (end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == '\u2026')) {
            end++;
        }
        return new Place(start, end);
    }

    /** A part of a text. */
    record Place(int from, int to) {}
}
