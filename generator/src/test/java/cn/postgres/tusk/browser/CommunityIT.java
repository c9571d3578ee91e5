package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.SiteGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of the organisation, of certification and of why PostgreSQL in Chromium: on a telephone and on a desk, in the
 * light and in the dark. The site is that of {@code src/test/resources/sites/all-types}.
 */
class CommunityIT {
    private static final List<String> PAGES = List.of(
            "/why/",
            "/why/all/",
            "/organisation/",
            "/organisation/shape/",
            "/organisation/editors/",
            "/certificates/",
            "/certificates/verify/",
            "/cases/",
            "/sponsors/");

    @TempDir
    Path folder;

    @Test
    void everyPageFitsTheScreenAndCanBeReadByAll() throws IOException {
        Path site = folder.resolve("site");
        SiteGenerator.of(BuildOptions.of(Path.of("src/test/resources/sites/all-types/content"), site))
                .build();
        try (Browser browser = Browser.orSkip("CommunityIT");
                FolderServer server = new FolderServer(site)) {
            for (int width : new int[] {360, 1280}) {
                for (boolean dark : new boolean[] {false, true}) {
                    browser.screen(width, 800, dark);
                    for (String page : PAGES) {
                        look(browser, server.origin(), page, width);
                    }
                }
            }
        }
    }

    private static void look(Browser browser, String origin, String page, int width) throws IOException {
        assertEquals(List.of(), browser.open(origin, page), page);
        assertEquals(
                0L,
                browser.run("return Math.max(0, document.documentElement.scrollWidth - " + width + ")"),
                page + " is wider than the screen at " + width);
        assertEquals(List.of(), browser.violations(), page);
        assertEquals(
                List.of(),
                browser.run("return [...document.querySelectorAll('.chart svg')].filter(svg => svg.checkVisibility())"
                        + ".flatMap(svg => [...svg.querySelectorAll('text')].filter(text => {"
                        + " const t = text.getBoundingClientRect(), s = svg.getBoundingClientRect();"
                        + " return t.left < s.left - 1 || t.right > s.right + 1 || t.bottom > s.bottom + 1 }))"
                        + ".map(text => text.textContent)"),
                "texts that leave their picture on " + page);
        assertEquals(
                List.of(),
                browser.run("return [...document.querySelectorAll('.chart')].filter(chart => "
                        + "[...chart.querySelectorAll('svg')].filter(svg => svg.checkVisibility()).length != 1)"
                        + ".map(chart => chart.id)"),
                "pictures that are not shown exactly once on " + page);
    }
}
