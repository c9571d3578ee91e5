package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.report.BuildReport;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds a real blog and holds the text of every post against its source: no visible character is lost or gained, no
 * asterisks of emphasis stand beside Chinese, and no line break of the source is a blank between Han characters. Needs
 * the archive in {@code ../shared/corpus} beside the repository and {@code tar}; else it says so and is skipped.
 */
class VisibleTextIT {
    private static final String CHINESE = "[\\p{IsHan}，。：；！？、（）《》「」“”]";
    private static final Pattern LEFTOVER = Pattern.compile(CHINESE + "\\s?\\*\\*(?!\\*)|(?<!\\*)\\*\\*\\s?" + CHINESE);
    private static final Pattern BROKEN = Pattern.compile("\\p{IsHan}[ ]?\n[ ]?\\p{IsHan}");

    @TempDir
    Path folder;

    @Test
    void everyPostSaysWhatItsSourceSays() throws Exception {
        Path content = Corpus.unpack("digoal", folder);
        Path site = folder.resolve("site");
        BuildReport report = SiteGenerator.of(BuildOptions.of(content, site)).build();
        List<String> differences = new ArrayList<>();
        int posts = 0;
        for (BuildReport.Page page : report.pages()) {
            String source = page.source();
            if (source != null && source.matches("(.*/)?\\d{8}_\\d+\\.md")) {
                Path file = site.resolve(URI.create(page.url()).getPath().substring(1))
                        .resolve("index.html");
                check(
                        source,
                        Files.readString(content.resolve(source)),
                        Jsoup.parse(Files.readString(file)),
                        differences);
                posts++;
            }
        }
        assertEquals(1924, posts);
        assertEquals(List.of(), differences);
    }

    private static void check(String path, String source, Document page, List<String> differences) {
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
