package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedPagesTest {
    /** Stands under every page, as a blogger's footer does. */
    private static final String FOOTER = "欢迎关注公众号，扫描二维码领取云数据库试用券，试用券数量有限，先到先得，欢迎关注。";

    @TempDir
    Path folder;

    private static IndexedPage page(String url, String title, String tag, String body) {
        return new IndexedPage(
                url, title, List.of(), List.of(tag), body + FOOTER, "", "post", null, List.of(), List.of());
    }

    private static List<IndexedPage> pages() {
        List<IndexedPage> pages = new ArrayList<>(List.of(
                page("/slot1/", "复制槽占满磁盘", "复制", "复制槽留住日志，复制槽不清理，磁盘会满。"),
                page("/slot2/", "清理不用的复制槽", "复制", "复制槽要监控，废弃的复制槽留住日志。"),
                page("/gin1/", "倒排索引的待处理列表", "倒排", "倒排索引写入先进待处理列表，待处理列表满了再合并。"),
                page("/gin2/", "倒排索引加速数组查询", "倒排", "数组包含查询走倒排索引，倒排索引比全表扫描快。"),
                page("/alone/", "象牙", "杂谈", "茶余饭后。")));
        for (int i = 0; i < 60; i++) {
            pages.add(page("/filler%02d/".formatted(i), "第" + (char) (0x5000 + 37 * i) + "篇", "t" + i, "" + i));
        }
        return pages;
    }

    private static List<String> urls(List<IndexedPage> pages) {
        return pages.stream().map(IndexedPage::url).toList();
    }

    private SortedMap<String, List<String>> related(List<IndexedPage> pages, List<String> urls) {
        new SearchIndexer(2).build(folder.resolve("i"), pages);
        Outcome<SortedMap<String, List<String>>> outcome = RelatedPages.find(folder.resolve("i"), urls);
        assertEquals(List.of(), outcome.problems());
        return outcome.value();
    }

    @Test
    void namesPagesOnTheSameSubjectAndNotTheFooter() {
        Map<String, List<String>> related = related(pages(), urls(pages()));
        assertEquals(List.of("/slot2/"), related.get("/slot1/"));
        assertEquals(List.of("/slot1/"), related.get("/slot2/"));
        assertEquals(List.of("/gin2/"), related.get("/gin1/"));
        assertEquals(List.of(), related.get("/alone/"));
    }

    @Test
    void looksOnlyAtThePagesAskedFor() {
        Map<String, List<String>> related = related(pages(), List.of("/slot1/", "/gin1/", "/nowhere/"));
        assertEquals(Map.of("/slot1/", List.of(), "/gin1/", List.of()), related);
    }

    @Test
    void equalPagesComeInTheOrderOfAddressesFiveAtMostAndNeverThePageItself() {
        List<IndexedPage> same = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            same.add(page("/s" + i + "/", "逻辑解码插件", "解码", "逻辑解码输出变更，逻辑解码插件决定格式。"));
        }
        same.addAll(pages());
        Map<String, List<String>> related = related(same, urls(same));
        assertEquals(List.of("/s0/", "/s1/", "/s2/", "/s3/", "/s4/"), related.get("/s7/"));
        assertEquals(List.of("/s1/", "/s2/", "/s3/", "/s4/", "/s5/"), related.get("/s0/"));
        related.forEach((url, others) -> assertFalse(others.contains(url), url));
    }

    @Test
    void emptySiteHasNone() {
        assertTrue(related(List.of(), List.of()).isEmpty());
    }
}
