package io.github.gvlk.cli.json;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.DialectGuide;
import java.util.List;

/** A dialect of {@code gvlk commands}: what it is for and what it needs. */
public record DialectJson(String name, String purpose, String needs, List<SourceJson> sources) {
    public static DialectJson of(Catalog catalog, DialectGuide guide) {
        return new DialectJson(guide.name(), guide.purpose(), guide.needs(), SourceJson.of(catalog, guide.sources()));
    }
}
