package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.KmsLimits;
import io.github.gvlk.diagnose.network.ClockAnswer;
import io.github.gvlk.diagnose.network.PortAnswer;
import io.github.gvlk.diagnose.network.SrvAnswer;
import io.github.gvlk.diagnose.text.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the answers of DNS, of a port and of a clock in the text decide. */
final class NetworkRule implements Case.Rule {
    private static final double SECONDS_A_MINUTE = 60;
    private static final int MOST_HOSTS = 20;

    private final KmsLimits limits;

    NetworkRule(KmsLimits limits) {
        this.limits = limits;
    }

    @Override
    public List<Remark> remarks(Case text) {
        List<Remark> remarks = new ArrayList<>();
        dns(text).ifPresent(remarks::add);
        remarks.addAll(ports(text));
        clocks(text).ifPresent(remarks::add);
        return remarks;
    }

    private static Optional<Remark> dns(Case text) {
        List<SrvAnswer> answers = text.reading().network().srv();
        Map<String, Evidence> hosts = new LinkedHashMap<>();
        for (SrvAnswer answer : answers) {
            if (answer instanceof SrvAnswer.Found found) {
                String port = found.port().isPresent() ? ":" + found.port().getAsInt() : "";
                hosts.putIfAbsent(found.host().toLowerCase(Locale.ROOT) + port, found.evidence());
            }
        }
        if (!hosts.isEmpty()) {
            return Optional.of(found(text, hosts));
        }
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        SrvAnswer last = answers.get(answers.size() - 1);
        boolean missing = last instanceof SrvAnswer.Missing;
        boolean hostIsSet = text.known().stream()
                .anyMatch(known -> known.product()
                        .kms()
                        .origin()
                        .filter(HostOrigin.REGISTERED::equals)
                        .isPresent());
        return Optional.of(Remark.ofText(
                missing ? "srv-missing" : "dns-failed",
                hostIsSet ? FindingSeverity.INFO : FindingSeverity.PROBLEM,
                Remark.Rank.TESTED,
                (missing
                                ? "DNS has no SRV record for a KMS host where this computer looks for one."
                                : "The DNS server did not answer the question for the SRV record.")
                        + (hostIsSet ? " It does not matter while a KMS host is set." : ""),
                List.of(last.evidence()),
                hostIsSet
                        ? List.of()
                        : missing
                                ? Advice.steps("publish-check", "dns-client", "set-host")
                                : Advice.steps("dns-client")));
    }

    private static Remark found(Case text, Map<String, Evidence> hosts) {
        List<String> names = List.copyOf(hosts.keySet());
        List<String> asked = text.known().stream()
                .flatMap(known -> known.product().kms().host().stream())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        boolean other = !asked.isEmpty()
                && asked.stream().noneMatch(host -> names.stream().anyMatch(name -> name.startsWith(host)));
        return Remark.ofText(
                "srv-found",
                other ? FindingSeverity.WARNING : FindingSeverity.OK,
                Remark.Rank.TESTED,
                "DNS names " + (names.size() == 1 ? "one KMS host: " : names.size() + " KMS hosts: ")
                        + String.join(", ", names) + "."
                        + (other ? " The product asks another: " + String.join(", ", asked) + "." : "")
                        + (names.size() > 1 ? " Each counts only the clients that ask it." : ""),
                List.copyOf(hosts.values()),
                List.of());
    }

    /** The last answer of each host and port. */
    private static List<Remark> ports(Case text) {
        Map<String, PortAnswer> last = new LinkedHashMap<>();
        for (PortAnswer answer : text.reading().network().ports()) {
            last.put(answer.host().orElse("").toLowerCase(Locale.ROOT) + answer.port(), answer);
        }
        return last.values().stream().limit(MOST_HOSTS).map(NetworkRule::port).toList();
    }

    private static Remark port(PortAnswer answer) {
        String host = answer.host().orElse("the KMS host");
        String port = answer.port().isPresent() ? "port " + answer.port().getAsInt() : "the port";
        return Remark.ofText(
                answer.succeeded() ? "port-open" : "port-closed",
                answer.succeeded() ? FindingSeverity.OK : FindingSeverity.PROBLEM,
                Remark.Rank.TESTED,
                answer.succeeded()
                        ? "The way to " + host + " is open: " + port + " answers."
                        : "From here " + host + " does not answer on " + port
                                + ": a firewall is in the way, or the service does not run there.",
                List.of(answer.evidence()),
                answer.succeeded() ? List.of() : Advice.steps("host-firewall", "host-events"));
    }

    private Optional<Remark> clocks(Case text) {
        List<ClockAnswer> answers = text.reading().network().clocks();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        ClockAnswer last = answers.get(answers.size() - 1);
        if (last instanceof ClockAnswer.Unknown unknown) {
            return Optional.of(Remark.ofText(
                    "clock-unknown",
                    FindingSeverity.INFO,
                    Remark.Rank.TESTED,
                    "The clock could not be compared: " + unknown.reason(),
                    List.of(last.evidence()),
                    List.of()));
        }
        double minutes = Math.abs(((ClockAnswer.Offset) last).seconds()) / SECONDS_A_MINUTE;
        boolean tooMuch = minutes > limits.clockToleranceMinutes();
        return Optional.of(Remark.ofText(
                tooMuch ? "clock-differs" : "clock-right",
                tooMuch ? FindingSeverity.PROBLEM : FindingSeverity.OK,
                Remark.Rank.TESTED,
                tooMuch
                        ? "The clocks differ by " + new Span((long) minutes).exactly()
                                + ": a KMS host refuses more than " + new Span(limits.clockToleranceMinutes()).words()
                                + "."
                        : "The clocks differ by " + new Span((long) minutes).words() + ", which KMS allows.",
                List.of(last.evidence()),
                tooMuch ? Advice.steps("set-clock", "activate") : List.of()));
    }
}
