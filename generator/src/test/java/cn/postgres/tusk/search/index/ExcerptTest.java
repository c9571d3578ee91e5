package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stretch of a page that a hit shows, its marks, and the section it is in. */
class ExcerptTest {
    @TempDir
    Path folder;

    private SearchResult.Hit hit(String query, IndexedPage page) throws IOException {
        Path index = folder.resolve("search-index");
        assertEquals(List.of(), new SearchIndexer(1).build(index, List.of(page)).problems());
        try (SiteSearch search = SiteSearch.open(index).value().orElseThrow()) {
            return search.search(query, 10).value().hits().get(0);
        }
    }

    private static IndexedPage page(String body) {
        return TestPage.of("/a/", "题目", body).indexed();
    }

    private static IndexedPage sections() {
        List<String> blocks = List.of("开头的话", "背景", "慢查询很多", "做法", "先建索引", "再看计划", "效果", "快了");
        PageText text = PageText.of(blocks, List.of("bg", "how", "gain"), List.of("背景", "做法", "效果"), List.of("优化"));
        return new IndexedPage(
                "/a/",
                "题目",
                List.of("背景", "做法", "效果"),
                List.of("优化"),
                String.join("\n", blocks),
                "",
                "",
                text,
                "post",
                null,
                List.of(),
                List.of());
    }

    private static String told(SearchResult.Hit hit) {
        return hit.excerpt().stream()
                .map(part -> part.mark() ? "«" + part.text() + "»" : part.text())
                .collect(Collectors.joining());
    }

    @Test
    void sectionIsTheOneAboveTheMatch() throws IOException {
        SearchResult.Hit inside = hit("计划", sections());
        assertEquals("#how", inside.anchor());
        assertEquals("做法", inside.section());
        assertEquals("#how", hit("做法", sections()).anchor());
        assertEquals("#gain", hit("快了", sections()).anchor());
        SearchResult.Hit before = hit("开头", sections());
        assertEquals("", before.anchor());
        assertEquals("", before.section());
        assertEquals("", hit("题目", sections()).anchor());
    }

    @Test
    void everyPieceIsMarked() throws IOException {
        assertEquals("逻辑«复制»靠«日志»传«复制»", told(hit("复制 日志", page("逻辑复制靠日志传复制"))).strip());
        assertEquals(
                "the «Parallel Index» Scan",
                told(hit("parallel index", page("the Parallel Index Scan"))).strip());
        assertEquals("用 «ＶＡＣＵＵＭ» 清理", told(hit("vacuum", page("用 ＶＡＣＵＵＭ 清理"))).strip());
        assertEquals("«資料庫»系統", told(hit("资料库", page("資料庫系統"))).strip());
    }

    @Test
    void excerptBeginsWithTheSentenceAndShowsThePlaceOfMostPieces() throws IOException {
        String filler = "无关的话说了很多很多。".repeat(30);
        String told = told(hit("膨胀 收缩", page("说到膨胀。" + filler + "表膨胀以后怎样收缩。" + filler)));
        assertTrue(told.startsWith("表«膨胀»以后怎样«收缩»。无关"), told);
        assertTrue(told.length() < 180, told);
    }

    @Test
    void withoutAMatchInTheTextItIsTheBeginning() throws IOException {
        SearchResult.Hit hit = hit("题目", page("开头。\n\n  第二段。"));
        assertEquals("开头。 第二段。", told(hit).strip());
        assertTrue(hit.excerpt().stream().noneMatch(SearchResult.Part::mark));
    }

    @Test
    void htmlIsText() throws IOException {
        assertEquals(
                "写 <b>«粗体»</b> &amp; 其余",
                told(hit("粗体", page("写 <b>粗体</b> &amp; 其余"))).strip());
    }

    @Test
    void surrogatesStayTogether() throws IOException {
        String elephants = "🐘".repeat(300);
        for (int shift = 0; shift < 4; shift++) {
            String told = told(hit("索引", page("x".repeat(shift) + elephants + "索引" + elephants)));
            assertTrue(told.contains("«索引»"), told);
            assertEquals(told, new String(told.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }
}
