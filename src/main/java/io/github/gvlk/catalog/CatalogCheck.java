package io.github.gvlk.catalog;

import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.PartialKey;
import io.github.gvlk.value.ProductKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for what no schema can say: references that lead nowhere, and keys that cannot both be right. */
public final class CatalogCheck {
    private final Catalog catalog;

    private final List<String> problems = new ArrayList<>();
    private final Set<String> sources;

    private CatalogCheck(Catalog catalog) {
        this.catalog = catalog;
        this.sources = catalog.sources().stream().map(Source::id).collect(Collectors.toSet());
    }

    /**
     * Every problem as a sentence; empty when the catalogue is sound.
     *
     * @throws CatalogException when a file cannot be read at all
     */
    public static List<String> problems(Catalog catalog) {
        CatalogCheck check = new CatalogCheck(catalog);
        check.editions();
        check.references();
        check.errors();
        check.problems.addAll(DiagnosisCheck.problems(catalog, check.knownCodes()));
        check.problems.addAll(PlanningCheck.problems(catalog));
        check.readTheRest();
        return List.copyOf(check.problems);
    }

    private void editions() {
        Map<PartialKey, ProductKey> partials = new HashMap<>();
        Map<ProductKey, Edition> keys = new HashMap<>();
        Set<String> errata = catalog.errata().stream().map(Erratum::id).collect(Collectors.toSet());
        for (Edition edition : catalog.editions()) {
            ProductKey other = partials.putIfAbsent(edition.key().partial(), edition.key());
            if (other != null && !other.equals(edition.key())) {
                problems.add(edition.id() + ": two keys end in " + edition.key().partial() + ".");
            }
            Edition twin = keys.putIfAbsent(edition.key(), edition);
            if (twin != null && (twin.kind() != edition.kind() || twin.family() != edition.family())) {
                problems.add(edition.id() + ": has the key of " + twin.id() + ", which is of another kind.");
            }
            edition.errata().stream()
                    .filter(id -> !errata.contains(id))
                    .forEach(id -> problems.add(edition.id() + ": no erratum has the id " + id + "."));
        }
    }

    /** What has no references to check must be readable all the same. */
    private void readTheRest() {
        catalog.vocabulary();
        catalog.placeholders();
        catalog.dataDate();
        columns();
    }

    /** A name of a column that means two things would be read as the one by chance. */
    private void columns() {
        Map<String, InventoryField> meanings = new HashMap<>();
        for (InventoryColumn column : catalog.inventoryColumns()) {
            for (String name : Stream.concat(column.names().stream(), column.weakNames().stream())
                    .toList()) {
                InventoryField other = meanings.putIfAbsent(name.toLowerCase(Locale.ROOT), column.field());
                if (other != null && other != column.field()) {
                    problems.add("The column \"" + name + "\" of inventories means " + other.word() + " and "
                            + column.field().word() + ".");
                }
            }
        }
    }

    private void references() {
        Set<String> ids = catalog.editions().stream().map(Edition::id).collect(Collectors.toSet());
        catalog.namedEditions().stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> problems.add("names: no edition has the id " + id + "."));
        catalog.editions().forEach(each -> requireSources(each.id(), each.sources()));
        catalog.editions()
                .forEach(each -> catalog.names(each)
                        .forEach(name -> requireSources(each.id() + ", name " + name.name(), name.sources())));
        catalog.withoutGvlk().forEach(each -> requireSources(each.id(), each.sources()));
        catalog.cloudHosts().forEach(each -> requireSources(each.id(), each.sources()));
        catalog.errata().forEach(each -> requireSources(each.id(), each.sources()));
        catalog.documentedErrors().forEach(each -> requireSources(each.code().hex(), each.sources()));
        catalog.listedErrors().forEach(each -> requireSources(each.code().hex(), each.sources()));
        catalog.undefinedCodes().forEach(each -> requireSources(each.code().hex(), each.sources()));
        catalog.events().forEach(each -> requireSources("event " + each.id(), each.sources()));
        catalog.statusFlags().forEach(each -> requireSources("flag " + each.name(), each.sources()));
        catalog.outputLabels().forEach(each -> requireSources("label " + each.text(), each.sources()));
        catalog.defaultKeys().forEach(each -> requireSources("default key " + each.partialKey(), each.sources()));
        catalog.channelWords().forEach(each -> requireSources("channel word " + each.word(), each.sources()));
        catalog.symptoms().forEach(each -> requireSources("symptom " + each.id(), each.sources()));
        catalog.checkSteps().forEach(each -> requireSources("step " + each.id(), each.sources()));
        catalog.skuNumbers().forEach(each -> requireSources("SKU number " + each.number(), each.sources()));
        requireSources("limits of KMS", catalog.kmsLimits().sources());
        catalog.planningFacts().forEach(each -> requireSources("fact " + each.id(), each.sources()));
        for (FaqEntry entry : catalog.faq()) {
            requireSources("question " + entry.id(), entry.sources());
            entry.superseded().forEach(each -> requireSources("question " + entry.id(), each.sources()));
        }
        HostTables hosts = catalog.hostTables();
        hosts.systems().forEach(each -> requireSources("host system " + each.id(), each.sources()));
        hosts.keyGroups().forEach(each -> requireSources("host key " + each.id(), each.sources()));
        hosts.updates().forEach(each -> requireSources("host update " + each.update(), each.sources()));
        hosts.officeKeys().forEach(each -> requireSources("host key " + each.id(), each.sources()));
        hosts.avmaHosts().forEach(each -> requireSources("AVMA host " + each.system(), each.sources()));
        requireSources("facilities", catalog.facilities().sources());
        for (Family family : Family.values()) {
            catalog.editionChange(family).ifPresent(change -> requireSources(change.id(), change.sources()));
        }
        ActivationTools tools = catalog.tools();
        catalog.dialects().forEach(each -> requireSources(each.name(), each.sources()));
        tools.applications().forEach(each -> requireSources(each.id(), each.sources()));
        tools.officeFolders().forEach(each -> requireSources(each.product(), each.sources()));
        tools.advice().forEach(each -> requireSources("advice from build " + each.from(), each.sources()));
    }

    private void requireSources(String entry, List<String> ids) {
        ids.stream()
                .filter(id -> !sources.contains(id))
                .forEach(id -> problems.add(entry + ": no source has the id " + id + "."));
    }

    private void errors() {
        Set<ErrorCode> known = knownCodes();
        for (ActivationError error : catalog.documentedErrors()) {
            error.seeAlso().stream()
                    .filter(code -> !known.contains(code))
                    .forEach(code -> problems.add(error.code() + ": see also " + code + ", which is in no table."));
        }
    }

    private Set<ErrorCode> knownCodes() {
        Set<ErrorCode> known = new HashSet<>();
        catalog.documentedErrors().forEach(error -> known.add(error.code()));
        catalog.listedErrors().forEach(error -> known.add(error.code()));
        return known;
    }
}
