package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shelf of books, the pages of its parts, and the page of a book, as a reader without scripts has them. */
class BookPagesTest {
    @TempDir
    Path folder;

    private Path content;

    @BeforeEach
    void books() throws IOException {
        content = folder.resolve("content");
        BuiltSite.write(content, "site.yml", "title: 书站\ntheme: community\n");
        BuiltSite.write(content, "books/nei.yml", """
                title: PostgreSQL数据库内核分析
                authors: [彭智勇, 彭煜玮]
                publisher: 机械工业出版社
                published: 2012
                topics: [内核]
                level: expert
                isbn: 978-7-111-60346-7
                confidence: high
                """);
        BuiltSite.write(content, "books/jia.yml", """
                title: 数据架构师的PostgreSQL修炼
                originalTitle: PostgreSQL for Data Architects
                authors: [Jayadevan Maymala, Hans-Jürgen Schönig, 王一, 李二]
                translators: [戚长松]
                edition: 第2版
                topics: [开发, 内核]
                level: intermediate
                summaryFromTitle: true
                confidence: medium
                editions:
                  - { edition: 第1版, published: 2015, isbn: 978-7-111-60346-7 }
                """);
        BuiltSite.write(content, "books/shou.yml", """
                title: 手册
                format: online
                website: https://manual.example/
                topics: [内 核, 核内]
                """);
    }

    private BuiltSite built() {
        BuiltSite site = BuiltSite.of(content, folder);
        assertEquals(List.of(), site.problems());
        return site;
    }

    @Test
    void theShelfLeadsToAPageForEachValueAndCountsItsBooks() {
        BuiltSite site = built();
        Document shelf = site.page("/books/");
        assertEquals(
                List.of("内核 2", "核内 1", "开发 1", "内 核 1"),
                shelf.select("[data-facet=topic] a").eachText());
        assertEquals(
                List.of("topic/neihe/", "topic/he-nei/", "topic/kaifa/", "topic/nei-he/"),
                shelf.select("[data-facet=topic] a").eachAttr("href"));
        assertEquals(
                List.of("进阶 1", "专家 1"),
                shelf.select("[data-facet=level] a").eachText(),
                "in their order, no empty ones");
        assertEquals(
                List.of("publisher/jixie-gongye-chubanshe/"),
                shelf.select("[data-facet=publisher] a").eachAttr("href"));
        assertEquals("neihe", shelf.select(".book:contains(内核分析)").attr("data-topic"));
        assertEquals("2012", shelf.select(".book:contains(内核分析)").attr("data-year"));
    }

    @Test
    void thePageOfAValueHasItsBooksAndNoOthers() {
        Document page = built().page("/books/topic/neihe/");
        assertEquals("书籍：内核", page.select("h1").text());
        assertEquals(
                List.of("PostgreSQL数据库内核分析", "数据架构师的PostgreSQL修炼"),
                page.select(".book .item-title").eachText());
        assertEquals(List.of("首页", "书籍"), page.select("nav[aria-label=当前位置] a").eachText());
        assertEquals("内核 2", page.select(".facets [aria-current=page]").text());
        assertFalse(Files.exists(folder.resolve("site/books/level/beginner")), "nobody has it");
    }

    @Test
    void linksOfTextsToThesePagesAreKnown() throws IOException {
        BuiltSite.write(content, "pages/a.md", "---\ntitle: 甲\n---\n\n[内核](/books/topic/neihe/)的书。\n");
        assertEquals(
                "../books/topic/neihe/", built().page("/a/").select(".prose a").attr("href"));
        BuiltSite.write(content, "pages/a.md", "---\ntitle: 甲\n---\n\n[没有](/books/topic/gis/)的书。\n");
        assertEquals(
                1, BuiltSite.of(content, folder.resolve("again")).problems().size());
    }

    @Test
    void eachBookHasADrawnCover() {
        Document shelf = built().page("/books/");
        assertEquals(
                3, shelf.select(".book .book-cover[aria-hidden=true] svg.cover").size());
        assertEquals(
                3,
                shelf.select("svg.cover-topic-neihe, svg.cover-topic-kaifa, svg.cover-topic-nei-he")
                        .size());
        assertEquals(
                1, built().page("/").select(".home-book svg.cover-form-online").size());
    }

    @Test
    void aBookIsCitedAsTheStandardHasIt() {
        BuiltSite site = built();
        assertEquals(
                "彭智勇, 彭煜玮. PostgreSQL数据库内核分析[M]. [出版地不详]: 机械工业出版社, 2012.",
                site.page("/books/nei/").select(".citation-text").text());
        assertEquals(
                "MAYMALA J, SCHÖNIG H J, 王一, 等. 数据架构师的PostgreSQL修炼[M]. 戚长松, 译. 第2版. [出版地不详]: [出版者不详].",
                site.page("/books/jia/").select(".citation-text").text());
        assertEquals(
                "手册[EB/OL]. https://manual.example/.",
                site.page("/books/shou/").select(".citation-text").text());
    }

    @Test
    void anUnsureBookSaysWhatToConfirm() {
        BuiltSite site = built();
        assertEquals(
                List.of("出版社", "出版年份", "书号（ISBN）", "内容介绍，现在只依据书名写成"),
                site.page("/books/jia/").select(".confidence li").eachText());
        assertTrue(site.page("/books/nei/").select(".confidence").isEmpty());
    }

    @Test
    void itsFactsLeadOn() {
        Document page = built().page("/books/jia/");
        assertEquals(
                List.of(
                        "../../authors/qi-changsong/",
                        "../form/print/",
                        "../level/intermediate/",
                        "../topic/kaifa/",
                        "../topic/neihe/"),
                page.select(".facts a").eachAttr("href"));
        assertEquals(
                "第1版 2015 978-7-111-60346-7", page.select(".editions tbody tr").text());
    }

    @Test
    void itSaysInTheWordsOfSchemaOrgWhatItIs() {
        String book = built().page("/books/jia/")
                .select("script[type=application/ld+json]")
                .html();
        assertTrue(book.contains("\"@type\":\"Book\",\"name\":\"数据架构师的PostgreSQL修炼\""), book);
        assertTrue(book.contains("\"translator\":[{\"@type\":\"Person\",\"name\":\"戚长松\"}]"), book);
        assertTrue(book.contains("\"bookEdition\":\"第2版\""), book);
        assertTrue(book.contains("\"isbn\":\"9787111603467\""), "of the other edition: " + book);
        assertFalse(book.contains("bookFormat"), "nobody said how it is bound: " + book);
        String manual = built().page("/books/shou/")
                .select("script[type=application/ld+json]")
                .html();
        assertTrue(manual.contains("\"bookFormat\":\"https://schema.org/EBook\""), manual);
        assertTrue(manual.contains("\"sameAs\":[\"https://manual.example/\"]"), manual);
    }
}
