package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.LicenseChannel;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.catalog.OutputField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be said of a product with a key of its own, retail, of the manufacturer, or a MAK: it asks no KMS host. */
final class OwnKeyRule implements Case.Rule {
    private static final Set<LicenseChannel> CHANNELS =
            EnumSet.of(LicenseChannel.RETAIL, LicenseChannel.OEM, LicenseChannel.MAK);

    private final SetupCommands commands;

    OwnKeyRule(SetupCommands commands) {
        this.commands = commands;
    }

    @Override
    public List<Remark> remarks(Case text) {
        List<Remark> remarks = new ArrayList<>();
        text.products(product -> CHANNELS.contains(product.channel())
                        && product.inUse()
                        && product.host().isEmpty())
                .forEach(i -> {
                    state(text, i).ifPresent(remarks::add);
                    defaultKey(text, i).ifPresent(remarks::add);
                });
        return remarks;
    }

    private static String kind(Product product) {
        return switch (product.channel()) {
            case OEM -> "a key of the computer's manufacturer (OEM)";
            case MAK -> "a MAK";
            default -> "a retail key";
        };
    }

    private Optional<Remark> state(Case text, int i) {
        Product product = text.product(i);
        if (product.status() == LicenseStatus.UNKNOWN) {
            return Optional.empty();
        }
        if (product.status() != LicenseStatus.LICENSED) {
            return Optional.of(Remark.of(
                    i,
                    StatusWords.findingId(product.status()),
                    StatusWords.severity(product.status()),
                    Remark.Rank.STATE,
                    StatusWords.sentence(product) + " It has " + kind(product)
                            + " and asks neither a KMS host nor Active Directory.",
                    text.evidenceOfState(i),
                    asKmsClient(text, i)));
        }
        String time = product.remainingMinutes().isPresent()
                ? ", for " + new Span(product.remainingMinutes().getAsLong()).words() + " more"
                : " permanently";
        boolean addOn = text.licence(i).isAddOn();
        return Optional.of(Remark.of(
                i,
                "activated",
                FindingSeverity.OK,
                Remark.Rank.STATE,
                product.title() + " is activated" + time + " by " + kind(product)
                        + (addOn ? ", as an addition to a product." : "; it is no KMS client."),
                text.evidenceOfState(i),
                asKmsClient(text, i)));
    }

    /** A person who looks here may want a KMS client: what that takes, and what it costs. */
    private List<Advice> asKmsClient(Case text, int i) {
        List<Edition> editions = text.identity(i).editions();
        boolean oneKey = editions.stream().map(Edition::key).distinct().count() == 1;
        if (!oneKey
                || editions.get(0).family() == Family.OFFICE
                || text.licence(i).isAddOn()) {
            return List.of();
        }
        boolean licensed = text.product(i).status() == LicenseStatus.LICENSED;
        return List.of(new Advice.Made(commands.install(
                (licensed ? "Nothing is to be done. " : "")
                        + "If a KMS client is wanted here, and a volume licence covers it: install the setup key and"
                        + " activate"
                        + (licensed ? ". That exchanges a licence without end for one that must be renewed." : "."),
                editions.get(0),
                text.product(i).kms())));
    }

    /** A key that Windows installed by itself; what activates the computer is not shown, a subscription above all. */
    private static Optional<Remark> defaultKey(Case text, int i) {
        return text.product(i).key() instanceof KeyIdentity.Default standard
                ? Optional.of(Remark.of(
                        i,
                        "default-key",
                        FindingSeverity.INFO,
                        Remark.Rank.ASIDE,
                        "The key is " + standard.key().meaning()
                                + ". slmgr.vbs does not show a subscription, which takes" + " the place of KMS.",
                        text.evidence(i, OutputField.PARTIAL_KEY),
                        Advice.steps("subscription-check")))
                : Optional.empty();
    }
}
