package cn.postgres.tusk.html;

import cn.postgres.tusk.text.HtmlEscape;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * A picture in SVG, as a tool printed it, made fit to stand in a page: only what {@link SvgRules} allows, no scripts, no
 * addresses but those within the picture, every name with a prefix of its own, styles for this picture only, and a text
 * for those who do not see it. Comments and declarations, in which tools write versions and dates, go. Safe for threads.
 */
public final class SvgCleaner {
    private static final int DEEPEST = 200;

    private SvgCleaner() {}

    /**
     * The picture as an element of HTML.
     *
     * @param svg what the tool printed; anything before and behind the picture goes
     * @param prefix put before every name in it; letters, digits and hyphens
     * @param alternative what the picture says, as HTML text
     * @return empty if there is no picture in it
     */
    public static String clean(String svg, String prefix, String alternative) {
        Document document = Jsoup.parse(svg, "", Parser.xmlParser());
        Element root = document.selectFirst("svg");
        if (root == null) {
            return "";
        }
        Writer writer = new Writer(prefix);
        writer.root(root, alternative);
        return writer.html.toString();
    }

    /** Writes one picture. */
    private static final class Writer {
        final StringBuilder html = new StringBuilder();
        private final String prefix;
        private final SvgStyles styles;

        Writer(String prefix) {
            this.prefix = prefix;
            this.styles = new SvgStyles(prefix);
        }

        void root(Element root, String alternative) {
            html.append("<svg role=\"img\" aria-labelledby=\"").append(prefix).append("title\"");
            if (root.id().isEmpty()) {
                value("id", prefix + "svg");
            }
            attributes(root);
            html.append("><title id=\"")
                    .append(prefix)
                    .append("title\">")
                    .append(alternative)
                    .append("</title>");
            children(root, 1);
            html.append("</svg>");
        }

        private void children(Node parent, int depth) {
            for (Node node : parent.childNodes()) {
                if (node instanceof TextNode text && !text.isBlank()) {
                    HtmlEscape.append(
                            html, text.getWholeText(), 0, text.getWholeText().length());
                } else if (node instanceof Element element && depth < DEEPEST) {
                    element(element, depth);
                }
            }
        }

        private void element(Element element, int depth) {
            String name = SvgRules.element(element.tagName());
            if (name.equals("style")) {
                style(element);
            } else if (SvgRules.isUnwrapped(element.tagName())) {
                children(element, depth + 1);
            } else if (!name.isEmpty()) {
                html.append('<').append(name);
                attributes(element);
                html.append('>');
                children(element, depth + 1);
                html.append(name.equals("br") ? "" : "</" + name + ">");
            }
        }

        private void style(Element element) {
            StringBuilder css = new StringBuilder();
            for (Node node : element.childNodes()) {
                css.append(
                        node instanceof TextNode text
                                ? text.getWholeText()
                                : node instanceof DataNode data ? data.getWholeData() : "");
            }
            Element root = element.ownerDocument() == null
                    ? null
                    : element.ownerDocument().selectFirst("svg");
            String id = root == null || root.id().isEmpty() ? "svg" : root.id();
            String clean = styles.sheet(css.toString(), id);
            if (!clean.isEmpty()) {
                html.append("<style>").append(clean).append("</style>");
            }
        }

        private void attributes(Element element) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                String value = attribute.getValue().strip();
                switch (name) {
                    case "id" -> value("id", names(value));
                    case "class" -> value("class", names(value));
                    case "style" -> declarations(value);
                    case "href", "xlink:href" -> {
                        if (value.startsWith("#")) {
                            value("href", "#" + names(value.substring(1)));
                        }
                    }
                    default -> attribute(name, value);
                }
            }
        }

        private void attribute(String name, String value) {
            if (SvgRules.isAttribute(name)) {
                String safe = styles.value(value);
                if (!safe.isEmpty()) {
                    value(name, safe);
                }
            }
        }

        private void declarations(String value) {
            String clean = styles.declarations(value);
            if (!clean.isEmpty()) {
                value("style", clean);
            }
        }

        /** Names with the prefix, without characters no tool uses in them. */
        private String names(String value) {
            StringBuilder out = new StringBuilder();
            for (String name : value.split("\\s+")) {
                if (!name.isEmpty()) {
                    out.append(out.isEmpty() ? "" : " ").append(prefix).append(name);
                }
            }
            return out.toString();
        }

        private void value(String name, String value) {
            html.append(' ').append(name).append("=\"");
            HtmlEscape.append(html, value, 0, value.length());
            html.append('"');
        }
    }

    /** Lower case, as CSS has names. */
    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
