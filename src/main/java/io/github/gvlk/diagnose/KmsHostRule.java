package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.KmsLimits;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.catalog.OutputField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of a computer that is a KMS host: whether it is activated itself, and what its count allows. */
final class KmsHostRule implements Case.Rule {
    private static final long MANY_REQUESTS = 10;

    private final KmsLimits limits;

    KmsHostRule(KmsLimits limits) {
        this.limits = limits;
    }

    @Override
    public List<Remark> remarks(Case text) {
        List<Remark> remarks = new ArrayList<>();
        text.products(product -> product.host().isPresent()).forEach(i -> {
            activation(text, i).ifPresent(remarks::add);
            count(text, i).ifPresent(remarks::add);
            failures(text, i).ifPresent(remarks::add);
            publishing(text, i).ifPresent(remarks::add);
        });
        return remarks;
    }

    private static Optional<Remark> activation(Case text, int i) {
        Product product = text.product(i);
        if (product.status() == LicenseStatus.UNKNOWN) {
            return Optional.empty();
        }
        boolean licensed = product.status() == LicenseStatus.LICENSED;
        return Optional.of(Remark.of(
                i,
                licensed ? "kms-host-activated" : "kms-host-not-activated",
                licensed ? FindingSeverity.OK : FindingSeverity.PROBLEM,
                licensed ? Remark.Rank.STATE : Remark.Rank.CAUSE,
                licensed
                        ? "This computer is an activated KMS host (" + product.title() + ")."
                        : "The KMS host key of this computer (" + product.title()
                                + ") is not activated: it activates no product that needs this key.",
                text.evidenceOfState(i),
                licensed ? List.of() : activate(product)));
    }

    /** A computer may hold several host keys: its Activation ID says which one to activate. */
    private static List<Advice> activate(Product product) {
        return product.activationId()
                .<List<Advice>>map(
                        id -> List.of(new Advice.Filled("activate-host-key", "ACTIVATION_ID", List.of(id.text()))))
                .orElseGet(() -> Advice.steps("host-activate"));
    }

    /** Requests that fail are those of clients that the key does not cover, or that came with wrong clocks. */
    private static Optional<Remark> failures(Case text, int i) {
        KmsHostState host = text.product(i).host().orElseThrow();
        long total = host.totalRequests().orElse(0);
        long failed = host.failedRequests().orElse(0);
        return total >= MANY_REQUESTS && failed * 2 > total
                ? Optional.of(Remark.of(
                        i,
                        "requests-failed",
                        FindingSeverity.WARNING,
                        Remark.Rank.CAUSE,
                        failed + " of " + total + " requests to this KMS host failed.",
                        text.evidence(i, OutputField.TOTAL_REQUESTS, OutputField.FAILED_REQUESTS),
                        Advice.steps("host-events", "host-key")))
                : Optional.empty();
    }

    private Optional<Remark> count(Case text, int i) {
        KmsHostState host = text.product(i).host().orElseThrow();
        if (host.currentCount().isEmpty()) {
            return Optional.empty();
        }
        int count = host.currentCount().getAsInt();
        boolean office = text.licence(i).isOffice();
        int first = office ? limits.threshold(Family.OFFICE) : limits.threshold(Family.SERVER);
        int last = office ? first : limits.threshold(Family.CLIENT);
        String says;
        if (count < first) {
            says = office
                    ? "The count of this KMS host is " + count + ": it activates Office from " + first + " on."
                    : "The count of this KMS host is " + count + ": it activates Windows Server and Office from "
                            + first + " on, Windows clients from " + last + " on.";
        } else if (count < last) {
            says = "The count of this KMS host is " + count + ": enough for Windows Server and Office (" + first
                    + "), not for Windows clients (" + last + ").";
        } else {
            says = "The count of this KMS host is " + count + ": enough for every product; none needs more than " + last
                    + ".";
        }
        boolean stuck = count == 1;
        return Optional.of(Remark.of(
                i,
                count < last ? "count-low" : "count-enough",
                count < first ? FindingSeverity.WARNING : count < last ? FindingSeverity.INFO : FindingSeverity.OK,
                Remark.Rank.CAUSE,
                stuck
                        ? says + " A count that stays at one though several computers ask means that they share one"
                                + " client machine ID."
                        : says,
                text.evidence(i, OutputField.CURRENT_COUNT),
                count >= last ? List.of() : Advice.steps("bring-clients", "compare-cmids")));
    }

    private static Optional<Remark> publishing(Case text, int i) {
        return text.licence(i).isFalse(OutputField.DNS_PUBLISHING)
                ? Optional.of(Remark.of(
                        i,
                        "publishing-off",
                        FindingSeverity.INFO,
                        Remark.Rank.ASIDE,
                        "The KMS host does not write its SRV record into DNS: clients find it only if somebody else wrote"
                                + " the record, or if it is set on them.",
                        text.evidence(i, OutputField.DNS_PUBLISHING),
                        List.of()))
                : Optional.empty();
    }
}
