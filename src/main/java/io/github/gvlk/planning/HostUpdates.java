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

    /**
     * What the host needs for the edition with that key; empty where the tables name nothing. Where the key is of another
     * release than the host, an update that is for this release too goes before an older one that is not.
     */
    Optional<Needed> needed(HostSystem system, HostKeyGroup key, Edition edition) {
        boolean keyOfAnother = !system.products().contains(key.product());
        Optional<HostUpdate> own = keyOfAnother
                ? least(system, List.of(edition.product(), key.product()))
                        .or(() -> least(system, List.of(edition.product())))
                : least(system, List.of(edition.product()));
        if (own.isPresent()) {
            return own.map(update -> new Needed("The host needs " + words(update) + ".", update.sources()));
        }
        return keyOfAnother && releases.isOlder(system, edition)
                ? least(system, List.of(key.product()))
                        .map(update -> new Needed(
                                "The table of updates names none for it on this host; for " + key.product()
                                        + ", whose host key this is, the host needs " + words(update) + ".",
                                update.sources()))
                : Optional.empty();
    }

    /** The oldest of the updates that are for all these releases. */
    private Optional<HostUpdate> least(HostSystem system, List<String> products) {
        return catalog.hostTables().updates().stream()
                .filter(update ->
                        update.system().equals(system.id()) && update.products().containsAll(products))
                .min(Comparator.comparing(update -> update.date().orElse("")));
    }

    /** Its number and date, what does as well, and what the table has in its place where that is wrong. */
    private String words(HostUpdate update) {
        Optional<Erratum> erratum = catalog.errata().stream()
                .filter(each ->
                        update.errata().contains(each.id()) && each.correct().isPresent())
                .findFirst();
        String number = erratum.flatMap(Erratum::correct).orElse(update.update());
        return number
                + update.date().map(date -> " (" + date + ")").orElse("")
                + update.orLater().map(kind -> " or a later " + kind).orElse("")
                + erratum.map(each -> "; the table prints " + update.update() + ", see erratum " + each.id())
                        .orElse("");
    }
}
