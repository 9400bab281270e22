package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.KmsLimits;
import io.github.gvlk.catalog.LicenseChannel;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.diagnose.text.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of a product with a setup key: whether it is activated, by whom, for how long, and by which key. */
final class KmsClientRule implements Case.Rule {
    private static final long MINUTES_A_DAY = 1440;

    private final KmsLimits limits;
    private final Symptoms symptoms;
    private final SetupCommands commands;

    KmsClientRule(KmsLimits limits, Symptoms symptoms, SetupCommands commands) {
        this.limits = limits;
        this.symptoms = symptoms;
        this.commands = commands;
    }

    @Override
    public List<Remark> remarks(Case text) {
        List<Remark> remarks = new ArrayList<>();
        text.products(product -> product.channel() == LicenseChannel.KMS_CLIENT && product.inUse())
                .forEach(i -> {
                    state(text, i).ifPresent(remarks::add);
                    host(text, i).ifPresent(remarks::add);
                    domain(text, i).ifPresent(remarks::add);
                    key(text, i).ifPresent(remarks::add);
                });
        return remarks;
    }

    private Optional<Remark> state(Case text, int i) {
        Product product = text.product(i);
        if (product.status() == LicenseStatus.LICENSED) {
            return Optional.of(licensed(text, i));
        }
        if (product.status() == LicenseStatus.UNKNOWN) {
            return Optional.empty();
        }
        if (text.licence(i).has(OutputField.TOKEN_ACTIVATION)) {
            return Optional.of(token(text, i));
        }
        String left = product.remainingMinutes().isPresent()
                ? " Left: " + new Span(product.remainingMinutes().getAsLong()).words() + "."
                : "";
        return Optional.of(Remark.of(
                i,
                StatusWords.findingId(product.status()),
                StatusWords.severity(product.status()),
                Remark.Rank.STATE,
                StatusWords.sentence(product) + left,
                text.evidenceOfState(i),
                symptoms.isNotGenuine(product) ? Advice.steps("activate") : contact(text, i)));
    }

    private static Remark token(Case text, int i) {
        return Remark.of(
                i,
                "token-only",
                FindingSeverity.PROBLEM,
                Remark.Rank.CAUSE,
                StatusWords.sentence(text.product(i))
                        + " It is set to activation by token alone, and asks no KMS host.",
                text.evidence(i, OutputField.TOKEN_ACTIVATION),
                Advice.steps("token"));
    }

    /** How the KMS host is looked for and reached: what a product needs that is not activated. */
    private static List<Advice> contact(Case text, int i) {
        Optional<HostOrigin> origin = text.product(i).kms().origin();
        if (origin.filter(HostOrigin.REGISTERED::equals).isPresent()) {
            return Advice.steps("port-test", "clock-check", "activate");
        }
        return origin.filter(HostOrigin.HIDDEN::equals).isPresent()
                ? Advice.steps("registered-host", "srv-lookup", "port-test", "clock-check", "activate")
                : Advice.steps("srv-lookup", "port-test", "clock-check", "activate");
    }

    private Remark licensed(Case text, int i) {
        Product product = text.product(i);
        boolean byDirectory = product.activatedBy()
                .filter(Product.ActivatedBy.ACTIVE_DIRECTORY::equals)
                .isPresent();
        if (byDirectory) {
            return Remark.of(
                    i,
                    "activated-by-ad",
                    FindingSeverity.OK,
                    Remark.Rank.STATE,
                    product.title() + " is activated by Active Directory" + ends(product)
                            + ". No KMS host is asked: setting one would change nothing.",
                    text.evidence(i, OutputField.AD_ACTIVATION, OutputField.AD_OBJECT),
                    List.of());
        }
        long left = product.remainingMinutes().orElse(limits.validityMinutes());
        long renewal = product.kms().renewalInterval().orElse(limits.renewalMinutes());
        long sinceRenewal = limits.validityMinutes() - left;
        boolean overdue = sinceRenewal > 2 * renewal + MINUTES_A_DAY;
        return overdue ? notRenewed(text, i, left, sinceRenewal, renewal) : healthy(text, i);
    }

