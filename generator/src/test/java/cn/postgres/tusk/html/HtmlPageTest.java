package cn.postgres.tusk.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    private static final String DOCUMENT = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><title>备份 手册</title>
            <meta name="Description" content="怎样备份"><meta name="date" content="2018-08-01">
            <meta name="author" content="甲、乙"><meta name="keywords" content="备份, WAL，恢复">
            <style>p{}</style></head>
            <body><nav><a href="/">首页</a></nav>
            <main><h1>备份 手册</h1>
            <p onclick="x()">先看 <a href="b.html#c">乙</a>，
            再动手。</p>
            <h2 id="own">步骤</h2><p>一<br>二</p><h3>步骤</h3>
            <pre>pg_dump  x</pre><img src="p.png" alt="图"><script>alert(1)</script>
            </main></body></html>
            """;

    @Test
    void readsAWholeDocument() {
        Outcome<HtmlPage> outcome = HtmlPage.read("x.html", DOCUMENT);
        HtmlPage page = outcome.value();
        assertEquals("备份 手册", page.title());
        assertEquals("怎样备份", page.description());
        assertEquals("2018-08-01", page.date());
        assertEquals("zh-CN", page.language());
        assertEquals(List.of("甲", "乙"), page.authors());
        assertEquals(List.of("备份", "WAL", "恢复"), page.keywords());
        assertEquals(
                List.of(new Heading(2, "own", "步骤"), new Heading(3, "步骤", "步骤")),
                page.body().headings());
        assertEquals(
                List.of(new Link(Link.Kind.LINK, "b.html#c", 8, 21), new Link(Link.Kind.IMAGE, "p.png", 11, 22)),
                page.body().links());
        assertEquals("先看 乙，再动手。\n步骤\n一\n二\n步骤", page.body().text());
        assertEquals("pg_dump  x\n", page.body().code());
        assertEquals(ProblemCode.HTML_DROPPED, outcome.problems().get(0).code());
        assertEquals(new Place("x.html", 11, 47), outcome.problems().get(0).place());
    }

    @Test
    void readsAFragment() {
        HtmlPage page = HtmlPage.read("x.html", "<h1>题</h1><p>文").value();
        assertEquals("题", page.title());
        assertEquals("<p>文</p>\n", page.body().html());
    }

    @Test
    void textWithoutAnyTagIsAPage() {
        HtmlPage page = HtmlPage.read("x.html", "只有文字").value();
        assertNull(page.title());
        assertEquals("只有文字\n", page.body().html());
        assertEquals("只有文字", page.body().text());
    }

    @Test
    void columnsAreCodePoints() {
        Link link = HtmlPage.read("x.html", "<p>\n😀<i>😀</i><a href=x>y</a>")
                .value()
                .body()
                .links()
                .get(0);
        assertEquals(new Link(Link.Kind.LINK, "x", 2, 10), link);
    }

    @Test
    void deepNestingComesBackSoon() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> HtmlPage.read("x.html", "<div>".repeat(50_000) + "文").value());
    }
}
