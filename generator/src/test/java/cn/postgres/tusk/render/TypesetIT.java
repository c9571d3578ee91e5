package cn.postgres.tusk.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.browser.Browser;
import cn.postgres.tusk.browser.FolderServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the typesetter and the style sheets make of a page, measured in Chromium. */
class TypesetIT {
    private static final String PAGE = "/posts/setting/";
    private static final List<String> PAGES = List.of(PAGE, Showcase.POST, "/", "/posts/", "/books/", "/faq/vacuum/");

    private static final List<String> PARAGRAPHS = List.of(
            "主库在16核128GB的机器上跑着PostgreSQL，备库用pg_basebackup搭建，延迟不到5毫秒。",
            "他说：“先看EXPLAIN，再动参数。”大家（包括新来的DBA）都点头——除了写ORM的那位。",
            "连接数超过max_connections时，新的会话会收到错误；此时用psql也连不上，只能靠superuser_reserved_connections留下的位置。");

    private static final String BODY = """
            <p id="a">主库在16核128GB的机器上跑着PostgreSQL，备库用<code>pg_basebackup</code>搭建，延迟不到5毫秒。</p>
            <p id="b">他说：“先看<a href="https://www.postgresql.org/">EXPLAIN</a>，再动参数。”大家（包括新来的DBA）都点头——除了写ORM的那位。</p>
            <p id="c">连接数超过<code>max_connections</code>时，新的会话会收到错误；此时用<code>psql</code>也连不上，只能靠<code>superuser_reserved_connections</code>留下的位置。</p>
            <h2 id="为什么">为什么“自动清理”总在业务高峰期启动以及如何错开它与备份任务</h2>
            <h3 id="分区">分区表在PostgreSQL中的裁剪时机与执行计划缓存的关系</h3>
            <p id="gap"><span>使用PostgreSQL</span></p>
            <p id="quote">“</p>
            <p id="english">The planner says “no” when the statistics are old.</p>
            <p id="japanese">日文写作データベース，读来顺口。</p>
            <p id="korean">韩文写作데이터베이스，也是外来语。</p>
            <div lang="zh-Hant"><p id="traditional">資料庫的門與骨</p></div>
            <p id="dots">这是<em>要点</em>，不是<em>emphasis</em>。</p>
            <pre class="code"><code id="code">-- 表a的注释</code></pre>
            """;

    /** Text of an element by line, as it is broken on the screen. */
    private static final String LINES = """
            const lines = root => {
              const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), range = document.createRange(), out = [];
              let top = null, line = '';
              while (walk.nextNode()) {
                const node = walk.currentNode;
                if (!node.parentElement.checkVisibility() || node.parentElement.closest('.visually-hidden')) continue;
                for (let i = 0; i < node.length; i++) {
                  range.setStart(node, i);
                  range.setEnd(node, i + 1);
                  const rect = range.getClientRects()[0];
                  if (!rect || !rect.width) continue;
                  const middle = (rect.top + rect.bottom) / 2;
                  if (top !== null && middle > top + 9) { out.push(line); line = ''; }
                  line += node.data[i];
                  top = middle;
                }
              }
              out.push(line);
              return out;
            };
            """;

    @TempDir
    static Path folder;

