package cn.postgres.tusk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @CsvSource({
        "PostgreSQL 9.6, 0, 2",
        "用 pg_stat_statements 看慢查询, 5, 1",
        "don't stop, 0, 2",
        "一二三, 3, 0",
        "a-b c_d.e, 0, 2",
        "第3章, 2, 1",
        "'', 0, 0",
        "𠀀字, 2, 0"
    })
    void countsHanAndWords(String text, int han, int words) {
        assertEquals(new Counter(han, 0, words), Counter.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "GNU/Linux, gnu-linux",
        "9.6, 9.6",
        "C#, c-sharp",
        "C++, c-plus-plus",
        "C#语言, c-sharp-语言",
        "索引 原理, 索引-原理",
        "PostgreSQL（阿里云）, postgresql-阿里云",
        "20180801_01, 20180801_01",
        "../../etc/passwd, etc-passwd",
        ".NET, dotnet",
        "a..b, a-b",
        "Ａｂ, ａｂ",
        "CON, _con",
        "nul.txt, _nul.txt",
        "'  a  --  b ', a-b",
        "a#1, a-1"
    })
    void makesReadableSegments(String text, String slug) {
        assertEquals(slug, Slugs.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "/", "！！", "  ", "😀", "\0", "---"})
    void aSegmentIsNeverEmptyOrAFolderAbove(String text) {
        String slug = Slugs.of(text);
        assertTrue(slug.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), slug);
    }

    @Test
    void aSegmentFitsAFileName() {
        String slug = Slugs.of("长".repeat(500));
        assertTrue(slug.getBytes(StandardCharsets.UTF_8).length <= 200);
    }

    @Test
    void formsThatLookAlikeAreOneSegment() {
        assertEquals(Slugs.of("caf\u00e9"), Slugs.of("cafe\u0301"));
    }

    @Test
    void proposesTheNearestName() {
        List<String> known = List.of("title", "tags", "timeZone", "theme");
        assertEquals(Optional.of("title"), Nearest.of("titel", known));
        assertEquals(Optional.of("timeZone"), Nearest.of("timezone", known));
        assertEquals(Optional.of("tags"), Nearest.of("tag", known));
        assertEquals(Optional.empty(), Nearest.of("permalink", known));
        assertEquals(Optional.empty(), Nearest.of("x", List.of("y")));
    }

    @Test
    void aShortTextIsItsOwnSummary() {
        assertEquals("一句话。第二句", summary(" 一句话。\n第二句 "));
    }

    @Test
    void cutsAtChineseFullStop() {
        String first = "数据库备份是一切运维工作的基础".repeat(5) + "。";
        assertEquals(first, summary(first + "恢复则是备份的目的所在".repeat(8)));
    }

    @Test
    void cutsAtAClauseWhereNoSentenceEnds() {
        String clause = "没有句号的长句子".repeat(8);
        assertEquals(clause + "……", summary(clause + "，" + "后面还有很多字".repeat(20)));
    }

    @Test
    void neverCutsInsideAPair() {
        String head = "前面的话说了一些".repeat(6);
        String pair = "（括号里有句号。还有很长很长的补充说明，" + "一直不结束".repeat(20) + "）";
        String summary = summary(head + "。他说" + pair + "完。");
        assertEquals(head + "。", summary);
        String quoted = summary(head + "，他说“" + "引文。".repeat(40) + "”完。");
        assertEquals(head + "……", quoted);
    }

    @Test
    void anOpenBracketThatNeverClosesDoesNotMatter() {
        String sentence = "甲（乙".repeat(30) + "。";
        assertEquals(sentence, summary(sentence + "丙".repeat(100)));
    }

    @Test
    void cutsBetweenLatinWords() {
        String summary = summary("word ".repeat(100));
        assertTrue(summary.endsWith("word…"), summary);
        assertTrue(summary.length() <= 241);
    }

    @Test
    void versionsAreNotSentenceEnds() {
        String text = "x".repeat(100) + " 9.6 " + "y".repeat(300);
        assertFalse(summary(text).endsWith("9."));
    }

    @Test
    void escapesWhatHtmlNeeds() {
        assertEquals("&lt;a href=&quot;x&quot;&gt; &amp; 'y'", HtmlEscape.escape("<a href=\"x\"> & 'y'"));
        assertEquals("a\ufffdb\t\n", HtmlEscape.escape("a\0b\u0007\t\n"));
        assertEquals("\ufffd😀\ufffd", HtmlEscape.escape("\udc00😀\ud83d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:x",
                "JAVASCRIPT:x",
                " java\tscript:x",
                "\u0001javascript:x",
                "data:x",
                "vbscript:x",
                "file:///x"
            })
    void seesDangerousSchemes(String address) {
        assertTrue(Schemes.isDangerous(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.md", "http://x", "mailto:a@b", "#javascript:x", "./data:x", "C:\\x", "a/file:x", "", "?a:b"})
    void leavesOthersAlone(String address) {
        assertFalse(Schemes.isDangerous(address));
    }

    @Test
    void knowsASchemeFromAPath() {
        assertEquals("https", Schemes.of("HTTPS://x"));
        assertNull(Schemes.of("a/b:c"));
        assertTrue(Schemes.isExternal("//x.org"));
        assertFalse(Schemes.isExternal("mailto:x"));
    }

    @Test
    void anchorsAreGitHubs() {
        Anchors anchors = new Anchors();
        assertEquals("安装-postgresql-96", anchors.heading("安装 PostgreSQL 9.6！"));
        assertEquals("安装-postgresql-96-1", anchors.heading("安装 PostgreSQL 9.6"));
        assertEquals("a_b--c", anchors.heading("A_b & C"));
        assertEquals("section", anchors.heading("？"));
        assertEquals(4, anchors.all().size());
    }

    private static String summary(String text) {
        return Excerpt.of(text, 120);
    }
}
