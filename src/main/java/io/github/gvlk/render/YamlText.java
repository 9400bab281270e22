package io.github.gvlk.render;

/** Text as YAML reads it. */
final class YamlText {
    private YamlText() {}

    /** The text in double quotes, where only the quote and the backslash need a backslash before them. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
