package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.catalog.OutputField;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of evaluations, subscriptions, and guests that their Hyper-V host activates. */
final class TimedRule implements Case.Rule {
    private static final long URGENT_MINUTES = 10L * 24 * 60;

    private final SetupCommands commands;

    TimedRule(SetupCommands commands) {
        this.commands = commands;
    }

    @Override
    public List<Remark> remarks(Case text) {
        List<Remark> remarks = new ArrayList<>();
        text.products(product -> product.inUse() && product.status() != LicenseStatus.UNKNOWN)
                .forEach(i -> {
                    switch (text.product(i).channel()) {
                        case TIMEBASED_EVAL -> remarks.add(evaluation(text, i));
                        case TIMEBASED_SUB -> remarks.add(subscription(text, i));
                        case AVMA -> remarks.add(guest(text, i));
                        default -> {}
                    }
                });
        return remarks;
    }

    private Remark evaluation(Case text, int i) {
        Product product = text.product(i);
        boolean licensed = product.status() == LicenseStatus.LICENSED;
        boolean urgent = !licensed
                || (product.remainingMinutes().isPresent()
                        && product.remainingMinutes().getAsLong() < URGENT_MINUTES);
        List<Edition> editions = text.identity(i).editions();
        boolean oneKey = editions.stream().map(Edition::key).distinct().count() == 1;
        List<Advice> advice = !oneKey
                ? Advice.steps("show-details")
                : List.of(new Advice.Made(commands.convert(
                        "Make it the full edition; this restarts the computer and needs a licence.",
                        editions.get(0),
                        product.kms())));
        return Remark.of(
                i,
                "evaluation",
                urgent ? FindingSeverity.PROBLEM : FindingSeverity.WARNING,
                licensed ? Remark.Rank.STATE : Remark.Rank.TESTED,
                product.title() + " is an evaluation"
                        + (licensed ? left(product) : ", and it has ended")
                        + ". It does not take a setup key as it is.",
                text.evidence(
                        i,
                        OutputField.DESCRIPTION,
                        OutputField.XPR_STATUS,
                        OutputField.TIMEBASED_EXPIRY,
                        OutputField.TIME_REMAINING),
                advice);
    }

    private static String left(Product product) {
        if (product.remainingMinutes().isPresent()) {
            return " with " + new Span(product.remainingMinutes().getAsLong()).words() + " left";
        }
        return product.expires().map(date -> " until " + date).orElse("");
    }

    private static Remark subscription(Case text, int i) {
        Product product = text.product(i);
        boolean licensed = product.status() == LicenseStatus.LICENSED;
        return Remark.of(
                i,
                licensed ? "activated" : "not-activated",
                licensed ? FindingSeverity.OK : FindingSeverity.PROBLEM,
                Remark.Rank.STATE,
                (licensed
                                ? product.title() + " is activated by a subscription" + left(product) + "."
                                : StatusWords.sentence(product))
                        + " It asks no KMS host.",
                text.evidenceOfState(i),
                List.of());
    }

    private static Remark guest(Case text, int i) {
        Product product = text.product(i);
        boolean licensed = product.status() == LicenseStatus.LICENSED;
        String host = text.licence(i)
                .text(OutputField.AVMA_HOST)
                .map(name -> " by the Hyper-V host " + name)
                .orElse(" by its Hyper-V host");
        return Remark.of(
                i,
                licensed ? "activated" : "not-activated",
                licensed ? FindingSeverity.OK : FindingSeverity.PROBLEM,
                Remark.Rank.STATE,
                licensed
                        ? product.title() + " is activated" + host + left(product) + "; KMS has no part in it."
                        : StatusWords.sentence(product) + " It waits for its Hyper-V host, not for KMS.",
                text.evidenceOfState(i),
                licensed ? List.of() : Advice.steps("avma-host"));
    }
}
