package cn.postgres.tusk.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.postgres.tusk.config.ConfigReader;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.data.YamlReader;
import cn.postgres.tusk.html.SvgCleaner;
import cn.postgres.tusk.markdown.MarkdownParser;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemTexts;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Diagrams from Markdown to the picture, drawn by small programs of our own that behave well and badly. */
class DrawingsTest {
    private static final String PICTURE =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect id='r'/></svg>";
    private static final String FENCE = "```fake\na -> b\n```\n";

    private static final String REBUILT = "info " + Place.of("") + " 缓存的一部分没有采用，这次重做：图（内容损坏）";

    @TempDir
    Path folder;

    @BeforeEach
    void needsAShell() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        assumeTrue(posix && Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh to write small programs for");
    }

    /** What a reader gets and what the author is told. */
    private record Result(String html, List<String> problems) {}

    private void tool(String script) throws IOException {
        Path file = folder.resolve("tool");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Result build(String markdown, String settings) {
        SiteConfig config = ConfigReader.site(
                        "site.yml",
                        YamlReader.read("site.yml", settings, 1).value().orElseThrow())
                .value();
        Body body = new MarkdownParser(config)
                .parse("a.md", markdown, 1, "题")
                .value()
                .body();
        try (Drawings drawings = new Drawings(config, folder, folder.resolve("cache"), SvgCleaner::clean)) {
            drawings.begin("a.md", body);
            String html = drawings.drawn("a.md", body).html();
            ProblemTexts texts = new ProblemTexts(Language.ZH);
            List<Problem> problems = drawings.finish();
            return new Result(
                    html,
                    problems.stream()
                            .map(p -> p.severity().label() + " " + p.place() + " " + texts.message(p))
                            .toList());
        }
    }

    private Result build(String markdown) {
        return build(markdown, settings("./tool"));
    }

    private static String settings(String command) {
        return "diagrams:\n  fake:\n    command: " + command + "\n    timeout: 2\n";
    }

    @Test
    void aToolReadsStandardInputAndPrintsThePicture() throws IOException {
        tool("grep -q 'a -> b' && echo \"" + PICTURE + "\"");
        Result result = build("前\n\n```fake {title=\"甲与<乙>\"}\na -> b\n```\n\n后\n");
        assertEquals(List.of(), result.problems());
        assertEquals("""
                <p>前</p>
                <figure class="diagram">
                <div class="diagram-picture"><svg role="img" aria-labelledby="diagram-3-title" id="diagram-3-svg" \
                viewBox="0 0 9 9"><title id="diagram-3-title">甲与&lt;乙&gt;</title><rect id="diagram-3-r"></rect></svg></div>
                <figcaption>甲与&lt;乙&gt;</figcaption>
                <details class="diagram-source">
                <summary>源码</summary>
                <pre class="code" data-lang="fake"><code>a -&gt; b</code></pre>
                </details>
                </figure>
                <p>后</p>
                """, result.html());
    }

    @Test
    void aToolReadsAFileAndWritesAFile() throws IOException {
        tool("grep -q 'a -> b' \"$1\" && echo \"" + PICTURE + "\" > \"$2\"; echo 'not a picture'");
        Result result = build(FENCE, settings("[./tool, '{in}', '{out}']"));
        assertEquals(List.of(), result.problems());
        assertTrue(result.html().contains("<rect id=\"diagram-1-r\">"));
    }

    @Test
    void argumentsAreNotReadByAShell() throws IOException {
        tool("[ \"$1\" = '; touch x; $(id)' ] && [ $# = 1 ] && echo \"" + PICTURE + "\"");
        assertEquals(
                List.of(),
                build(FENCE, settings("[./tool, '; touch x; $(id)']")).problems());
    }

    @Test
    void withoutAToolTheSourceIsShownAndToldOnce() {
        Result result = build(FENCE.replace("fake", "plantuml") + "\n" + FENCE.replace("fake", "plantuml"));
        assertEquals(List.of("info a.md:1:1 没有画 plantuml 图的工具，这些图按源码显示"), result.problems());
        assertTrue(result.html().startsWith("""
                                <figure class="diagram">
                                <pre class="code" data-lang="plantuml"><code>a -&gt; b</code></pre>
                                <figcaption class="diagram-note">PlantUML 图的源码</figcaption>
                                </figure>
                                """), result.html());
    }

    @Test
    void aToolThatIsNotThereIsToldOnce() {
        Result result = build(FENCE + "\n" + FENCE, settings("no-such-program-anywhere"));
        assertEquals(List.of("info a.md:1:1 画 fake 图的程序 no-such-program-anywhere 不在这台机器上，这些图按源码显示"), result.problems());
        assertFalse(result.html().contains("data-diagram"));
    }

    @Test
    void aToolThatFailsIsQuotedWithItsFirstLine() throws IOException {
        tool("echo '' >&2; echo \"$PWD/diagram.txt: line 1: 看不懂\" >&2; echo more >&2; exit 3");
        Result result = build("段\n\n> " + FENCE.replace("\n", "\n> "));
        assertEquals(1, result.problems().size());
        assertTrue(
                result.problems().get(0).startsWith("warning a.md:3:3 fake 图没有画成，已按源码显示：diagram.txt: line 1: 看不懂"),
                result.problems().get(0));
        assertTrue(result.html().contains("<code>a -&gt; b</code>"));
    }

    @Test
    void aToolThatPrintsNoPictureHasFailed() throws IOException {
        tool("echo hello");
        assertEquals(
                List.of("warning a.md:1:1 fake 图没有画成，已按源码显示：no <svg>"),
                build(FENCE).problems());
    }

    @Test
    void aToolThatDoesNotEndIsEndedWithItsChildren() throws IOException, InterruptedException {
        Path beat = folder.resolve("beat");
        tool("(while true; do echo x >> " + beat + "; sleep 0.1; done) & wait");
        long start = System.nanoTime();
        Result result = build(FENCE);
        assertEquals(List.of("warning a.md:1:1 fake 图画了 2 秒还没有画完，已按源码显示"), result.problems());
        assertTrue((System.nanoTime() - start) / 1_000_000 < 20_000, "not waited for the child");
        Thread.sleep(500);
        long beats = Files.size(beat);
        Thread.sleep(1_000);
        assertEquals(beats, Files.size(beat), "the child is gone as well");
    }

    @Test
    void aToolThatPrintsWithoutEndIsStopped() throws IOException {
        tool("echo '<svg>'; while true; do echo 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'; done");
        Result result = build(FENCE, settings("./tool").replace("timeout: 2", "timeout: 60"));
        assertEquals(List.of("warning a.md:1:1 fake 图超过 4 MB，已按源码显示"), result.problems());
    }

    @Test
    void aToolThatComplainsWithoutEndStillDraws() throws IOException {
        tool("i=0; while [ $i -lt 20000 ]; do echo 'warning: something or other' >&2; i=$((i+1)); done; echo \""
                + PICTURE + "\"");
        assertEquals(
                List.of(),
                build(FENCE, settings("./tool").replace("timeout: 2", "timeout: 60"))
                        .problems());
    }

    @Test
    void aToolIsNotGivenWhatIsNotItsBusiness() throws IOException {
        tool("env | cut -d= -f1 | grep -E 'TOKEN|SECRET|PASSWORD|MAVEN|CLASSPATH' >&2 && exit 1; "
                + "[ \"$GV_FILE_PATH\" = \"$PWD\" ] && [ -n \"$SERVER_NAME\" ] && echo \"" + PICTURE + "\"");
        assertEquals(List.of(), build(FENCE).problems());
    }

    @Test
    void theFolderOfARunIsGoneAfterwards() throws IOException {
        tool("pwd > " + folder.resolve("where") + "; touch left; mkdir d; touch d/left; echo \"" + PICTURE + "\"");
        build(FENCE);
        assertFalse(
                Files.exists(Path.of(Files.readString(folder.resolve("where")).strip())));
    }

    @Test
    void theSecondRunRunsNothing() throws IOException {
        tool("echo x >> " + folder.resolve("runs") + "; echo \"" + PICTURE + "\"");
        String first = build(FENCE).html();
        assertEquals(first, build(FENCE).html());
        assertEquals("x\n", Files.readString(folder.resolve("runs")));
        build(FENCE.replace("a -> b", "a -> c"));
        assertEquals("x\nx\n", Files.readString(folder.resolve("runs")), "another source is drawn");
        build(FENCE.replace("a -> b", "a -> c"), settings("[./tool, -v]"));
        assertEquals("x\nx\nx\n", Files.readString(folder.resolve("runs")), "another command draws again");
    }

    @Test
    void aDamagedPictureIsDrawnAgainAndSaidOnce() throws IOException {
        tool("echo x >> " + folder.resolve("runs") + "; echo \"" + PICTURE + "\"");
        String first = build(FENCE).html();
        Path kept;
        try (Stream<Path> files = Files.list(folder.resolve("cache/diagrams"))) {
            kept = files.findFirst().orElseThrow();
        }
        String whole = Files.readString(kept);
        for (String damaged : List.of("", whole.substring(0, whole.length() / 2), whole.replace("svg", "svh"))) {
            Files.writeString(kept, damaged);
            assertEquals(new Result(first, List.of(REBUILT)), build(FENCE));
            assertEquals(new Result(first, List.of()), build(FENCE));
        }
        Files.delete(kept);
        Files.createDirectory(kept);
        assertEquals(new Result(first, List.of(REBUILT)), build(FENCE));
        assertEquals(new Result(first, List.of()), build(FENCE));
    }

    @Test
    void oneSourceOnManyPagesIsDrawnOnce() throws IOException {
        tool("echo x >> " + folder.resolve("runs") + "; echo \"" + PICTURE + "\"");
        Result result = build(FENCE + "\n" + FENCE);
        assertEquals("x\n", Files.readString(folder.resolve("runs")));
        assertTrue(result.html().contains("id=\"diagram-1-r\"") && result.html().contains("id=\"diagram-5-r\""));
    }

    @Test
    void whatNoPageHasAnyMoreIsForgotten() throws IOException {
        tool("echo \"" + PICTURE + "\"");
        build(FENCE);
        build(FENCE.replace("b", "c"));
        try (Stream<Path> kept = Files.list(folder.resolve("cache/diagrams"))) {
            assertEquals(1, kept.count());
        }
    }

    @Test
    void aPageDoesNotWaitForAnotherPagesPicture() throws IOException {
        tool("grep -q slow && sleep 5; echo \"" + PICTURE + "\"");
        SiteConfig config = ConfigReader.site(
                        "site.yml",
                        YamlReader.read("site.yml", settings("./tool").replace("timeout: 2", "timeout: 30"), 1)
                                .value()
                                .orElseThrow())
                .value();
        MarkdownParser parser = new MarkdownParser(config);
        Body slow = parser.parse("slow.md", FENCE.replace("a", "slow").replace("fslowke", "fake"), 1, "题")
                .value()
                .body();
        Body quick = parser.parse("quick.md", "文字\n", 1, "题").value().body();
        try (Drawings drawings = new Drawings(config, folder, null, SvgCleaner::clean)) {
            drawings.begin("slow.md", slow);
            drawings.begin("quick.md", quick);
            long start = System.nanoTime();
            assertEquals("<p>文字</p>\n", drawings.drawn("quick.md", quick).html());
            assertTrue((System.nanoTime() - start) / 1_000_000 < 3_000);
        }
    }

    @Test
    void theAlternativeIsTheFirstCommentOrTheLanguage() throws IOException {
        tool("echo \"" + PICTURE + "\"");
        assertTrue(build("```fake\n%%{init: {}}%%\n%% 主备关系\na\n```\n").html().contains(">主备关系</title>"));
        assertTrue(build(FENCE).html().contains(">fake 图</title>"));
    }

    @Test
    void dotMayNotReadFiles() {
        for (String source : List.of(
                "digraph { a [image=\"/etc/passwd\"] }",
                "digraph { a [\"ima\" + \"ge\"=\"x.png\"] }",
                "digraph { a [shape/*x*/file = \"x\"] }",
                "digraph { a [label=<<TABLE><TR><TD><IMG SRC=\"/x\"/></TD></TR></TABLE>>] }",
                "digraph { graph [fontpath=\"/\"] }")) {
            Result result = build("```dot\n" + source + "\n```\n", "diagrams: {dot: {command: ./tool}}");
            assertEquals(1, result.problems().size(), source);
            assertTrue(
                    result.problems().get(0).contains("图的源码里不能用"),
                    result.problems().get(0));
        }
    }

    @Test
    void graphvizDrawsChineseText() {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path.isEmpty() ? "." : path, "dot")));
        if (!there) {
            System.out.println("DrawingsTest: no dot on this machine, skipped");
        }
        assumeTrue(there, "no dot");
        Result result = build(
                "```dot\ndigraph { 主库 -> 备库 [URL=\"javascript:x()\"] }\n```\n",
                "diagrams: {dot: {command: dot -Tsvg}}");
        assertEquals(List.of(), result.problems());
        assertTrue(result.html().contains(">主库</text>") && result.html().contains(">备库</text>"));
        String picture = result.html().substring(0, result.html().indexOf("<details"));
        assertFalse(picture.contains("javascript"));
        assertFalse(result.html().contains("Generated"), "no version of the tool");
        assertFalse(picture.contains("<a"), "no link");
    }

    @Test
    void aFigureAContributorWritesIsNoDiagram() {
        String html = "<figure class=\"diagram\" data-diagram=\"1:1\">\n<pre class=\"code\" data-lang=\"fake\"><code>a"
                + "<b>x</b></code></pre>\n<figcaption>y</figcaption>\n</figure>";
        assertEquals(List.of(), DiagramBlock.find(html));
    }
}
