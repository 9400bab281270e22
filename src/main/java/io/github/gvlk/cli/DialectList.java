package io.github.gvlk.cli;

import io.github.gvlk.catalog.DialectGuide;
import io.github.gvlk.cli.json.DialectJson;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.render.Dialects;
import java.util.List;

/** The dialects, with what each is for and needs. */
final class DialectList {
    private static final int NAMES = 21;

    private DialectList() {}

    /** As text, or as JSON with the sources; the usual dialect comes first. */
    static void print(Session session) {
        List<DialectGuide> all = session.catalog().dialects();
        List<DialectGuide> guides = Dialects.names().stream()
                .flatMap(name -> all.stream().filter(guide -> guide.name().equals(name)))
                .toList();
        if (session.format() == OutputFormat.JSON) {
            session.printJson(guides.stream()
                    .map(guide -> DialectJson.of(session.catalog(), guide))
                    .toList());
            return;
        }
        TextPage page = session.page();
        for (DialectGuide guide : guides) {
            page.pair(0, NAMES, guide.name(), guide.purpose());
            page.pair(NAMES, 7, "Needs:", guide.needs());
        }
        session.print(page);
    }
}
