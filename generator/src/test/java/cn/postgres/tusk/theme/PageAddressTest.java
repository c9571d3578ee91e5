package cn.postgres.tusk.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAddressTest {
    @ParameterizedTest
    @CsvSource({
        "/, /, ./",
        "/, /posts/a/, posts/a/",
        "/posts/a/, /, ../../",
        "/posts/a/, /posts/b/, ../b/",
        "/posts/a/, /posts/a/, ./",
        "/posts/a/, /posts/a/#x, #x",
        "/posts/a/, /posts/#x, ../#x",
        "/posts/, /posts/#x, #x",
        "/posts/index2.html, /posts/#x, ./#x",
        "/posts/a.html, /posts/b.html, b.html",
        "/posts/a.html, /posts/a.html#x, a.html#x",
        "/posts/a/, /posts/ab/, ../ab/",
        "/posts/a, /posts/a/b/, a/b/",
        "/, /a:b/, ./a:b/",
        "/x/, '/x/?q=1', './?q=1'",
        "/x/, '/x/y?to=/x/', 'y?to=/x/'",
    })
    void writesTheShortestPathFromPageToTarget(String page, String target, String expected) {
        assertEquals(expected, PageAddress.relative(page).to(target));
    }

    @ParameterizedTest
    @CsvSource({"/a/b/c/, /a/x/", "/a/b, /a/b/c", "/a/, /a/b/#c", "/, /%E7%B4%A2%E5%BC%95/", "/a/b.html, /a/#d"})
    void resolvesToTheTargetAsABrowserDoes(String page, String target) {
        URI base = URI.create("https://example.org/docs" + page);
        String written = PageAddress.relative(page).to(target);
        assertEquals("https://example.org/docs" + target, base.resolve(written).toString());
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/", "//example.org/a", "mailto:a@example.org", "'#note'"})
    void leavesAddressesElsewhereAlone(String target) {
        assertEquals(target, PageAddress.relative("/posts/a/").to(target));
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "' JavaScript:alert(1)'", "vbscript:x", "'data:text/html,x'"})
    void neverWritesASchemeThatRunsCode(String target) {
        assertEquals("#", PageAddress.relative("/posts/a/").to(target));
    }

    @Test
    void writesWholePathsForAPageThatStandsAnywhere() {
        assertEquals("/docs/posts/", new PageAddress("/404.html", "/docs").to("/posts/"));
        assertEquals("/posts/", new PageAddress("/404.html", "").to("/posts/"));
    }
}
