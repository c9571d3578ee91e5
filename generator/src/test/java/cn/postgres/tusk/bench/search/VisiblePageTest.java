package cn.postgres.tusk.bench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class VisiblePageTest {
    private static final String PAGE = "<html lang=\"zh-CN\"><body><header>页眉</header><main><article>"
            + "<nav>导航</nav><h1>表<wbr>膨胀</h1><nav>目录</nav><div class=\"prose\"><p>用<i></i>VACUUM\n  清理。</p>"
            + "<table><tr><td>甲</td><td>乙</td></tr></table><pre><code><span>select</span> 1;</code></pre></div>"
            + "<footer><dd><a rel=\"tag\">索引</a></dd><section>相关页面</section></footer></article></main></body></html>";

    @Test
    void holdsWhatAReaderSeesOfTheArticle() {
        VisiblePage page = VisiblePage.of("/x/", Jsoup.parse(PAGE));
        assertEquals("表膨胀 索引 用vacuum 清理。 甲 乙 select 1;", page.text().strip());
    }

    @Test
    void keepsTheMarkupOfTheArticleAndTheLanguage() {
        String html = VisiblePage.of("/x/", Jsoup.parse(PAGE)).html();
        assertTrue(html.contains("<html lang=\"zh-CN\">"));
        assertTrue(html.contains("data-pagefind-body"));
        assertTrue(!html.contains("导航") && !html.contains("相关页面"), html);
    }
}
