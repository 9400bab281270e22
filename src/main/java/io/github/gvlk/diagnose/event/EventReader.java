package io.github.gvlk.diagnose.event;

import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.diagnose.text.Letters;
import io.github.gvlk.diagnose.text.PastedLines;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the events of licensing from a text. */
public final class EventReader {
    private final PastedLines lines;
    private final List<LogEvent> events = new ArrayList<>();

    /** Events that stand there in one form, and may follow in the other. */
    private final Map<Same, Deque<Seen>> waiting = new HashMap<>();

    /** A line may hold very many events. */
    private Evidence lastEvidence = new Evidence(0, "");

    private EventReader(PastedLines lines) {
        this.lines = lines;
    }

    /** What two forms of one record have in common, when they have it. */
    private record Same(int id, Optional<?> code, Optional<?> info) {}

    private record Seen(int index, boolean xml, Optional<String> time, Optional<String> computer) {}

    /** The events in the order of the text. */
    public static List<LogEvent> read(PastedLines lines) {
        EventReader reader = new EventReader(lines);
        EventBlocks.read(lines, reader::add);
        return List.copyOf(reader.events);
    }

    private void add(EventDraft draft) {
        if (!draft.isEvent()) {
            return;
        }
        if (lastEvidence.line() != draft.line() + 1) {
            lastEvidence = lines.evidence(draft.line());
        }
        LogEvent event = draft.event(lastEvidence);
        Same same = new Same(draft.id(), draft.code(), draft.info().map(InfoFields::fields));
        Seen seen = new Seen(events.size(), draft.isXml(), draft.time(), draft.computer());
        Deque<Seen> others = waiting.computeIfAbsent(same, key -> new ArrayDeque<>());
        Seen first = others.peekFirst();
        if (first != null && isSameRecord(first, seen, draft.info().isPresent())) {
            others.removeFirst();
            events.set(first.index(), merged(events.get(first.index()), event));
            return;
        }
        if (first != null && first.xml() != seen.xml()) {
            others.clear();
        }
        others.addLast(seen);
        events.add(event);
    }

    /** The Event Viewer copies an event as text and as XML behind it; two texts, or two of XML, are two events. */
    private boolean isSameRecord(Seen first, Seen second, boolean fields) {
        if (first.xml() == second.xml() || differ(first.computer(), second.computer())) {
            return false;
        }
        OptionalInt one = first.time().map(EventReader::seconds).orElse(OptionalInt.empty());
        OptionalInt other = second.time().map(EventReader::seconds).orElse(OptionalInt.empty());
        if (one.isPresent() && other.isPresent()) {
            // One of them is printed in UTC: time zones differ by quarters of an hour.
            return Math.floorMod(one.getAsInt() - other.getAsInt(), 15 * 60) == 0;
        }
        return fields || first.index() == events.size() - 1;
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.get().equalsIgnoreCase(other.get());
    }

    /** The minutes and seconds of a time as printed, in seconds; empty where there are no seconds. */
    private static OptionalInt seconds(String time) {
        for (int at = 1; at + 6 <= time.length(); at++) {
            boolean both = time.charAt(at) == ':'
                    && Letters.isDigit(time.charAt(at - 1))
                    && time.charAt(at + 3) == ':'
                    && Letters.allDigits(time.substring(at + 1, at + 3))
                    && Letters.allDigits(time.substring(at + 4, at + 6));
            if (both) {
                int minutes = Integer.parseInt(time.substring(at + 1, at + 3));
                return OptionalInt.of(minutes * 60 + Integer.parseInt(time.substring(at + 4, at + 6)));
            }
        }
        return OptionalInt.empty();
    }

    /** The first form with what only the second shows. */
    private static LogEvent merged(LogEvent event, LogEvent other) {
        return new LogEvent(
                event.id(),
                event.evidence(),
                event.time().or(other::time),
                event.computer().or(other::computer),
                event.code().or(other::code),
                event.statusFlags(),
                event.host(),
                event.port(),
                event.client(),
                event.cmid(),
                event.clientTime(),
                event.status(),
                event.minutes(),
                event.activationId().or(other::activationId),
                event.requiredCount(),
                event.activated(),
                event.currentCount(),
                event.activationInterval(),
                event.renewalInterval(),
                event.domain().or(other::domain));
    }
}
