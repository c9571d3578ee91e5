package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.browser.FolderServer.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The optional service worker. */
class OfflineIT {
    private static final String KEPT = "const names = await caches.keys(); const cache = await caches.open(names[0]);"
            + "return (await cache.keys()).map(request => new URL(request.url).pathname).sort().join('\\n')";

    @TempDir
    Path folder;

    private static String kept(SearchSite site) {
        return (String) site.browser
                .driver()
                .executeAsyncScript("const done = arguments[arguments.length - 1]; (async () => {" + KEPT
                        + "})().then(done, e => done('' + e))");
    }

    private static void keptUntil(SearchSite site, String path) {
        for (int i = 0; i < 20 && !kept(site).contains(path); i++) {
            site.pause();
        }
        assertTrue(kept(site).contains(path), kept(site));
    }

    @Test
    void visitedPagesAndSearchWorkWithoutAServer() throws IOException {
        try (SearchSite site = SearchSite.open(folder, "OfflineIT", "search: {offline: true}\n")) {
            site.at("/posts/a1/");
            site.until("a worker", "navigator.serviceWorker.controller");
            keptUntil(site, "/posts/a1/");
            site.at("/posts/a2/?from=here");
            site.at("/search/?q=%E7%B4%A2%E5%BC%95");
            site.settled();
            site.until("hits", "document.querySelector('#search-hits a')");
            keptUntil(site, "/search/tusk-search.js");
            site.server.instead(path -> Optional.of(
                    new Answer(500, "text/html; charset=utf-8", "<h1>出错了</h1>".getBytes(StandardCharsets.UTF_8))));
            site.at("/posts/a2/");
            assertEquals("出错了", site.text("h1"), "the network is asked first");
            site.server.instead(path -> Optional.empty());
            site.server.close();
            site.at("/posts/a2/");
            assertEquals("数据库索引的第 2 种用法", site.text("h1"), "an error was not kept");
            assertEquals(
                    true, site.browser.run("return getComputedStyle(document.body).display === 'flex'"), "styles too");
            site.at("/search/?q=%E7%B4%A2%E5%BC%95");
            site.settled();
            assertTrue(site.count("#search-hits > li") > 0, "the same search is answered from what is kept");
        }
    }

    @Test
    void aSiteThatHasNoneAnyMoreEndsTheOldOne() throws IOException {
        try (SearchSite site = SearchSite.open(folder, "OfflineIT", "search: {offline: true}\n")) {
            site.at("/posts/a1/");
            site.until("a worker", "navigator.serviceWorker.controller");
            String page = new String(site.server.file("/posts/a1/index.html"), StandardCharsets.UTF_8);
            assertTrue(page.contains(" data-offline"));
            byte[] without = page.replace(" data-offline", "").getBytes(StandardCharsets.UTF_8);
            site.server.instead(path -> path.equals("/posts/a1/")
                    ? Optional.of(new Answer(200, "text/html; charset=utf-8", without))
                    : Optional.empty());
            site.at("/posts/a1/");
            site.pause();
            site.at("/posts/a1/");
            site.pause();
            assertFalse((Boolean) site.browser.run("return !!navigator.serviceWorker.controller"));
        }
    }

    @Test
    void aSiteThatAsksForNoneHasNone() throws IOException {
        try (SearchSite site = SearchSite.open(folder, "OfflineIT", "")) {
            site.at("/sw.js");
            assertEquals("", site.text("body pre"));
            site.at("/posts/a1/");
            site.pause();
            assertEquals(true, site.browser.run("return !navigator.serviceWorker.controller"));
        }
    }
}