    private static Remark notRenewed(Case text, int i, long left, long sinceRenewal, long renewal) {
        Product product = text.product(i);
        return Remark.of(
                i,
                "not-renewed",
                left < 2 * renewal ? FindingSeverity.PROBLEM : FindingSeverity.WARNING,
                Remark.Rank.STATE,
                product.title() + " is licensed, but was last renewed about "
                        + new Span(sinceRenewal).words() + " ago, though it asks every "
                        + new Span(renewal).words() + ": no KMS host has answered it since, or the computer was off or"
                        + " elsewhere. It stays licensed for "
                        + new Span(left).words() + ".",
                text.evidence(i, OutputField.VOLUME_EXPIRY, OutputField.TIME_REMAINING),
                contact(text, i));
    }

    private static Remark healthy(Case text, int i) {
        Product product = text.product(i);
        String by = product.kms()
                .host()
                .map(host ->
                        " by the KMS host " + host + ":" + product.kms().port().orElse(0))
                .orElse(product.expires().isPresent() ? " by a KMS host or Active Directory" : "");
        return Remark.of(
                i,
                "activated",
                FindingSeverity.OK,
                Remark.Rank.STATE,
                product.title() + " is activated" + by + ends(product) + ".",
                text.evidenceOfState(i),
                List.of());
    }

    private static String ends(Product product) {
        if (product.remainingMinutes().isPresent()) {
            return ", for " + new Span(product.remainingMinutes().getAsLong()).words()
                    + " more unless it is renewed, which happens by itself";
        }
        return product.expires()
                .map(date -> ", until " + date + " unless it is renewed")
                .orElse("");
    }

    private static Optional<Remark> host(Case text, int i) {
        Product product = text.product(i);
        Optional<HostOrigin> origin = product.kms().origin();
        if (origin.filter(HostOrigin.NOT_FOUND::equals).isPresent()) {
            boolean licensed = product.status() == LicenseStatus.LICENSED;
            return Optional.of(Remark.of(
                    i,
                    "no-kms-host",
                    licensed ? FindingSeverity.WARNING : FindingSeverity.PROBLEM,
                    Remark.Rank.CAUSE,
                    "No KMS host is set for " + product.title() + ", and DNS named none.",
                    text.evidence(i, OutputField.NO_HOST),
                    Advice.steps("srv-lookup", "dns-client", "set-host", "activate")));
        }
        if (origin.filter(HostOrigin.HIDDEN::equals).isPresent()) {
            return Optional.of(Remark.of(
                    i,
                    "kms-host-hidden",
                    FindingSeverity.INFO,
                    Remark.Rank.ASIDE,
                    "slmgr.vbs does not show the KMS host of a product that is not licensed: none is shown here, and one"
                            + " may be set all the same.",
                    text.evidence(i, OutputField.PLEASE_ACTIVATE),
                    List.of()));
        }
        return Optional.empty();
    }

    /** A host that is set overrides the domain in which one would be looked for. */
    private static Optional<Remark> domain(Case text, int i) {
        KmsContact kms = text.product(i).kms();
        boolean both = kms.lookupDomain().isPresent()
                && kms.origin().filter(HostOrigin.REGISTERED::equals).isPresent();
        return both
                ? Optional.of(Remark.of(
                        i,
                        "lookup-domain-without-effect",
                        FindingSeverity.INFO,
                        Remark.Rank.ASIDE,
                        "The domain for the SRV record has no effect while a KMS host is set.",
                        text.evidence(i, OutputField.LOOKUP_DOMAIN),
                        List.of()))
                : Optional.empty();
    }

    private Optional<Remark> key(Case text, int i) {
        Product product = text.product(i);
        if (!(product.key() instanceof KeyIdentity.Published published)) {
            return Optional.empty();
        }
        List<Evidence> line = text.evidence(i, OutputField.PARTIAL_KEY);
        if (text.identity(i).keyFits()) {
            return product.status() == LicenseStatus.LICENSED
                    ? Optional.empty()
                    : Optional.of(Remark.of(
                            i,
                            "key-fits",
                            FindingSeverity.OK,
                            Remark.Rank.ASIDE,
                            "The installed key is the published setup key of this edition: the key is not the problem.",
                            line,
                            List.of()));
        }
        List<Advice> advice = text.identity(i).editions().size() == 1
                ? List.of(new Advice.Made(commands.install(
                        "Install the setup key of the installed edition, and activate.",
                        text.identity(i).editions().get(0),
                        product.kms())))
                : List.of();
        return Optional.of(Remark.of(
                i,
                "key-of-another-edition",
                FindingSeverity.PROBLEM,
                Remark.Rank.CAUSE,
                "The installed key is that of " + published.edition().label() + ", not of " + product.title() + ".",
                line,
                advice));
    }
}
