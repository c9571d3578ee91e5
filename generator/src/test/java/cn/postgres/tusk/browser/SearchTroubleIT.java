package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.browser.FolderServer.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server, a network or a browser in trouble: each says what is the matter, and the index of terms is there. */
class SearchTroubleIT {
    private static final String ENGINE = "/search/tusk-search.js";
    private static final Predicate<String> INDEX =
            path -> path.startsWith("/search/") && !path.endsWith(".js") && !path.endsWith("/");

    private static @Nullable SearchSite site;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        site = SearchSite.open(folder, "SearchTroubleIT", "");
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @AfterEach
    void repair() {
        if (site != null) {
            site.server.instead(path -> Optional.empty());
            site.network(true);
        }
    }

    private static void answer(Predicate<String> paths, Answer answer) {
        site.server.instead(path -> paths.test(path) ? Optional.of(answer) : Optional.empty());
    }

    private static void search() {
        site.browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
        site.at("/search/?q=%E7%B4%A2%E5%BC%95");
        site.settled();
    }

    private static void says(String words) {
        assertTrue(site.text("#search-notes").contains(words), site.text("#search-notes"));
        assertTrue(site.seen("#search-index"), "the ways in");
        assertEquals(0, site.count("#search-hits > li"));
        site.looksRight(words);
    }

    @ParameterizedTest
    @CsvSource({"404,没有放上搜索的数据", "500,搜索的数据不完整", "503,搜索的数据不完整"})
    void anEngineThatIsNotAnswered(int status, String words) {
        answer(ENGINE::equals, Answer.status(status));
        search();
        says(words);
    }

    @ParameterizedTest
    @CsvSource({"404,没有放上搜索的数据", "500,搜索的数据不完整"})
    void anIndexThatIsNotAnswered(int status, String words) {
        answer(INDEX, Answer.status(status));
        search();
        says(words);
    }

    @Test
    void anIndexThatIsCutOff() {
        site.server.instead(path -> {
            if (!INDEX.test(path)) {
                return Optional.empty();
            }
            byte[] whole = site.server.file(path);
            return Optional.of(new Answer(200, "application/octet-stream", Arrays.copyOf(whole, whole.length / 2)));
        });
        search();
        says("搜索的数据不完整");
    }

    @ParameterizedTest
    @CsvSource({"version,刚换了版本", "unsupported,这个浏览器太旧", "broken,不完整", "anything,不完整"})
    void whatTheEngineSays(String code, String words) {
        answer(
                ENGINE::equals,
                Answer.script("export const open = async () => { throw Object.assign(new Error('x'), {code: '" + code
                        + "'}); };"));
        search();
        says(words);
    }

    @Test
    void anEngineTheBrowserCannotRead() {
        answer(ENGINE::equals, Answer.script("export const open = async () =>"));
        search();
        says("这个浏览器太旧");
    }

    @Test
    void aNetworkThatGoesAndComesBack() {
        site.browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
        // The engine is loaded with the page, so it must not have come before the network goes.
        answer(ENGINE::equals, Answer.status(503));
        site.at("/search/");
        site.pause();
        site.network(false);
        site.click("#search-input");
        site.type("索引");
        site.until("a sentence", "document.querySelector('#search-notes button')");
        says("现在没有网络");
        site.network(true);
        site.server.instead(path -> Optional.empty());
        site.click("#search-notes button");
        site.until("hits", "document.querySelector('#search-hits a')");
        assertFalse(site.seen("#search-notes button"));
    }

    @Test
    void theBoxSaysItToo() {
        answer(ENGINE::equals, Answer.status(404));
        site.browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
        site.at("/posts/a1/");
        site.type("/");
        site.until("the box", "document.querySelector('.search-dialog')?.open");
        site.type("索引");
        site.until(
                "a sentence", "document.querySelector('.search-dialog .search-status').textContent.includes('暂时用不了')");
        assertTrue(site.seen(".search-all"), "the search page says why");
    }
}
