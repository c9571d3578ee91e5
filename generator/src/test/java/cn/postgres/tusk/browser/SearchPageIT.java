package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The search page as readers use it, with the engine and the index that the site was built with. */
class SearchPageIT {
    private static @Nullable SearchSite site;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        site = SearchSite.open(folder, "SearchPageIT", "");
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    private static void search(String query) {
        site.at("/search/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        site.settled();
    }

    @Test
    void withoutScriptsTheFormLeadsToTheIndexOfTerms() {
        site.browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            site.at("/search/?q=x");
            var page = org.jsoup.Jsoup.parse(site.browser.driver().getPageSource());
            assertEquals("./", page.select("form[role=search]").attr("action"));
            assertEquals(1, page.select("#search-off").size());
            assertFalse(page.select("#search-off").hasAttr("hidden"));
            assertEquals(
                    List.of("类型", "标签", "作者与讲者"),
                    page.select("#search-index h3").stream()
                            .map(heading -> heading.text().replaceAll("[ \\d]", ""))
                            .toList());
            assertTrue(page.select("#search-index a[href*=tags]").size() > 3, "links to tags");
            assertEquals(0, page.select("meta[name=robots]").size());
        } finally {
            site.browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void whatIsTypedIsFoundAndStandsInTheAddress() {
        site.at("/search/");
        assertTrue(site.seen("#search-help"), "how to write queries");
        assertTrue(site.seen("#search-index"), "the ways in");
        site.click("#search-input");
        site.type("膨胀");
        site.until("a hit", "document.querySelector('#search-hits mark')");
        site.settled();
        assertEquals("/search/?q=膨胀", site.address());
        assertEquals("表膨胀与 VACUUM", site.text("#search-hits .search-title"));
        assertEquals("膨胀", site.text("#search-hits .search-title mark"));
        assertTrue(site.text("#search-hits .search-facts").contains("2018-10-04"), site.text(".search-facts"));
        assertTrue(site.text("#search-hits .search-facts").contains("李四"));
        assertFalse(site.seen("#search-index"));
    }

    @Test
    void aHitLeadsToTheNearestHeading() {
        search("a7号石榴");
        String link = (String)
                site.browser.run("return document.querySelector('#search-hits a.search-section').getAttribute('href')");
        assertTrue(link.startsWith("/posts/a7/#"), link);
        assertEquals("结尾的小节", site.text("#search-hits a.search-section"));
        assertTrue(site.text("#search-hits .search-excerpt mark").contains("石榴"));
    }

    @Test
    void typingReplacesSubmittingPushesAndBackGoesBack() {
        site.at("/posts/");
        site.browser.driver().get(site.server.origin() + "/search/");
        site.click("#search-input");
        site.type("索");
        site.until("the first letter", "location.search !== ''");
        site.type("引");
        site.until("the second", "decodeURIComponent(location.search) === '?q=索引'");
        site.settled();
        site.browser.run("document.getElementById('search-input').value = ''");
        site.type("膨胀", Keys.ENTER);
        site.until("the submitted query", "decodeURIComponent(location.search) === '?q=膨胀'");
        site.browser.driver().navigate().back();
        site.until("back", "document.getElementById('search-input').value === '索引'");
        site.until("its hits", "document.querySelectorAll('#search-hits > li').length === 10");
        site.browser.driver().navigate().forward();
        site.until("forward", "document.getElementById('search-input').value === '膨胀'");
        site.browser.driver().navigate().back();
        site.browser.driver().navigate().back();
        site.until("letters were no entries of their own", "location.pathname === '/posts/'");
    }

    @Test
    void filtersAndOrderStandInTheAddress() {
        search("缓冲区");
        site.browser.run("const year = document.getElementById('search-year-2018'); year.focus(); year.click()");
        site.until("one hit", "document.querySelectorAll('#search-hits > li').length === 1");
        assertEquals("/search/?q=缓冲区&year=2018", site.address());
        assertEquals("search-year-2018", site.focus(), "the focus stays where it was");
        site.at("/search/?q=%E7%BC%93%E5%86%B2%E5%8C%BA&tag=%E7%B4%A2%E5%BC%95&sort=date");
        site.settled();
        assertTrue(site.text("#search-status").contains("25"), site.text("#search-status"));
        assertEquals(true, site.browser.run("return document.getElementById('search-sort-date').checked"));
        assertEquals(true, site.browser.run("return document.getElementById('search-tag-索引').checked"));
        assertTrue(site.text("#search-hits .search-facts").contains("1995"), "the newest first");
    }

    @Test
    void moreHitsComeAfterThoseThatAreThere() {
        search("索引");
        assertEquals(10, site.count("#search-hits > li"));
        site.click("#search-more");
        site.until("the second page", "document.querySelectorAll('#search-hits > li').length === 20");
        site.settled();
        site.until(
                "its first hit has the focus", "document.activeElement.matches('#search-hits > li:nth-child(11) a')");
        assertEquals("/search/?q=索引&page=2", site.address());
        site.browser.driver().navigate().refresh();
        site.settled();
        assertEquals(20, site.count("#search-hits > li"));
        assertEquals(
                20L,
                site.browser.run("return new Set([...document.querySelectorAll('#search-hits .search-title')]"
                        + ".map(a => a.href)).size"));
    }

    @Test
    void excerptsThatComeLaterMoveNothing() {
        site.at("/search/");
        site.browser.run("window.heights = new Set(); new MutationObserver(() => { const list ="
                + " document.getElementById('search-hits'); if (list.children.length === 10)"
                + " heights.add(list.getBoundingClientRect().height); })"
                + ".observe(document.getElementById('search-hits'), {childList: true, subtree: true});");
        site.click("#search-input");
        site.type("缓冲区");
        site.until("excerpts", "document.querySelector('#search-hits .search-excerpt mark')");
        site.settled();
        assertEquals(1L, site.browser.run("return heights.size"));
    }

    @Test
    void theArrowsGoThroughTheHitsAndLettersGoOnInTheField() {
        search("索引");
        site.click("#search-input");
        site.type(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertEquals(
                true, site.browser.run("return document.activeElement.matches('#search-hits > li:nth-child(2) a')"));
        site.type(Keys.END);
        assertEquals(true, site.browser.run("return document.activeElement.matches('#search-hits > li:last-child a')"));
        site.type(Keys.HOME, Keys.ARROW_UP);
        assertEquals("search-input", site.focus());
        site.type(Keys.ARROW_DOWN, "x");
        assertEquals("search-input", site.focus());
        assertEquals("索引x", site.browser.run("return document.getElementById('search-input').value"));
    }

    @Test
    void anInputMethodIsLeftToFinish() {
        site.at("/search/");
        site.click("#search-input");
        site.compose("suoyin");
        site.pause();
        assertEquals("/search/", site.address(), "nothing is searched while letters are composed");
        assertEquals(0, site.count("#search-hits > li"));
        assertEquals(
                true,
                site.browser.run("const key = new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229,"
                        + " bubbles: true, cancelable: true}); document.getElementById('search-input')"
                        + ".dispatchEvent(key); return key.defaultPrevented"),
                "the key that ends a composition submits nothing");
        site.commit("索引");
        site.until("what was chosen", "decodeURIComponent(location.search) === '?q=索引'");
        site.settled();
        assertTrue(site.count("#search-hits > li") > 0);
    }

    @Test
    void screenReadersAreToldOnce() {
        site.at("/search/");
        site.browser.run("window.told = []; new MutationObserver(() => told.push("
                + "document.getElementById('search-said').textContent))"
                + ".observe(document.getElementById('search-said'), {childList: true});");
        assertEquals("status", site.browser.run("return document.getElementById('search-said').role"));
        site.click("#search-input");
        site.type("数", "据", "库", "索", "引");
        site.until("the number is told", "told.some(text => /\\d/.test(text))");
        assertEquals(1L, site.browser.run("return told.filter(Boolean).length"));
    }

    @Test
    void nothingFoundLeadsOn() {
        search("这几个字哪里都没有写过吧");
        assertTrue(site.text("#search-status").contains("这几个字哪里都没有写过吧"), site.text("#search-status"));
        assertEquals(0, site.count("#search-hits > li"));
        assertTrue(site.seen("#search-index") && site.seen("#search-help"));
        site.at("/search/?q=%E8%86%A8%E8%83%80&year=1999");
        site.settled();
        site.click("#search-notes button");
        site.until("without filters", "document.querySelector('#search-hits > li')");
        assertEquals("/search/?q=膨胀", site.address());
    }

    @Test
    void whatWasLeftOutOrCorrectedIsSaid() {
        search("复制 缓冲区 qqz");
        assertTrue(site.text("#search-notes").contains("qqz"), site.text("#search-notes"));
        search("缓冲区石榴qq");
        assertTrue(site.text("#search-notes").contains("“缓冲区石榴qq”"), site.text("#search-notes"));
        search("vacum");
        assertTrue(site.text("#search-notes").contains("vacum”"), site.text("#search-notes"));
        assertTrue(site.text("#search-notes").contains("“vacuum"), site.text("#search-notes"));
        assertTrue(site.count("#search-hits > li") > 0);
    }

    @Test
    void whatIsInsideOfWordsIsLookedForWhereLittleIsFound() {
        search("acuu");
        site.until("a second answer", "document.querySelectorAll('#search-hits > li').length === 1");
        assertEquals("表膨胀与 VACUUM", site.text("#search-hits .search-title"));
        assertTrue(site.text("#search-status").contains("1"), site.text("#search-status"));
    }

    @Test
    void wordsLikeTheOneThatIsNowhereAreOffered() {
        search("vacuqqzz");
        assertEquals("vacuum", site.text("#search-notes .search-suggestion"));
        site.looksRight("suggestions");
        site.click("#search-notes .search-suggestion");
        site.until("its hit", "document.querySelector('#search-hits a')");
        assertEquals("/search/?q=vacuum", site.address());
    }

    @Test
    void aSiteWithoutItHasTheIndexOfTermsOnly(@TempDir Path other) throws IOException {
        try (SearchSite plain = SearchSite.open(other, "SearchPageIT", "search: {browser: false}\n")) {
            plain.at("/search/?q=x");
            assertTrue(plain.seen("#search-index"));
            assertEquals(0, plain.count("main form, main [rel=preload], main [rel=modulepreload], main script"));
            plain.looksRight("index");
            plain.at("/posts/a1/");
            plain.type("/");
            plain.pause();
            assertEquals(0, plain.count(".search-dialog"));
            plain.click(".search-open");
            plain.until("the index", "location.pathname === '/search/'");
        }
    }

    @ParameterizedTest
    @CsvSource({"<img src=x onerror=window.harm=4>", "标题里的标记", "王五", "\"><script>window.harm=5</script>"})
    void nothingOfQueriesOrPagesIsRun(String query) {
        search(query);
        site.pause();
        assertEquals("", site.browser.run("return window.harm"));
        assertEquals(0, site.count(".search-live img, .search-live script, .search-live b"));
    }

    @Test
    void hostileTitlesAreText() {
        search("标题里的标记");
        assertEquals(SearchSite.HOSTILE, site.text("#search-hits .search-title"));
    }

    @Test
    void aQueryOfTenThousandCharactersIsCut() {
        site.at("/search/?q=" + URLEncoder.encode("索".repeat(2_000), StandardCharsets.UTF_8) + "x".repeat(8_000)
                + "%00%ED%A0%80");
        site.settled();
        assertEquals(
                300,
                site.browser
                        .run("return document.getElementById('search-input').value")
                        .toString()
                        .length());
        assertTrue(site.text("#search-status").length() > 0);
    }

    @Test
    void theTraditionalEditionSpeaksTraditional() {
        site.at("/zh-hant/search/?q=" + URLEncoder.encode("這裡沒有的東西", StandardCharsets.UTF_8));
        site.settled();
        assertTrue(site.text("#search-status").startsWith("沒有找到"), site.text("#search-status"));
        site.browser.run("document.getElementById('search-input').value = ''");
        site.click("#search-input");
        site.type("索引");
        site.until("hits", "document.querySelector('#search-hits a')");
        site.settled();
        assertTrue(((String) site.browser.run("return document.querySelector('#search-hits a').pathname"))
                .startsWith("/zh-hant/posts/"));
    }

    @ParameterizedTest
    @CsvSource({"360,false", "360,true", "1280,false", "1280,true"})
    void everyStateIsAccessible(int width, boolean dark) throws IOException {
        String[] states = {"", "?q=索引", "?q=索引&tag=索引&sort=date", "?q=没有这样的字句呀", "?q=复制 缓冲区 qqz", "?q=vacum"};
        for (String state : states) {
            site.at(width, dark, "/search/" + state);
            site.settled();
            site.browser.run("document.getElementById('search-filters').open = true");
            site.looksRight(state + " " + width + (dark ? " dark" : ""));
        }
        site.at(width, dark, "/search/?q=索引");
        site.settled();
        site.browser.screenshot(Path.of("target", "search", width + (dark ? "-dark" : "") + ".png"), width, dark);
    }
}
