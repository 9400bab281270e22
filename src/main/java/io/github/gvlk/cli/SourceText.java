package io.github.gvlk.cli;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Source;
import io.github.gvlk.cli.text.TextPage;
import java.util.List;

/** Shows where an answer comes from: title, date and address of each document. */
final class SourceText {
    private SourceText() {}

    static void add(TextPage page, Catalog catalog, Edition edition) {
        page.paragraph(2, "sources of " + edition.label());
        add(page, catalog.sources(edition.sources()));
        catalog.errata().stream()
                .filter(erratum -> edition.errata().contains(erratum.id()))
                .forEach(erratum -> page.hanging(4, 2, "erratum " + erratum.id() + ": " + erratum.why()));
    }

    static void add(TextPage page, List<Source> sources) {
        for (Source source : sources) {
            String date = source.date().map(day -> ", " + day).orElse("");
            page.hanging(4, 2, source.id() + ": " + source.title() + date);
            source.note().ifPresent(note -> page.hanging(6, 0, note));
            source.url().ifPresent(url -> page.verbatim(6, url));
        }
    }
}
