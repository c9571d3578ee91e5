package cn.postgres.tusk.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.typeset.Phrasing;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookCoverTest {
    private static Element cover(String title, String subtitle, String people, String imprint) {
        String svg = new BookCover(
                        Phrasing.pieces(title), Phrasing.pieces(subtitle), people, imprint, "neihe", "print", 2)
                .svg();
        return Jsoup.parse(svg, "", Parser.xmlParser()).selectFirst("svg");
    }

    private static List<String> lines(Element cover) {
        return cover.select("text.cover-title").eachText();
    }

    @ParameterizedTest
    @CsvSource({
        "PostgreSQL数据库内核分析, ''",
        "数据架构师的PostgreSQL修炼, 高效设计、开发与维护数据库应用",
        "openGauss数据库核心技术, ''",
        "PostgreSQL 内参, 深入解析运行原理（PostgreSQL 14 Internals 中文版）",
        "還在MySQL？高手早轉用PostgreSQL原始碼剖析, （繁体版）",
        "PostgreSQL 9 Administration Cookbook, （第2版）中文版",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, ''",
        "一本名字极长而且没有任何标点让人可以停下来喘一口气的关于数据库内核与查询优化以及事务处理的书它的名字还没有完, 副题也很长长到放不下所以只好截断它因为封面只有这么大",
    })
    void nothingSticksOut(String title, String subtitle) {
        Element cover = cover(title, subtitle, "冯雷、姚延栋、高小明、杨瑜、某某某、某某某、某某某", "中国科学技术文献出版社 · 2019");
        double bottom = 0;
        for (Element text : cover.select("text")) {
            double size = Double.parseDouble(text.attr("font-size"));
            double right = Double.parseDouble(text.attr("x")) + size * TextFit.width(text.text());
            assertTrue(right <= 140, () -> text + " ends at " + right);
            double y = Double.parseDouble(text.attr("y"));
            assertTrue(y > bottom && y <= 192, text::toString);
            bottom = y;
        }
        String last = cover.select("text:not([y=173]):not([y=189])").last().attr("y");
        assertTrue(Double.parseDouble(last) < 135, "the title runs into the tusks: " + last);
    }

    @Test
    void linesEndBetweenPhrases() {
        assertEquals(List.of("PostgreSQL", "查询引擎源码", "技术探析"), lines(cover("PostgreSQL查询引擎源码技术探析", "", "", "")));
    }

    @Test
    void whatDoesNotFitAtAnySizeEndsInAnEllipsis() {
        String long_ = "数据库".repeat(60);
        List<String> lines = lines(cover(long_, "", "", ""));
        assertTrue(lines.size() > 3);
        assertEquals(
                "…",
                TextFit.cut("Jayadevan Maymala", 4)
                        .substring(TextFit.cut("Jayadevan Maymala", 4).length() - 1));
    }

    @Test
    void saysNothingThatIsNotBesideIt() {
        Element cover = cover("甲", "", "", "");
        assertEquals("true", cover.attr("aria-hidden"));
        assertEquals(2, cover.select(".cover-tusk").size(), "a tusk for each step of the level");
        assertTrue(cover.hasClass("cover-topic-neihe"));
        assertFalse(cover.outerHtml().contains("style="));
    }

    @Test
    void escapesWhatATitleHas() {
        assertEquals(List.of("A<b>&"), lines(cover("A<b>&", "", "", "")));
    }
}
