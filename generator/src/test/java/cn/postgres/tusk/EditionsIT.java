package cn.postgres.tusk;

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

/** Opens pages of every edition in Chromium, on a phone and on a desk, by day and by night. */
class EditionsIT {
    private static final List<String> PAGES = List.of(
            "/posts/2025-03-01-buffers/",
            "/zh-hant/",
            "/zh-hant/posts/2025-03-01-buffers/",
            "/zh-hant/posts/2025-05-01-taiwan/",
            "/en/",
            "/en/posts/",
            "/en/posts/2025-03-01-buffers/",
            "/en/posts/2025-04-01-failover/");

    private static @Nullable Browser browser;
    private static @Nullable FolderServer server;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.orSkip("EditionsIT");
        Path content = BuiltSite.copy(Expected.resources("sites/languages/content"), folder.resolve("content"));
        server = new FolderServer(BuiltSite.of(content, folder).output());
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

    @ParameterizedTest
    @CsvSource({"360,false", "360,true", "1280,false", "1280,true"})
    void pagesReadWellAndAxeFindsNothing(int width, boolean dark) throws IOException {
        List<String> complaints = new ArrayList<>();
        for (String page : PAGES) {
            browser.screen(width, 800, dark);
            browser.open(server.origin(), page).forEach(complaint -> complaints.add(page + " " + complaint));
            if ((Boolean) browser.run("return document.documentElement.scrollWidth > innerWidth")) {
                complaints.add(page + " scrolls sideways");
            }
            browser.violations().forEach(violation -> complaints.add(page + " " + violation));
            if (Boolean.getBoolean("tusk.screenshots")) {
                String name = "edition" + page.replace('/', '-') + width + (dark ? "-dark" : "") + ".png";
                browser.screenshot(Path.of("target", "screenshots", name), width, dark);
            }
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void eachPageHasTheGlyphsOfItsRegion() {
        assertTrue(font("/posts/2025-03-01-buffers/", "main p").contains("SC"));
        assertTrue(font("/zh-hant/posts/2025-03-01-buffers/", "main p").contains("TC"));
        assertTrue(font("/zh-hant/posts/2025-03-01-buffers/", "pre").contains("TC"));
        assertTrue(font("/zh-hant/posts/2025-03-01-buffers/", ".languages [lang=zh-Hans]")
                .contains("SC"));
        assertEquals("zh-Hant-TW", browser.run("return document.documentElement.lang"));
    }

    private static String font(String page, String element) {
        browser.open(server.origin(), page);
        return (String) browser.run("return getComputedStyle(document.querySelector('" + element + "')).fontFamily");
    }

    @Test
    void languagesAreLargeEnoughToTouchAndLeadToTheSamePage() {
        browser.screen(360, 800, false);
        browser.open(server.origin(), "/zh-hant/posts/2025-03-01-buffers/");
        assertEquals(
                "",
                browser.run("return [...document.querySelectorAll('.languages a')].filter(a => {"
                        + "const box = a.getBoundingClientRect(); return box.width < 44 || box.height < 44})"
                        + ".map(a => a.textContent).join()"));
        browser.run("document.querySelector('.languages [lang=en]').click(); return ''");
        assertEquals("What is in shared memory", browser.run("return document.querySelector('h1').textContent"));
    }

    @Test
    void buttonsStayBesideALongName() {
        browser.screen(360, 800, false);
        browser.open(server.origin(), "/zh-hant/posts/2025-03-01-buffers/");
        assertEquals("beside", browser.run("""
                const name = document.querySelector('.site-name');
                name.lastElementChild.textContent = 'PostgreSQL 中文社群知識庫與手冊翻譯';
                const buttons = document.querySelector('.site-bar .tools').getBoundingClientRect();
                const box = name.getBoundingClientRect();
                return buttons.left >= box.right && buttons.right <= innerWidth
                    && buttons.top < box.bottom && box.top < buttons.bottom ? 'beside' : 'below';
                """));
    }
}
