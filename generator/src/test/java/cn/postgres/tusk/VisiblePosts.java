package cn.postgres.tusk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Holds the page of a post of a real blog against its source: no visible character is lost or gained, no asterisks of
 * emphasis stand beside Chinese, and no line break of the source is a blank between Han characters.
 */
final class VisiblePosts {
    private static final String CHINESE = "[\\p{IsHan}，。：；！？、（）《》「」“”]";
    private static final Pattern LEFTOVER = Pattern.compile(CHINESE + "\\s?\\*\\*(?!\\*)|(?<!\\*)\\*\\*\\s?" + CHINESE);
    private static final Pattern BROKEN = Pattern.compile("\\p{IsHan}[ ]?\n[ ]?\\p{IsHan}");

    private VisiblePosts() {}

    /** Whether a path is that of a post of the blog {@code digoal}. */
    static boolean isPost(String path) {
        return path.matches("(.*/)?\\d{8}_\\d+\\.md");
    }

    /** Adds a line for each way in which the page of a post differs from its source. */
    static void check(String path, String source, Document page, List<String> differences) {
        Element title = page.selectFirst("h1");
        Element body = page.selectFirst(".entry-body .prose");
        String characters = VisibleText.difference(VisibleText.ofSource(source), VisibleText.ofPage(title, body));
        if (!characters.isEmpty()) {
            differences.add(path + ": " + characters);
        }
        body.select("br").forEach(element -> element.after("\u2028"));
        body.select("pre, code").forEach(element -> element.text("x"));
        find(LEFTOVER, path, body.wholeText(), differences);
        for (Element block : body.select("p, h1, h2, h3, h4, h5, h6, td, dt")) {
            find(BROKEN, path, block.wholeText().strip(), differences);
        }
    }

    private static void find(Pattern pattern, String path, String text, List<String> differences) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            int from = Math.max(0, found.start() - 20);
            differences.add(path + ": …" + text.substring(from, Math.min(text.length(), found.end() + 20)) + "…");
        }
    }
}
