package io.github.gvlk.cli.text;

import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Text laid out for a number of columns: headings, wrapped paragraphs, lists, tables and lines kept as they are. */
public final class TextPage {
    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final Ansi ansi;
    private final ColorScheme colours;

    /** {@code colour}: whether headings and keys may be emphasised by escape sequences. */
    public TextPage(int width, boolean colour) {
        this.width = width;
        this.ansi = colour ? Ansi.ON : Ansi.OFF;
        this.colours = new ColorScheme.Builder(ansi).build();
    }

    /** A line in bold where colours are shown; never cut or wrapped. */
    public TextPage heading(String line) {
        text.append(bold(line)).append('\n');
        return this;
    }

    /** The line as it is, so that it can be copied: not wrapped. */
    public TextPage verbatim(int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
        return this;
    }

    /** Whether nothing was added yet. */
    public boolean isEmpty() {
        return text.length() == 0;
    }

    public TextPage blank() {
        text.append('\n');
        return this;
    }

    /** A paragraph; its second and further lines are indented by {@code hang} more than the first. */
    public TextPage hanging(int indent, int hang, String paragraph) {
        TextTable table = TextTable.forColumns(colours, wrapped(width - indent));
        table.indentWrappedLines = hang;
        table.addRowValues(paragraph);
        return append(indent, table);
    }

    public TextPage paragraph(int indent, String paragraph) {
        return hanging(indent, 0, paragraph);
    }

    /** Numbered paragraphs, in order. */
    public TextPage numbered(int indent, List<String> items) {
        int labels = items.size() > 9 ? 4 : 3;
        for (int i = 0; i < items.size(); i++) {
            pair(indent, labels, (i + 1) + ".", items.get(i));
        }
        return this;
    }

    /** A label of a fixed width and its value, the value wrapped beside the label. */
    public TextPage pair(int indent, int labelWidth, String label, String value) {
        TextTable table = TextTable.forColumns(colours, wrapped(labelWidth), wrapped(width - indent - labelWidth));
        table.indentWrappedLines = 0;
        table.addRowValues(label, value);
        return append(indent, table);
    }

    private static Column wrapped(int width) {
        return new Column(width, 0, Column.Overflow.WRAP);
    }

    private TextPage append(int indent, TextTable table) {
        table.toString()
                .lines()
                .forEach(line -> text.append(" ".repeat(indent))
                        .append(line.stripTrailing())
                        .append('\n'));
        return this;
    }

    private String bold(String line) {
        return ansi.enabled() ? Ansi.Style.bold.on() + line + Ansi.Style.bold.off() : line;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