    private static @Nullable FolderServer server;
    private static @Nullable Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.orSkip("TypesetIT");
        SampleSite site = Showcase.site().post("setting", "中文排版的一页：从标点到空隙，再到标题的换行位置", "2026-02-20", BODY);
        assertEquals(List.of(), ShowcaseOutput.write(SampleSite.config(), site, "community", folder));
        server = new FolderServer(folder);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static void open(String page, int width) {
        browser.screen(width, 800, false);
        browser.open(server.origin(), page);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void copiedTextIsWhatWasWritten(boolean old) {
        open(PAGE, 1280);
        if (old) {
            forgetAutospace();
        }
        List<String> copied = new ArrayList<>();
        for (String id : List.of("a", "b", "c")) {
            copied.add((String) browser.run("getSelection().selectAllChildren(document.getElementById('" + id
                    + "')); return getSelection().toString();"));
        }
        assertEquals(PARAGRAPHS, copied);
    }

    @Test
    void titlesAreFoundAndCopiedAsOneText() {
        open(PAGE, 1280);
        String title = "为什么“自动清理”总在业务高峰期启动以及如何错开它与备份任务";
        assertEquals(
                title,
                browser.run("getSelection().selectAllChildren(document.querySelector('.prose h2'));"
                        + "return getSelection().toString();"));
        browser.run("getSelection().removeAllRanges()");
        assertEquals(Boolean.TRUE, browser.run("return find('业务高峰期启动')"));
        assertEquals(Boolean.TRUE, browser.run("return find('在16核128GB的机器上跑着PostgreSQL')"));
    }

    /** Makes the browser what it was before it knew {@code text-autospace}: the rules for those are taken into force. */
    private static void forgetAutospace() {
        long rules = (Long) browser.run("""
                const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
                  .filter(rule => rule instanceof CSSSupportsRule && rule.conditionText.includes('not (text-autospace'))
                  .flatMap(rule => [...rule.cssRules].map(inner => inner.cssText));
                const style = document.createElement('style');
                style.textContent = '* { text-autospace: no-autospace !important }' + rules.join('\\n');
                document.head.append(style);
                return rules.length;
                """);
        assertTrue(rules > 0, "the style sheet has rules for browsers without text-autospace");
    }

    private static double gapInEms() {
        return number("""
                const span = document.querySelector('#gap > span');
                const probe = document.createElement('span');
                probe.style.textAutospace = 'no-autospace';
                probe.textContent = span.textContent;
                span.parentElement.append(probe);
                const gap = span.getBoundingClientRect().width - probe.getBoundingClientRect().width;
                probe.remove();
                return gap / parseFloat(getComputedStyle(span).fontSize);
                """);
    }

    private static double number(String script) {
        return ((Number) browser.run(script)).doubleValue();
    }

    @Test
    void theGapIsThereInEveryBrowser() {
        open(PAGE, 1280);
        double own = gapInEms();
        assertTrue(own > .1 && own < .26, "by the browser " + own);
        forgetAutospace();
        double fallback = gapInEms();
        assertTrue(fallback > .1 && fallback < .26, "by the style sheet " + fallback);
    }

    @Test
    void aGapStandsBesideInlineCode() {
        open(PAGE, 1280);
        double gap = number("""
                const code = document.querySelector('#a code'), range = document.createRange();
                const before = code.previousSibling.previousSibling;
                range.setStart(before, before.length - 1);
                range.setEnd(before, before.length);
                return (code.getBoundingClientRect().left - range.getBoundingClientRect().right)
                  / parseFloat(getComputedStyle(document.querySelector('#a')).fontSize);
                """);
        assertTrue(gap > .08 && gap < .3, "gap of " + gap);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768})
    void noLineBeginsOrEndsWithTheWrongPunctuation(int width) {
        List<String> wrong = new ArrayList<>();
        for (String page : PAGES) {
            open(page, width);
            Object found = browser.run(LINES + """
                    return [...document.querySelectorAll('main :is(p, li, h1, h2, h3, dd, td, blockquote, summary)')]
                      .filter(e => !e.querySelector('p, li, pre, .code, .katex') && e.checkVisibility() && !e.closest('pre, .code, .meta, .toc'))
                      .flatMap(e => { const all = lines(e); return all.flatMap((line, i) =>
                        i > 0 && /^[，。、；：！？”’」』）》〉】…]/.test(line) || i < all.length - 1 && /[“‘「『（《〈【]$/.test(line)
                          ? [all[i - 1] + '|' + line] : []); });
                    """);
            ((List<?>) found).forEach(line -> wrong.add(page + " " + line));
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 560, 768})
    void titlesBreakBetweenPhrases(int width) {
        open(PAGE, width);
        List<String> wrong = new ArrayList<>();
        Object titles = browser.run(LINES + """
                return [...document.querySelectorAll('h1, .prose h2, .prose h3')].map(title => {
                  const text = title.innerHTML.replace(/<wbr>|<b><\\/b>/g, '|').replace(/<[^>]*>/g, '');
                  return [text, lines(title).join('\\n')];
                });
                """);
        int broken = 0;
        for (Object title : (List<?>) titles) {
            String marked = (String) ((List<?>) title).get(0);
            String[] lines = ((String) ((List<?>) title).get(1)).split("\n");
            broken += lines.length - 1;
            StringBuilder before = new StringBuilder();
            for (int i = 0; i + 1 < lines.length; i++) {
                before.append(lines[i]);
                if (!mayBreakAfter(marked, before.length())) {
                    wrong.add(String.join("/", lines) + " of " + marked);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(width > 360 || broken > 2, "titles are broken on a phone");
    }

    /** Whether after so many characters of the text, bars not counted, there is a bar or punctuation. */
    private static boolean mayBreakAfter(String marked, int count) {
        int at = 0;
        for (int seen = 0; seen < count; at++) {
            seen += marked.charAt(at) == '|' ? 0 : 1;
        }
        char before = marked.charAt(at - 1);
        char next = marked.charAt(at);
        return next == '|' || next == '（' || next == '“' || next == ' ' || "，。：、；）” ".indexOf(before) >= 0;
    }

    @Test
    void quotationMarksAreAsWideAsHanInChineseOnly() {
        open(PAGE, 1280);
        String script = """
                const p = document.getElementById('%s'), range = document.createRange();
                const text = document.createTreeWalker(p, 4).nextNode(), at = text.data.indexOf('“');
                range.setStart(text, at);
                range.setEnd(text, at + 1);
                return range.getBoundingClientRect().width / parseFloat(getComputedStyle(p).fontSize);
                """;
        browser.run("document.body.style.textSpacingTrim = 'space-all'");
        assertEquals(1, number(script.formatted("quote")), .02);
        double english = number(script.formatted("english"));
        assertTrue(english < .6, "in an English passage " + english);
    }

    @Test
    void eachLanguageHasTheGlyphsOfItsRegion() {
        open(PAGE, 1280);
        Map<String, String> wanted = Map.of(
                "#a", "PingFang SC",
                "#traditional", "PingFang TC",
                "#japanese span", "Hiragino Sans",
                "#korean span", "Apple SD Gothic Neo");
        wanted.forEach((selector, font) -> {
            String family = (String)
                    browser.run("return getComputedStyle(document.querySelector('" + selector + "')).fontFamily");
            assertTrue(family.startsWith("\"" + font + "\""), selector + " " + family);
        });
        assertEquals(
                "no-autospace", browser.run("return getComputedStyle(document.getElementById('code')).textAutospace"));
        // What the system has may differ; where it has the fonts of Noto, the right one of them must be in use.
        Map.of("#traditional", "TC", "#japanese span", "JP", "#korean span", "KR", "#a", "SC")
                .forEach((selector, region) -> {
                    String used = used(selector);
                    assertTrue(!used.contains("CJK") || used.contains("CJK " + region), selector + " " + used);
                });
    }

    /** The fonts that an element is drawn with. */
    private static String used(String selector) {
        browser.driver().executeCdpCommand("DOM.enable", Map.of());
        browser.driver().executeCdpCommand("CSS.enable", Map.of());
        Map<?, ?> root = (Map<?, ?>)
                browser.driver().executeCdpCommand("DOM.getDocument", Map.of()).get("root");
        Object node = browser.driver()
                .executeCdpCommand("DOM.querySelector", Map.of("nodeId", root.get("nodeId"), "selector", selector))
                .get("nodeId");
        return browser.driver()
                .executeCdpCommand("CSS.getPlatformFontsForNode", Map.of("nodeId", node))
                .get("fonts")
                .toString();
    }

    @Test
    void emphasisedHanHasDotsAndIsNotSlanted() {
        open(PAGE, 1280);
        assertEquals("normal dot / italic none", browser.run("""
                        const [han, latin] = [...document.querySelectorAll('#dots em')].map(e => getComputedStyle(e));
                        const dot = s => s.textEmphasisStyle.replace('filled ', '');
                        return `${han.fontStyle} ${dot(han)} / ${latin.fontStyle} ${dot(latin)}`;
                        """));
    }

    @Test
    void nothingIsWiderThanThePhone() {
        List<String> wide = new ArrayList<>();
        for (String page : PAGES) {
            open(page, 360);
            long width = ((Number) browser.run("return document.documentElement.scrollWidth")).longValue();
            if (width > 360) {
                wide.add(page + " " + width);
            }
        }
        assertEquals(List.of(), wide);
    }

    /** Also for a reader who chose the dark scheme: its panels would be dark under black text. */
    @Test
    void paperIsAlwaysLight() {
        open(PAGE, 1280);
        browser.run("document.documentElement.dataset.theme = 'dark'");
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        String panel =
                (String) browser.run("return getComputedStyle(document.querySelector('.prose pre')).backgroundColor");
        long least = java.util.regex.Pattern.compile("[0-9]+")
                .matcher(panel)
                .results()
                .limit(3)
                .mapToLong(part -> Long.parseLong(part.group()))
                .min()
                .orElse(0);
        assertTrue(least > 200, panel);
    }
}
