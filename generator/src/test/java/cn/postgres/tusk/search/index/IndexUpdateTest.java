package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.postgres.tusk.search.index.SearchIndexer.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index brought up to date holds what one made of the same pages holds. */
class IndexUpdateTest {
    private static final String[] WORDS = {
        "索引", "事务隔离级别", "复制槽", "work_mem", "pg_stat_statements", "vacuum", "分区表", "检查点", "膨胀", "wal"
    };

    /** So many that the postings of frequent terms take several blocks. */
    private static final int PAGES = 700;

    @TempDir
    Path folder;

    private final Random random = new Random(5);
    private final TreeMap<String, IndexedPage> pages = new TreeMap<>();
    private Path index;

    @BeforeEach
    void build() {
        assumeTrue(SegmentPatch.find().isPresent(), "nothing is brought up to date with this version of Lucene");
        index = folder.resolve("index");
        for (int i = 0; i < PAGES; i++) {
            put(i, "");
        }
        assertEquals(
                List.of(), new SearchIndexer(2).build(index, pages.values()).problems());
    }

    @Test
    void pagesChangedAtRandom() throws IOException {
        for (int round = 0; round < 12; round++) {
            Set<String> changed = new TreeSet<>();
            int most = round % 3 == 0 ? 1 : 1 + random.nextInt(60);
            for (int i = 0; i < most; i++) {
                changed.add(put(random.nextInt(PAGES), "round" + round));
            }
            Summary summary = update(changed);
            assertEquals(changed.size(), summary.analysed(), "round " + round);
            assertTrue(summary.changes().isPresent());
            assertAsBuilt();
        }
    }

    @Test
    void firstAndLastAndAllWords() throws IOException {
        Set<String> changed = new TreeSet<>();
        for (int i : List.of(0, 1, PAGES - 2, PAGES - 1)) {
            String url = "/p/%04d/".formatted(i);
            pages.put(
                    url,
                    TestPage.of(url, "", "")
                            .tags("zzz", "aaa")
                            .authors("张三")
                            .versions("9")
                            .date("1960-01-01")
                            .indexed());
            changed.add(url);
        }
        assertEquals(4, update(changed).analysed());
        assertAsBuilt();
    }

    @Test
    void aPageThatIsAsItWasChangesNothing() throws IOException {
        String url = pages.firstKey();
        Summary summary = update(Set.of(url));
        IndexChanges changes = summary.changes().orElseThrow();
        assertEquals(List.of(0), changes.pages());
        assertEquals(java.util.Map.of(), changes.fields());
        assertAsBuilt();
    }

    @Test
    void whatChangesIsNamed() throws IOException {
        IndexedPage old = pages.get("/p/0003/");
        TestPage page = TestPage.of(old.url(), "全新的标题", "uniqueword").date("2020-02-02");
        pages.put(old.url(), page.indexed());
        IndexChanges changes = update(Set.of(old.url())).changes().orElseThrow();
        assertTrue(changes.in(IndexFields.BODY).counted().contains("uniqueword"));
        assertTrue(changes.in(IndexFields.TITLE).counted().contains("新的"));
        assertTrue(changes.in(IndexFields.NEXT).counted().stream().anyMatch(term -> term.startsWith("新的")));
        assertAsBuilt();
    }

    @Test
    void anotherIndexOrFieldIsBuiltAnew() throws IOException {
        pages.replaceAll((url, page) -> TestPage.of(url, "无日期", page.body()).indexed());
        new SearchIndexer(2).build(index, pages.values());
        String url = pages.firstKey();
        pages.put(url, TestPage.of(url, "有日期", "正文").date("2020-01-01").indexed());
        assertEquals(PAGES, update(Set.of(url)).analysed());
        assertAsBuilt();
        pages.remove(pages.lastKey());
        assertEquals(PAGES - 1, update(Set.of(url)).analysed());
        assertAsBuilt();
        try (var files = Files.list(index)) {
            Path postings = files.filter(file -> file.toString().endsWith(".doc"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(postings);
            bytes[bytes.length / 2] ^= 1;
            Files.write(postings, bytes);
        }
        assertEquals(PAGES - 1, update(Set.of(url)).analysed());
        assertAsBuilt();
    }

    private Summary update(Set<String> changed) {
        SortedMap<String, Supplier<IndexedPage>> suppliers = new TreeMap<>();
        pages.forEach((url, page) -> suppliers.put(url, () -> page));
        var outcome = new SearchIndexer(2).update(index, suppliers, changed);
        assertEquals(List.of(), outcome.problems());
        return outcome.value();
    }

    private void assertAsBuilt() throws IOException {
        Path clean = folder.resolve("clean");
        new SearchIndexer(2).build(clean, pages.values());
        SameIndex.check(clean, index);
    }

    /** Draws a page anew. */
    private String put(int number, String more) {
        String url = "/p/%04d/".formatted(number);
        TestPage page = TestPage.of(url, text(3) + number % 50, text(random.nextInt(80)) + " " + more)
                .headings(text(2), text(1))
                .tags(WORDS[number % WORDS.length], "标签" + number % 7)
                .code(number % 3 == 0 ? "select " + text(20) : "")
                .repeated(number % 4 == 0 ? "版权所有 rights_reserved" : "")
                .authors(number % 2 == 0 ? new String[] {"张三", "O'Neil"} : new String[0])
                .versions(number % 5 == 0 ? new String[] {"16", "9.6"} : new String[0]);
        pages.put(url, (number % 6 == 0 ? page : page.date("20%02d-01-02".formatted(number % 20))).indexed());
        return url;
    }

    private String text(int words) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            // A third of the words are rare ones, and the rest is met at many frequencies
            int drawn = random.nextInt(WORDS.length * 3 / 2);
            text.add(drawn < WORDS.length ? WORDS[drawn] : "rare" + random.nextInt(2000));
        }
        return String.join(" ", text);
    }
}
