package io.github.gvlk.value;

/**
 * A text of others for a cell. A spreadsheet would take one that begins as a formula does for a formula: before it an
 * apostrophe is put, as a person would.
 */
public final class SpreadsheetCell {
    private static final String FORMULA = "=+-@\t\r";

    private SpreadsheetCell() {}

    /** The text, harmless. */
    public static String of(String text) {
        boolean formula = text.length() > 1 && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
