package io.github.gvlk.site;

import java.util.HashMap;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Makes of a document of the repository one of the site: links lead within the site, and what is wide gets a frame. */
final class Rewriting extends AbstractVisitor {
    private final Document document;
    private final Destinations destinations;
    private final Map<String, Integer> names = new HashMap<>();
    private String section = "";

    Rewriting(Document document, Destinations destinations) {
        this.document = document;
        this.destinations = destinations;
    }

    @Override
    public void visit(Heading heading) {
        section = Outline.text(heading);
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        link.setDestination(destinations.ofLink(document, link.getDestination()));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(destinations.ofPicture(document, image.getDestination()));
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof TableBlock) {
            Scroll.around(block, name("Table"));
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        Scroll.around(block, name("Code"));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        Scroll.around(block, name("Code"));
    }

    /** By its section, and numbered from the second on. */
    private String name(String kind) {
        String name = kind + ": " + section;
        int number = names.merge(name, 1, Integer::sum);
        return number == 1 ? name : kind + " " + number + ": " + section;
    }

    @Override
    public void visit(HtmlBlock block) {
        dropComment(block, block.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
        dropComment(inline, inline.getLiteral());
    }

    /** Nothing else is taken over: the site has one way to write everything, and its policy would forbid most of it. */
    private void dropComment(Node node, String html) {
        if (!html.strip().startsWith("<!--") || !html.strip().endsWith("-->")) {
            throw new IllegalArgumentException(document.source() + ": HTML is not taken over, write Markdown: " + html);
        }
        node.unlink();
    }
}
