package io.github.gvlk.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * The one layout of the data files, so that a change of the data is a change of the lines that it concerns: two blanks
 * for each level, line feeds, fields in the order in which they were written; an array of numbers or of strings without
 * blanks stands on one line, any other array has one element on each line. Text is not escaped where it need not be.
 */
final class CanonicalJson {
    private static final String STEP = "  ";

    private CanonicalJson() {}

    /** The text of a file, with its last line feed. */
    static String of(JsonNode value) {
        StringBuilder out = new StringBuilder();
        append(out, value, "\n");
        return out.append('\n').toString();
    }

    /** {@code newline} is a line feed and the indentation of the line on which the value begins. */
    private static void append(StringBuilder out, JsonNode value, String newline) {
        if (value.isObject() && !value.isEmpty()) {
            String separator = "{";
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                out.append(separator).append(newline).append(STEP);
                out.append(quoted(field.getKey())).append(": ");
                append(out, field.getValue(), newline + STEP);
                separator = ",";
            }
            out.append(newline).append('}');
        } else if (value.isArray() && !isShort(value)) {
            String separator = "[";
            for (JsonNode element : value) {
                out.append(separator).append(newline).append(STEP);
                append(out, element, newline + STEP);
                separator = ",";
            }
            out.append(newline).append(']');
        } else if (value.isArray()) {
            List<String> elements = RepositoryData.elements(value).stream()
                    .map(JsonNode::toString)
                    .toList();
            out.append('[').append(String.join(", ", elements)).append(']');
        } else {
            out.append(value);
        }
    }

    private static String quoted(String text) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }

    private static boolean isShort(JsonNode array) {
        return RepositoryData.elements(array).stream()
                .allMatch(element -> element.isNumber() || (element.isTextual() && !hasBlank(element.textValue())));
    }

    /** A no-break space counts: names differ by it, and on a line of its own it is easier to find. */
    private static boolean hasBlank(String text) {
        return text.indexOf(' ') >= 0 || text.indexOf('\u00A0') >= 0;
    }
}
