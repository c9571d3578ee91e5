package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The box that opens over any page, and what it marks on the page it leads to. */
class SearchBoxIT {
    private static final String BOX = "document.querySelector('.search-dialog')?.open";

    private static @Nullable SearchSite site;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        site = SearchSite.open(folder, "SearchBoxIT", "");
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    private static void openBox() {
        site.type("/");
        site.until("the box opens", BOX);
    }

    private static void found(String query) {
        openBox();
        site.type(query);
        site.until(
                "marked hits with excerpts",
                "document.querySelector('.search-dialog mark')"
                        + " && document.querySelector('.search-dialog .search-name + .search-excerpt')?.textContent"
                        + " && document.querySelector('.search-dialog .search-hits').ariaBusy === 'false'");
    }

    @Test
    void aPageLoadsNothingOfTheEngineUntilTheBoxIsOpened() {
        site.at("/posts/vacuum/");
        site.pause();
        String loaded = "return performance.getEntriesByType('resource').map(e => new URL(e.name).pathname)"
                + ".filter(path => /search/.test(path)).map(path => path.replace(/\\.[0-9a-f]+\\.js/, '.js'))";
        assertEquals(List.of("/assets/scripts/search-box.js"), site.browser.run(loaded));
        openBox();
        site.pause();
        assertFalse(site.browser.run(loaded).toString().contains("tusk-search.js"), "nothing is typed yet");
    }

    @Test
    void keysOpenItAnywhereButInAField() {
        site.at("/posts/vacuum/");
        openBox();
        assertEquals("search-input", site.focus());
        site.type("/");
        assertEquals("/", site.browser.run("return document.activeElement.value"), "in a field it is a letter");
        site.type(Keys.ESCAPE);
        site.until("it closes", "!(" + BOX + ")");
        site.controlK();
        site.until("Ctrl-K opens it", BOX);
    }

    @Test
    void theFocusReturnsToWhatOpenedIt() {
        site.at(360, false, "/posts/vacuum/");
        site.click(".search-open");
        site.until("the box opens", BOX);
        assertEquals("search-input", site.focus());
        site.type(Keys.ESCAPE);
        site.until("it closes", "!(" + BOX + ")");
        assertEquals("search-open", site.focus());
        site.type(Keys.SPACE);
        site.until("the blank opens it, as it is a button", BOX);
        site.click(".search-close");
        assertEquals("search-open", site.focus());
    }

    @Test
    void theButtonIsLargeEnoughToTouchAndHasAName() {
        site.at(360, false, "/posts/vacuum/");
        assertEquals(
                List.of("搜索", true, "button"),
                site.browser.run(
                        "const b = document.querySelector('.search-open'); const r = b.getBoundingClientRect();"
                                + "return [b.ariaLabel, r.width >= 44 && r.height >= 44, b.role]"));
    }

    @Test
    void enterGoesToTheChosenHitAndItsWordsAreMarked() {
        site.at("/posts/a1/");
        found("a7号石榴");
        site.type(Keys.ARROW_DOWN, Keys.ENTER);
        site.until("the page of the hit", "location.pathname === '/posts/a7/'");
        assertTrue(site.address().startsWith("/posts/a7/#"), site.address());
        site.until("marks", "CSS.highlights.size === 1 && document.querySelector('.search-unmark')");
        assertTrue(marks().contains("石榴"), marks());
        site.type(Keys.ESCAPE);
        site.until("no marks", "CSS.highlights.size === 0 && !document.querySelector('.search-unmark')");
        site.browser.driver().navigate().refresh();
        site.pause();
        assertEquals(0L, site.browser.run("return CSS.highlights.size"), "marks are set once");
    }

    private static String marks() {
        return (String) site.browser.run("return [...CSS.highlights.get('tusk-search')].map(String).join('|')");
    }

    @Test
    void marksReachAcrossWhatIsPutIntoWords() {
        site.at("/search/?q=%22逻辑复制与PostgreSQL的%22");
        site.settled();
        site.click("#search-hits .search-title");
        site.until("marks", "location.pathname.startsWith('/posts/') && CSS.highlights.size === 1");
        assertEquals(site.address(), site.browser.run("return location.pathname"), "the address is clean");
        String texts = marks();
        assertTrue(texts.contains("复制") && texts.toLowerCase(Locale.ROOT).contains("postgresql"), texts);
        assertEquals(
                true,
                site.browser.run("const [first] = CSS.highlights.get('tusk-search'); const box ="
                        + " first.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight"),
                "the first is in sight");
    }

