package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.report.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published once, an address stays: whole sites that are frozen, changed and built again. */
class FreezeTest {
    @TempDir
    Path folder;

    private Path content;
    private int builds;

    @BeforeEach
    void writeSite() throws IOException {
        content = folder.resolve("content");
        write("site.yml", "title: 测试\n");
        write("posts/索引原理.md", post("索引原理", "## 概述\n\n甲。\n\n## 安装步骤\n\n乙。\n\n## 小结\n\n丙。\n"));
    }

    private void write(String path, String text) throws IOException {
        BuiltSite.write(content, path, text);
    }

    private static String post(String title, String body) {
        return "---\ntitle: " + title + "\ndate: 2026-01-02\ntags: [索引]\n---\n\n" + body;
    }

    private BuiltSite build() {
        Path output = folder.resolve("site" + ++builds);
        return BuiltSite.into(content, output, folder.resolve("work" + builds));
    }

    private FreezeReport freeze() {
        return SiteGenerator.of(new BuildOptions(
                        content,
                        folder.resolve("none"),
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        BuiltSite.NOW,
                        Progress.NONE))
                .freeze();
    }

    private List<String> table(String name) throws IOException {
        return Files.readAllLines(content.resolve(name));
    }

    private void edit(String path, String from, String to) throws IOException {
        String text = Files.readString(content.resolve(path));
        assertTrue(text.contains(from), text);
        Files.writeString(content.resolve(path), text.replace(from, to));
    }

    @Test
    void recordsAddressesAndHeadingsSorted() throws IOException {
        FreezeReport report = freeze();
        assertTrue(report.written());
        assertEquals(List.of(), report.problems());
        assertEquals(
                List.of("source,address", "posts/索引原理.md,/posts/suoyin-yuanli/", "tags:索引,/tags/suoyin/"),
                table("permalinks.csv"));
        assertEquals(List.of("source,ids", "posts/索引原理.md,概述 安装步骤 小结"), table("anchors.csv"));
        assertFalse(Files.exists(folder.resolve("none")), "the output folder was touched");
    }

    @Test
    void aSecondTimeAddsNothing() throws IOException {
        freeze();
        List<String> first = table("permalinks.csv");
        FreezeReport again = freeze();
        assertEquals(0, again.addresses());
        assertEquals(0, again.anchors());
        assertEquals(first, table("permalinks.csv"));
    }

    @Test
    void aBuildChangesNoSource() throws IOException {
        build();
        assertFalse(Files.exists(content.resolve("permalinks.csv")));
    }

    @Test
    void tablesArePagesOrAttachmentsOfNobody() {
        freeze();
        BuiltSite site = build();
        assertFalse(Files.exists(site.output().resolve("permalinks.csv")));
        assertEquals(List.of(), site.leftOut());
    }

    @Test
    void anAddressStaysWhenTitlePatternAndRuleChange() throws IOException {
        freeze();
        edit("posts/索引原理.md", "title: 索引原理", "title: 全新的题目");
        write("site.yml", "title: 测试\nnames: { han: keep }\npermalinks: { post: '/:year/:slug/' }\n");
        BuiltSite site = build();
        assertEquals(List.of("posts/索引原理.md → /posts/suoyin-yuanli/ “全新的题目”"), site.pages());
        assertNotNull(site.page("/tags/suoyin/"));
        assertEquals(List.of(), site.problems());
    }

    @Test
    void aCollisionLaterDoesNotTakeThePublishedAddress() throws IOException {
        write("posts/事物.md", post("事物", "甲。\n"));
        freeze();
        // Before the published one in the order of the files, and the same in pinyin.
        write("posts/事务.md", post("事务", "乙。\n"));
        write("posts/a.md", "---\ntitle: 丁\ndate: 2026-01-03\nslug: suoyin-yuanli\n---\n\n丁。\n");
        BuiltSite site = build();
        assertTrue(
                site.pages().contains("posts/事物.md → /posts/shiwu/ “事物”"),
                site.pages().toString());
        assertTrue(
                site.pages().contains("posts/事务.md → /posts/shiwu-2/ “事务”"),
                site.pages().toString());
        assertTrue(site.pages().contains("posts/索引原理.md → /posts/suoyin-yuanli/ “索引原理”"));
        assertEquals(List.of("posts/a.md collision"), site.leftOut());
    }

