package io.github.gvlk.cli;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.cli.json.CatalogJson;
import io.github.gvlk.cli.json.EditionJson;
import io.github.gvlk.cli.json.ErrorJson;
import io.github.gvlk.cli.json.SourceJson;
import io.github.gvlk.value.EditionId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of the catalogue that can be listed.
 *
 * @param word what it is called on the command line
 * @param columns the names of its CSV columns; the first is the id
 * @param rows its rows as CSV cells; what is not known is empty
 * @param json its rows, in the same order, as JSON shapes
 * @param firstWidth how wide the first of its two text columns is
 * @param text the two columns that a row has as text
 */
record CatalogTable(
        String word,
        List<String> columns,
        Function<Catalog, Stream<List<String>>> rows,
        Function<Catalog, List<?>> json,
        int firstWidth,
        Function<List<String>, Cells> text) {

    /** The two columns that a row has as text. */
    record Cells(String first, String second) {}

    static final CatalogTable EDITIONS = new CatalogTable(
            "editions",
            List.of("id", "edition", "key", "kind", "product", "family", "channel", "editionId", "builds", "sources"),
            CatalogTable::editions,
            catalog -> catalog.editions().stream()
                    .map(edition -> EditionJson.of(catalog, edition))
                    .toList(),
            31,
            row -> new Cells(row.get(2), row.get(1) + (row.get(3).equals("AVMA") ? " (AVMA)" : "")));

    static final CatalogTable SOURCES = new CatalogTable(
            "sources",
            List.of("id", "title", "date", "url", "note"),
            CatalogTable::sources,
            catalog -> catalog.sources().stream().map(SourceJson::of).toList(),
            18,
            row -> new Cells(row.get(0), row.get(1) + (row.get(2).isEmpty() ? "" : ", " + row.get(2))));

    /** Every table, in the order in which help names them. */
    static final List<CatalogTable> ALL = List.of(
            EDITIONS,
            new CatalogTable(
                    "without-gvlk",
                    List.of("id", "name", "reason", "instead", "basis", "sources"),
                    CatalogTable::withoutGvlk,
                    catalog -> catalog.withoutGvlk().stream()
                            .map(product -> CatalogJson.WithoutKeyJson.of(catalog, product))
                            .toList(),
                    33,
                    row -> new Cells(row.get(1), row.get(2))),
            new CatalogTable(
                    "errors",
                    List.of(
                            "code",
                            "symbol",
                            "message",
                            "severity",
                            "facility",
                            "activationTypes",
                            "knowledge",
                            "sources"),
                    CatalogTable::errors,
                    CatalogJson::errors,
                    12,
                    row -> new Cells(row.get(0), row.get(1) + (row.get(1).isEmpty() ? "" : ": ") + row.get(2))),
            new CatalogTable(
                    "hosts",
                    List.of("id", "vendor", "host", "port", "condition", "sources"),
                    CatalogTable::hosts,
                    catalog -> catalog.cloudHosts().stream()
                            .map(host -> CatalogJson.HostJson.of(catalog, host))
                            .toList(),
                    20,
                    row -> new Cells(
                            row.get(0), row.get(2) + ":" + row.get(3) + "  " + row.get(1) + ". " + row.get(4))),
            new CatalogTable(
                    "errata",
                    List.of("id", "subject", "where", "printed", "correct", "why", "sources"),
                    CatalogTable::errata,
                    catalog -> catalog.errata().stream()
                            .map(erratum -> CatalogJson.ErratumJson.of(catalog, erratum))
                            .toList(),
                    15,
                    row -> new Cells(row.get(0), row.get(1) + ": " + row.get(5))),
            SOURCES);

    static String words() {
        return ALL.stream().map(CatalogTable::word).collect(Collectors.joining(", "));
    }

    Stream<List<String>> rows(Catalog catalog) {
        return rows.apply(catalog);
    }

    List<?> json(Catalog catalog) {
        return json.apply(catalog);
    }

    Cells text(List<String> row) {
        return text.apply(row);
    }

    private static Stream<List<String>> editions(Catalog catalog) {
        return catalog.editions().stream()
                .map(edition -> List.of(
                        edition.id(),
                        edition.name(),
                        edition.key().text(),
                        edition.kind().name(),
                        edition.product(),
                        edition.family().word(),
                        edition.channel().orElse(""),
                        edition.editionId().map(EditionId::text).orElse(""),
                        joined(edition.builds()),
                        joined(edition.sources())));
    }

    private static Stream<List<String>> withoutGvlk(Catalog catalog) {
        return catalog.withoutGvlk().stream()
                .map(product -> List.of(
                        product.id(),
                        product.name(),
                        product.reason(),
                        product.instead(),
                        product.basis(),
                        joined(product.sources())));
    }

    private static Stream<List<String>> errors(Catalog catalog) {
        return CatalogJson.errors(catalog).stream()
                .map((ErrorJson.CodeJson code) -> List.of(
                        code.code(),
                        known(code.symbol()),
                        known(code.message()),
                        code.severity(),
                        known(code.facility()),
                        joined(code.activationTypes()),
                        code.knowledge(),
                        joined(code.sources().stream().map(SourceJson::id).toList())));
    }

    private static Stream<List<String>> hosts(Catalog catalog) {
        return catalog.cloudHosts().stream()
                .map(host -> List.of(
                        host.id(),
                        host.vendor(),
                        host.host().name(),
                        Integer.toString(host.host().port().orElseThrow()),
                        host.condition(),
                        joined(host.sources())));
    }

    private static Stream<List<String>> errata(Catalog catalog) {
        return catalog.errata().stream()
                .map(erratum -> List.of(
                        erratum.id(),
                        erratum.subject(),
                        erratum.where(),
                        String.join("; ", erratum.printed()),
                        erratum.correct().orElse(""),
                        erratum.why(),
                        joined(erratum.sources())));
    }

    private static Stream<List<String>> sources(Catalog catalog) {
        return catalog.sources().stream()
                .map(source -> List.of(
                        source.id(),
                        source.title(),
                        source.date().orElse(""),
                        source.url().orElse(""),
                        source.note().orElse("")));
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Several values in one cell, separated by semicolons. */
    private static String joined(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(";"));
    }
}
