package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.StatusFlag;
import io.github.gvlk.diagnose.event.LogEvent;
import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.value.Guid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What events of KMS say together: a request without an answer means that nothing came back, an answer without activation
 * that the host refused or counts too few, and one client machine ID of several clients that they are clones.
 */
final class EventRule implements Case.Rule {
    private static final int REQUEST = 12288;
    private static final int ANSWER = 12289;
    private static final int HOST_LOG = 12290;
    private static final int DIRECTORY = 12308;

    /** So many clients are named in a sentence. */
    private static final int NAMED = 5;

    private final Catalog catalog;

    EventRule(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<Remark> remarks(Case text) {
        List<Remark> remarks = new ArrayList<>();
        conversation(text.reading().events()).ifPresent(remarks::add);
        directory(text.reading().events()).ifPresent(remarks::add);
        remarks.addAll(clones(text.reading().events()));
        return remarks;
    }

    /** The last request and what came of it. */
    private Optional<Remark> conversation(List<LogEvent> events) {
        Optional<LogEvent> request = last(events, REQUEST);
        Optional<LogEvent> answer = last(events, ANSWER);
        boolean answered = answer.isPresent();
        if (request.isEmpty() && !answered) {
            return Optional.empty();
        }
        if (answered) {
            return answer.get()
                    .activated()
                    .map(done -> done ? activated(request, answer.get()) : refused(request, answer.get()));
        }
        boolean failed =
                request.orElseThrow().code().map(code -> code.value() != 0).orElse(false);
        return failed ? Optional.empty() : Optional.of(unanswered(request.orElseThrow()));
    }

    private static Optional<LogEvent> last(List<LogEvent> events, int id) {
        return events.stream().filter(event -> event.id() == id).reduce((first, second) -> second);
    }

    private static Remark activated(Optional<LogEvent> request, LogEvent answer) {
        String by = request.flatMap(EventRule::asked).map(host -> " by " + host).orElse("");
        return Remark.ofText(
                "event-activated",
                FindingSeverity.OK,
                Remark.Rank.STATE,
                "The last answer activated the client" + by + count(answer) + ".",
                List.of(answer.evidence()),
                List.of());
    }

    private Remark refused(Optional<LogEvent> request, LogEvent answer) {
        OptionalInt needed = request.map(LogEvent::requiredCount).orElse(OptionalInt.empty());
        boolean tooFew = needed.isPresent()
                && answer.currentCount().isPresent()
                && answer.currentCount().getAsInt() < needed.getAsInt();
        List<String> flags = answer.statusFlags().map(catalog::flagsIn).orElse(List.of()).stream()
                .map(StatusFlag::meaning)
                .toList();
        String why = flags.isEmpty() ? ": it refused the request, or its count is too low." : ".";
        return Remark.ofText(
                tooFew ? "count" : "event-refused",
                FindingSeverity.PROBLEM,
                Remark.Rank.CAUSE,
                (tooFew
                                ? "The KMS host counts " + answer.currentCount().getAsInt()
                                        + " clients, and this product needs " + needed.getAsInt() + "."
                                : "The KMS host answered and did not activate the client" + count(answer) + why)
                        + (tooFew ? "" : flags.stream().map(flag -> " " + flag).collect(Collectors.joining())),
                List.of(answer.evidence()),
                tooFew
                        ? Advice.steps("host-count", "bring-clients", "compare-cmids")
                        : Advice.steps("host-count", "host-key", "compare-cmids"));
    }

    private static Remark unanswered(LogEvent request) {
        return Remark.ofText(
                "event-unanswered",
                FindingSeverity.WARNING,
                Remark.Rank.CAUSE,
                "The client asked " + asked(request).orElse("a KMS host")
                        + ", and the text shows no answer (event 12289): the host may not be reachable.",
                List.of(request.evidence()),
                Advice.steps("client-events", "port-test", "host-firewall", "host-events"));
    }

    private static Optional<String> asked(LogEvent request) {
        return request.host()
                .map(host -> host
                        + (request.port().isPresent() ? ":" + request.port().getAsInt() : ""));
    }

    private static String count(LogEvent answer) {
        return answer.currentCount().isPresent()
                ? ", with a count of " + answer.currentCount().getAsInt()
                : "";
    }

    private static Optional<Remark> directory(List<LogEvent> events) {
        return last(events, DIRECTORY)
                .filter(event -> event.code().map(code -> code.value() == 0).orElse(true))
                .map(event -> Remark.ofText(
                        "event-activated-by-ad",
                        FindingSeverity.OK,
                        Remark.Rank.STATE,
                        "The client was activated by Active Directory.",
                        List.of(event.evidence()),
                        List.of()));
    }

    /** Clients with different names and one client machine ID, in the log of a KMS host. */
    private static List<Remark> clones(List<LogEvent> events) {
        Map<Guid, Set<String>> clients = new LinkedHashMap<>();
        Map<Guid, Evidence> lines = new HashMap<>();
        for (LogEvent event : events) {
            if (event.id() == HOST_LOG
                    && event.cmid().isPresent()
                    && event.client().isPresent()) {
                clients.computeIfAbsent(event.cmid().get(), id -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                        .add(event.client().get());
                lines.put(event.cmid().get(), event.evidence());
            }
        }
        List<Remark> remarks = new ArrayList<>();
        clients.forEach((cmid, names) -> {
            if (names.size() > 1) {
                remarks.add(Remark.ofText(
                        "duplicate-cmid",
                        FindingSeverity.PROBLEM,
                        Remark.Rank.TESTED,
                        names.size() + " clients share the client machine ID " + cmid + " and count once: "
                                + String.join(", ", names.stream().limit(NAMED).toList())
                                + (names.size() > NAMED ? " and others" : "") + ".",
                        List.of(lines.get(cmid)),
                        Advice.steps("compare-cmids")));
            }
        });
        return remarks;
    }
}
