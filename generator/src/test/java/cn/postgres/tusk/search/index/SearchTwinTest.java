package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
class SearchTwinTest {
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
        assertSame(CASES, java, browser);
        assertTrue(
                java.stream().filter(one -> !one.scores().isEmpty()).count() > QUERIES / 2, "queries that find pages");
    }

    @Test
    void rankingIsLucenes() throws IOException {
        List<SearchTwin.Answer> lucene = new ArrayList<>();
        for (TwinQueries.Case one : CASES) {
            lucene.add(twin.luceneRanked(one));
        }
        assertSame(CASES, lucene, twin.browserRanked(CASES));
    }

    private static void assertSame(
            List<TwinQueries.Case> cases, List<SearchTwin.Answer> expected, List<SearchTwin.Answer> found) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            SearchTwin.Answer one = expected.get(i);
            SearchTwin.Answer other = found.get(i);
            if (!one.text().equals(other.text()) || !near(one.scores(), other.scores())) {
                differences.add(cases.get(i) + difference(one, other));
            }
        }
        assertEquals(List.of(), differences.stream().limit(12).toList(), () -> differences.size() + " queries differ");
    }

    /** The first line in which two answers differ, or their scores. */
    private static String difference(SearchTwin.Answer one, SearchTwin.Answer other) {
        String[] some = one.text().split("\n", -1);
        String[] others = other.text().split("\n", -1);
        for (int i = 0; i < Math.min(some.length, others.length); i++) {
            if (!some[i].equals(others[i])) {
                return "\n  " + some[i] + "\n  " + others[i] + "\n";
            }
        }
        return "\n  " + one.scores() + "\n  " + other.scores() + "\n";
    }

    private static boolean near(List<Float> some, List<Float> others) {
        for (int i = 0; i < some.size(); i++) {
            if (Math.abs(Float.floatToIntBits(some.get(i)) - Float.floatToIntBits(others.get(i))) > 1) {
                return false;
            }
        }
        return some.size() == others.size();
    }
}
