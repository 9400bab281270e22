package io.github.gvlk.site;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** A frame around what may be wider than the page: it scrolls by itself, and can be reached and named without a mouse. */
final class Scroll extends CustomBlock {
    private final String name;

    /** Puts the block, which is in a document, into a frame with that name. */
    static void around(Node block, String name) {
        Scroll scroll = new Scroll(name);
        block.insertBefore(scroll);
        scroll.appendChild(block);
    }

    private Scroll(String name) {
        this.name = name;
    }

    /** Writes such frames. */
    static final class Renderer implements NodeRenderer {
        private final HtmlNodeRendererContext context;

        Renderer(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Scroll.class);
        }

        @Override
        public void render(Node node) {
            Map<String, String> attributes =
                    Map.of("class", "scroll", "role", "region", "tabindex", "0", "aria-label", ((Scroll) node).name);
            context.getWriter().line();
            context.getWriter().tag("div", new TreeMap<>(attributes));
            context.render(node.getFirstChild());
            context.getWriter().tag("/div");
            context.getWriter().line();
        }
    }
}
