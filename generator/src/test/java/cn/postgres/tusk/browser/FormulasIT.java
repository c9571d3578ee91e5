package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.SiteGenerator;
import cn.postgres.tusk.spec.SpecFile;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas and diagrams as Chromium shows them: every formula of {@code math.spec.md} and one that is too wide. */
class FormulasIT {
    private static final String WIDE = "x_{1} + ".repeat(60) + "y";

    /** Prints a picture wider than a telephone, which does something if it may. */
    private static final String TOOL = """
            #!/bin/sh
            echo '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300" viewBox="0 0 900 300">'
            echo '<script>document.title = "broken into"</script><image href="http://example.org/x.png"/>'
            echo '<style>body, rect { fill: #336791 }</style><rect width="900" height="300"/></svg>'
            """;

    @TempDir
    static Path folder;

    private static @Nullable Browser browser;
    private static @Nullable FolderServer server;
    private static int formulas;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.orSkip("FormulasIT");
        Path content = Files.createDirectories(folder.resolve("content"));
        StringBuilder page = new StringBuilder("# 公式 $`O(n)`$\n\n行内 $`\\frac{a}{b} + \\sum_{i=1}^n x_i`$ 的一行。\n\n");
        for (SpecFile.Example example : SpecFile.read("math")) {
            if (example.out().startsWith("<")) {
                page.append("```math\n").append(example.in()).append("```\n\n");
                formulas++;
            }
        }
        page.append("```math\n").append(WIDE).append("\n```\n");
        formulas++;
        Files.writeString(content.resolve("math.md"), page);
        Files.writeString(content.resolve("site.yml"), "diagrams: {fake: {command: ./tool}}\n");
        Files.writeString(content.resolve("diagram.md"), "# 图\n\n```fake {title=\"甲乙\"}\na\n```\n\n```fake\na\n```\n");
        Path tool = content.resolve("tool");
        Files.writeString(tool, TOOL);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        }
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

    private static void open(String url, int width, boolean dark) {
        browser.screen(width, 900, dark);
        assertEquals(List.of(), browser.open(server.origin(), url));
    }

    private static long count(String script) {
        return ((Number) browser.run("return " + script)).longValue();
    }

    @Test
    void everyElementIsOneTheBrowserDraws() {
        open("/math/", 1280, false);
        assertEquals(
                List.of(),
                browser.run(
                        "const core = new Set('math semantics annotation mrow mi mn mo mtext mspace mfrac msqrt mroot msub"
                                + " msup msubsup munder mover munderover mtable mtr mtd mstyle mphantom'.split(' '));"
                                + "return [...document.querySelectorAll('math, math *')]"
                                + ".filter(e => !(e instanceof MathMLElement) || !core.has(e.localName)).map(e => e.localName)"));
        assertEquals(formulas, count("document.querySelectorAll('.math-scroll > math[display=block]').length"));
    }

    @ParameterizedTest
    @CsvSource({"360, false", "360, true", "1280, false", "1280, true"})
    void formulasAreSeenAndStayOnThePage(int width, boolean dark) {
        open("/math/", width, dark);
        assertEquals(
                List.of(),
                browser.run(
                        "return [...document.querySelectorAll('.math-scroll')].map(b => [b, b.querySelector('math')])"
                                + ".filter(([b, m]) => { const r = m.getBoundingClientRect();"
                                + " return r.height < 8 || r.height > 160 || r.width < 5 || b.getBoundingClientRect().height < r.height; })"
                                + ".map(([b, m]) => m.querySelector('annotation').textContent)"));
        assertTrue(count("document.documentElement.scrollWidth") <= width, "the page does not scroll sideways");
        assertEquals(
                1L,
                count(
                        "[...document.querySelectorAll('.math-scroll')].slice(-1).filter(b => b.scrollWidth > b.clientWidth).length"),
                "the wide one scrolls in its box");
        assertEquals(
                0L,
                count(
                        "Math.max(...[...document.querySelectorAll('annotation')].map(a => a.getBoundingClientRect().height))"));
    }

    @Test
    void scriptsAreSmallerThanTheirBase() {
        open("/math/", 1280, false);
        assertEquals(
                List.of(),
                browser.run(
                        "return [...document.querySelectorAll('msub, msup')].filter(e => e.children[0].localName === 'mi'"
                                + " && parseFloat(getComputedStyle(e.children[1]).fontSize)"
                                + " >= parseFloat(getComputedStyle(e.children[0]).fontSize)).map(e => e.outerHTML)"));
    }

    @ParameterizedTest
    @CsvSource({"360, true", "1280, false"})
    void aDiagramFitsItsPageAndDoesNothing(int width, boolean dark) {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "the tool is a shell script");
        open("/diagram/", width, dark);
        assertEquals(2L, count("document.querySelectorAll('.diagram-picture > svg[role=img]').length"));
        assertEquals(
                0L,
                count(
                        "[...document.querySelectorAll('.diagram-picture > svg')]"
                                + ".filter(s => s.getBoundingClientRect().right > innerWidth || s.getBoundingClientRect().height < 50).length"));
        assertTrue(count("document.documentElement.scrollWidth") <= width);
        assertEquals(1L, count("document.title.startsWith('图') ? 1 : 0"), "no script has run");
        assertEquals(
                "rgb(51, 103, 145)",
                browser.run("return getComputedStyle(document.querySelector('.diagram rect')).fill"));
        assertEquals(
                "甲乙", browser.run("return document.querySelector('.diagram svg').querySelector('title').textContent"));
        assertEquals(
                2L,
                count("new Set([...document.querySelectorAll('.diagram [id]')].filter(e => e.localName === 'svg')"
                        + ".map(e => e.id)).size"),
                "ids differ");
    }

    @ParameterizedTest
    @CsvSource({"/math/", "/diagram/"})
    void nothingStandsInAReadersWay(String url) {
        open(url, 360, false);
        assertEquals(List.of(), browser.violations());
    }
}
