package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code redirects.csv}: the addresses of a former site, one by one and by the folder. */
class RedirectTableTest {
    @TempDir
    Path folder;

    private Path content;

    @BeforeEach
    void writeSite() throws IOException {
        content = folder.resolve("content");
        BuiltSite.write(content, "site.yml", "title: 测试\nbaseUrl: https://www.example.org/zhishi/\n");
        BuiltSite.write(content, "posts/a.md", "---\ntitle: 甲\ndate: 2026-01-02\naliases: [/old-a]\n---\n\n正文。\n");
        BuiltSite.write(content, "events/2026.yml", "- {title: 沙龙, slug: salon, start: 2026-01-02}\n");
    }

    private BuiltSite build(String... rows) throws IOException {
        BuiltSite.write(content, "redirects.csv", "source,address\n" + String.join("\n", rows) + "\n");
        return BuiltSite.of(content, folder);
    }

    private String leads(BuiltSite site, String old) {
        return site.page(old).select("main a").attr("href");
    }

    @Test
    void aPageLeadsOnFromEachWholeAddress() throws IOException {
        BuiltSite site = build(
                "posts/a.md,/v2/新闻/1",
                "events/2026.yml#salon,/v2/news/viewone/1/9",
                "/events/,/a.htm",
                "/search/,/v2/doc_search");
        assertEquals(List.of(), site.problems());
        assertEquals("../../../posts/a/", leads(site, "/v2/%E6%96%B0%E9%97%BB/1/"));
        assertEquals("../../../../../events/salon/", leads(site, "/v2/news/viewone/1/9/"));
        assertEquals("events/", leads(site, "/a.htm"));
        assertEquals("../../search/", leads(site, "/v2/doc_search/"));
    }

    @Test
    void hostsGetTheSameAndPatternsTheLongestFirst() throws IOException {
        BuiltSite site = build("/,/v2/*", "posts/a.md,/v2/news/*", "posts/a.md,/v2/新闻/1");
        assertEquals(List.of(), site.problems());
        assertEquals(
                List.of(
                        "/zhishi/v2/%E6%96%B0%E9%97%BB/1 /zhishi/posts/a/ 301",
                        "/zhishi/old-a /zhishi/posts/a/ 301",
                        "/zhishi/v2/news/* /zhishi/posts/a/ 301",
                        "/zhishi/v2/* /zhishi/ 301"),
                Files.readAllLines(site.output().resolve("_redirects")));
        assertEquals(
                List.of(
                        "\"/zhishi/v2/新闻/1\" \"/zhishi/posts/a/\";",
                        "\"~^/zhishi/v2/news/\" \"/zhishi/posts/a/\";",
                        "\"/zhishi/old-a\" \"/zhishi/posts/a/\";",
                        "\"~^/zhishi/v2/\" \"/zhishi/\";"),
                Files.readAllLines(site.output().resolve("redirects.map")));
        assertFalse(Files.exists(site.output().resolve("v2/news")), "a pattern is no page");
    }

    @Test
    void withoutTheTableThereAreNoFilesForHosts() {
        BuiltSite site = BuiltSite.of(content, folder);
        assertEquals("../posts/a/", leads(site, "/old-a/"));
        assertFalse(Files.exists(site.output().resolve("_redirects")));
        assertFalse(Files.exists(site.output().resolve("redirects.map")));
    }

    @Test
    void whatCannotLeadOnIsSaid() throws IOException {
        BuiltSite site =
                build("posts/b.md,/v2/b", "posts/a.md,/v2/../x", "posts/a.md,/posts/a/", "/events/,/old-a", "x");
        assertEquals(
                List.of("redirects.csv:2 error redirect-target-missing 旧网址指向的页面不存在：posts/b.md — "
                        + "请写源文件的路径（数据文件里的一项写 文件#名字），或以 / 开头的站内网址"),
                site.problems().stream()
                        .filter(line -> line.contains("redirect-target"))
                        .toList());
        assertEquals(5, site.problems().size(), site.problems()::toString);
    }
}
