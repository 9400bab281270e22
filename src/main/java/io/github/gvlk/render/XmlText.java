package io.github.gvlk.render;

/** Text between the tags of an XML document. */
final class XmlText {
    private XmlText() {}

    /** The text with the characters escaped that XML reads as markup. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
