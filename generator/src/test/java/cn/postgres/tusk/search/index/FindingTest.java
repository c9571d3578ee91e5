package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages are found: other spellings, slips, filters, words of every kind. */
class FindingTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(List.of("WAL", "预写式日志", "write ahead log"), List.of("全文检索", "FTS")),
            List.of("suo yin\t索引", "suo yin\t缩印", "fen qu biao\t分区表"));

    @TempDir
    Path folder;

    private static TestPage page(String url, String title, String body) {
        return TestPage.of(url, title, body);
    }

    private TestIndex index(TestPage... pages) {
        return TestIndex.of(folder, VOCABULARY, pages);
    }

    @Test
    void synonymsFindBothWays() throws IOException {
        try (TestIndex index = index(
                page("/zh/", "甲", "预写式日志保证持久。"),
                page("/en/", "乙", "WAL 归档"),
                page("/words/", "丙", "The write ahead log is flushed."),
                page("/none/", "丁", "别的日志"))) {
            for (String query : List.of("wal", "预写式日志", "write ahead log")) {
                SearchResult result = index.search(query);
                assertEquals(
                        List.of("/en/", "/words/", "/zh/"),
                        TestIndex.urls(result).stream().sorted().toList(),
                        query);
                assertEquals("", result.corrected());
                assertEquals(List.of(), result.dropped());
            }
            assertEquals(List.of("/en/"), index.urls("WAL 归档"));
            assertEquals(List.of("/en/"), index.urls("预写式日志 归档"));
            assertEquals(List.of("/en/"), index.urls("\"wal\""));
        }
    }

    @Test
    void pinyinFindsWordsWhenNothingElseIsFound() throws IOException {
        try (TestIndex index = index(page("/a/", "索引", "怎样建"), page("/b/", "分区表", "怎样分"))) {
            SearchResult whole = index.search("suoyin");
            assertEquals(List.of("/a/"), TestIndex.urls(whole));
            assertEquals("索引", whole.corrected());
            SearchResult initials = index.search("fqb");
            assertEquals(List.of("/b/"), TestIndex.urls(initials));
            assertEquals("分区表", initials.corrected());
            assertEquals("索引", index.search("SuoYin").corrected());
            assertEquals("索引 怎样", index.search("suoyin 怎样").corrected());
            assertEquals(0, index.search("f").total());
        }
        try (TestIndex index = index(page("/a/", "索引", "怎样建"), page("/c/", "suoyin", "一个名字"))) {
            assertEquals(List.of("/c/"), index.urls("suoyin"));
            assertEquals("", index.search("suoyin").corrected());
        }
    }

    @Test
    void slipsAreMended() throws IOException {
        try (TestIndex index = index(
                page("/a/", "autovacuum", "后台清理"),
                page("/b/", "autovacuum", "参数"),
                page("/c/", "replication", "流复制"))) {
            for (String slip :
                    List.of("autovacum", "autovaccuum", "autovacumm", "uatovacuum", "eutovacuum", "utovacuum")) {
                SearchResult result = index.search(slip);
                assertEquals("autovacuum", result.corrected(), slip);
                assertEquals(2, result.total(), slip);
            }
            assertEquals("autovacuum 参数", index.search("autovacum 参数").corrected());
            assertEquals(List.of("/b/"), index.urls("autovacum 参数"));
            assertEquals("", index.search("autovac").corrected());
            assertEquals("", index.search("atovacum").corrected());
            assertEquals(0, index.search("atovacum").total());
        }
    }

    @Test
    void mendedQueriesKeepTheirFiltersAndExclusions() throws IOException {
        try (TestIndex index = index(
                page("/a/", "autovacuum", "手工"),
                page("/b/", "autovacuum", "参数"),
                page("/c/", "autovacuum", "参数").type("page"))) {
            assertEquals(List.of("/c/"), index.urls("autovacum type:page"));
            SearchResult others = index.search("autovacum -手工");
            assertEquals(List.of("/b/", "/c/"), TestIndex.urls(others));
            assertEquals("autovacuum -手工", others.corrected());
        }
    }

    @Test
    void wordsAreDroppedWhenNoPageHasAll() throws IOException {
        try (TestIndex index =
                index(page("/a/", "膨胀", "表怎样收缩"), page("/b/", "升级", "先看发行说明"), page("/c/", "膨胀", "说明"))) {
            SearchResult result = index.search("膨胀 收缩 升级");
            assertEquals(List.of("/a/"), TestIndex.urls(result));
            assertEquals(List.of("升级"), result.dropped());
            assertFalse(result.exact());
            assertEquals(0, index.search("膨胀 象牙 大象 草原").total());
            assertEquals(List.of(), index.search("膨胀 收缩").dropped());
            assertEquals(
                    List.of("/b/", "/c/"),
                    index.urls("膨胀 升级 -收缩 说明").stream().sorted().toList());
        }
    }

    @Test
    void filters() throws IOException {
        try (TestIndex index = index(
                page("/a/", "索引", "甲")
                        .tags("数据库", "Index")
                        .authors("张三")
                        .date("2018-12-31")
                        .versions("9.6"),
                page("/b/", "索引", "乙")
                        .type("event")
                        .authors("李四", "ZHANG San")
                        .date("2019-01-01")
                        .versions("16"),
                page("/c/", "索引", "丙").tags("查询"))) {
            assertEquals(List.of("/b/"), index.urls("索引 type:event"));
            assertEquals(List.of("/a/"), index.urls("索引 tag:index"));
            assertEquals(List.of("/a/"), index.urls("索引 标签：資料庫 标签：數據庫"));
            assertEquals(List.of("/a/"), index.urls("索引 作者：张三"));
            assertEquals(List.of("/b/"), index.urls("author:\"zhang san\" 索引"));
            assertEquals(List.of("/a/"), index.urls("year:2018"));
            assertEquals(List.of("/b/"), index.urls("年份：2019"));
            assertEquals(List.of("/b/"), index.urls("version:16"));
            assertEquals(List.of("/a/", "/b/"), index.urls("year:2018 year:2019"));
            assertEquals(List.of(), index.urls("year:2018 type:event"));
            assertEquals(List.of("/a/", "/b/", "/c/"), index.urls("type:post type:event"));
            assertTrue(index.search("type:post").exact());
            for (String none : List.of("year:two", "year:99999999999", "year:-1", "year:1000000000", "索引 tag:没有")) {
                assertEquals(List.of(), index.urls(none), none);
            }
        }
    }

    @Test
    void scriptsAndWidthsAreOne() throws IOException {
        try (TestIndex index = index(page("/s/", "资料库", "体系"), page("/t/", "甲", "資料庫體系 ＶＡＣＵＵＭ"))) {
            assertEquals(2, index.search("資料庫").total());
            assertEquals(2, index.search("资料库").total());
            assertTrue(index.search("資料庫體系").dropped().isEmpty());
            assertEquals(List.of("/t/"), index.urls("vacuum"));
        }
    }

    @Test
    void wordsAreCompletedAndTheWholeWordComesFirst() throws IOException {
        try (TestIndex index =
                index(page("/a/", "甲", "checkpointer"), page("/b/", "乙", "checkpoint"), page("/c/", "丙", "check"))) {
            assertEquals(
                    List.of("/a/", "/b/", "/c/"),
                    index.urls("chec").stream().sorted().toList());
            assertEquals(List.of("/b/", "/a/"), index.urls("checkpoint"));
        }
    }

    @Test
    void singularsAndPluralsFindEachOther() throws IOException {
        try (TestIndex index = index(page("/one/", "甲", "an index"), page("/many/", "乙", "the indexes"))) {
            assertEquals(List.of("/many/", "/one/"), index.urls("indexes"));
            assertEquals(
                    List.of("/many/", "/one/"),
                    index.urls("index").stream().sorted().toList());
        }
    }

    @Test
    void identifiersAreFoundWholeInPartAndByNeighbouringParts() throws IOException {
        try (TestIndex index = index(
                page("/a/", "甲", "视图 pg_stat_statements 与 walReceiver"),
                page("/b/", "乙", "statements stat pg 分开写"),
                page("/c/", "丙", "pg_stat_statements_info 重置"))) {
            assertEquals("/a/", index.urls("pg_stat_statements").get(0));
            assertEquals(2, index.search("pg_stat_statements").total());
            assertEquals(2, index.search("stat_statements").total());
            assertEquals(List.of("/c/"), index.urls("stat_statements_info"));
            assertEquals(List.of("/c/"), index.urls("statements_in"));
            assertEquals(3, index.search("statements").total());
            assertEquals(List.of("/a/"), index.urls("receiver"));
            assertEquals(List.of("/a/"), index.urls("WALRECEIVER"));
        }
    }

    @Test
    void oneCharacterFindsItWhereverItStands() throws IOException {
        try (TestIndex index = index(
                page("/a/", "行锁", "读写"), page("/b/", "乙", "锁表以后"), page("/c/", "丙", "写锁。"), page("/d/", "丁", "别的"))) {
            assertEquals(
                    List.of("/a/", "/b/", "/c/"),
                    index.urls("锁").stream().sorted().toList());
            assertEquals("/a/", index.urls("锁").get(0));
        }
    }

    @Test
    void operatorsVersionsAndSignsAreWords() throws IOException {
        try (TestIndex index = index(
                page("/a/", "甲", "用 ->> 取值，data->'k'"),
                page("/b/", "乙", "数组 @> 包含；从 9.6.24 升级"),
                page("/c/", "丙", "9.5 与 10，C++ 写的 🐘"))) {
            assertEquals(List.of("/a/"), index.urls("->>"));
            assertEquals(List.of("/b/"), index.urls("@>"));
            assertEquals(List.of("/b/"), index.urls("9.6"));
            assertEquals(List.of("/b/"), index.urls("9.6.24"));
            assertEquals(List.of(), index.urls("6.24"));
            assertEquals(List.of("/c/"), index.urls("c++"));
            assertEquals(List.of("/c/"), index.urls("🐘"));
        }
    }

    @Test
    void emptyIndexAnswersEverything() throws IOException {
        try (TestIndex index = index()) {
            for (String query : List.of("索引", "autovacuum", "锁", "\"a b\"", "-x", "type:post", "suoyin", "")) {
                assertEquals(SearchResult.NONE, index.search(query), query);
            }
        }
    }
}
