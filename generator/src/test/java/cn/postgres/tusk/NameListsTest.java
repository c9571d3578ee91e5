package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of books, people and terms: in the order of pinyin, with a bar of letters. */
class NameListsTest {
    @TempDir
    Path folder;

    private Path content;

    @BeforeEach
    void writeSite() throws IOException {
        content = folder.resolve("content");
        BuiltSite.write(content, "site.yml", "title: 测试\n");
        List<String> people = List.of("曾国藩", "单田芳", "解缙", "仇英", "区德海", "尉迟恭", "Tom Lane");
        for (int i = 0; i < people.size(); i++) {
            BuiltSite.write(content, "people/" + i + ".yml", "name: " + people.get(i) + "\n");
        }
        List<String> books = List.of("重庆的数据库", "9.6 入门", "PostgreSQL 指南", "长安十二时辰", "《银行业实践》");
        for (int i = 0; i < books.size(); i++) {
            BuiltSite.write(content, "books/" + i + ".yml", "title: " + books.get(i) + "\n");
        }
        BuiltSite.write(content, "posts/a.md", "---\ntags: [重做日志, C#, 索引, 行锁, B 树]\nauthors: [曾国藩]\n---\n# 一篇\n\n文。\n");
    }

    private BuiltSite build() {
        return BuiltSite.of(content, folder.resolve("out"));
    }

    private static List<String> titles(Document page) {
        return page.select(".item-title").eachText();
    }

    private static String bar(Document page) {
        return String.join("", page.select(".letters a").eachText());
    }

    @Test
    void peopleStandUnderTheirSurnames() {
        BuiltSite site = build();
        assertEquals(List.of("区德海", "仇英", "单田芳", "Tom Lane", "解缙", "尉迟恭", "曾国藩"), titles(site.page("/people/")));
    }

    @Test
    void booksStandByPinyinWithNumbersFirst() {
        BuiltSite site = build();
        assertEquals(List.of("9.6 入门", "长安十二时辰", "重庆的数据库", "PostgreSQL 指南", "《银行业实践》"), titles(site.page("/books/")));
        assertEquals("0–9CPY", bar(site.page("/books/")));
    }

    @Test
    void lettersLeadToTheirHeadings() {
        BuiltSite site = build();
        Document first = site.page("/people/");
        assertEquals("OQSTXYZ", bar(first));
        assertEquals("#letter-o", first.select(".letters a").first().attr("href"));
        assertNotNull(first.getElementById("letter-o"));
        for (Element letter : first.select(".letters a")) {
            assertNotNull(first.getElementById(letter.attr("href").substring(1)), letter.outerHtml());
        }
    }

    @Test
    void lettersWithoutNamesAreTextAndNotLinks() {
        Document page = build().page("/people/");
        assertEquals(27, page.select(".letters li").size());
        assertEquals(20, page.select(".letters span").size());
    }

    @Test
    void termsStandUnderTheirLetters() {
        BuiltSite site = build();
        Document tags = site.page("/tags/");
        assertEquals(
                List.of("B 树", "C#", "重做日志", "行锁", "索引"),
                tags.select(".term-index a").eachText());
        assertEquals(
                List.of("B", "C", "H", "S"), tags.select(".letter-group h2").eachText());
        assertEquals("BCHS", bar(tags));
        assertEquals("OQSTXYZ", bar(site.page("/authors/")), "whoever has a page, wrote or not");
    }

    @Test
    void withoutLettersTheOrderStays() throws IOException {
        BuiltSite.write(content, "site.yml", "title: 测试\nnames: { letters: false }\n");
        BuiltSite site = build();
        assertEquals("", bar(site.page("/people/")));
        assertEquals(0, site.page("/tags/").select("h2").size());
        assertEquals(List.of("区德海", "仇英", "单田芳", "Tom Lane", "解缙", "尉迟恭", "曾国藩"), titles(site.page("/people/")));
        assertEquals(
                List.of("B 树", "C#", "重做日志", "行锁", "索引"),
                site.page("/tags/").select(".term-index a").eachText());
    }
}
