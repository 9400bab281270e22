package io.github.gvlk.site;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.commonmark.node.Image;
import org.commonmark.node.Text;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A picture that a document has as an element of HTML, because Markdown cannot say how wide GitHub shall show it. */
final class HtmlPicture {
    private HtmlPicture() {}

    /** The same picture without its width, which is a matter of the page's style; empty when the text is something else. */
    static Optional<Image> of(String html) {
        String xml = html.strip().replaceFirst("\\s*/?>$", "/>");
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            // Otherwise it prints what it complains of.
            builder.setErrorHandler(new DefaultHandler());
            Element element =
                    builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            return element.getTagName().equals("img") ? Optional.of(image(element)) : Optional.empty();
        } catch (SAXException e) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Image image(Element element) {
        Image image = new Image(element.getAttribute("src"), null);
        image.appendChild(new Text(element.getAttribute("alt")));
        return image;
    }
}