    @Test
    void aRenamedFileIsReportedWithTheRowToChangeAndThenKeepsItsAddress() throws IOException {
        freeze();
        Files.move(content.resolve("posts/索引原理.md"), content.resolve("posts/B 树索引.md"));
        BuiltSite broken = build();
        assertEquals(1, broken.problems().size(), broken.problems().toString());
        String problem = broken.problems().get(0);
        assertTrue(problem.contains("permalinks.csv:2"), problem);
        assertTrue(problem.contains("posts/索引原理.md") && problem.contains("posts/B 树索引.md"), problem);

        edit("permalinks.csv", "posts/索引原理.md", "posts/B 树索引.md");
        edit("anchors.csv", "posts/索引原理.md", "posts/B 树索引.md");
        BuiltSite site = build();
        assertEquals(List.of("posts/B 树索引.md → /posts/suoyin-yuanli/ “索引原理”"), site.pages());
        assertEquals(List.of(), site.problems());
    }

    @Test
    void aDeletedFileIsReportedUntilAnotherPageTakesItsAddress() throws IOException {
        write("posts/a.md", post("甲", "甲。\n"));
        freeze();
        Files.delete(content.resolve("posts/索引原理.md"));
        BuiltSite gone = build();
        assertTrue(gone.problems().get(0).contains("已不存在"), gone.problems().toString());
        edit("posts/a.md", "title: 甲", "title: 甲\naliases: [/posts/suoyin-yuanli/]");
        assertEquals(List.of(), build().problems());
    }

    @Test
    void aDraftIsNotGone() throws IOException {
        freeze();
        edit("posts/索引原理.md", "tags: [索引]", "tags: [索引]\ndraft: true");
        BuiltSite site = build();
        assertEquals(1, site.problems().size(), site.problems().toString());
        assertTrue(
                site.problems().get(0).contains("没有页面使用“索引”"), site.problems().toString());
    }

    @Test
    void anExplicitSlugWinsAndTheOldAddressLeadsThere() throws IOException {
        freeze();
        edit("posts/索引原理.md", "title: 索引原理", "title: 索引原理\nslug: btree");
        BuiltSite site = build();
        assertEquals(List.of("posts/索引原理.md → /posts/btree/ “索引原理”"), site.pages());
        assertTrue(site.page("/posts/suoyin-yuanli/")
                .select("meta[http-equiv=refresh]")
                .attr("content")
                .contains("btree"));
        assertEquals(1, site.problems().size());
        assertTrue(
                site.problems().get(0).contains("/posts/suoyin-yuanli/ 改为 /posts/btree/"),
                site.problems().toString());

        FreezeReport report = freeze();
        assertEquals(1, report.addresses());
        assertEquals(
                List.of(
                        "source,address",
                        "posts/索引原理.md,/posts/suoyin-yuanli/",
                        "posts/索引原理.md,/posts/btree/",
                        "tags:索引,/tags/suoyin/"),
                table("permalinks.csv"));
        assertEquals(List.of(), build().problems());
    }

    @Test
    void aTermThatGetsASlugLeavesARedirect() throws IOException {
        freeze();
        write("terms.yml", "tags:\n  索引: { slug: index, en: Indexes }\n");
        BuiltSite site = build();
        assertNotNull(site.page("/tags/index/"));
        assertTrue(site.page("/tags/suoyin/")
                .select("meta[http-equiv=refresh]")
                .attr("content")
                .contains("index"));
    }

