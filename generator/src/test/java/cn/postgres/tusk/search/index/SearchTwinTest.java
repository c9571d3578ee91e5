package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser's searcher answers as Java's: some queries of every kind. {@link SearchTwinIT} tries many more. */
class SearchTwinTest {
    private static final List<IndexedPage> PAGES = TwinPages.drawn(8, 60);
    private static final List<TwinQueries.Case> CASES = TwinQueries.drawn(9, PAGES, 160);

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
        SearchTwin.assertSame(
                CASES, CASES.stream().map(one -> twin.java(one, 0, 10)).toList(), twin.browser(CASES, 0, 10));
    }

    @Test
    void furtherHitsAreTheSame() {
        List<TwinQueries.Case> some = CASES.subList(CASES.size() - 40, CASES.size());
        SearchTwin.assertSame(
                some, some.stream().map(one -> twin.java(one, 7, 20)).toList(), twin.browser(some, 7, 20));
    }

    /** Facets count all pages that are found, the most frequent value first. */
    @Test
    void facetsAreCounted() throws IOException {
        for (String query : List.of("vacuum", "索引", "type:post", "year:2015 year:2016 的", "囧")) {
            TreeMap<String, Integer> years = new TreeMap<>();
            for (var hit :
                    twin.result(query, SiteSearch.Order.RELEVANCE, 0, 100).hits()) {
                if (!hit.date().isEmpty()) {
                    years.merge(hit.date().substring(0, 4), 1, Integer::sum);
                }
            }
            List<String> counts = years.entrySet().stream()
                    .sorted((a, b) -> a.getValue().equals(b.getValue())
                            ? a.getKey().compareTo(b.getKey())
                            : b.getValue() - a.getValue())
                    .map(year -> "{\"value\":\"" + year.getKey() + "\",\"count\":" + year.getValue() + "}")
                    .toList();
            String found = twin.browserFacets(query);
            if (found.equals("{}")) {
                assertEquals(List.of(), counts, query);
            } else {
                String listed = found.replaceAll(".*\"year\":\\[(.*?)\\].*", "$1");
                assertEquals(String.join(",", counts), listed, query + Arrays.asList(found));
            }
        }
    }
}
