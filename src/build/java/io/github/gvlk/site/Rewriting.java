package io.github.gvlk.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import org.commonmark.node.Paragraph;

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
        Paragraph paragraph = new Paragraph();
        block.insertAfter(paragraph);
        picture(block.getLiteral()).ifPresentOrElse(paragraph::appendChild, paragraph::unlink);
        block.unlink();
    }

    @Override
    public void visit(HtmlInline inline) {
        picture(inline.getLiteral()).ifPresent(inline::insertAfter);
        inline.unlink();
    }

    /** Of HTML a picture is taken over, and a remark is not missed. The site's policy would forbid most of the rest. */
    private Optional<Image> picture(String html) {
        if (html.strip().startsWith("<!--") && html.strip().endsWith("-->")) {
            return Optional.empty();
        }
        Image image = HtmlPicture.of(html)
                .orElseThrow(() -> new IllegalArgumentException(
                        document.source() + ": HTML is not taken over, write Markdown: " + html.strip()));
        visit(image);
        return Optional.of(image);
    }
}
