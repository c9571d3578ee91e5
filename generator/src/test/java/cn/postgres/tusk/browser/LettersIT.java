package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.SiteGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bar of letters as a reader meets it in Chromium: on a telephone and on a desk, in the light and in the dark. */
class LettersIT {
    private static final List<String> NAMES =
            List.of("曾国藩", "单田芳", "解缙", "仇英", "区德海", "尉迟恭", "Tom Lane", "龘", "🐘", "9 号楼");

    @TempDir
    Path folder;

    @Test
    void everyLetterCanBeTouchedAndLeadsToItsNames() throws IOException {
        Path content = folder.resolve("content/people");
        Files.createDirectories(content);
        for (int i = 0; i < NAMES.size(); i++) {
            Files.writeString(content.resolve(i + ".yml"), "name: \"" + NAMES.get(i) + "\"\n");
        }
        Path site = folder.resolve("site");
        SiteGenerator.of(BuildOptions.of(folder.resolve("content"), site)).build();
        try (Browser browser = Browser.orSkip("LettersIT");
                FolderServer server = new FolderServer(site)) {
            for (int width : new int[] {360, 1280}) {
                for (boolean dark : new boolean[] {false, true}) {
                    look(browser, server.origin(), width, dark);
                }
            }
        }
    }

    private void look(Browser browser, String origin, int width, boolean dark) throws IOException {
        browser.screen(width, 800, dark);
        assertEquals(List.of(), browser.open(origin, "/people/"));
        assertEquals(
                0L,
                browser.run("return Math.max(0, document.documentElement.scrollWidth - " + width + ")"),
                "wider than the screen at " + width);
        assertEquals(
                0L,
                browser.run("return [...document.querySelectorAll('.letters a')].filter(a => {"
                        + " const r = a.getBoundingClientRect(); return r.width < 44 || r.height < 44 }).length"),
                "too small to touch at " + width);
        assertEquals(
                0L,
                browser.run("return [...document.querySelectorAll('.letters a')].filter(a => !document.getElementById("
                        + "decodeURIComponent(a.hash.slice(1)))).length"),
                "letters that lead nowhere");
        browser.run("document.querySelector('.letters a[href$=letter-z]').click()");
        assertEquals("#letter-z", browser.run("return location.hash"));
        assertEquals(List.of(), browser.violations());
        browser.screenshot(Path.of("target", "letters", width + (dark ? "-dark" : "") + ".png"), width, dark);
    }
}
