package io.github.gvlk.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gvlk.picture.TerminalText.Piece;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TerminalPictureTest {
    private static final TerminalPicture PICTURE = new TerminalPicture("A <title>", "Said & done");

    @Test
    void pieces_keep_their_columns_and_looks_and_lose_the_blanks_around_them() {
        List<List<Piece>> lines = TerminalText.lines("\u001b[1mTitle\u001b[0m\n\n  \u001b[31mbad\u001b[0m  good\n", 80);

        assertThat(lines)
                .containsExactly(
                        List.of(new Piece(0, "Title", new Look(true, false, 39))),
                        List.of(),
                        List.of(new Piece(2, "bad", new Look(false, false, 31)), new Piece(7, "good", Look.PLAIN)));
    }

    @Test
    void several_numbers_of_one_sequence_add_up_and_none_takes_all_back() {
        List<List<Piece>> lines = TerminalText.lines("\u001b[1;3;32ma\u001b[22;39mb\u001b[mc", 80);

        assertThat(lines.get(0))
                .extracting(Piece::look)
                .containsExactly(new Look(true, true, 32), new Look(false, true, 39), Look.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2Ka", "\u001b[7ma", "a\tb", "a\rb", "é", "\u001b"})
    void what_a_picture_cannot_show_is_refused_and_not_left_out(String text) {
        assertThatThrownBy(() -> PICTURE.svg(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eighty_columns_fit_and_one_more_does_not() {
        assertThat(PICTURE.svg("x".repeat(80))).contains("textLength=\"720\"");
        assertThatThrownBy(() -> PICTURE.svg("x".repeat(81))).hasMessageContaining("wider than 80 columns");
    }

    @Test
    void every_piece_stands_where_its_column_is_and_inside_of_the_frame() throws Exception {
        Element svg = parsed(PICTURE.svg("ab  c d\n    \u001b[33mef & <g>\u001b[0m"));

        List<Element> texts = elements(svg, "text");
        assertThat(texts).extracting(Element::getTextContent).containsExactly("ab", "c d", "ef & <g>");
        assertThat(texts).extracting(text -> text.getAttribute("x")).containsExactly("18", "54", "54");
        assertThat(texts).extracting(text -> text.getAttribute("textLength")).containsExactly("18", "27", "72");
        assertThat(texts)
                .allSatisfy(text -> assertThat(Integer.parseInt(text.getAttribute("y")))
                        .isBetween(32, Integer.parseInt(svg.getAttribute("height"))));
    }

    @Test
    void it_has_a_name_and_a_description_and_loads_nothing() throws Exception {
        String picture = PICTURE.svg("text");
        Element svg = parsed(picture);

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(elements(svg, "title").get(0).getTextContent()).isEqualTo("A <title>");
        assertThat(elements(svg, "desc").get(0).getTextContent()).isEqualTo("Said & done");
        assertThat(picture).doesNotContain("<script", "<style", "href", "url(", "<image", "@import");
    }

    private static Element parsed(String svg) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
        return document.getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
