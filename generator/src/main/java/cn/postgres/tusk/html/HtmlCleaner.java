package cn.postgres.tusk.html;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.model.RawBody;
import cn.postgres.tusk.model.Texts;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.text.Anchors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Cleans the contributed HTML of a body. Thread-safe. Without any it returns the body as it is; else it parses only the
 * range that has some. Text is never lost, except that of scripts, styles and frames.
 *
 * <pre>{@code
 * <a href="x.md" onclick="y()">z</a>  →  <a href="tusk:0">z</a>, and x.md is a link of the body
 * <script>y()</script>                →  nothing, and a problem
 * <font color="red">z</font>          →  z
 * }</pre>
 */
public final class HtmlCleaner {

    /** A cleaner for a site. */
    public HtmlCleaner(SiteConfig config) {}

    /**
     * The body with clean HTML.
     *
     * @param path source file, for problems
     */
    public Outcome<Body> clean(RawBody raw, String path) {
        Body body = raw.body();
        if (raw.rawFrom() < 0) {
            return Outcome.of(body);
        }
        String html = body.html();
        Anchors taken = new Anchors();
        take(html, 0, raw.rawFrom(), taken);
        take(html, raw.rawTo(), html.length(), taken);
        List<Link> links = new ArrayList<>(body.links());
        Document document = Jsoup.parseBodyFragment(html.substring(raw.rawFrom(), raw.rawTo()));
        Sanitizer sanitizer = new Sanitizer(path, raw.rawLine(), links, taken, raw.classes());
        for (var node : document.body().childNodes()) {
            node.traverse(sanitizer);
        }
        String cleaned = html.substring(0, raw.rawFrom()) + sanitizer.html + html.substring(raw.rawTo());
        Body clean = new Body(
                Texts.of(cleaned, body.text(), body.code()),
                body.headings(),
                links,
                ids(body.ids(), taken.all()),
                body.outline(),
                body.summary(),
                body.counts(),
                body.diagrams());
        return new Outcome<>(clean, sanitizer.problems);
    }

    /** Takes the anchors of a range our own writer made. */
    private static void take(String html, int from, int to, Anchors taken) {
        String mark = " id=\"";
        for (int at = html.indexOf(mark, from); at >= 0 && at < to; at = html.indexOf(mark, at + 1)) {
            int begin = at + mark.length();
            taken.unique(html.substring(begin, html.indexOf('"', begin)));
        }
    }

    /** The body's anchors, then those only the raw HTML has. */
    private static List<String> ids(List<String> known, List<String> all) {
        Set<String> ids = new LinkedHashSet<>(known);
        ids.addAll(all);
        return List.copyOf(ids);
    }
}
