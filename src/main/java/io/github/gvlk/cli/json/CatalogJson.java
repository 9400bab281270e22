package io.github.gvlk.cli.json;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.catalog.Erratum;
import io.github.gvlk.catalog.ListedError;
import io.github.gvlk.catalog.ProductWithoutKey;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.decode.Explanation;
import io.github.gvlk.value.ErrorCode;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The whole catalogue, as {@code gvlk catalog export} writes it. */
public record CatalogJson(
        String dataDate,
        List<EditionJson> editions,
        List<WithoutKeyJson> withoutGvlk,
        List<ErrorJson.CodeJson> errors,
        List<HostJson> cloudHosts,
        List<ErratumJson> errata,
        List<SourceJson> sources) {

    /** A product without a key. */
    public record WithoutKeyJson(
            String id, String name, String reason, String instead, String basis, List<SourceJson> sources) {
        public static WithoutKeyJson of(Catalog catalog, ProductWithoutKey product) {
            return new WithoutKeyJson(
                    product.id(),
                    product.name(),
                    product.reason(),
                    product.instead(),
                    product.basis(),
                    SourceJson.of(catalog, product.sources()));
        }
    }

    /** A vendor's KMS endpoint; {@code port} is a TCP port. */
    public record HostJson(
            String id,
            String vendor,
            String host,
            int port,
            boolean portStated,
            String condition,
            @Nullable String note,
            List<SourceJson> sources) {
        public static HostJson of(Catalog catalog, CloudHost host) {
            return new HostJson(
                    host.id(),
                    host.vendor(),
                    host.host().name(),
                    host.host().port().orElseThrow(),
                    host.portStated(),
                    host.condition(),
                    host.note().orElse(null),
                    SourceJson.of(catalog, host.sources()));
        }
    }

    /** A place where a published page is wrong. */
    public record ErratumJson(
            String id,
            String subject,
            String where,
            List<String> printed,
            @Nullable String correct,
            String why,
            List<SourceJson> sources) {
        public static ErratumJson of(Catalog catalog, Erratum erratum) {
            return new ErratumJson(
                    erratum.id(),
                    erratum.subject(),
                    erratum.where(),
                    erratum.printed(),
                    erratum.correct().orElse(null),
                    erratum.why(),
                    SourceJson.of(catalog, erratum.sources()));
        }
    }

    /** Everything; each error code once, by unsigned value. */
    public static CatalogJson of(Catalog catalog) {
        return new CatalogJson(
                catalog.dataDate(),
                catalog.editions().stream()
                        .map(edition -> EditionJson.of(catalog, edition))
                        .toList(),
                catalog.withoutGvlk().stream()
                        .map(product -> WithoutKeyJson.of(catalog, product))
                        .toList(),
                errors(catalog),
                catalog.cloudHosts().stream()
                        .map(host -> HostJson.of(catalog, host))
                        .toList(),
                catalog.errata().stream()
                        .map(erratum -> ErratumJson.of(catalog, erratum))
                        .toList(),
                catalog.sources().stream().map(SourceJson::of).toList());
    }

    /** Every code of the tables, the documented answer where there is one. */
    public static List<ErrorJson.CodeJson> errors(Catalog catalog) {
        TreeSet<ErrorCode> codes = new TreeSet<>();
        catalog.documentedErrors().stream().map(ActivationError::code).forEach(codes::add);
        catalog.listedErrors().stream().map(ListedError::code).forEach(codes::add);
        Decoder decoder = new Decoder(catalog);
        return codes.stream()
                .map(code -> {
                    Explanation explanation = decoder.explain(code);
                    return ErrorJson.CodeJson.of(catalog, explanation);
                })
                .toList();
    }
}
