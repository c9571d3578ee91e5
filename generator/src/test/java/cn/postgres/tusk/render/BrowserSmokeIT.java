package cn.postgres.tusk.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.browser.Browser;
import cn.postgres.tusk.browser.FolderServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens a page of every kind in Chromium, on a phone and on a desk, by day and by night. */
class BrowserSmokeIT {
    private static final List<String> PAGES = List.of(
            "/",
            "/posts/",
            "/posts/page/2/",
            Showcase.POST,
            "/pages/about/",
            "/books/",
            "/books/internals/",
            "/history/",
            "/history/manual/",
            "/branches/",
            "/branches/hangzhou/",
            "/events/",
            "/events/spring-2026/",
            "/organisation/committee/",
            "/people/zhou/",
            "/sponsors/cloud/",
            "/certificates/",
            "/certificates/pca-2025/",
            "/faq/",
            "/faq/vacuum/",
            "/cases/metro/",
            "/tags/",
            "/tags/pg_stat_statements/",
            "/authors/",
            "/archives/",
            "/archives/2025/",
            "/archives/2025/11/",
            "/404.html");

    /** Contrast of the first paragraph with what is behind it, by WCAG 2.2. */
    private static final String CONTRAST = """
            const channel = v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
            const light = c => { const [r, g, b] = c.match(/[0-9.]+/g).map(Number);
              return .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b); };
            const text = document.querySelector('.prose p, .home-lead') || document.body;
            let behind = text;
            while (/, 0\\)$|transparent/.test(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
            const a = light(getComputedStyle(text).color);
            const b = light(getComputedStyle(behind).backgroundColor);
            return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
            """;

    /** What sticks out of the page to the right, by name. */
    private static final String TOO_WIDE = """
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return '';
            return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1)
              .map(e => e.tagName + '.' + e.className).slice(0, 5).join(' ') || 'something';
            """;

    private static @Nullable Browser browser;
    private static @Nullable FolderServer server;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.orSkip("BrowserSmokeIT");
        assertEquals(List.of(), ShowcaseOutput.write(SampleSite.config(), Showcase.site(), "community", folder));
        server = new FolderServer(folder);
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

    /** By axe as well on a phone by night and on a desk by day; a finger is as large at any hour. */
    @ParameterizedTest
    @CsvSource({"360,false", "360,true", "1280,false", "1280,true"})
    void everyKindOfPageReadsWellAndIsReached(int width, boolean dark) throws IOException {
        List<String> complaints = new ArrayList<>();
        for (String page : PAGES) {
            browser.screen(width, 800, dark);
            browser.open(server.origin(), page).forEach(complaint -> complaints.add(page + " " + complaint));
            look(page, complaints);
            boolean phone = width < 600;
            if (phone == dark) {
                browser.violations().forEach(violation -> complaints.add(page + " " + violation));
            } else if (phone) {
                touch(page, complaints);
            }
            if (Boolean.getBoolean("tusk.screenshots")) {
                String name =
                        page.equals("/") ? "home" : page.replaceAll("^/|/$", "").replace('/', '-');
                String file = name + "-" + width + (dark ? "-dark" : "") + ".png";
                browser.screenshot(Path.of("target", "screenshots", file), width, dark);
            }
        }
        assertEquals(List.of(), complaints);
    }

    private static void look(String page, List<String> complaints) {
        if (((String) browser.run("return (document.querySelector('h1') || {}).innerText || ''")).isBlank()) {
            complaints.add(page + " has no heading");
        }
        if (((String) browser.run("return document.querySelector('main').innerText"))
                        .strip()
                        .length()
                < 10) {
            complaints.add(page + " is empty");
        }
        String wide = (String) browser.run(TOO_WIDE);
        if (!wide.isEmpty()) {
            complaints.add(page + " scrolls sideways: " + wide);
        }
        double contrast = ((Number) browser.run(CONTRAST)).doubleValue();
        if (contrast < 7) {
            complaints.add(page + " has text with a contrast of " + contrast);
        }
    }

    private static void touch(String page, List<String> complaints) {
        // links in running text and lines of a plan are exempt, as in WCAG 2.2, 2.5.8, and marks of a picture whose
        // list
        // has the same links
        Object found = browser.run("""
                return [...document.querySelectorAll('a, button, summary')].filter(e => e.checkVisibility()
                  && !e.closest('.prose p, .plan, .chart-picture, .prose li, .meta, .facts, .skip, .sources, td, .item-text, .milestone, .book, h2, .series, .row, .talks')
                  && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 90)).join('\\n');
                """);
        if (!found.toString().isEmpty()) {
            complaints.add(page + " is too small to touch: " + found);
        }
    }

    @Test
    void aPhoneReachesEverySectionInTwoTapsWithoutScript() {
        browser.screen(360, 800, false);
        browser.open(server.origin(), Showcase.POST);
        assertEquals(Boolean.FALSE, browser.run("return document.querySelector('.site-nav').checkVisibility()"));
        browser.driver()
                .findElement(org.openqa.selenium.By.className("menu-button"))
                .click();
        List<org.openqa.selenium.WebElement> links =
                browser.driver().findElements(org.openqa.selenium.By.cssSelector(".site-nav a"));
        assertEquals(12, links.size());
        assertTrue(links.stream().allMatch(org.openqa.selenium.WebElement::isDisplayed));
    }

    @Test
    void aSessionIsCopiedWithoutItsPrompts() {
        browser.screen(1280, 800, false);
        browser.open(server.origin(), Showcase.POST);
        browser.run("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); };"
                + "document.querySelectorAll('.copy')[1].click();");
        assertEquals("SHOW random_page_cost;", browser.run("return window.copied"));
    }

    @Test
    void aChosenSchemeStaysAndLinksWorkFromADisk() {
        browser.screen(1280, 800, false);
        browser.open(server.origin(), "/");
        browser.driver()
                .findElement(org.openqa.selenium.By.className("theme-toggle"))
                .click();
        browser.open(server.origin(), "/posts/");
        assertEquals("dark", browser.run("return document.documentElement.dataset.theme"));
        browser.run("localStorage.clear()");
        browser.driver().get(folder.resolve("index.html").toUri().toString());
        String href = (String) browser.run("return document.querySelector('.home .item-title').getAttribute('href')");
        assertEquals("posts/plan-nodes/index.html", href);
    }

    @Test
    void theMenuButtonKeepsItsWordsInOneLineBesideALongName() {
        browser.screen(360, 800, false);
        browser.open(server.origin(), "/");
        assertEquals(1L, browser.run("""
                document.querySelector('.site-name').lastElementChild.innerHTML =
                    'PostgreSQL <wbr>中文社区<wbr>知识库与<wbr>手册翻译';
                const words = document.createRange();
                words.selectNodeContents(document.querySelector('.menu-button'));
                return new Set([...words.getClientRects()].map(box => box.top)).size;
                """));
    }
}
