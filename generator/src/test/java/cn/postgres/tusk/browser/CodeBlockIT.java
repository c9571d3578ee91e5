package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.SiteGenerator;
import java.io.IOException;
import java.nio.file.Files;
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
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Code blocks as a reader meets them in Chromium: copied, folded, aligned, scrolled. */
class CodeBlockIT {
    private static final String SESSION = """
            shop=# \\timing on
            Timing is on.
            shop=# select id,
            shop-#        'a

            shop'# b' as 说明
            shop-#   from orders;
             id | 说明
            ----+------
              1 | a
            (1 row)

            shop=#\s
            shop=# explain analyze select 1;
                                     QUERY PLAN
            ------------------------------------------------------------
             Sort  (cost=1.00..2.00 rows=9 width=4) (actual time=2.000..3.000 rows=9 loops=1)
               Sort Key: a
               ->  Seq Scan on t  (cost=0.00..1.00 rows=9 width=4) (actual time=0.010..0.900 rows=9 loops=1)
            (3 rows)

            shop=# \\q
            """;

    private static final String PLAN = """
            Hash Join  (cost=1.00..9.00 rows=5 width=8) (actual time=1.000..9.000 rows=6000 loops=1)
              Hash Cond: (a.id = b.id)
              ->  Seq Scan on a  (cost=0.00..4.00 rows=1000 width=4) (actual time=0.010..4.000 rows=900 loops=1)
              ->  Hash  (cost=0.00..4.00 rows=80 width=4) (actual time=3.000..3.000 rows=80 loops=1)
                    Buckets: 1024  Batches: 1
                    ->  Seq Scan on b  (cost=0.00..4.00 rows=80 width=4) (actual time=0.010..2.900 rows=80 loops=1)
            Planning Time: 0.100 ms
            """;

    private static final String NUMBERED = """
            select 1,

              2
              from t;
            """;

    private static final String TABLE = """
             编号 |      名称（中文）      | 说明
            ------+------------------------+----------------------------
                1 | 索引                   | B-tree，“平衡树”… ，的叶子
                2 | vacuum 清理            | ＡＢＣ　全角
               33 | かな・한글             | 𠮷 一个增补字
            """;

    /** Left edges of the bars of each line of the last block. */
    private static final String BARS = """
            const block = [...document.querySelectorAll('.code')].pop();
            if (arguments.length) block.querySelector('code').style.fontFamily = arguments[0];
            const walker = document.createTreeWalker(block.querySelector('code'), NodeFilter.SHOW_TEXT);
            const lines = [[]];
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              for (let i = 0; i < node.length; i++) {
                const c = node.data[i];
                if (c === '\\n') lines.push([]);
                if (c !== '|' && c !== '+') continue;
                const range = document.createRange();
                range.setStart(node, i);
                range.setEnd(node, i + 1);
                lines[lines.length - 1].push(range.getBoundingClientRect().left);
              }
            }
            return lines.filter(line => line.length).map(line => line.join(' '));
            """;

    /** The notes of plans that leave the window, or that share their line with text of a node or of another note. */
    private static final String NOTES = """
            const bad = [];
            for (const note of document.querySelectorAll('.plan [data-note]')) {
              const boxes = [...note.getClientRects()];
              const range = document.createRange();
              range.selectNodeContents(note);
              const text = [...range.getClientRects()].filter(r => r.width > 0);
              const style = getComputedStyle(note, '::before');
              const label = boxes.reduce((top, r) => Math.min(top, r.top), 1e9);
              const line = parseFloat(getComputedStyle(note).lineHeight);
              const code = note.closest('.code').getBoundingClientRect();
              if (style.display !== 'block' || style.left !== '0px' || style.position !== 'sticky'
                  || parseFloat(style.width) > code.width - 16) bad.push('out of sight: ' + note.dataset.note);
              const over = note.closest('summary') ?? note;
              const first = text.reduce((top, r) => Math.min(top, r.top), 1e9);
              if (first - over.getBoundingClientRect().top < line - 4) bad.push('covered: ' + note.dataset.note);
              if (first - label < 0) bad.push('upside down');
            }
            return bad.join();
            """;

    private static @Nullable Browser browser;
    private static @Nullable FolderServer server;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.orSkip("CodeBlockIT");
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(
                content.resolve("code.md"),
                "# 代码\n\n文字。\n\n"
                        + "```psql\n" + SESSION + "```\n\n```plan\n" + PLAN + "```\n\n"
                        + "```sql {linenos=true hl_lines=\"2-3\" title=\"例.sql\"}\n" + NUMBERED + "```\n\n"
                        + "```\n" + TABLE + "```\n");
        Path site = folder.resolve("site");
        assertFalse(SiteGenerator.of(BuildOptions.of(content, site)).build().hasErrors());
        server = new FolderServer(site);
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

    private static void open(int width, boolean dark) {
        browser.screen(width, 900, dark);
        assertEquals(List.of(), browser.open(server.origin(), "/code/"));
    }

    private static String copied(int button) {
        open(1280, false);
        browser.run("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); };"
                + "document.querySelectorAll('.copy')[" + button + "].click();");
        return (String) browser.run("return window.copied");
    }

    private static String selected(int block) {
        return (String) browser.run("getSelection().selectAllChildren(document.querySelectorAll('.code')[" + block
                + "]); return getSelection().toString()");
    }

