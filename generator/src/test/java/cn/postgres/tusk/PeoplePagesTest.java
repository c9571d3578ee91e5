package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One page for everybody, whatever they did and however they are spelt. */
class PeoplePagesTest {
    @TempDir
    Path folder;

    private Path content;

    @BeforeEach
    void people() throws IOException {
        content = folder.resolve("content");
        BuiltSite.write(content, "terms.yml", "authors:\n  王一:\n    slug: wang-yi\n    synonyms: [onewang]\n");
        BuiltSite.write(content, "books/a.yml", "title: 甲书\nauthors: [王一]\ntranslators: [李二]\n");
        BuiltSite.write(content, "posts/p.md", "---\ntitle: 一篇\ndate: 2026-01-02\nauthors: [onewang]\n---\n\n正文。\n");
        BuiltSite.write(content, "events/e.yml", """
                title: 沙龙
                start: 2025-05-01
                speakers: [李二（某公司）, 王一]
                talks:
                  - { title: 讲索引, speakers: [王一] }
                """);
        BuiltSite.write(content, "organisation/o.yml", """
                title: 核心组
                from: 2020
                to: 2022
                offices:
                  - { role: 主席, people: [李二] }
                groups:
                  - { title: 网站组, leads: [王一] }
                """);
        BuiltSite.write(content, "people/li-er.yml", """
                title: 李二
                names: [Lier]
                offices:
                  - { role: 主席, organisation: 某会, from: 2020, to: 2022 }
                  - { role: 顾问, organisation: 另一会, from: 2023 }
                """);
        BuiltSite.write(content, "history/h.yml", "- { title: 成立, date: 2020-01-01, people: [Lier] }\n");
    }

    private BuiltSite built() {
        BuiltSite site = BuiltSite.of(content, folder);
        assertEquals(List.of(), site.problems());
        return site;
    }

    private static List<String> parts(Document page) {
        return page.select(".profile-part").stream().map(part -> part.text()).toList();
    }

    @Test
    void anAuthorsPageHasBooksTalksOfficesAndPosts() {
        Document page = built().page("/authors/wang-yi/");
        assertEquals("王一", page.select("h1").text());
        assertEquals(List.of("任职 2020至2022 网站组 · 核心组", "演讲与主持 2025-05-01 讲索引 · 沙龙", "著作 甲书"), parts(page));
        assertEquals(List.of("一篇"), page.select(".item-title").eachText());
        String thing = page.select("script[type=application/ld+json]").html();
        assertTrue(thing.contains("\"@type\":\"Person\",\"name\":\"王一\",\"alternateName\":[\"onewang\"]"), thing);
    }

    @Test
    void whoHasARecordHasOnePage() {
        BuiltSite site = built();
        Document page = site.page("/people/li-er/");
        assertEquals(
                List.of(
                        "任职 2023起 顾问 · 另一会 2020至2022 主席 · 核心组",
                        "演讲与主持 2025-05-01 沙龙 · 某公司",
                        "译作 甲书",
                        "大事记 2020-01-01 成立"),
                parts(page),
                "an office that both records have is one");
        assertEquals(
                "../people/li-er/",
                site.page("/authors/").select("a:contains(李二)").attr("href"));
        assertTrue(page.select("script[type=application/ld+json]").html().contains("\"@type\":\"Person\""));
    }

    @Test
    void theAddressAnAuthorHadBeforeLeadsToTheRecord() throws IOException {
        BuiltSite.write(content, "permalinks.csv", "source,address\nauthors:李二,/authors/li-er/\n");
        assertEquals(
                "../../people/li-er/",
                built().page("/authors/li-er/").select("a").attr("href"));
    }

    @Test
    void aBookLeadsToWhatElseItsPeopleDid() {
        Document page = built().page("/books/a/");
        assertEquals(
                List.of("文章：一篇", "演讲：讲索引 · 沙龙 2025-05-01", "演讲：沙龙 2025-05-01"),
                page.select(".makers li").eachText());
        assertEquals(List.of("王一", "李二"), page.select(".makers h3").eachText());
    }
}
