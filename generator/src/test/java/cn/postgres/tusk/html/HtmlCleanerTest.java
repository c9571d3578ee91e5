package cn.postgres.tusk.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.markdown.Configs;
import cn.postgres.tusk.markdown.MarkdownParser;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.model.RawBody;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.spec.SpecFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlCleanerTest {
    private final MarkdownParser parser = new MarkdownParser(Configs.plainCode());
    private final HtmlCleaner cleaner = new HtmlCleaner(Configs.plainCode());

    @Test
    void aBodyWithoutTagsIsReturnedAsItIs() {
        RawBody raw = parser.parse("x.md", "**a**", 1, "t").value();
        assertSame(raw.body(), cleaner.clean(raw, "x.md").value());
    }

    @Test
    void rawLinksAndPicturesAreLinksOfTheBody() {
        Body body = clean(
                        "甲 [a](a.md)\n\n<a rel=\"nofollow\" href=\"http://x.org/y\"  ><img src=\"p.png\"  alt=\"字\" border=\"0\"  ></a>\n")
                .value();
        assertEquals(
                List.of(
                        new Link(Link.Kind.LINK, "a.md", 4, 3),
                        new Link(Link.Kind.LINK, "http://x.org/y", 6, 1),
                        new Link(Link.Kind.IMAGE, "p.png", 6, 43)),
                body.links());
        assertEquals(
                "<p>甲 <a href=\"tusk:0\">a</a></p>\n<p><a href=\"tusk:1\" rel=\"noopener\">"
                        + "<img src=\"tusk:2\" alt=\"字\" loading=\"lazy\" decoding=\"async\"></a></p>\n",
                body.html());
    }

    /** Whatever our own writer emits inside the range must come out as it went in. */
    @ParameterizedTest
    @MethodSource("examples")
    void ourOwnHtmlSurvives(SpecFile.Example example) {
        RawBody raw = parser.parse("x.md", example.in(), 1, "题").value();
        String html = raw.body().html();
        if (raw.rawFrom() >= 0) {
            return;
        }
        RawBody asIfRaw = new RawBody(raw.body(), raw.title(), 0, html.length(), 1, raw.classes());
        Outcome<Body> outcome = cleaner.clean(asIfRaw, "x.md");
        assertEquals(normal(html), normal(outcome.value().html()));
        assertEquals(raw.body().links(), outcome.value().links());
        assertEquals(raw.body().ids(), outcome.value().ids());
        assertTrue(outcome.problems().isEmpty());
    }

    static Stream<SpecFile.Example> examples() {
        return SpecFile.read("markdown").stream();
    }

    /** The order of attributes is free. */
    private static String normal(String html) {
        return org.jsoup.Jsoup.parseBodyFragment(html).body().stream()
                .map(element -> element.normalName()
                        + element.attributes().asList().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList()
                        + element.ownText())
                .toList()
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<a href=\" &#1;javascript:alert(1)\">x</a>",
                "<A HREF='vbscript:x'>x</A>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"javascript:alert(1)\">",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
                "<div style=\"background:url(javascript:alert(1))\">x</div>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<object data=\"x\"></object>",
                "<embed src=\"x\">",
                "<form action=\"https://evil.example\"><input name=p><button formaction=x>b</button></form>",
                "<meta http-equiv=refresh content=\"0;url=x\">",
                "<base href=\"https://evil.example\">",
                "<link rel=stylesheet href=x>",
                "<a href=x target=_blank ping=y onclick=z>x</a>",
                "<p><script>alert(1)</script></p>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<div><!--><img src=x onerror=alert(1)>--></div>",
                "<video src=x onerror=alert(1) autoplay></video>",
                "<details open ontoggle=alert(1)>x</details>",
                "<template><img src=x onerror=alert(1)></template>",
                "<div title=\"&quot;><img src=x onerror=alert(1)>\">x</div>",
                "<a href=\"data:text/html,<script>x</script>\">x</a>"
            })
    void nothingThatCouldRunStays(String attack) {
        for (String body : List.of(attack + "\n", "甲 " + attack + " 乙\n", "<div>\n" + attack + "\n</div>\n")) {
            Body cleaned = clean(body).value();
            String tags = tags(cleaned.html()).toLowerCase(Locale.ROOT);
            for (String bad : List.of(
                    "<script",
                    "<style",
                    "<iframe",
                    "<object",
                    "<embed",
                    "<form",
                    "<button",
                    "<svg",
                    "<math",
                    "<meta",
                    "<base",
                    "<link",
                    "<template",
                    " on",
                    "style=",
                    "target=",
                    "ping=",
                    "autoplay",
                    "formaction",
                    "javascript:")) {
                assertFalse(tags.contains(bad), () -> bad + " in " + cleaned.html());
            }
            for (Link link : cleaned.links()) {
                assertFalse(link.target().toLowerCase(Locale.ROOT).contains("script:"), link.target());
                assertFalse(link.target().startsWith("data:"), link.target());
            }
        }
    }

    /** The tags a browser would see, without the values of titles. */
    private static String tags(String html) {
        StringBuilder out = new StringBuilder();
        org.jsoup.Jsoup.parseBodyFragment(html).body().traverse((node, depth) -> {
            if (node instanceof org.jsoup.nodes.Element element) {
                out.append('<').append(element.normalName());
                element.attributes()
                        .forEach(attribute -> out.append(' ')
                                .append(attribute.getKey())
                                .append('=')
                                .append(
                                        List.of("title", "alt").contains(attribute.getKey())
                                                ? ""
                                                : attribute.getValue()));
                out.append('>');
            }
        });
        return out.toString();
    }

    @Test
    void droppedElementsKeepTheirText() {
        Outcome<Body> outcome = clean(
                "<font color=\"red\">红</font> <marquee>走</marquee> <center>中</center>\n\n<form x=y>表<b>单</b></form>\n");
        assertEquals(
                "红 &lt;marquee&gt;走&lt;/marquee&gt; 中 表单",
                outcome.value()
                        .html()
                        .replaceAll("</?(p|div|b)[^>]*>", "")
                        .replaceAll("\\s+", " ")
                        .strip());
        assertEquals(
                List.of(ProblemCode.HTML_DROPPED),
                outcome.problems().stream().map(Problem::code).toList());
    }

    @Test
    void usefulElementsStay() {
        String html =
                "<details><summary>题</summary><kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup> <ruby>象<rt>xiàng</rt></ruby></details>";
        assertEquals(html + "\n", clean(html + "\n").value().html());
    }

    @Test
    void oldAttributesBecomeClassesAndForeignClassesGo() {
        assertEquals(
                "<div class=\"align-center\">中</div>\n",
                clean("<div align=\"center\" class=\"site-header alert-x\">中</div>\n")
                        .value()
                        .html());
    }

    @Test
    void anchorsAreUniqueOnThePage() {
        Body body = clean("## 甲\n\n<p id=\"甲\">乙</p>\n<a name=\"老\"></a><p id=\"老\">丙</p>\n")
                .value();
        assertEquals(List.of("甲", "老"), body.ids());
        assertEquals(1, body.html().split("id=\"老\"", -1).length - 1);
        assertEquals(1, body.html().split("id=\"甲\"", -1).length - 1);
    }

    @Test
    void whatIsLeftOpenIsClosedWithinItsRange() {
        Body body = clean("<div><b>甲\n\n乙\n\n</i>丙\n\n<table><tr><td>丁\n\n戊\n").value();
        assertEquals(body.html(), balanced(body.html()));
        assertTrue(body.html().contains("戊"));
    }

    /** What a browser makes of it must be what is written. */
    private static String balanced(String html) {
        org.jsoup.nodes.Document document = org.jsoup.Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body().html().replace("=\"\"", "");
    }

    @Test
    void preformattedTextKeepsItsSpaces() {
        assertEquals(
                "<pre>\n\n  a\n   b</pre>\n",
                clean("<pre>\n\n  a\n   b</pre>\n").value().html());
    }

    @Test
    void aLinkCannotPassForOneOfOurs() {
        Body body = clean("<a href=\"tusk:7\">x</a>\n").value();
        assertEquals("<p><a href=\"tusk:0\">x</a></p>\n", body.html());
        assertEquals("tusk:7", body.links().get(0).target());
    }

    private Outcome<Body> clean(String markdown) {
        Outcome<RawBody> raw = parser.parse("x.md", markdown, 4, "题");
        return cleaner.clean(raw.value(), "x.md");
    }
}
