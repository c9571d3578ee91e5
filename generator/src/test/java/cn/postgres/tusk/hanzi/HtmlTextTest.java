package cn.postgres.tusk.hanzi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What holds of every page, whatever its text. */
class HtmlTextTest {
    private static final HanConverter TAIWAN = HanConverter.of(HanForm.TAIWAN, Map.of());

    private static final List<String> PIECES = List.of(
            "数据",
            "库",
            "软件",
            "默认的",
            "内存",
            "字符串",
            "PostgreSQL",
            " ",
            "\n",
            "，",
            "&amp;",
            "&lt;",
            "𠮷",
            "<b>",
            "</b>",
            "<span class=\"数据\">",
            "</span>",
            "<p id=\"软件\">",
            "</p>",
            "<br>",
            "<code>",
            "</code>",
            "<pre>",
            "</pre>",
            "<i lang=\"en\">",
            "</i>",
            "<!-- 数据 -->",
            "<img alt=\"内存\" src=\"内存\">",
            "<a href='数据' title='软件'>",
            "</a>",
            "<",
            ">",
            "\"",
            "<ul><li>",
            "</li></ul>",
            "<div translate=no>",
            "</div>");

    /** Everything that is no text: tags in order, with their attributes but for those that are read out. */
    private static String skeleton(String html) {
        Document page = Jsoup.parse(html);
        return page.getAllElements().stream()
                .map(element -> element.tagName() + " " + element.parents().size() + attributes(element))
                .collect(Collectors.joining("\n"));
    }

    private static String attributes(Element element) {
        return element.attributes().asList().stream()
                .filter(attribute -> !List.of("alt", "title").contains(attribute.getKey()))
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    @Test
    void markupOfAnyPageStays() {
        Random random = new Random(20_261_101);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder page = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                page.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String html = page.toString();
            assertEquals(skeleton(html), skeleton(TAIWAN.page(html)), html);
        }
    }

    @Test
    void codeStaysByteByByte() {
        String html = "<p>数据</p><pre class=\"code\"><code>select '数据库'; -- 默认\n</code></pre><p><code>内存</code></p>";
        Document before = Jsoup.parse(html);
        Document after = Jsoup.parse(TAIWAN.page(html));
        assertEquals(
                before.select("pre, code").outerHtml(),
                after.select("pre, code").outerHtml());
        assertEquals("資料", after.select("p").get(0).text());
    }

    @Test
    void textWithoutHanIsTheSameText() {
        String html = "<html lang=\"en\"><p title=\"x\">VACUUM — “quoted” &amp; café</p></html>";
        assertEquals(html, TAIWAN.page(html));
    }

    @Test
    void hostilePagesTakeNoTime() {
        List<String> pages = List.of(
                "<".repeat(500_000),
                "<a ".repeat(200_000),
                "<code>".repeat(100_000) + "数据",
                "<b>数".repeat(100_000),
                "数".repeat(2_000_000),
                "<p title=\"".repeat(100_000),
                "<!--".repeat(100_000),
                "</code".repeat(100_000),
                "<code>".repeat(20_000) + "</code>".repeat(20_000));
        for (String page : pages) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> TAIWAN.page(page), page.substring(0, 10));
        }
    }
}
