package io.github.gvlk.page;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Source;
import io.github.gvlk.html.Html;
import io.github.gvlk.html.Template;
import io.github.gvlk.value.ErrorCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The small parts of which every entry of the page is made: facts, lists, and the documents behind them. */
final class Parts {
    private static final Template FACTS = template("facts.html");
    private static final Template FACT = template("fact.html");
    private static final Template NUMBERED = template("numbered.html");
    private static final Template ITEM = template("item.html");
    private static final Template INLINE_LIST = template("inline-list.html");
    private static final Template SOURCE_LINK = template("source-link.html");
    private static final Template CODE_LINK = template("code-link.html");

    private final Catalog catalog;

    Parts(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A fixed part of this room. */
    static Template template(String name) {
        return Template.of(LookupPage.class, name);
    }

    /** Names with values, in that order; what has no value is left out. */
    static Html facts(Map<String, Html> facts) {
        List<Html> rows = new ArrayList<>();
        facts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                rows.add(FACT.with(Map.of("name", Html.text(name), "value", value)));
            }
        });
        return rows.isEmpty() ? Html.NONE : FACTS.with(Map.of("facts", Html.all(rows)));
    }

    /** A numbered list with a title; nothing where it would be empty. */
    static Html numbered(String title, List<String> items) {
        return items.isEmpty()
                ? Html.NONE
                : NUMBERED.with(Map.of(
                        "title",
                        Html.text(title),
                        "items",
                        each(items, item -> ITEM.with(Map.of("text", Html.text(item))))));
    }

    /** The codes, each a link to its entry. */
    static Html codes(List<ErrorCode> codes) {
        return inline(each(codes, code -> CODE_LINK.with(Map.of("code", Html.text(code.hex())))));
    }

    /** The documents, each a link to its title and address. */
    Html sources(List<String> ids) {
        return inline(each(
                catalog.sources(ids),
                source -> SOURCE_LINK.with(Map.of(
                        "id", Html.text(source.id()),
                        "date", Html.text(date(source))))));
    }

    private static String date(Source source) {
        return source.date().map(day -> " (" + day + ")").orElse("");
    }

    private static Html inline(Html items) {
        return items.isEmpty() ? Html.NONE : INLINE_LIST.with(Map.of("items", items));
    }

    /** One part for each of several things, one after the other. */
    static <T> Html each(Collection<T> all, Function<T, Html> part) {
        return Html.all(all.stream().map(part).toList());
    }
}
