package io.github.gvlk.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code data/fleet}. */
final class InventoryFiles {
    private InventoryFiles() {}

    static List<InventoryColumn> columns(JsonInput in) {
        @Nullable List<InventoryColumn> columns = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "basis" -> in.text();
                case "columns" -> columns = in.list(InventoryFiles::column);
                default -> throw in.unknownField(field);
            }
        }
        return in.required(columns, "columns");
    }

    private static InventoryColumn column(JsonInput in) {
        @Nullable InventoryField what = null;
        @Nullable String means = null;
        @Nullable List<String> names = null;
        List<String> weakNames = List.of();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "field" -> what = in.value(InventoryField::ofWord);
                case "means" -> means = in.text();
                case "names" -> names = in.someTexts();
                case "weakNames" -> weakNames = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new InventoryColumn(
                in.required(what, "field"), in.required(means, "means"), in.required(names, "names"), weakNames);
    }
}
