package io.github.gvlk.planning;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.HostSystem;
import java.util.Comparator;
import java.util.List;

/** Which of two releases is the newer one, by the builds with which they began. */
final class Releases {
    private final Catalog catalog;

    Releases(Catalog catalog) {
        this.catalog = catalog;
    }

    boolean isOlder(HostSystem system, HostSystem other) {
        return firstBuild(system.products()) < firstBuild(other.products());
    }

    boolean isOlder(HostSystem system, Edition edition) {
        return firstBuild(system.products()) < firstBuild(List.of(edition.product()));
    }

    /** Windows Server first, the newest of each family first, editions of a release after the release. */
    Comparator<HostSystem> newestFirst() {
        return Comparator.comparing((HostSystem system) -> system.family() != Family.SERVER)
                .thenComparingInt(system -> -firstBuild(system.products()))
                .thenComparing(HostSystem::id);
    }

    private int firstBuild(List<String> products) {
        return catalog.editions().stream()
                .filter(edition -> products.contains(edition.product()))
                .flatMap(edition -> edition.builds().stream())
                .mapToInt(build -> build.number())
                .min()
                .orElse(0);
    }
}
