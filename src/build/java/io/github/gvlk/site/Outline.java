package io.github.gvlk.site;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The headings of a document, in order.
 *
 * @param title what its one heading of the first level says
 */
record Outline(String title, List<Section> sections) {
    /** A heading with its anchor. */
    record Section(Heading heading, String text, String anchor) {}

    /**
     * The outline of the document.
     *
     * @throws IllegalArgumentException when it has no heading of the first level, or several
     */
    static Outline of(Document document) {
        List<Section> sections = new ArrayList<>();
        Anchors anchors = new Anchors();
        document.text().accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String text = text(heading);
                sections.add(new Section(heading, text, anchors.next(text)));
            }
        });
        List<Section> titles = sections.stream()
                .filter(section -> section.heading().getLevel() == 1)
                .toList();
        if (titles.size() != 1) {
            throw new IllegalArgumentException(
                    document.source() + ": wants one heading of the first level, and has " + titles.size());
        }
        return new Outline(titles.get(0).text(), List.copyOf(sections));
    }

    /** The text without its markup. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak part) {
                text.append(' ');
            }
        });
        return text.toString();
    }
}
