package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The browser's searcher answers as Java's and ranks as Lucene's: drawn queries of all kinds over a made-up site. */
class SearchTwinIT extends TwinSite {
    private static final int QUERIES = 1100;

    SearchTwinIT() {
        super(TwinPages.drawn(5, 300), 6, QUERIES);
    }

    @Test
    void answersAreTheSame() {
        List<SearchTwin.Answer> browser = twin().browser(cases, 0, 10);
        List<SearchTwin.Answer> java =
                cases.stream().map(one -> twin().java(one, 0, 10)).toList();
        SearchTwin.assertSame(cases, java, browser);
        assertTrue(
                java.stream().filter(one -> !one.scores().isEmpty()).count() > QUERIES / 2, "queries that find pages");
    }

    @Test
    void rankingIsLucenes() throws IOException {
        List<SearchTwin.Answer> lucene = new ArrayList<>();
        for (TwinQueries.Case one : cases) {
            lucene.add(twin().luceneRanked(one));
        }
        SearchTwin.assertSame(cases, lucene, twin().browserRanked(cases));
    }
}
