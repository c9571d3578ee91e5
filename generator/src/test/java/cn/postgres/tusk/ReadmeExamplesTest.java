package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Severity;
import cn.postgres.tusk.report.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md and the guide for contributors show as an example builds without a problem. */
class ReadmeExamplesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path folder;

    @Test
    void everyPostOfTheReadmeIsAPageWithItsTitleAuthorAndTags() throws IOException {
        List<String> posts = blocks(Files.readString(ROOT.resolve("README.md")), "markdown");
        assertEquals(2, posts.size());
        for (String post : posts) {
            Document page = built(post);
            assertEquals("用 pg_stat_statements 找出最耗时的 SQL", page.select("h1").text());
            assertEquals("张三", page.select("[rel=author]").text());
            assertEquals(
                    List.of("pg_stat_statements", "性能"),
                    page.select("[rel=tag]").eachText());
            assertEquals("2026-11-01", page.select("time").attr("datetime").substring(0, 10));
        }
    }

    @Test
    void everyPostOfTheGuideIsAPage() throws IOException {
        List<String> posts = blocks(Files.readString(ROOT.resolve(".github/CONTRIBUTING.md")), "markdown");
        assertEquals(2, posts.size());
        for (String post : posts) {
            Document page = built(post.stripTrailing().stripIndent());
            assertEquals("读懂一份执行计划", page.select("h1").text());
            assertTrue(page.select("main").text().contains("正文从这里开始。"));
        }
    }

    @Test
    void theFormulasAndDiagramsOfTheGuideAreShown() throws IOException {
        String guide = Files.readString(ROOT.resolve(".github/CONTRIBUTING.md"));
        List<String> settings = blocks(guide, "yml");
        assertEquals(1, settings.size());
        Files.writeString(folder.resolve("site.yml"), settings.get(0));
        List<String> examples = blocks(guide, "md");
        assertEquals(2, examples.size());
        Document page = built("# 公式\n\n" + examples.get(0));
        assertEquals(4, page.select("main p math").size());
        assertEquals(2, page.select("main .math-scroll math[display=block]").size());
        assertEquals(
                "查询走过的路",
                built("# 图\n\n" + examples.get(1))
                        .select("main figure figcaption")
                        .text());
    }

    @Test
    void theSettingsOfTheReadmeAreKnown() throws IOException {
        List<String> settings = blocks(Files.readString(ROOT.resolve("README.md")), "yaml");
        assertEquals(1, settings.size());
        Files.writeString(folder.resolve("site.yml"), settings.get(0));
        assertEquals(
                "我的 PostgreSQL 笔记",
                built("# 甲\n\n正文。\n").select("meta[property=og:site_name]").attr("content"));
    }

    private Document built(String post) throws IOException {
        Path file = folder.resolve("posts/example.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, post);
        Path site = folder.resolve("target/site");
        BuildReport report = SiteGenerator.of(BuildOptions.of(folder, site)).build();
        assertEquals(
                List.of(),
                report.problems().stream()
                        .filter(p -> p.isError()
                                || p.severity() != Severity.INFO
                                        && p.place().file().endsWith(".md"))
                        .toList());
        assertFalse(report.pages().isEmpty());
        return Jsoup.parse(Files.readString(site.resolve("posts/example/index.html")));
    }

    /** The fenced blocks of a language, by the rule that a fence ends with as many backticks as it began with. */
    private static List<String> blocks(String text, String language) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        String fence = "";
        boolean wanted = false;
        for (String line : text.lines().toList()) {
            String bare = line.strip();
            if (block == null && bare.startsWith("```")) {
                fence = bare.replaceAll("[^`].*", "");
                wanted = bare.substring(fence.length()).equals(language);
                block = new StringBuilder();
            } else if (block != null && bare.equals(fence)) {
                if (wanted) {
                    blocks.add(block.toString());
                }
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }
}
