package cn.postgres.tusk.frontmatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigoalHeaderTest {
    private static final String PATH = "202003/20200305_02.md";

    private static RawHeader split(String text) {
        return split(PATH, text);
    }

    private static RawHeader split(String path, String text) {
        return FrontMatter.split(path, text).value();
    }

    private static String text(RawHeader header, String key) {
        Value value = header.fields().get(key);
        if (value instanceof Value.Sequence sequence) {
            return String.join(
                    "|",
                    sequence.items().stream()
                            .map(item -> ((Value.Scalar) item).text())
                            .toList());
        }
        return value instanceof Value.Scalar scalar ? scalar.text() : "";
    }

    @Test
    void readsTitleAuthorDateAndTagsWithTheirPlaces() {
        RawHeader header = split("""
                ## 大象怎样过河 \s
                \t
                ### 作者  \s
                digoal   \s
                  \s
                ### 日期 \s
                2020-03-04    \s

                ### 标签
                PostgreSQL , 过河, 象牙 ,   \s

                ----
                \s
                ## 背景
                正文
                """);
        assertEquals(RawHeader.Form.DIGOAL, header.form());
        assertEquals("大象怎样过河", text(header, "title"));
        assertEquals(new Mark(1, 4), header.fields().get("title").mark());
        assertEquals("digoal", text(header, "author"));
        assertEquals(new Mark(4, 1), header.fields().get("author").mark());
        assertEquals("2020-03-04", text(header, "date"));
        assertEquals(new Mark(7, 1), header.fields().get("date").mark());
        assertEquals("PostgreSQL|过河|象牙", text(header, "tags"));
        Value.Sequence tags = (Value.Sequence) header.fields().get("tags");
        assertEquals(new Mark(10, 14), tags.items().get(1).mark());
        assertEquals(13, header.bodyLine());
        assertEquals(" \n## 背景\n正文\n", header.body());
    }

    @Test
    void sectionsMayStandInAnyOrderAndInEnglish() {
        RawHeader header = split("# Title\n### Tags:\na, b\n### **Date**\n2020/3/4\n### Author\nme\n***\nbody");
        assertEquals("Title", text(header, "title"));
        assertEquals("a|b", text(header, "tags"));
        assertEquals("2020-03-04", text(header, "date"));
        assertEquals("me", text(header, "author"));
        assertEquals("body", header.body());
        assertEquals(9, header.bodyLine());
    }

    @Test
    void linesBetweenTitleAndSectionsStayInTheBody() {
        RawHeader header = split("## T\n##### [列表 7](../class/7.md)\n\n### 作者\nme\n\n### 标签\na\n\n----\n\n正文\n");
        assertEquals("me", text(header, "author"));
        assertEquals(2, header.bodyLine());
        assertEquals("##### [列表 7](../class/7.md)\n\n\n\n\n\n\n\n\n\n正文\n", header.body());
    }

    @Test
    void wordsAboveTheSectionsStayInTheBody() {
        RawHeader header = split("notes.md", "## T\n\nwords\n\n### 作者\nme\n### 日期\n2020-03-04\n\nmore\n");
        assertEquals("me", text(header, "author"));
        assertEquals("words\n\n\n\n\n\n\nmore\n", header.body());
        assertEquals(3, header.bodyLine());
    }

    @Test
    void withoutARuleTheHeaderEndsWithItsLastSection() {
        RawHeader header = split("## T\n\n### 作者\nme\n\n### 标签\na , b\n\n### 背景\n正文\n\n----\n更多\n");
        assertEquals("a|b", text(header, "tags"));
        assertEquals("\n### 背景\n正文\n\n----\n更多\n", header.body());
        assertEquals(8, header.bodyLine());
    }

    @Test
    void textAfterTheTagsIsBody() {
        RawHeader header = split("## T\n### 作者\nme\n### 标签\na , b\n\n正文第一段。\n\n----\n");
        assertEquals("a|b", text(header, "tags"));
        assertEquals("\n正文第一段。\n\n----\n", header.body());
    }

    @Test
    void ruleDirectlyBelowTheTagsEndsTheHeader() {
        RawHeader header = split("## T\n### 作者\nme\n### 标签\na\n----\nbody\n");
        assertEquals("a", text(header, "tags"));
        assertEquals("body\n", header.body());
    }

    @Test
    void missingDateIsTakenFromTheFileName() {
        RawHeader header = split("## T\n\n### 作者\nme\n\n----\n正文\n");
        assertEquals("2020-03-05", text(header, "date"));
        assertNull(split("202013/20201345_01.md", "## T\n\n### 作者\nme\n\n----\n正文\n")
                .fields()
                .get("date"));
        assertNull(
                split("notes.md", "## T\n\n### 作者\nme\n\n----\n正文\n").fields().get("date"));
    }

    @Test
    void titleAndFileNameAreEnough() {
        RawHeader header = split("## 只有标题\n* someone\n\n## 引言\n正文\n");
        assertEquals(RawHeader.Form.DIGOAL, header.form());
        assertEquals("只有标题", text(header, "title"));
        assertEquals("2020-03-05", text(header, "date"));
        assertEquals("* someone\n\n## 引言\n正文\n", header.body());
        assertEquals(2, header.bodyLine());
    }

    @Test
    void titleMayBeUnderlined() {
        RawHeader header = split("一个很长的\n题目\n====\n\n### 作者\nme\n\n----\nbody\n");
        assertEquals("一个很长的 题目", text(header, "title"));
        assertEquals("body\n", header.body());
    }

    @Test
    void titleMayBeMissing() {
        RawHeader header = split("notes.md", "### 作者\nme\n\n### 日期\n2020-03-04\n\n----\nbody\n");
        assertNull(header.fields().get("title"));
        assertEquals("me", text(header, "author"));
        assertEquals("body\n", header.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2020-03-04", "2020/3/4", "2020.03.04", "2020年3月4日", "20200304", "`2020-03-04`", "2020年03月04"})
    void datesAreReadAsPeopleWriteThem(String written) {
        assertEquals("2020-03-04", text(split("## T\n### 日期\n" + written + "  \n### 标签\na\n----\n"), "date"));
    }

    @Test
    void timesAreKeptAndImpossibleDatesLeftToTheSchema() {
        assertEquals("2020-03-04 10:20", text(split("## T\n### 日期\n2020/3/4 10:20\n### 标签\na\n----\n"), "date"));
        assertEquals("2020-13-45", text(split("## T\n### 日期\n2020-13-45\n### 标签\na\n----\n"), "date"));
    }

    @Test
    void sectionsThatSaySomethingElseStayInTheBody() {
        String text = "## T\n\n### 作者\nme\n\n### 日期\n上个月的某一天\n\n### 标签\na\n\n----\n正文\n";
        RawHeader header = split("notes.md", text);
        assertNull(header.fields().get("date"));
        assertEquals("a", text(header, "tags"));
        assertEquals(6, header.bodyLine());
        assertEquals("### 日期\n上个月的某一天\n\n\n\n\n\n正文\n", header.body());
    }

    @Test
    void tagsArePartedAtAnyCommaOutsideBrackets() {
        assertEquals(
                "a|numeric(10,2)|甲、乙|b|SQL*PLUS|x y",
                text(
                        split("## T\n### 标签\na , numeric(10,2)，甲、乙； b,SQL\\*PLUS , `x y`, a\n### 作者\nme\n----\n"),
                        "tags"));
        assertEquals("甲|乙", text(split("## T\n### 标签\n甲、乙\n### 作者\nme\n----\n"), "tags"));
        assertEquals("甲|乙", text(split("## T\n### 标签\n- 甲\n- 乙\n### 作者\nme\n----\n"), "tags"));
        assertEquals("a(b|c", text(split("## T\n### 标签\na(b, c\n### 作者\nme\n----\n"), "tags"));
    }

    @Test
    void severalAuthorsAreAList() {
        assertEquals("甲|乙", text(split("## T\n### 作者\n甲 , 乙\n### 标签\na\n----\n"), "author"));
    }

    @Test
    void emptySectionsAreHeaderWithoutAValue() {
        RawHeader header = split("## T\n\n### 作者\n\n### 标签\n\n----\nbody\n");
        assertNull(header.fields().get("author"));
        assertEquals("body\n", header.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## API\n\n### Tags\n\nTags are labels of an entry.\n\n### Other\n\nwords\n",
                "# 关于\n\n## 作者\n\n我们是一个社区，以下是介绍。\n\n## 历史\n\n正文\n",
                "```\n## T\n### 作者\nme\n### 标签\nx\n----\n```\n",
                "words\n\n----\n\n### 作者\nme\n"
            })
    void otherFilesStayWhole(String text) {
        RawHeader header = split("notes.md", text);
        assertEquals(RawHeader.Form.NONE, header.form());
        assertEquals(text, header.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_b_c and pg_stat_ x",
                "C*",
                "count(*) 与 sum(*)",
                "[转载] 标题",
                "[转载](译文)",
                "僵尸<defunct>状态",
                "速度 <1> 激情",
                "nulls first\\last",
                "C#",
                "a & b; c",
                "2 * 3 * 4",
                "SQL*Plus 与 PL*SQL",
                "{ TO value | = value }",
                "~/.psqlrc",
                "`unclosed"
            })
    void plainTitlesStay(String title) {
        assertEquals(title, text(split("## " + title + "\n### 作者\nme\n### 标签\na\n----\n"), "title"));
    }

    @Test
    void markdownIsTakenOutOfTitles() {
        assertEquals("\"gist\" a_b", title("\\\"gist\\\" a\\_b"));
        assertEquals("10:57 到 11:10", title("```10:57``` 到 ` 11:10 `"));
        assertEquals("重要的话", title("**重要**的~~话~~"));
        assertEquals("斜体 与 both", title("*斜体* 与 ***both***"));
        assertEquals("文字 与 图", title("[文字](http://example.org/a_(b)) 与 ![图](a.png)"));
        assertEquals("T", title("T ##"));
        assertEquals("T", title("T {#anchor}"));
        assertEquals("T 2", title("<a name=\"x\"></a>T<br>&nbsp;2"));
        assertEquals("a & <b>", title("a &amp; &lt;b&gt;"));
    }

    private static String title(String markdown) {
        return text(split("## " + markdown + "\n### 作者\nme\n### 标签\na\n----\n"), "title");
    }

    @Test
    void oddTitlesEnd() {
        for (String piece : List.of("*", "[", "![", "`", "_a ", "*a ", "<", "![a](b.c) ", "\\")) {
            title(piece.repeat(1_000));
            title(piece.repeat(100_000));
        }
    }
}
