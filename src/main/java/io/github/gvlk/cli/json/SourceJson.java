package io.github.gvlk.cli.json;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document; {@code date} is the document's own, ISO. */
public record SourceJson(
        String id,
        String title,
        @Nullable String url,
        @Nullable String date,
        @Nullable String note) {

    /** The documents with these ids. */
    static List<SourceJson> of(Catalog catalog, List<String> ids) {
        return catalog.sources(ids).stream().map(SourceJson::of).toList();
    }

    /** One document. */
    public static SourceJson of(Source source) {
        return new SourceJson(
                source.id(),
                source.title(),
                source.url().orElse(null),
                source.date().orElse(null),
                source.note().orElse(null));
    }
}
