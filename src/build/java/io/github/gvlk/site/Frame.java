package io.github.gvlk.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gvlk.html.Html;
import io.github.gvlk.html.Template;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.HtmlWriter;

/** What all pages have: head, navigation, style, foot. The policy in the head allows that style, and pictures of the site. */
final class Frame {
    private static final Pattern MARK = Pattern.compile("@@([a-z-]+)@@");

    private static final Html STYLE = Template.of(Frame.class, "site.css").with(Map.of());

    /** A page with fewer sections is seen at a glance. */
    private static final int WORTH_A_LIST = 3;

    private final String template;
    private final Navigation navigation;
    private final Destinations destinations;

    Frame(Navigation navigation, Destinations destinations) throws IOException {
        this.navigation = navigation;
        this.destinations = destinations;
        this.template = resource("page.html");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Frame.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
        }
    }

    /** The whole page. */
    String around(Page page) {
        Document document = page.document();
        String title = page.outline().title();
        Map<String, String> values = Map.of(
                "title", text(title.equals("gvlk") ? title : title + " - gvlk"),
                "style", STYLE.toString(),
                "style-hash", STYLE.policyHash().toString(),
                "navigation", navigation(document),
                "sections", sections(page),
                "main", page.html(),
                "source", text(document.source()),
                "source-address", text(destinations.ofSource(document.source())),
                "repository", text(destinations.ofRepository()));
        return MARK.matcher(template)
                .replaceAll(mark -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(mark.group(1)))));
    }

    private String navigation(Document document) {
        StringBuilder out = new StringBuilder();
        for (Navigation.Entry entry : navigation.entries()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("href", Destinations.relative(document, entry.target()));
            if (!entry.current(document).isEmpty()) {
                attributes.put("aria-current", entry.current(document));
            }
            appendItem(out, attributes, entry.label());
        }
        return out.toString();
    }

    /** A list of the page's sections, folded up; nothing for a short page. */
    private static String sections(Page page) {
        List<Outline.Section> sections = page.outline().sections().stream()
                .filter(section -> section.heading().getLevel() == 2)
                .toList();
        if (sections.size() < WORTH_A_LIST) {
            return "";
        }
        StringBuilder out = new StringBuilder(
                "<nav class=\"sections\" aria-label=\"On this page\">\n<details>\n<summary>On this page</summary>\n<ul>\n");
        for (Outline.Section section : sections) {
            appendItem(out, Map.of("href", "#" + section.anchor()), section.text());
        }
        return out.append("</ul>\n</details>\n</nav>\n").toString();
    }

    private static void appendItem(StringBuilder out, Map<String, String> attributes, String label) {
        HtmlWriter html = new HtmlWriter(out);
        html.tag("li");
        html.tag("a", attributes);
        html.text(label);
        html.tag("/a");
        html.tag("/li");
        html.line();
    }

    private static String text(String text) {
        StringBuilder out = new StringBuilder();
        new HtmlWriter(out).text(text);
        return out.toString();
    }
}