    @Test
    void browsersWithoutHighlightsGetElements() {
        site.at("/posts/a1/");
        site.browser.run("localStorage.setItem('tusk-marks', JSON.stringify({path: '/posts/vacuum/',"
                + " words: ['逻辑复制与POSTGRESQL的'], at: Date.now()}))");
        Object script = site.browser
                .driver()
                .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", "delete window.Highlight"))
                .get("identifier");
        String before = "document.querySelector('main').textContent";
        site.at("/posts/vacuum/");
        site.browser
                .driver()
                .executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        site.until("marks", "document.querySelectorAll('main mark').length > 2");
        String marked = (String)
                site.browser.run("return [...document.querySelectorAll('main mark')].map(m => m.textContent).join('')");
        assertEquals("逻辑复制与PostgreSQL的", marked);
        String text = (String) site.browser.run("return " + before);
        site.click(".search-unmark");
        assertEquals(0, site.count("main mark"));
        assertEquals(text, site.browser.run("return " + before));
    }

    @Test
    void wordsThatMayBeMeantAreOffered() {
        site.at("/posts/a1/");
        openBox();
        site.type("vacuu");
        site.until("a word", "document.querySelector('.search-word')?.textContent === 'vacuum'");
        site.looksRight("words");
        site.click(".search-word");
        assertEquals("search-input", site.focus());
        assertEquals("vacuum", site.browser.run("return document.activeElement.value"));
        site.until("its hit", "document.querySelector('.search-dialog mark')?.textContent === 'VACUUM'");
        assertEquals(0, site.count(".search-word"));
    }

    @Test
    void whatWasSearchedInsteadIsSaid() {
        site.at("/posts/a1/");
        openBox();
        site.type("vacum");
        site.until("hits", "document.querySelector('.search-dialog .search-hit')");
        assertTrue(site.text(".search-dialog .search-status").contains("“vacuum”"));
    }

    @Test
    void enterInTheFieldGoesToTheSearchPage() {
        site.at("/posts/a1/");
        found("膨胀");
        site.type(Keys.ENTER);
        site.until("the search page", "location.pathname === '/search/'");
        site.settled();
        assertEquals("/search/?q=膨胀", site.address());
    }

    @Test
    void anInputMethodIsLeftToFinish() {
        site.at("/posts/a1/");
        openBox();
        site.compose("pengzhang");
        site.pause();
        assertEquals(0, site.count(".search-dialog .search-hit"));
        site.commit("膨胀");
        site.until("hits", "document.querySelector('.search-dialog .search-hit')");
    }

    @Test
    void theSearchPageHasItsFieldAlready() {
        site.at("/search/?q=%E8%86%A8%E8%83%80");
        site.settled();
        site.controlK();
        assertEquals("search-input", site.focus());
        assertEquals(0, site.count(".search-dialog"));
    }

    @Test
    void aHitOnThePageThatIsOpenIsMarkedThere() {
        site.at("/posts/a7/");
        site.browser.run("window.same = true");
        found("a7号石榴");
        site.type(Keys.ARROW_DOWN, Keys.ENTER);
        site.until("marks", "CSS.highlights.size === 1 && !(" + BOX + ")");
        assertEquals(true, site.browser.run("return window.same"));
    }

    @Test
    void nothingIsPrintedOfIt() {
        site.at("/posts/a1/");
        site.browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertFalse(site.seen(".search-open"));
    }

    @Test
    void thePlainThemeSearchesToo(@TempDir Path other) throws IOException {
        try (SearchSite plain = SearchSite.open(other, "SearchBoxIT", "theme: base\n")) {
            plain.at(360, true, "/posts/a1/");
            plain.type("/");
            plain.until("the box opens", BOX);
            plain.type("膨胀");
            plain.until("hits", "document.querySelector('.search-dialog mark')");
            plain.looksRight("box");
            plain.at(360, false, "/search/?q=%E8%86%A8%E8%83%80");
            plain.settled();
            assertTrue(plain.text("#search-hits").contains("表膨胀"));
            plain.looksRight("page");
        }
    }

    @ParameterizedTest
    @CsvSource({"360,false", "360,true", "1280,false", "1280,true"})
    void everyStateIsAccessible(int width, boolean dark) throws IOException {
        site.at(width, dark, "/posts/a1/");
        site.looksRight("closed");
        openBox();
        site.looksRight("empty");
        site.type("索引");
        site.until("hits", "document.querySelectorAll('.search-dialog .search-hit').length === 6");
        site.pause();
        site.looksRight("hits");
        site.type("哪里都没有写过");
        site.until("none", "document.querySelectorAll('.search-dialog .search-hit').length === 0");
        site.looksRight("none");
        site.browser.screenshot(
                Path.of("target", "search", "box-" + width + (dark ? "-dark" : "") + ".png"), width, dark);
    }
}
