package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.FindingSeverity;
import io.github.gvlk.catalog.LicenseChannel;
import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.catalog.OutputField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of the products of a text together, and of those that nothing else speaks of. */
final class WholeTextRule implements Case.Rule {
    private final SetupCommands commands;

    WholeTextRule(SetupCommands commands) {
        this.commands = commands;
    }

    @Override
    public List<Remark> remarks(Case text) {
        List<Remark> remarks = new ArrayList<>();
        withoutKey(text).ifPresent(remarks::add);
        remarks.addAll(withoutStatus(text));
        remarks.addAll(withoutChannel(text));
        sideBySide(text).ifPresent(remarks::add);
        return remarks;
    }

    /** {@code /dlv all} shows every licence that could be used; a single one without a key is what was asked for. */
    private Optional<Remark> withoutKey(Case text) {
        List<Integer> unused =
                text.products(product -> !product.inUse()).boxed().toList();
        if (unused.isEmpty()) {
            return Optional.empty();
        }
        int first = unused.get(0);
        boolean others = unused.size() < text.known().size();
        if (others || unused.size() > 1) {
            return Optional.of(Remark.ofText(
                    "not-in-use",
                    others ? FindingSeverity.OK : FindingSeverity.WARNING,
                    Remark.Rank.ASIDE,
                    unused.size() + (unused.size() == 1 ? " licence is" : " licences are")
                            + " not in use: no key is installed for "
                            + (unused.size() == 1 ? "it" : "them")
                            + (others ? ". That is usual where all licences are listed." : "."),
                    text.evidence(first, OutputField.NOT_IN_USE, OutputField.STATUS),
                    List.of()));
        }
        List<Edition> editions = text.identity(first).editions();
        List<Advice> advice = editions.size() == 1
                ? List.of(new Advice.Made(commands.install(
                        "If this is the installed edition and it shall be a KMS client: install its setup key and"
                                + " activate.",
                        editions.get(0),
                        text.product(first).kms())))
                : List.of();
        return Optional.of(Remark.of(
                first,
                "no-key",
                FindingSeverity.WARNING,
                Remark.Rank.CAUSE,
                "No key is installed for " + text.product(first).title() + ": this licence is not in use.",
                text.evidence(first, OutputField.NOT_IN_USE, OutputField.STATUS),
                advice));
    }

    private static List<Remark> withoutStatus(Case text) {
        return text.products(product -> product.inUse() && product.status() == LicenseStatus.UNKNOWN)
                .mapToObj(i -> Remark.of(
                        i,
                        "status-not-shown",
                        FindingSeverity.INFO,
                        Remark.Rank.STATE,
                        StatusWords.sentence(text.product(i)),
                        text.evidence(i, OutputField.NAME),
                        Advice.steps("show-details")))
                .toList();
    }

    /** The state of a product whose channel the text does not show: {@code /xpr} and short lists. */
    private static List<Remark> withoutChannel(Case text) {
        return text.products(product -> product.inUse()
                        && product.status() != LicenseStatus.UNKNOWN
                        && product.channel() == LicenseChannel.UNKNOWN
                        && product.host().isEmpty())
                .mapToObj(i -> {
                    Product product = text.product(i);
                    boolean licensed = product.status() == LicenseStatus.LICENSED;
                    return Remark.of(
                            i,
                            StatusWords.findingId(product.status()),
                            StatusWords.severity(product.status()),
                            Remark.Rank.STATE,
                            licensed ? product.title() + " is activated." : StatusWords.sentence(product),
                            text.evidenceOfState(i),
                            licensed ? List.of() : Advice.steps("show-details"));
                })
                .toList();
    }

    /** Volume and retail licences of Office on one computer: the one that is not wanted keeps reminding. */
    private static Optional<Remark> sideBySide(Case text) {
        List<Product> office = text.products(Product::inUse)
                .filter(i -> text.licence(i).isOffice())
                .mapToObj(text::product)
                .toList();
        boolean volume = office.stream()
                .anyMatch(product ->
                        product.channel() == LicenseChannel.KMS_CLIENT || product.channel() == LicenseChannel.MAK);
        List<String> leftOver = office.stream()
                .filter(product ->
                        product.channel() == LicenseChannel.RETAIL && product.status() != LicenseStatus.LICENSED)
                .flatMap(product -> product.partialKey().stream())
                .toList();
        if (!volume || leftOver.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Remark.ofText(
                "office-side-by-side",
                FindingSeverity.WARNING,
                Remark.Rank.STATE,
                "Retail licences of Office that are not activated stand beside volume licences; what is left over from an"
                        + " earlier installation keeps reminding.",
                List.of(),
                List.of(new Advice.Filled("remove-office-key", "PARTIAL_KEY", leftOver))));
    }
}
