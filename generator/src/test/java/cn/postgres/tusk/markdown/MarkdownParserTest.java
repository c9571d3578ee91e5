package cn.postgres.tusk.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.model.RawBody;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.ProblemTexts;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownParserTest {
    private final MarkdownParser parser = new MarkdownParser(Configs.plainCode());

    @Test
    void linksStandWhereTheirFileSays() {
        Outcome<RawBody> outcome =
                parse("首行\n\n😀中 [甲](../201808/20180801_01.md#锚) ![图](b.png)\n> 引 [乙][r]\n\n[r]: c.md\n", 8);
        assertEquals(
                List.of(
                        new Link(Link.Kind.LINK, "../201808/20180801_01.md#锚", 10, 4),
                        new Link(Link.Kind.IMAGE, "b.png", 10, 36),
                        new Link(Link.Kind.LINK, "c.md", 11, 5)),
                outcome.value().body().links());
        assertTrue(outcome.value().body().html().contains("<a href=\"tusk:0\">甲</a>"));
        assertTrue(outcome.problems().isEmpty());
    }

    @Test
    void linesEndInAnyOfThreeWays() {
        assertEquals(
                4, parse("a\r\nb\rc\n[x](y)", 1).value().body().links().get(0).line());
    }

    @Test
    void theFirstHeadingIsTheTitleAndNotShownTwice() {
        RawBody raw = parser.parse("x.md", "# 题 `x`\n\n文\n", 1, null).value();
        assertEquals("题 x", raw.title());
        assertEquals("<p>文</p>\n", raw.body().html());
        assertTrue(raw.body().headings().isEmpty());
    }

    @Test
    void anotherTitleLeavesTheFirstHeadingInPlace() {
        RawBody raw = parser.parse("x.md", "# 题\n", 1, "别的").value();
        assertEquals("<h1 id=\"题\">题</h1>\n", raw.body().html());
        assertEquals("题", raw.title());
    }

    @Test
    void theSameTitleInTheHeaderHidesTheHeading() {
        assertEquals("", parser.parse("x.md", "# 题\n", 1, "题").value().body().html());
    }

    @Test
    void withoutAHeadingThereIsNoTitle() {
        assertNull(parse("文", 1).value().title());
    }

    @Test
    void textHasNoCodeBlocksAndJoinsChineseLines() {
        Body body = parse(
                        "## 头\n\n第一行\n第二行 end\nof line\n\n```\nselect 1;\n```\n\n| a | b |\n|---|---|\n| c | `d` |\n",
                        1)
                .value()
                .body();
        assertEquals("头\n第一行第二行 end of line\na b\nc d", body.text());
        assertEquals("select 1;\n", body.code());
        assertEquals(new Heading(2, "头", "头"), body.headings().get(0));
    }

    @Test
    void aDangerousLinkIsReportedWithItsPlace() {
        List<Problem> problems = parse("文\n字 [x](JavaScript:alert(1))", 5).problems();
        assertEquals(1, problems.size());
        assertEquals(ProblemCode.LINK_SCHEME, problems.get(0).code());
        assertEquals(new Place("x.md", 6, 3), problems.get(0).place());
    }

    @Test
    void anUnknownTagIsToldOnceWithAHint() {
        List<Problem> problems = parse("<Host>a</Host>\n\nb <Host>\n", 3).problems();
        assertEquals(1, problems.size());
        assertEquals(new Place("x.md", 3, 1), problems.get(0).place());
        ProblemTexts texts = new ProblemTexts(Language.ZH);
        assertEquals("HTML 没有 <Host> 这个标签，已按普通文字显示", texts.message(problems.get(0)));
        assertFalse(texts.hint(problems.get(0)).isEmpty());
    }

    @Test
    void rawHtmlIsMarkedFromBlockToBlock() {
        RawBody raw = parse("甲\n\n<div>乙</div>\n\n丙 <b>丁</b>\n\n戊\n", 1).value();
        String html = raw.body().html();
        assertEquals("<p>甲</p>\n", html.substring(0, raw.rawFrom()));
        assertEquals("<p>戊</p>\n", html.substring(raw.rawTo()));
        assertEquals("甲\n乙\n丙 丁\n戊", raw.body().text());
    }

    @Test
    void aScriptGoesAndIsReported() {
        Outcome<RawBody> outcome = parse("甲\n\n<script>\nalert(1)\n</script>\n\n乙\n", 1);
        assertEquals("<p>甲</p>\n<p>乙</p>\n", outcome.value().body().html());
        assertEquals(ProblemCode.HTML_DROPPED, outcome.problems().get(0).code());
    }

    @Test
    void anUnclosedScriptOrCommentCannotSwallowTheRest() {
        String html = parse("<div>\n<script>a\n\n乙\n\n<div><!-- c\n\n丙\n", 1)
                .value()
                .body()
                .html();
        assertTrue(html.contains("&lt;script>a") || html.contains("&lt;script&gt;a"), html);
        assertTrue(html.contains("&lt;!-- c"), html);
        assertTrue(html.contains("<p>丙</p>"), html);
    }

    @Test
    void codeIsColouredWhereTheSiteWantsIt() {
        RawBody raw = new MarkdownParser(Configs.of("zh-CN", true, 100))
                .parse("x.md", "```sql\nselect 1\n```\n", 1, "题")
                .value();
        assertTrue(raw.body().html().contains("<span class=\"k\">select</span>"));
    }

    @Test
    void anEnglishSiteHasEnglishWords() {
        String html = new MarkdownParser(Configs.of("en", false, 100))
                .parse("x.md", "> [!NOTE]\n> a\n", 1, "t")
                .value()
                .body()
                .html();
        assertTrue(html.contains("<p class=\"alert-title\">Note</p>"));
    }

    @Test
    void theNestingLimitIsTheSites() {
        MarkdownParser strict = new MarkdownParser(Configs.of("zh-CN", false, 3));
        assertEquals(
                ProblemCode.BLOCK_TOO_DEEP,
                strict.parse("x.md", "> > > > a\n", 1, "t").problems().get(0).code());
        assertTrue(strict.parse("x.md", "> > > a\n", 1, "t").problems().isEmpty());
    }

    @Test
    void controlCharactersDoNotReachTheHtml() {
        assertEquals(
                "<p>a\ufffdbc\ufffd</p>\n",
                parse("a\0b\u001bc\ud800", 1).value().body().html());
    }

    @Test
    void anEmptyBodyIsEmpty() {
        assertEquals("", parse("", 1).value().body().html());
        assertEquals("", parse("\n \n", 1).value().body().html());
    }

    @Test
    void threadsDoNotDisturbEachOther() throws InterruptedException, ExecutionException {
        String body = "| a | b |\n|---|---|\n| `x|y` | **z** |\n\n- [ ] t\n\n[^1] [r]\n\n[^1]: n\n[r]: u\n";
        String expected = parse(body, 1).value().body().html();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> results = IntStream.range(0, 200)
                    .mapToObj(
                            i -> pool.submit(() -> parse(body, 1).value().body().html()))
                    .toList();
            for (Future<String> result : results) {
                assertEquals(expected, result.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Outcome<RawBody> parse(String body, int firstLine) {
        return parser.parse("x.md", body, firstLine, "给定的题");
    }
}
