package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser's searcher answers as Java's and ranks as Lucene's: drawn queries of all kinds over a made-up site. */
class SearchTwinIT {
    private static final int QUERIES = 1100;
    private static final List<IndexedPage> PAGES = TwinPages.drawn(5, 300);
    private static final List<TwinQueries.Case> CASES = TwinQueries.drawn(6, PAGES, QUERIES);

    @TempDir
    static Path folder;

    private static SearchTwin twin;

    @BeforeAll
    static void build() throws IOException {
        twin = new SearchTwin(folder, PAGES, TwinPages.VOCABULARY);
    }

    @AfterAll
    static void close() throws IOException {
        twin.close();
    }

    @Test
    void answersAreTheSame() {
        List<SearchTwin.Answer> browser = twin.browser(CASES, 0, 10);
        List<SearchTwin.Answer> java =
                CASES.stream().map(one -> twin.java(one, 0, 10)).toList();
        SearchTwin.assertSame(CASES, java, browser);
        assertTrue(
                java.stream().filter(one -> !one.scores().isEmpty()).count() > QUERIES / 2, "queries that find pages");
    }

    @Test
    void rankingIsLucenes() throws IOException {
        List<SearchTwin.Answer> lucene = new ArrayList<>();
        for (TwinQueries.Case one : CASES) {
            lucene.add(twin.luceneRanked(one));
        }
        SearchTwin.assertSame(CASES, lucene, twin.browserRanked(CASES));
    }
}
