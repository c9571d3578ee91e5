package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader finds, in which order: on small indexes, by Lucene itself. */
class SiteSearchTest {
    @TempDir
    Path folder;

    private static TestPage page(String url, String title, String body) {
        return TestPage.of(url, title, body);
    }

    private TestIndex index(TestPage... pages) throws IOException {
        return TestIndex.of(folder, Vocabulary.NONE, pages);
    }

    @Test
    void titlesOutrankHeadingsAndTheseTheText() throws IOException {
        try (TestIndex index = index(
                page("/text/", "备份", "谈到复制槽，只有一句。"),
                page("/title/", "复制槽", "逻辑解码靠它留住日志。"),
                page("/heading/", "恢复", "别的话题。").headings("复制槽"),
                page("/none/", "升级", "别的话题。"))) {
            assertEquals(List.of("/title/", "/heading/", "/text/"), index.urls("复制槽"));
        }
    }

    @Test
    void codeCountsLessThanTextAndRepeatedTextNothing() throws IOException {
        try (TestIndex index = index(
                page("/a/", "甲", "").repeated("autovacuum"),
                page("/b/", "乙", "").code("autovacuum"),
                page("/c/", "丙", "autovacuum"))) {
            SearchResult result = index.search("autovacuum");
            assertEquals(List.of("/c/", "/b/", "/a/"), TestIndex.urls(result));
            assertTrue(result.hits().get(1).score() > result.hits().get(2).score());
        }
    }

    @Test
    void allWordsInTheTitleCountMore() throws IOException {
        try (TestIndex index =
                index(page("/apart/", "备份", "恢复 恢复 恢复 备份 恢复 备份"), page("/both/", "备份与恢复的演练", "备份之后恢复。"))) {
            assertEquals(List.of("/both/", "/apart/"), index.urls("备份 恢复"));
        }
    }

    @Test
    void pagesThatHoldThePieceAsWrittenComeFirst() throws IOException {
        // Both have every pair of the piece, and the same followers; only one has the piece.
        String apart = "逻辑复制槽 逻辑复制 辑复制槽位 复制槽位 ".repeat(3);
        try (TestIndex index = index(
                page("/apart/", "甲", apart + "制槽位"), page("/whole/", "乙", "很长的一段文字，说到逻辑复制槽位。" + "其余的话。".repeat(30)))) {
            SearchResult result = index.search("逻辑复制槽位");
            assertEquals(List.of("/whole/", "/apart/"), TestIndex.urls(result));
            assertFalse(result.exact());
            assertTrue(index.search("逻辑复制").exact());
        }
    }

    @Test
    void phraseOfLatinWordsComesFirst() throws IOException {
        try (TestIndex index = index(
                page("/apart/", "甲", "index index scan parallel scan parallel index index"),
                page(
                        "/phrase/",
                        "乙",
                        "A plan may hold a parallel index scan, which reads the tree with several workers."),
                page("/other/", "丙", "scan of an index, not parallel"))) {
            assertEquals("/phrase/", index.urls("parallel index scan").get(0));
            assertEquals(3, index.search("parallel index scan").total());
        }
    }

    @Test
    void quotedPiecesRemovePages() throws IOException {
        try (TestIndex index = index(
                page("/apart/", "甲", "逻辑的复制"), page("/words/", "乙", "复制 逻辑 逻辑 复制"), page("/whole/", "丙", "逻辑复制"))) {
            assertEquals(3, index.search("逻辑 复制").total());
            SearchResult whole = index.search("\"逻辑复制\"");
            assertEquals(List.of("/whole/"), TestIndex.urls(whole));
            assertEquals(1, whole.total());
            assertTrue(whole.exact());
            // Blanks between Han are none: a line may have ended there.
            assertEquals(
                    List.of("/whole/", "/words/"),
                    index.urls("“逻辑 复制”").stream().sorted().toList());
        }
    }

