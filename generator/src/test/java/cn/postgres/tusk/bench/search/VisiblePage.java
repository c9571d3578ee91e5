package cn.postgres.tusk.bench.search;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What a reader sees of one article: its title, its tags and its body with all code, without navigation, table of
 * contents, related pages, header and footer. Immutable.
 *
 * @param url path from the origin
 * @param html a bare page of title, tags and body
 * @param text the visible text in lower case, runs of blanks made one; blocks are kept apart by a blank
 */
record VisiblePage(String url, String html, String text) {
    private static final String ADDED_BY_SETTING = "i:empty, b:empty, wbr";

    /** What is seen of a built article. */
    static VisiblePage of(String url, Document page) {
        page.select(ADDED_BY_SETTING).remove();
        Element title = page.select("article h1").first();
        String heading = title == null ? page.title() : title.text();
        Element body = page.select("article .prose").first();
        String tags = page.select("article [rel=tag]").eachText().stream().collect(Collectors.joining(" "));
        Element bare = new Element("main").attr("data-pagefind-body", true);
        bare.appendElement("h1").text(heading);
        bare.appendElement("p").text(tags);
        if (body != null) {
            bare.appendChild(body.clone());
        }
        String language = page.select("html").attr("lang");
        String html = "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\"></head>\n<body>"
                + bare.outerHtml() + "</body></html>\n";
        return new VisiblePage(url, html, folded(textOf(bare)));
    }

    /** A text as pages hold it: lower case, runs of blanks made one. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u3000]+", " ");
    }

    private static String textOf(Element root) {
        StringBuilder text = new StringBuilder();
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode run) {
                    text.append(run.getWholeText());
                } else {
                    separate(node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                separate(node);
            }

            private void separate(Node node) {
                boolean parts = node instanceof Element element
                        && (element.isBlock() || element.nameIs("br") || element.nameIs("td") || element.nameIs("th"));
                if (parts) {
                    text.append('\n');
                }
            }
        });
        return text.toString();
    }
}