    @Test
    void anEditedHeadingKeepsItsOldAnchor() throws IOException {
        freeze();
        write("posts/b.md", post("乙", "见[安装](索引原理.md#安装步骤)。\n"));
        edit("posts/索引原理.md", "## 安装步骤", "## 安装与配置");
        BuiltSite site = build();
        assertEquals(List.of(), site.problems());
        var heading = site.page("/posts/suoyin-yuanli/").getElementById("安装与配置");
        assertNotNull(heading);
        assertNotNull(heading.getElementById("安装步骤"), heading.outerHtml());
        assertEquals("安装与配置", heading.ownText());

        freeze();
        assertTrue(
                table("anchors.csv").contains("posts/索引原理.md,概述 安装与配置|安装步骤 小结"),
                table("anchors.csv").toString());
        edit("posts/索引原理.md", "## 安装与配置", "## 部署");
        heading = build().page("/posts/suoyin-yuanli/").getElementById("部署");
        assertNotNull(heading);
        assertNotNull(heading.getElementById("安装步骤"));
        assertNotNull(heading.getElementById("安装与配置"));
    }

    @Test
    void oldAnchorsCanBeSwitchedOff() throws IOException {
        freeze();
        edit("posts/索引原理.md", "## 安装步骤", "## 安装与配置");
        write("site.yml", "title: 测试\nnames: { anchors: false }\n");
        assertEquals(null, build().page("/posts/suoyin-yuanli/").getElementById("安装步骤"));
    }

    @Test
    void brokenRowsAreNamedByLineAndTheOthersCount() throws IOException {
        write("permalinks.csv", "source,address\n<<<<<<< HEAD\nposts/索引原理.md,/kept/\ntags:索引,/../etc/\n");
        BuiltSite site = build();
        assertEquals(List.of("posts/索引原理.md → /kept/ “索引原理”"), site.pages());
        List<String> problems = site.problems();
        assertTrue(problems.stream().anyMatch(p -> p.contains("permalinks.csv:2")), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.contains("permalinks.csv:4")), problems.toString());
    }

    @Test
    void anErrorKeepsTheTablesAsTheyAre() throws IOException {
        freeze();
        List<String> before = table("permalinks.csv");
        write("site.yml", "title: 测试\nnonsense: 1\n");
        write("posts/new.md", post("新", "新。\n"));
        FreezeReport report = freeze();
        assertFalse(report.written());
        assertEquals(before, table("permalinks.csv"));
    }

    @Test
    void aWrittenUrlDoesNotTakeAPublishedAddressEither() throws IOException {
        freeze();
        write("posts/a.md", "---\ntitle: 丁\ndate: 2026-01-03\nurl: /posts/suoyin-yuanli/\n---\n\n丁。\n");
        BuiltSite site = build();
        assertEquals(List.of("posts/索引原理.md → /posts/suoyin-yuanli/ “索引原理”"), site.pages());
        assertTrue(
                site.problems().get(0).startsWith("posts/a.md:4 "),
                site.problems().toString());
    }

    @Test
    void anAddressCanBeHandedOverOnPurpose() throws IOException {
        freeze();
        edit("posts/索引原理.md", "title: 索引原理", "title: 索引原理\nurl: /old/");
        write("posts/a.md", "---\ntitle: 丁\ndate: 2026-01-03\nurl: /posts/suoyin-yuanli/\n---\n\n丁。\n");
        BuiltSite site = build();
        assertEquals(List.of("posts/a.md → /posts/suoyin-yuanli/ “丁”", "posts/索引原理.md → /old/ “索引原理”"), site.pages());
        assertTrue(
                site.problems().stream().anyMatch(p -> p.contains("现在归 posts/a.md")),
                site.problems().toString());
    }

    @Test
    void itemsOfADataFileKeepTheirAddressesWhenTheirOrderChanges() throws IOException {
        write("events/2026.yml", "- { title: 事务, start: 2026-05-01 }\n- { title: 事物, start: 2026-06-01 }\n");
        freeze();
        write("events/2026.yml", "- { title: 事物, start: 2026-06-01 }\n- { title: 事务, start: 2026-05-01 }\n");
        List<String> pages = build().pages();
        assertTrue(pages.stream().anyMatch(p -> p.contains("/events/shiwu/ “事务”")), pages.toString());
        assertTrue(pages.stream().anyMatch(p -> p.contains("/events/shiwu-2/ “事物”")), pages.toString());
    }
}
