package io.github.gvlk.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks through the tables of hosts for systems, releases, editions and errata that are nowhere else. */
final class PlanningCheck {
    private final Catalog catalog;
    private final HostTables tables;
    private final Set<String> systems;
    private final Set<String> products;
    private final Set<String> editions;
    private final Set<String> errata;
    private final List<String> problems = new ArrayList<>();

    private PlanningCheck(Catalog catalog) {
        this.catalog = catalog;
        this.tables = catalog.hostTables();
        this.systems = tables.systems().stream().map(HostSystem::id).collect(Collectors.toSet());
        this.products = catalog.editions().stream().map(Edition::product).collect(Collectors.toSet());
        this.editions = catalog.editions().stream().map(Edition::id).collect(Collectors.toSet());
        this.errata = catalog.errata().stream().map(Erratum::id).collect(Collectors.toSet());
    }

    /** Every problem as a sentence. */
    static List<String> problems(Catalog catalog) {
        PlanningCheck check = new PlanningCheck(catalog);
        check.systems();
        check.keyGroups();
        check.updates();
        check.officeKeys();
        check.avmaHosts();
        return check.problems;
    }

    private void systems() {
        for (HostSystem system : tables.systems()) {
            String entry = "host system " + system.id();
            require(products, system.products(), entry, "product");
            require(editions, system.editions(), entry, "edition");
            if (system.products().isEmpty() && system.editions().isEmpty()) {
                problems.add(entry + ": names neither a product nor an edition.");
            }
        }
    }

    private void keyGroups() {
        for (HostKeyGroup group : tables.keyGroups()) {
            String entry = "host key " + group.id();
            require(systems, group.systems(), entry, "host system");
            require(products, List.of(group.product()), entry, "product");
            require(products, group.products(), entry, "product");
            require(products, group.newer(), entry, "product");
            require(editions, group.editions(), entry, "edition");
            for (Edition edition : catalog.editions()) {
                if (group.newer().contains(edition.product()) && group.lists(edition)) {
                    problems.add(entry + ": lists " + edition.id() + " and calls it newer.");
                }
            }
        }
    }

    private void updates() {
        for (HostUpdate update : tables.updates()) {
            String entry = "host update " + update.update();
            require(systems, List.of(update.system()), entry, "host system");
            require(products, update.products(), entry, "product");
            require(errata, update.errata(), entry, "erratum");
        }
    }

    private void officeKeys() {
        for (OfficeHostKey key : tables.officeKeys()) {
            String entry = "host key " + key.id();
            require(systems, List.of(key.leastServer(), key.leastClient()), entry, "host system");
            require(products, key.products(), entry, "product");
            require(errata, key.errata(), entry, "erratum");
        }
    }

    private void avmaHosts() {
        for (AvmaHost host : tables.avmaHosts()) {
            String entry = "AVMA host " + host.system();
            require(systems, List.of(host.system()), entry, "host system");
            require(products, host.guests(), entry, "product");
            require(products, host.newer(), entry, "product");
        }
    }

    private void require(Set<String> known, List<String> named, String entry, String what) {
        named.stream()
                .filter(each -> !known.contains(each))
                .forEach(each -> problems.add(entry + ": no " + what + " is called " + each + "."));
    }
}
