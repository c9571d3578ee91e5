package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.ProblemTexts;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.JsonReport;
import cn.postgres.tusk.search.index.SearchResult;
import cn.postgres.tusk.search.index.SiteSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose posts all end with the same advertisement, built, read and searched. */
class RepeatedBlocksTest {
    private static final String AD = "\n\n领取云服务器优惠券的朋友，请扫描上面的二维码，优惠券每天限量一百张。\n";
    private static final String[] SUBJECTS = {
        "复制槽", "检查点", "预写日志", "自动清理", "连接池", "分区表", "倒排索引", "统计信息", "逻辑解码", "死锁", "物化视图", "触发器", "游标"
    };

    @TempDir
    Path folder;

    private BuildReport report;

    @BeforeEach
    void build() throws IOException {
        Path posts = Files.createDirectories(folder.resolve("content/posts"));
        Files.writeString(folder.resolve("content/site.yml"), "title: 站\nlanguages:\n  traditional: true\n");
        for (int i = 0; i < SUBJECTS.length; i++) {
            String subject = SUBJECTS[i];
            Files.writeString(
                    posts.resolve("p%02d.md".formatted(i)),
                    "---\ntitle: 谈谈" + subject + "\ndate: 2018-08-%02d\n---\n".formatted(i + 1) + subject
                            + "是一个常被误解的部件。弄懂" + subject + "以后，很多问题迎刃而解。" + AD);
        }
        Files.writeString(
                posts.resolve("real.md"),
                "---\ntitle: 一次促销\ndate: 2018-09-01\n---\n商城发放优惠券时，优惠券的领取记录写爆了磁盘，优惠券表于是改成分区。" + AD);
        report = SiteGenerator.of(BuildOptions.of(folder.resolve("content"), folder.resolve("site")))
                .build();
        assertFalse(report.hasErrors(), report.problems()::toString);
    }

    private List<SearchResult.Hit> search(String index, String query) throws IOException {
        try (SiteSearch search = SiteSearch.open(folder.resolve(index)).value().orElseThrow()) {
            return search.search(query, 50).value().hits();
        }
    }

    /** One where nothing of a page but the repeated block holds the query, on all pages alike. */
    private static Set<Float> scores(List<SearchResult.Hit> hits) {
        assertEquals(14, hits.size());
        return hits.stream().map(SearchResult.Hit::score).collect(Collectors.toSet());
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve("site").resolve(name));
    }

    @Test
    void everyPageIsFoundByItsAdvertisementAndTheOneThatIsAboutItComesFirst() throws IOException {
        for (String query : List.of("优惠券", "券", "优惠券 领取")) {
            List<SearchResult.Hit> hits = search("search-index", query);
            assertEquals(14, hits.size(), query);
            assertEquals("一次促销", hits.get(0).title(), query);
            assertTrue(hits.get(0).score() > hits.get(1).score(), query);
        }
        assertEquals(14, search("search-index", "限量一百张").size());
        assertEquals(14, search("search-index", "请扫描上面的二维码").size());
    }

    @Test
    void wordsOfTheAdvertisementDoNotCount() throws IOException {
        assertEquals(1, scores(search("search-index", "二维码")).size());
        List<SearchResult.Hit> both = search("search-index", "复制槽 优惠券");
        assertEquals(
                List.of("谈谈复制槽"), both.stream().map(SearchResult.Hit::title).toList());
    }

    @Test
    void theTraditionalEditionKnowsItTooWhenItIsSearched() throws IOException {
        List<SearchResult.Hit> hits = search("search-index-zh-hant", "優惠券");
        assertEquals(14, hits.size());
        assertEquals("一次促銷", hits.get(0).title());
        assertEquals(1, scores(search("search-index-zh-hant", "二維碼")).size());
    }

    @Test
    void itStaysOnThePageAndOutOfWhatTellsOfIt() throws IOException {
        String page = file("posts/p00/index.html");
        assertTrue(page.contains("优惠券每天限量一百张"));
        assertTrue(page.contains("约 30 字"), "without the advertisement");
        assertFalse(page.substring(0, page.indexOf("<body")).contains("优惠券"), "not in the description");
        for (String feed : List.of("rss.xml", "atom.xml", "feed.json", "posts/index.html")) {
            assertTrue(file(feed).contains("复制槽是一个常被误解的部件。"), feed);
            assertFalse(file(feed).contains("限量一百张"), feed);
        }
        assertFalse(page.contains("一次促销</a></li>"), "nobody is related by an advertisement");
    }

    @Test
    void theReportNamesIt() {
        List<Problem> said = report.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.REPEATED_BLOCK)
                .toList();
        ProblemTexts texts = new ProblemTexts(Language.ZH);
        assertEquals(
                List.of("posts/p00.md:7 同一段在 14 页上出现：“领取云服务器优惠券的朋友，请扫描上面的二维码，优惠券每天限量一百张。”"),
                said.stream()
                        .map(problem -> problem.place() + " " + texts.message(problem))
                        .toList());
        String json = new JsonReport(texts).print(report).replaceAll("\\s+", "");
        assertTrue(
                json.contains("\"repeated\":[{\"pages\":14,\"type\":\"post\",\"text\":\"领取云服务器优惠券的朋友，请扫描上面的二维码，"
                        + "优惠券每天限量一百张。\",\"file\":\"posts/p00.md\",\"line\":7}]"),
                json);
    }
}
