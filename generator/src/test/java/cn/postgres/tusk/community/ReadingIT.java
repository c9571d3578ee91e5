package cn.postgres.tusk.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.browser.Browser;
import cn.postgres.tusk.browser.FolderServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site in Chromium: everybody can use every type of page, and an article is light and stays where it is. */
@ExtendWith(CommunitySite.Built.class)
class ReadingIT {
    /** Bytes that an article without pictures may transfer: its page, styles and scripts, each compressed. */
    private static final int ARTICLE_BYTES = 40_000;

    private static final String SHIFTS = """
            const done = arguments[arguments.length - 1];
            let sum = 0;
            new PerformanceObserver(list => list.getEntries().forEach(shift => sum += shift.value))
              .observe({ type: 'layout-shift', buffered: true });
            window.scrollTo(0, document.documentElement.scrollHeight);
            setTimeout(() => done(sum), 100);
            """;

    private static Browser browser;
    private static FolderServer server;

    @BeforeAll
    static void start(CommunitySite site) throws IOException {
        browser = Browser.orSkip("ReadingIT");
        server = new FolderServer(site.output());
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

    /** The longest page of each type, so that a new type is looked at too; of generated pages, one of each section. */
    private static List<String> pages(CommunitySite site) {
        Map<String, String> longest = new TreeMap<>();
        site.pages().forEach((url, page) -> {
            String kind = page.body().className();
            String section = kind.contains("type-") ? "" : url.replaceAll("^(/[^/]*).*", "$1");
            longest.merge(kind + section, url, (a, b) -> size(site, a) >= size(site, b) ? a : b);
        });
        return List.copyOf(longest.values());
    }

    private static long size(CommunitySite site, String url) {
        try {
            return Files.size(site.file(url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A phone by day and a desk by night: the kinds of pages by all four are in BrowserSmokeIT and CommunityIT. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void axeFindsNothingOnAnyTypeOfPage(int width, CommunitySite site) {
        List<String> complaints = new ArrayList<>();
        List<String> pages = pages(site);
        for (String page : pages) {
            browser.screen(width, 800, width > 1000);
            browser.open(server.origin(), page).forEach(complaint -> complaints.add(page + " " + complaint));
            browser.violations().forEach(violation -> complaints.add(page + " " + violation));
            if (browser.run("return document.documentElement.scrollWidth > document.documentElement.clientWidth")
                    .equals(true)) {
                complaints.add(page + " scrolls sideways");
            }
        }
        assertEquals(List.of(), complaints);
        assertTrue(pages.size() >= 30, pages.toString());
    }

    /** Articles without pictures: the shortest, the longest, and two between them. */
    private static List<String> articles(CommunitySite site) {
        List<String> all = site.pages().entrySet().stream()
                .filter(page -> page.getValue().body().hasClass("kind-entry"))
                .filter(page -> page.getValue().body().hasClass("type-post"))
                .filter(page -> page.getValue().select("main img, main svg").isEmpty())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing((String url) -> size(site, url)))
                .toList();
        assertTrue(all.size() > 20, all.toString());
        int last = all.size() - 1;
        return List.of(all.get(0), all.get(last / 3), all.get(last * 2 / 3), all.get(last));
    }

    @Test
    void anArticleWithoutPicturesTransfersLittle(CommunitySite site) {
        browser.screen(360, 800, false);
        Map<String, Long> weights = new TreeMap<>();
        for (String article : articles(site)) {
            assertEquals(List.of(), browser.open(server.origin(), article));
            List<?> loaded = (List<?>) browser.run("return performance.getEntriesByType('resource').map(e => e.name)");
            long bytes = compressed(site.file(article));
            for (Object address : loaded) {
                bytes += compressed(site.file(URI.create((String) address).getRawPath()));
            }
            weights.put(article, bytes);
        }
        weights.values().removeIf(bytes -> bytes <= ARTICLE_BYTES);
        assertEquals(Map.of(), weights);
    }

    private static long compressed(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            Files.copy(file, gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    @Test
    void nothingOnAnArticleMovesWhileItLoadsAndScrolls(CommunitySite site) {
        List<String> moved = new ArrayList<>();
        for (int width : new int[] {360, 1280}) {
            browser.screen(width, 800, false);
            for (String article : articles(site)) {
                double shift = shift(article);
                if (shift > 0) {
                    moved.add(article + " at " + width + ": " + shift);
                }
            }
        }
        assertEquals(List.of(), moved);
    }

    /**
     * Of several loads the least: what a page does to itself, it does each time; a busy machine may paint a page of which
     * half is read.
     */
    private static double shift(String article) {
        double least = Double.MAX_VALUE;
        for (int load = 0; load < 3 && least > 0; load++) {
            browser.open(server.origin(), article);
            least = Math.min(least, ((Number) browser.driver().executeAsyncScript(SHIFTS)).doubleValue());
        }
        return least;
    }

    /** The visible text is the same, but for the buttons that only a script can serve. */
    @Test
    void anArticleReadsInFullWithoutScript(CommunitySite site) {
        browser.screen(360, 800, false);
        for (String article : articles(site)) {
            browser.open(server.origin(), article);
            String with = text();
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            try {
                browser.open(server.origin(), article);
                assertEquals(with, text(), article);
                assertTrue(with.length() > 1000, article);
            } finally {
                browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
            }
        }
    }

    private static String text() {
        return browser.driver()
                .findElement(org.openqa.selenium.By.cssSelector("main"))
                .getText()
                .replaceAll("(?m)^复制$", "")
                .replaceAll("\\s+", " ");
    }
}
