package io.github.gvlk.site;

import java.util.IdentityHashMap;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A document as a page, without what all pages have.
 *
 * @param document what it is made of; its links are those of the site now
 * @param outline its headings
 * @param html its text as markup
 */
record Page(Document document, Outline outline, String html) {
    /** The page of the document, whose links and tables are changed for it. */
    static Page of(Document document, Destinations destinations) {
        Outline outline = Outline.of(document);
        document.text().accept(new Rewriting(document, destinations));
        return new Page(document, outline, render(document.text(), outline.sections()));
    }

    private static String render(Node text, List<Outline.Section> sections) {
        IdentityHashMap<Node, String> anchors = new IdentityHashMap<>();
        sections.forEach(section -> anchors.put(section.heading(), section.anchor()));
        return HtmlRenderer.builder()
                .extensions(Documents.EXTENSIONS)
                .nodeRendererFactory(Scroll.Renderer::new)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    String anchor = node instanceof Heading ? anchors.get(node) : null;
                    if (anchor != null) {
                        attributes.put("id", anchor);
                    }
                    // The attribute of old HTML that the extension writes.
                    String side = attributes.remove("align");
                    if (side != null) {
                        attributes.put("class", side);
                    }
                })
                .build()
                .render(text);
    }
}