    @Test
    void exclusionsRemovePages() throws IOException {
        try (TestIndex index = index(
                page("/a/", "清理", "手工清理，用 vacuum full。"),
                page("/b/", "清理", "自动清理"),
                page("/c/", "清理", "手动清理，自己动手，不用工具。"))) {
            assertEquals(
                    List.of("/b/", "/c/"),
                    index.urls("清理 -手工").stream().sorted().toList());
            assertEquals(
                    List.of("/b/", "/c/"),
                    index.urls("清理 -\"vacuum full\"").stream().sorted().toList());
            assertEquals(3, index.search("清理 -象牙").total());
            assertEquals(0, index.search("-清理").total());
        }
    }

    @Test
    void exclusionOfSeveralWordsNeedsThemInTheirOrder() throws IOException {
        try (TestIndex index = index(
                page("/a/", "清理", "full vacuum"),
                page("/b/", "清理", "vacuum full"),
                page("/c/", "清理", "vacuum, full"),
                page("/d/", "清理", "vacuum"))) {
            assertEquals(
                    List.of("/a/", "/c/", "/d/"),
                    index.urls("清理 -\"vacuum full\"").stream().sorted().toList());
            assertEquals(List.of("/d/"), index.urls("清理 -vacuum,full"));
        }
    }

    @Test
    void equalScoresComeInTheOrderOfAddresses() throws IOException {
        try (TestIndex index = index(page("/c/", "表", "索引"), page("/a/", "表", "索引"), page("/b/", "表", "索引"))) {
            assertEquals(List.of("/a/", "/b/", "/c/"), index.urls("索引"));
        }
    }

    @Test
    void orderByDateHasTheNewestFirstAndPagesWithoutDateLast() throws IOException {
        try (TestIndex index = index(
                page("/none/", "索引", "索引 索引"),
                page("/old/", "索引", "索引").date("1969-05-01"),
                page("/new/", "表", "提到索引").date("2026-01-31"),
                page("/middle/", "表", "索引").date("2018-10-04"))) {
            SearchResult result = index.search("索引", 0, 10, SiteSearch.Order.DATE);
            assertEquals(List.of("/new/", "/middle/", "/old/", "/none/"), TestIndex.urls(result));
            assertEquals("2026-01-31", result.hits().get(0).date());
            assertEquals("", result.hits().get(3).date());
            assertEquals("/none/", index.urls("索引").get(0));
        }
    }

    @Test
    void offsetAndLimitCutTheSameList() throws IOException {
        TestPage[] pages = new TestPage[90];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = page("/p%02d/".formatted(i), i % 3 == 0 ? "索引" : "表", "索引 ".repeat(i % 7 + 1) + "扫描");
        }
        try (TestIndex index = index(pages)) {
            for (String query : List.of("索引", "索引 扫描", "type:post")) {
                List<String> all = index.urls(query);
                assertEquals(90, all.size());
                assertEquals(90, all.stream().distinct().count());
                for (int offset : new int[] {0, 7, 55, 65, 89}) {
                    assertEquals(
                            all.subList(offset, Math.min(90, offset + 10)),
                            TestIndex.urls(index.search(query, offset, 10, SiteSearch.Order.RELEVANCE)));
                }
            }
        }
    }

    @Test
    void limitsBeyondTheEndAndBelowZeroAreNoFailure() throws IOException {
        try (TestIndex index = index(page("/a/", "索引", "索引"))) {
            int max = Integer.MAX_VALUE;
            for (int[] cut : new int[][] {{0, 0}, {1, 1}, {max, max}, {-5, 0}, {0, -5}, {max, 0}}) {
                SearchResult result = index.search("索引", cut[0], cut[1], SiteSearch.Order.RELEVANCE);
                assertEquals(1, result.total());
                assertEquals(List.of(), result.hits());
            }
            assertEquals(
                    1, index.search("索引", -1, max, SiteSearch.Order.DATE).hits().size());
        }
    }
}
