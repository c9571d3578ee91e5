package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.SiteGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What stands around every text, as a reader meets it in Chromium: head, menu, home page, history, print, motion. */
class FrameIT {
    private static final String SITE = """
            title: PostgreSQL 中文社区知识库
            description: 中文 PostgreSQL 的文章、书籍、大事记、活动与分会，由社区共同书写。
            params: { intro: 由用户自发成立的公益社区。, join: /posts/a0/ }
            menu:
              - { title: 文章, url: /posts/ }
              - { title: 书籍, url: /books/ }
              - { title: 大事记, url: /history/ }
              - { title: 活动, url: /events/ }
              - { title: 分会, url: /branches/ }
              - title: 社区
                url: /people/
                children: [{ title: 人物, url: /people/ }, { title: 赞助, url: /sponsors/ }]
              - { title: 为什么用 PG, url: /posts/a1/ }
              - { title: 常见问题, url: /faq/ }
            """;

    private static final String SMALL = """
            return [...document.querySelectorAll(arguments[0])].filter(a => a.checkVisibility())
              .filter(a => { const r = a.getBoundingClientRect(); return r.height < 44 || r.right > innerWidth; })
              .map(a => a.textContent).join(' ');
            """;

    @TempDir
    static Path folder;

    private static Browser browser;
    private static FolderServer server;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.orSkip("FrameIT");
        Path content = folder.resolve("content");
        write(content.resolve("site.yml"), SITE);
        for (int i = 0; i < 9; i++) {
            String text = "## 一\n\n" + "文字。".repeat(400) + "\n\n## 二\n\n" + "文字。".repeat(400) + "\n";
            write(
                    content.resolve("posts/a" + i + ".md"),
                    "---\ntitle: 文章" + i + "\ndate: 2026-01-0" + (i + 1) + "\n---\n" + text);
        }
        for (int i = 0; i < 10; i++) {
            write(
                    content.resolve("history/m" + i + ".yml"),
                    "title: 大事" + i + "\ndate: " + (2000 + i * 3 % 7) + "\nregion: " + (i % 3 == 0 ? "world" : "china")
                            + "\nkind: " + List.of("release", "event").get(i % 2) + "\npeople: [甲]\n");
        }
        write(content.resolve("people/jia.yml"), "name: 甲\n");
        Path site = folder.resolve("site");
        SiteGenerator.of(BuildOptions.of(content, site)).build();
        server = new FolderServer(site);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Object run(String script, Object... arguments) {
        return browser.driver().executeScript(script, arguments);
    }

    @Test
    void onAPhoneEightEntriesOpenByKeyboardAndAreLargeEnoughToTouch() {
        browser.screen(360, 760, false);
        assertEquals(List.of(), browser.open(server.origin(), "/posts/"));
        run("document.querySelector('.menu-button').focus()");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertEquals(true, run("return document.querySelector('#tusk-nav').matches(':popover-open')"));
        assertEquals(
                10L,
                run("return [...document.querySelectorAll('.site-nav a')].filter(a => a.checkVisibility()).length"));
        assertEquals("", run(SMALL, ".site-nav a, .menu-close"));
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertEquals(false, run("return document.querySelector('#tusk-nav').matches(':popover-open')"));
        assertEquals("menu-button", run("return document.activeElement.className"));
    }

    @Test
    void onADeskTheMenuIsALineAndFocusOpensWhatIsBelow() {
        for (int width : new int[] {768, 1280}) {
            browser.screen(width, 800, false);
            assertEquals(List.of(), browser.open(server.origin(), "/posts/"));
            assertEquals(
                    1L,
                    run(
                            "return new Set([...document.querySelectorAll('.site-nav > ul > li')].map(li => li.offsetTop)).size"));
            run("document.querySelector('.menu-parent > a').focus()");
            assertEquals("", run(SMALL, ".site-nav a"));
            assertEquals(true, run("return document.querySelector('.menu-parent ul a').checkVisibility()"));
        }
    }

    @Test
    void theFirstTabLeadsToTheTextAndIsSeen() {
        browser.screen(1280, 800, false);
        browser.open(server.origin(), "/posts/a0/");
        browser.driver().findElement(org.openqa.selenium.By.tagName("body")).sendKeys(Keys.TAB);
        assertEquals("skip", run("return document.activeElement.className"));
        assertTrue((Boolean) run("return document.activeElement.getBoundingClientRect().top >= 0"));
        assertEquals("solid", run("return getComputedStyle(document.activeElement).outlineStyle"));
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertEquals("#tusk-main", run("return location.hash"));
    }

    @Test
    void theFirstScreenSaysWhatThisIsAndWhatIsNew() {
        for (int[] screen : new int[][] {{360, 760}, {1280, 800}}) {
            browser.screen(screen[0], screen[1], false);
            assertEquals(List.of(), browser.open(server.origin(), "/"));
            assertTrue((Long) run("return [...document.querySelectorAll('.home-latest .item-title')].filter(a =>"
                            + " a.checkVisibility() && a.getBoundingClientRect().bottom <= innerHeight).length")
                    >= 3);
            assertTrue((Boolean)
                    run("return document.querySelector('.home-lead').getBoundingClientRect().bottom < innerHeight"));
            assertEquals("", run(SMALL, ".home-header a, .home-label a"));
        }
    }

    @Test
    void historyIsFilteredWithoutAScriptOfItsOwn() {
        browser.screen(360, 760, false);
        assertEquals(List.of(), browser.open(server.origin(), "/history/"));
        String shown = "return [...document.querySelectorAll('.milestone')].filter(m => m.checkVisibility()).length";
        assertEquals(10L, run(shown));
        run("document.querySelector('#scope-world').click()");
        assertEquals(4L, run(shown));
        run("document.querySelector('#kind-event').click()");
        assertEquals(2L, run(shown));
        assertEquals(
                0L,
                run("return [...document.querySelectorAll('.timeline-year')].filter(y => y.checkVisibility()"
                        + " && ![...y.querySelectorAll('.milestone')].some(m => m.checkVisibility())).length"));
    }

    @Test
    void marksAndYearsOfTheOverviewLeadToTheList() {
        for (int width : new int[] {360, 1280}) {
            browser.screen(width, 760, false);
            browser.open(server.origin(), "/history/");
            assertEquals(
                    1L,
                    run(
                            "return [...document.querySelectorAll('.chart-timeline svg')].filter(s => s.checkVisibility()).length"));
            assertEquals(
                    0L,
                    run("return [...document.querySelectorAll('.chart-timeline a')].filter(a =>"
                            + " !document.getElementById(a.getAttribute('href').slice(1))).length"));
            assertEquals(List.of(), browser.violations());
        }
        assertEquals(
                "甲", run("return document.querySelector('.milestone-links a[href$=\"people/jia/\"]').textContent"));
    }

    @Test
    void paperHasTheTextAloneAndMotionIsAskedFor() {
        browser.screen(1280, 800, true);
        browser.open(server.origin(), "/posts/a0/");
        assertEquals("auto", run("return getComputedStyle(document.documentElement).scrollBehavior"));
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertEquals(
                "",
                run("return ['.site-nav', '.tools', '.toc', '.neighbours', '.skip', '.breadcrumbs'].filter(s => {"
                        + " const e = document.querySelector(s); return e && e.checkVisibility(); }).join(' ')"));
        assertEquals("rgb(0, 0, 0)", run("return getComputedStyle(document.querySelector('.prose p')).color"));
        assertEquals("rgba(0, 0, 0, 0)", run("return getComputedStyle(document.body).backgroundColor"));
    }
}