    @Test
    void aSessionIsCopiedAsItsStatements() {
        assertEquals("""
                \\timing on
                select id,
                       'a

                b' as 说明
                  from orders;
                explain analyze select 1;
                \\q""", copied(0));
    }

    @Test
    void otherBlocksAreCopiedWhole() {
        assertEquals(PLAN.stripTrailing(), copied(1));
        assertEquals(NUMBERED.stripTrailing(), copied(2));
        assertEquals(TABLE.stripTrailing(), copied(3));
    }

    @ParameterizedTest
    @CsvSource({"360", "1280"})
    void aSelectionByHandHasTheTextAndNothingElse(int width) {
        open(width, false);
        assertEquals(PLAN.stripTrailing(), selected(1).stripTrailing());
        assertEquals(NUMBERED.stripTrailing(), selected(2).stripTrailing());
        assertEquals(TABLE.stripTrailing(), selected(3).stripTrailing());
    }

    @Test
    void everyLineOfAPlanAndEveryNoteIsOneLineHigh() {
        open(1280, false);
        double line = number("return parseFloat(getComputedStyle(document.querySelectorAll('.plan')[1]).lineHeight)");
        double height = number("return document.querySelectorAll('.plan')[1].getBoundingClientRect().height");
        double notes = number("return document.querySelectorAll('.plan')[1].querySelectorAll('[data-note]').length");
        assertTrue(notes > 0);
        assertEquals(PLAN.lines().count() + notes, height / line, 0.2);
    }

    @Test
    void aSubtreeFoldsWithoutScript() {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.screen(360, 900, false);
            browser.driver().get(server.origin() + "/code/");
            List<WebElement> plans = browser.driver().findElements(By.className("plan"));
            int before = plans.get(1).getRect().height;
            List<WebElement> nodes = plans.get(1).findElements(By.tagName("summary"));
            assertEquals(2, nodes.size());
            nodes.get(1).click();
            int folded = plans.get(1).getRect().height;
            assertTrue(folded < before && folded > before / 2, before + " → " + folded);
            nodes.get(0).click();
            assertTrue(plans.get(1).getRect().height < before / 2);
            nodes.get(0).click();
            nodes.get(1).click();
            assertEquals(before, plans.get(1).getRect().height);
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void theSlowestNodeSaysSoInWords() {
        open(360, true);
        assertEquals(
                "\"最慢 44 %\"",
                browser.run(
                        "return getComputedStyle(document.querySelectorAll('.plan')[1].querySelector('.slow'), '::before').content"));
    }

    @ParameterizedTest
    @CsvSource({"360", "768", "1280"})
    void aNoteHidesNoTextAndIsInSight(int width) {
        open(width, false);
        assertEquals("", browser.run(NOTES));
    }

    @Test
    void aNoteIsReadAloud() {
        open(1280, false);
        browser.driver().executeCdpCommand("Accessibility.enable", Map.of());
        Map<String, Object> tree = browser.driver().executeCdpCommand("Accessibility.getFullAXTree", Map.of());
        assertTrue(tree.toString().contains("最慢 44 %"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "360|",
                "1280|",
                "360|DejaVu Sans Mono, Noto Serif CJK SC, serif",
                "1280|DejaVu Sans Mono, Noto Serif CJK SC, serif",
                "1280|Liberation Mono, Noto Sans CJK SC, sans-serif"
            })
    void columnsStandUnderEachOtherInAnyFont(int width, @Nullable String fonts) {
        open(width, false);
        if (fonts != null && !isThere(fonts.split(",")[0])) {
            String reason =
                    "CodeBlockIT: no font " + fonts.split(",")[0] + " on this machine, columns not measured in it";
            System.out.println(reason);
            assumeTrue(false, reason);
        }
        Object lines = fonts == null
                ? browser.driver().executeScript(BARS)
                : browser.driver().executeScript(BARS, fonts);
        @SuppressWarnings("unchecked")
        List<String> found = (List<String>) lines;
        assertEquals(5, found.size());
        String[] first = found.get(0).split(" ");
        assertEquals(2, first.length);
        for (String line : found) {
            String[] bars = line.split(" ");
            assertEquals(first.length, bars.length, line);
            for (int i = 0; i < bars.length; i++) {
                assertEquals(Double.parseDouble(first[i]), Double.parseDouble(bars[i]), 1, found.toString());
            }
        }
    }

    /** A font of one width; what stands in for a missing one is not. */
    private static boolean isThere(String font) {
        return Boolean.TRUE.equals(
                browser.run("const c = document.createElement('canvas').getContext('2d'); c.font = '16px \"" + font
                        + "\", serif'; return c.measureText('i').width === c.measureText('W').width"));
    }

    @ParameterizedTest
    @CsvSource({"360,true", "1280,false"})
    void everyoneCanReadAndReachIt(int width, boolean dark) {
        open(width, dark);
        assertEquals(List.of(), browser.violations());
        assertEquals("", browser.run("""
                return [...document.querySelectorAll('.code')].filter(e => e.scrollWidth > e.clientWidth && e.tabIndex < 0)
                  .map(e => e.outerHTML.slice(0, 80)).join();
                """));
    }

    private static double number(String script) {
        return ((Number) browser.run(script)).doubleValue();
    }
}
