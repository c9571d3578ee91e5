package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexerTest {
    @TempDir
    Path folder;

    private Path index() {
        return folder.resolve("search-index");
    }

    private static IndexedPage page(String url, String title, String body, String code) {
        return new IndexedPage(
                url,
                title,
                List.of("背景", "做法"),
                List.of("维护"),
                body,
                code,
                "post",
                LocalDate.of(2018, 8, 1),
                List.of("张三", "李四"),
                List.of());
    }

    private static List<IndexedPage> threePages() {
        return List.of(
                page("/b/", "膨胀的表怎样收缩", "用 pg_repack 在线收缩，读写照常。", "select a && b;"),
                page("/a/", "统计信息", "视图 pg_stat_statements_info 记下重置的时刻。", "data->>'name'"),
                page("/c/", "升级到 16", "从 9.6.24 升级，先看发行说明；编译用 Ｃ＋＋。", ""));
    }

    /** Pages enough for several threads, of words drawn by chance but always the same. */
    private static List<IndexedPage> manyPages() {
        String[] words = {"索引", "事务", "复制", "work_mem", "vacuum", "分区表", "walReceiver", "9.6.24", "->>", "检查点"};
        Random random = new Random(7);
        List<IndexedPage> pages = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            StringBuilder body = new StringBuilder();
            for (int word = random.nextInt(80); word >= 0; word--) {
                body.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            pages.add(page("/p%03d/".formatted(i), words[i % 10] + i, body.toString(), "t" + i));
        }
        return pages;
    }

    private List<String> found(String query) throws IOException {
        try (SiteSearch search = SiteSearch.open(index()).value().orElseThrow()) {
            return search.search(query, 10).value().hits().stream()
                    .map(SearchResult.Hit::url)
                    .toList();
        }
    }

    @Test
    void findsWhatIsWritten() throws IOException {
        assertEquals(
                List.of(), new SearchIndexer(1).build(index(), threePages()).problems());
        assertEquals(List.of("/b/"), found("线收缩"));
        assertEquals(List.of("/a/"), found("stat_statements"));
        assertEquals(List.of("/a/"), found("PG_STAT_STATEMENTS"));
        assertEquals(List.of("/a/"), found("->>"));
        assertEquals(List.of("/b/"), found("&&"));
        assertEquals(List.of("/c/"), found("9.6"));
        assertEquals(List.of("/c/"), found("c++"));
        assertEquals(List.of("/c/"), found("看"));
        assertEquals(List.of("/c/"), found("从 9.6.24 升级"));
        assertEquals(List.of("/a/", "/b/", "/c/"), found("做法"));
    }

    @Test
    void everyWordOfAQueryMustBeThereOrTheAnswerSaysWhichIsNot() throws IOException {
        new SearchIndexer(1).build(index(), threePages());
        try (SiteSearch search = SiteSearch.open(index()).value().orElseThrow()) {
            SearchResult both = search.search("收缩 读写", 10).value();
            assertEquals(List.of(), both.dropped());
            assertEquals(
                    List.of("/b/"),
                    both.hits().stream().map(SearchResult.Hit::url).toList());
            SearchResult one = search.search("收缩 升级", 10).value();
            assertEquals(2, one.total());
            assertFalse(one.exact());
            assertEquals("/c/", one.hits().get(0).url());
            assertEquals(List.of("收缩"), one.dropped());
        }
        assertEquals(List.of(), found("stat_replication"));
        assertEquals(List.of(), found("6.24"));
    }

    @Test
    void titleCountsMoreThanText() throws IOException {
        new SearchIndexer(1)
                .build(
                        index(),
                        List.of(
                                page("/1/", "备份", "谈到复制槽，只有一句。", ""),
                                page("/2/", "复制槽", "逻辑解码靠它留住日志，要小心占满磁盘。", ""),
                                page("/3/", "恢复", "别的话题。", "")));
        assertEquals(List.of("/2/", "/1/"), found("复制槽"));
    }

    @Test
    void anyQueryIsAnswered() throws IOException {
        new SearchIndexer(1).build(index(), threePages());
        for (String query : List.of("", " ", "。", "\uD800", "\u0000", "(((", "\"", "a".repeat(100_000), "<q>", "__")) {
            assertEquals(List.of(), found(query), query);
        }
        try (SiteSearch search = SiteSearch.open(index()).value().orElseThrow()) {
            assertEquals(3, search.search("做法", 0).value().total());
            assertEquals(List.of(), search.search("做法", 0).value().hits());
            assertEquals(
                    3, search.search("做法", Integer.MAX_VALUE).value().hits().size());
        }
    }

    @Test
    void keepsFieldsForReadersOfTheIndex() throws IOException {
        new SearchIndexer(1).build(index(), threePages());
        try (Directory directory = new NIOFSDirectory(index());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Document first = reader.storedFields().document(0);
            assertEquals("/a/", first.get("url"));
            assertEquals("2018-08-01", first.get("date"));
            assertEquals(List.of("张三", "李四"), List.of(first.getValues("author")));
            assertEquals(List.of("背景", "做法"), List.of(first.getValues("headings")));
            assertTrue(first.get("text").contains("\ndata->>'name'\n"), first.get("text"));
            assertEquals("post", first.get("type"));
            NumericDocValues dates = reader.leaves().get(0).reader().getNumericDocValues("date");
            assertTrue(dates.advanceExact(0));
            assertEquals(LocalDate.of(2018, 8, 1).toEpochDay(), dates.longValue());
        }
    }

    @Test
    void indexIsSoundAndHasOneSegmentInTheOrderOfAddresses() throws IOException {
        assertEquals(
                700, new SearchIndexer(4).build(index(), manyPages()).value().pages());
        try (Directory directory = new NIOFSDirectory(index());
                CheckIndex check = new CheckIndex(directory);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            assertTrue(check.checkIndex().clean);
            assertEquals(1, reader.leaves().size());
            for (int i = 0; i < 700; i++) {
                assertEquals(
                        "/p%03d/".formatted(i),
                        reader.storedFields().document(i).get("url"));
            }
        }
    }

    @Test
    void threadsAndOrderOfPagesChangeNothing() throws IOException {
        List<IndexedPage> shuffled = manyPages();
        Collections.shuffle(shuffled, new Random(3));
        new SearchIndexer(1).build(index(), manyPages());
        String one = dump();
        new SearchIndexer(4).build(index(), shuffled);
        assertEquals(one, dump());
    }

    @Test
    void postingsBeyondWhatMemoryMayHoldChangeNothing() throws IOException {
        new SearchIndexer(2).build(index(), manyPages());
        String inMemory = dump();
        new SearchIndexer(2, Vocabulary.NONE, 1500).build(index(), manyPages());
        assertEquals(inMemory, dump());
    }

    /** Everything a reader of the index can see, as text. */
    private String dump() throws IOException {
        StringBuilder out = new StringBuilder();
        try (Directory directory = new NIOFSDirectory(index());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            LeafReader leaf = reader.leaves().get(0).reader();
            TreeMap<String, FieldInfo> fields = new TreeMap<>();
            leaf.getFieldInfos().forEach(field -> fields.put(field.name, field));
            for (String field : fields.keySet()) {
                dumpField(leaf, field, out);
            }
            for (int i = 0; i < leaf.maxDoc(); i++) {
                leaf.storedFields()
                        .document(i)
                        .forEach(field -> out.append(field.stringValue()).append('\n'));
            }
        }
        return out.toString();
    }

    private static void dumpField(LeafReader leaf, String field, StringBuilder out) throws IOException {
        out.append(field).append('\n');
        if (leaf.terms(field) == null) {
            return;
        }
        TermsEnum terms = leaf.terms(field).iterator();
        while (terms.next() != null) {
            out.append(terms.term().utf8ToString());
            PostingsEnum postings = terms.postings(null);
            while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                out.append(' ').append(postings.docID()).append(':').append(postings.freq());
            }
            out.append('\n');
        }
        NumericDocValues norms = leaf.getNormValues(field);
        while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            out.append(norms.longValue()).append(' ');
        }
    }

    @Test
    void failedBuildLeavesTheFormerIndexAlone() throws IOException {
        new SearchIndexer(2).build(index(), threePages());
        TreeMap<String, Supplier<IndexedPage>> pages = new TreeMap<>();
        manyPages().forEach(page -> pages.put(page.url(), () -> page));
        pages.put("/p350/", () -> {
            throw new UncheckedIOException(new IOException("disk gone"));
        });
        List<Problem> problems = new SearchIndexer(2).build(index(), pages).problems();
        assertEquals(1, problems.size());
        assertEquals(ProblemCode.INDEX_FAILED, problems.get(0).code());
        assertTrue(problems.get(0).arguments().get(0).contains("disk gone"));
        assertEquals(List.of("/b/"), found("线收缩"));
        assertEquals(List.of("search-index"), names(folder));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesAnIndexButNothingElse() throws IOException {
        Files.createDirectories(index());
        Files.writeString(index().resolve("thesis.md"), "years of work");
        List<Problem> problems =
                new SearchIndexer(1).build(index(), threePages()).problems();
        assertEquals(ProblemCode.INDEX_FAILED, problems.get(0).code());
        assertEquals("years of work", Files.readString(index().resolve("thesis.md")));
        assertEquals(List.of("thesis.md"), names(index()));

        Files.delete(index().resolve("thesis.md"));
        assertEquals(
                List.of(), new SearchIndexer(1).build(index(), threePages()).problems());
        assertEquals(List.of(), new SearchIndexer(1).build(index(), List.of()).problems());
        assertEquals(List.of(), found("收缩"));
        assertEquals(List.of("search-index"), names(folder));
    }

    @Test
    void missingIndexIsOneProblem() {
        var outcome = SiteSearch.open(index());
        assertEquals(Optional.empty(), outcome.value());
        assertEquals(
                List.of(ProblemCode.INDEX_MISSING),
                outcome.problems().stream().map(Problem::code).toList());
        assertEquals(
                outcome.problems(), RelatedPages.find(index(), List.of("/a/")).problems());
    }

    @Test
    void absurdlyLongNamesAreIndexedWithoutAProblem() throws IOException {
        String name = "长".repeat(20_000);
        IndexedPage page = new IndexedPage(
                "/" + name, name, List.of(), List.of(name), "象牙塔", "", name, null, List.of(name), List.of(name));
        assertEquals(
                List.of(), new SearchIndexer(1).build(index(), List.of(page)).problems());
        assertEquals(List.of("/" + name), found("象牙塔"));
    }

    @Test
    void damagedIndexIsOneProblem() throws IOException {
        new SearchIndexer(1).build(index(), threePages());
        for (String name : names(index())) {
            byte[] bytes = Files.readAllBytes(index().resolve(name));
            byte[] flipped = bytes.clone();
            flipped[bytes.length / 2] ^= 0x55;
            Files.write(index().resolve(name), flipped);
            assertUnreadable();
            Files.write(index().resolve(name), java.util.Arrays.copyOf(bytes, bytes.length / 2));
            assertUnreadable();
            Files.write(index().resolve(name), bytes);
        }
        assertFalse(SiteSearch.open(index()).value().isEmpty());
    }

    private void assertUnreadable() {
        var outcome = SiteSearch.open(index());
        assertEquals(Optional.empty(), outcome.value());
        assertEquals(1, outcome.problems().size());
        assertEquals(ProblemCode.INDEX_UNREADABLE, outcome.problems().get(0).code());
        var related = RelatedPages.find(index(), List.of("/a/"));
        assertEquals(ProblemCode.INDEX_UNREADABLE, related.problems().get(0).code());
        assertTrue(related.value().isEmpty());
    }
}
