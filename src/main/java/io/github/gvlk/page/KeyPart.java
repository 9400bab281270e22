package io.github.gvlk.page;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.catalog.LocalName;
import io.github.gvlk.html.Html;
import io.github.gvlk.html.Template;
import io.github.gvlk.value.EditionId;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The editions with their keys: servers, clients, Office, guests of Hyper-V; of each the newest product first. */
final class KeyPart {
    private static final Template PRODUCT = Parts.template("product.html");
    private static final Template EDITION = Parts.template("edition.html");
    private static final Template REMARK = Parts.template("remark.html");
    private static final Template NAMES = Parts.template("names.html");
    private static final Template NAME = Parts.template("name.html");

    private final Catalog catalog;
    private final Parts parts;
    private final CommandTexts commands;

    KeyPart(Catalog catalog, Parts parts, CommandTexts commands) {
        this.catalog = catalog;
        this.parts = parts;
        this.commands = commands;
    }

    Html html() {
        Map<String, List<Edition>> products = new LinkedHashMap<>();
        List<Edition> editions = new ArrayList<>(catalog.editions());
        editions.sort(Comparator.comparingInt(KeyPart::rank)
                .thenComparing(Comparator.comparingInt(Edition::newestBuild).reversed()));
        editions.forEach(edition -> products.computeIfAbsent(heading(edition), any -> new ArrayList<>())
                .add(edition));
        return Parts.each(
                products.entrySet(),
                product -> PRODUCT.with(Map.of(
                        "name", Html.text(product.getKey()), "entries", Parts.each(product.getValue(), this::entry))));
    }

    private static int rank(Edition edition) {
        if (edition.kind() == KeyKind.AVMA) {
            return 3;
        }
        return switch (edition.family()) {
            case SERVER -> 0;
            case CLIENT -> 1;
            case OFFICE -> 2;
        };
    }

    private static String heading(Edition edition) {
        return edition.kind() == KeyKind.AVMA ? edition.product() + ": guests of Hyper-V (AVMA)" : edition.product();
    }

    private Html entry(Edition edition) {
        Map<String, Html> facts = new LinkedHashMap<>();
        facts.put(
                "Kind",
                Html.text(
                        edition.kind() == KeyKind.AVMA
                                ? "AVMA key, for a guest of an activated Windows Server Datacenter Hyper-V host"
                                : "GVLK (KMS client setup key)"));
        facts.put("Channel", Html.text(edition.channel().orElse("")));
        facts.put(
                "EditionID", Html.text(edition.editionId().map(EditionId::text).orElse("")));
        facts.put(
                "Builds",
                Html.text(edition.builds().stream().map(WindowsBuild::toString).collect(Collectors.joining(", "))));
        facts.put("Sources", parts.sources(edition.sources()));
        return EDITION.with(Map.of(
                "id", Html.text(edition.id()),
                "label", Html.text(edition.label()),
                "key", Html.text(edition.key().text()),
                "family", Html.text(edition.family().word()),
                "plan", Html.text(Integer.toString(commands.plan(edition))),
                "remark", edition.remark().map(KeyPart::remark).orElse(Html.NONE),
                "facts", Parts.facts(facts),
                "names", names(edition)));
    }

    private static Html remark(String text) {
        return REMARK.with(Map.of("text", Html.text(text)));
    }

    private Html names(Edition edition) {
        List<LocalName> names = LocalName.distinct(catalog.names(edition), edition.name());
        return names.isEmpty() ? Html.NONE : NAMES.with(Map.of("names", Parts.each(names, KeyPart::name)));
    }

    private static Html name(LocalName name) {
        return NAME.with(Map.of("name", Html.text(name.name()), "language", Html.text(name.language())));
    }
}
