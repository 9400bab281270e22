package io.github.gvlk.picture;

import io.github.gvlk.picture.TerminalText.Piece;
import java.util.List;

/**
 * A terminal as SVG: the same bytes for the same text, no script, no style sheet and nothing loaded. Each piece of text
 * has its place and its length, so that columns stand below each other in whatever font the reader has; it stays text,
 * which can be selected and read aloud.
 *
 * @param title what the picture shows, in a few words: its name for those who do not see it
 * @param description the same in sentences
 */
record TerminalPicture(String title, String description) {
    private static final int COLUMNS = 80;

    // Most fonts with fixed widths are six tenths as wide as high, so letters are hardly stretched.
    private static final int FONT_SIZE = 15;
    private static final int CELL_WIDTH = 9;
    private static final int LINE_HEIGHT = 19;

    private static final int MARGIN = 18;
    private static final int TITLE_BAR = 32;
    private static final int WIDTH = COLUMNS * CELL_WIDTH + 2 * MARGIN;

    private static final String PLAIN = "#e6edf3";

    /**
     * The picture of a text, which may have escape sequences for colours.
     *
     * @throws IllegalArgumentException where the text has what the picture cannot show
     */
    String svg(String text) {
        List<List<Piece>> lines = TerminalText.lines(text, COLUMNS);
        int height = TITLE_BAR + 2 * MARGIN + lines.size() * LINE_HEIGHT;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" \
                aria-labelledby="title description">
                <title id="title">%3$s</title>
                <desc id="description">%4$s</desc>
                <rect x="0.5" y="0.5" width="%5$d" height="%6$d" rx="9" fill="#161b22" stroke="#6e7681"/>
                <path d="M1 %7$d.5h%8$d" stroke="#30363d"/>
                """.formatted(
                WIDTH, height, escaped(title), escaped(description), WIDTH - 1, height - 1, TITLE_BAR, WIDTH - 2));
        for (int button = 0; button < 3; button++) {
            svg.append("<circle cx=\"%d\" cy=\"16\" r=\"5\" fill=\"#484f58\"/>\n".formatted(MARGIN + 2 + 18 * button));
        }
        svg.append("<g font-family=\"ui-monospace, SFMono-Regular, Consolas, 'DejaVu Sans Mono', monospace\"")
                .append(" font-size=\"%d\" fill=\"%s\">\n".formatted(FONT_SIZE, PLAIN));
        int baseline = TITLE_BAR + MARGIN + FONT_SIZE - 1;
        for (List<Piece> line : lines) {
            for (Piece piece : line) {
                svg.append(text(piece, baseline));
            }
            baseline += LINE_HEIGHT;
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static String text(Piece piece, int baseline) {
        return "<text x=\"%d\" y=\"%d\" textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\"%s>%s</text>\n"
                .formatted(
                        MARGIN + piece.column() * CELL_WIDTH,
                        baseline,
                        piece.text().length() * CELL_WIDTH,
                        attributes(piece.look()),
                        escaped(piece.text()));
    }

    private static String attributes(Look look) {
        return (look.bold() ? " font-weight=\"bold\"" : "")
                + (look.italic() ? " font-style=\"italic\"" : "")
                + (look.colour() == 39 ? "" : " fill=\"" + colour(look.colour()) + "\"");
    }

    /** The colour of an SGR number, light enough to be read on the ground of the picture. */
    private static String colour(int number) {
        return switch (number) {
            case 30 -> "#8b949e";
            case 31 -> "#ff7b72";
            case 32 -> "#7ee787";
            case 33 -> "#e3b341";
            case 34 -> "#79c0ff";
            case 35 -> "#d2a8ff";
            case 36 -> "#76e3ea";
            default -> PLAIN;
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
