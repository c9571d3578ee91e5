package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.SiteGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shelf of books as a reader meets it in Chromium: narrowed down without a reload, and covers that hold their titles. */
class ShelfIT {
    private static final String SHOWN =
            "return [...document.querySelectorAll('.book')].filter(b => b.offsetHeight > 0).map(b => b.querySelector('a').textContent)";

    /** Lines of covers that stick out of the cover, or out of its margin of 10 of 150 units. */
    private static final String OUT = """
            return [...document.querySelectorAll('.cover text')].filter(text => {
              const box = text.getBBox();
              return box.width > 118.5 || box.x < 19 || box.y + box.height > 198;
            }).map(text => text.textContent)
            """;

    @TempDir
    Path folder;

    private void book(String name, String title, String topics, String level, String year) throws IOException {
        Path books = folder.resolve("content/books");
        Files.createDirectories(books);
        Files.writeString(
                books.resolve(name + ".yml"),
                "title: %s\nauthors: [冯雷, 姚延栋, 高小明, 杨瑜]\npublisher: 中国科学技术文献出版社\ntopics: [%s]\nlevel: %s\npublished: %s\n"
                        .formatted(title, topics, level, year));
    }

    @Test
    void isNarrowedDownWithoutAReload() throws IOException {
        book("a", "PostgreSQL 9 Administration Cookbook（第2版）中文版", "管理", "intermediate", "2016");
        book("b", "数据架构师的PostgreSQL修炼：高效设计、开发与维护数据库应用", "开发, 管理", "intermediate", "2018");
        book("c", "WWWWWWWWWWWWWWWW MMMMMMMMMMMM", "内核", "expert", "2018");
        Files.writeString(folder.resolve("content/site.yml"), "title: 书站\ntheme: community\n");
        Path site = folder.resolve("site");
        SiteGenerator.of(BuildOptions.of(folder.resolve("content"), site)).build();
        try (Browser browser = Browser.orSkip("ShelfIT");
                FolderServer server = new FolderServer(site)) {
            browser.screen(360, 800, false);
            assertEquals(List.of(), browser.open(server.origin(), "/books/"));
            assertEquals(List.of(), browser.run(OUT));
            filter(browser);
            assertEquals(List.of(), browser.open(server.origin(), "/books/?level=expert&year=2018"));
            assertEquals(List.of("WWWWWWWWWWWWWWWW MMMMMMMMMMMM"), browser.run(SHOWN), "an address can be passed on");
            looks(browser, server.origin());
        }
    }

    private static void filter(Browser browser) {
        browser.run("window.same = true; document.querySelector('[data-value=guanli]').click()");
        assertEquals(2, ((List<?>) browser.run(SHOWN)).size());
        assertEquals("?topic=guanli", browser.run("return location.search"));
        assertEquals("符合条件的有 2 本 清除条件", browser.run("return document.querySelector('[role=status]').textContent"));
        assertEquals("1", browser.run("return document.querySelector('[data-value=\"2018\"] .count').textContent"));
        browser.run("document.querySelector('[data-value=expert]').click()");
        assertEquals(List.of(), browser.run(SHOWN));
        assertTrue(browser.run("return document.querySelector('[role=status]').textContent")
                .toString()
                .startsWith("没有同时符合这些条件的书。"));
        browser.run("document.querySelector('[role=status] a').click()");
        assertEquals(3, ((List<?>) browser.run(SHOWN)).size());
        assertEquals(true, browser.run("return window.same"), "the page was loaded once");
    }

    private static void looks(Browser browser, String origin) throws IOException {
        for (String page : List.of("/books/", "/books/b/", "/books/topic/guanli/")) {
            for (int width : new int[] {360, 1280}) {
                for (boolean dark : new boolean[] {false, true}) {
                    browser.screen(width, 800, dark);
                    assertEquals(List.of(), browser.open(origin, page));
                    assertEquals(List.of(), browser.violations(), page);
                    assertEquals(
                            0L,
                            browser.run("return Math.max(0, document.documentElement.scrollWidth - " + width + ")"),
                            page + " is wider than the screen at " + width);
                }
            }
        }
    }
}
