package cn.postgres.tusk.html;

import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Counts;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A source file in HTML, a whole document or a fragment, read by the rules that hold for contributed HTML. Immutable.
 *
 * @param title from {@code <title>}, else the first {@code <h1>}; that heading is left out of the body
 * @param description from {@code <meta name=description>}, else empty
 * @param date as written in {@code <meta name=date>} or {@code <meta property=article:published_time>}, else empty
 * @param language from {@code <html lang>}, else empty
 * @param authors from {@code <meta name=author>}
 * @param keywords from {@code <meta name=keywords>}
 */
public record HtmlPage(
        @Nullable String title,
        String description,
        String date,
        String language,
        List<String> authors,
        List<String> keywords,
        Body body) {

    public HtmlPage {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
    }

    /**
     * Reads a page.
     *
     * @param path source file, for problems
     * @param html its text
     */
    public static Outcome<HtmlPage> read(String path, String html) {
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        Element content = content(document);
        String title = PlainText.joinLines(document.title());
        Element heading = content.selectFirst("h1");
        if (heading != null) {
            String text = PlainText.joinLines(heading.wholeText());
            if (title.isEmpty() || title.startsWith(text)) {
                title = text;
                heading.remove();
            }
        }
        PageSanitizer sanitizer = new PageSanitizer(path, html);
        for (var node : content.childNodes()) {
            node.traverse(sanitizer);
        }
        HtmlPage page = new HtmlPage(
                title.isEmpty() ? null : title,
                meta(document, "description", "og:description"),
                meta(document, "date", "article:published_time"),
                document.select("html").attr("lang").strip(),
                list(meta(document, "author", "article:author")),
                list(meta(document, "keywords", "article:tag")),
                body(sanitizer));
        return new Outcome<>(page, sanitizer.problems);
    }

    private static Body body(PageSanitizer page) {
        PageOutline.Plain plain = page.outline.plain();
        return new Body(
                page.html.toString().strip() + "\n",
                page.headings,
                page.links,
                page.ids.all(),
                plain.text(),
                page.code.toString(),
                plain.outline(),
                "",
                Counts.NONE);
    }

    /** The only {@code <main>}, which leaves out navigation, else the whole body. */
    private static Element content(Document document) {
        List<Element> found = document.body().getElementsByTag("main");
        return found.size() == 1 ? found.get(0) : document.body();
    }

    private static String meta(Document document, String name, String property) {
        for (Element meta : document.getElementsByTag("meta")) {
            String key = meta.attr("name").isEmpty() ? meta.attr("property") : meta.attr("name");
            String small = key.strip().toLowerCase(Locale.ROOT);
            if (small.equals(name) || small.equals(property)) {
                return PlainText.joinLines(meta.attr("content"));
            }
        }
        return "";
    }

    /** The parts of a list with Latin or Chinese commas. */
    private static List<String> list(String value) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || ",，、;；".indexOf(value.charAt(i)) >= 0) {
                String part = value.substring(from, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        return parts;
    }
}
