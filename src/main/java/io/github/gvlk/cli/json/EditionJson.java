package io.github.gvlk.cli.json;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.LocalName;
import io.github.gvlk.value.EditionId;
import io.github.gvlk.value.WindowsBuild;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition with its key. {@code score} is 1 when the question named it completely, less when it left parts out; null
 * where nothing was asked.
 */
public record EditionJson(
        String edition,
        String product,
        String family,
        @Nullable String channel,
        String key,
        String kind,
        @Nullable String editionId,
        List<Integer> builds,
        List<String> aliases,
        @Nullable Double score,
        List<SourceJson> sources,
        String id,
        boolean answersName,
        @Nullable String remark) {

    /** An edition as the answer to a question. */
    public static EditionJson of(Catalog catalog, Edition edition, double score) {
        return make(catalog, edition, score);
    }

    /** An edition as the catalogue has it. */
    public static EditionJson of(Catalog catalog, Edition edition) {
        return make(catalog, edition, null);
    }

    private static EditionJson make(Catalog catalog, Edition edition, @Nullable Double score) {
        return new EditionJson(
                edition.name(),
                edition.product(),
                edition.family().word(),
                edition.channel().orElse(null),
                edition.key().text(),
                edition.kind().name(),
                edition.editionId().map(EditionId::text).orElse(null),
                edition.builds().stream().map(WindowsBuild::number).toList(),
                aliases(catalog, edition),
                score,
                SourceJson.of(catalog, edition.sources()),
                edition.id(),
                edition.answersName(),
                edition.remark().orElse(null));
    }

    private static List<String> aliases(Catalog catalog, Edition edition) {
        return LocalName.distinct(catalog.names(edition), edition.name()).stream()
                .map(LocalName::name)
                .sorted()
                .toList();
    }
}
