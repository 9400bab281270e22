package io.github.gvlk.planning;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Erratum;
import io.github.gvlk.catalog.HostKeyGroup;
import io.github.gvlk.catalog.HostSystem;
import io.github.gvlk.catalog.HostUpdate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which update a KMS host needs before it activates something newer than itself. */
final class HostUpdates {
    private final Catalog catalog;
    private final Releases releases;

    HostUpdates(Catalog catalog, Releases releases) {
        this.catalog = catalog;
        this.releases = releases;
    }

    /** A sentence, and the documents that it is from. */
    record Needed(String sentence, List<String> sources) {}

    /** What the host needs for the edition with that key; empty where the tables name nothing. */
    Optional<Needed> needed(HostSystem system, HostKeyGroup key, Edition edition) {
        Optional<HostUpdate> own = least(system, edition.product());
        if (own.isPresent()) {
            return own.map(update -> new Needed("The host needs " + words(update) + ".", update.sources()));
        }
        boolean keyOfAnother = !system.products().contains(key.product());
        return keyOfAnother && releases.isOlder(system, edition)
                ? least(system, key.product())
                        .map(update -> new Needed(
                                "The table of updates names none for " + edition.product() + " on this host; for "
                                        + key.product() + ", of which the host key is, it needs " + words(update) + ".",
                                update.sources()))
                : Optional.empty();
    }

    /** The oldest of the updates that do: later ones are named where more is wanted of the host. */
    private Optional<HostUpdate> least(HostSystem system, String product) {
        return catalog.hostTables().updates().stream()
                .filter(update ->
                        update.system().equals(system.id()) && update.products().contains(product))
                .min(Comparator.comparing(update -> update.date().orElse("")));
    }

    /** Its number and date, what does as well, and what is known to be wrong in the table. */
    String words(HostUpdate update) {
        StringBuilder words = new StringBuilder(update.update());
        update.date().ifPresent(date -> words.append(" (").append(date).append(")"));
        update.orLater().ifPresent(kind -> words.append(" or a later ").append(kind));
        for (Erratum erratum : catalog.errata()) {
            if (update.errata().contains(erratum.id())) {
                words.append("; the table prints ").append(String.join(", ", erratum.printed()));
                erratum.correct()
                        .ifPresent(correct -> words.append(", right is ").append(correct));
                words.append(" (erratum ").append(erratum.id()).append(')');
            }
        }
        return words.toString();
    }
}
