package io.github.gvlk.fleet.report;

import io.github.gvlk.html.Html;
import io.github.gvlk.html.Template;
import java.util.Map;

/** A table with its caption, in an area that scrolls where the table is wider than the page. */
final class Table {
    private static final Template TABLE = Template.of(FleetReport.class, "table.html");

    private Table() {}

    /**
     * The table.
     *
     * @param id unique on the page; lower-case letters and hyphens
     */
    static Html of(String id, String caption, Html content) {
        return TABLE.with(Map.of("id", Html.text(id), "caption", Html.text(caption), "content", content));
    }
}
