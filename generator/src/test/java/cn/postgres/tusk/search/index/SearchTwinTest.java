package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The browser's searcher answers as Java's: some queries of every kind. {@link SearchTwinIT} tries many more. */
class SearchTwinTest extends TwinSite {
    SearchTwinTest() {
        super(TwinPages.drawn(8, 60), 9, 160);
    }

    @Test
    void answersAreTheSame() {
        SearchTwin.assertSame(
                cases, cases.stream().map(one -> twin().java(one, 0, 10)).toList(), twin().browser(cases, 0, 10));
    }

    @Test
    void furtherHitsAreTheSame() {
        List<TwinQueries.Case> some = cases.subList(cases.size() - 40, cases.size());
        SearchTwin.assertSame(
                some, some.stream().map(one -> twin().java(one, 7, 20)).toList(), twin().browser(some, 7, 20));
    }

    /** Facets count all pages that are found, the most frequent value first. */
    @Test
    void facetsAreCounted() throws IOException {
        for (String query : List.of("vacuum", "索引", "type:post", "year:2015 year:2016 的", "囧")) {
            TreeMap<String, Integer> years = new TreeMap<>();
            for (var hit :
                    twin().result(query, SiteSearch.Order.RELEVANCE, 0, 100).hits()) {
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
            String found = twin().browserFacets(query);
            if (found.equals("{}")) {
                assertEquals(List.of(), counts, query);
            } else {
                String listed = found.replaceAll(".*\"year\":\\[(.*?)\\].*", "$1");
                assertEquals(String.join(",", counts), listed, query + Arrays.asList(found));
            }
        }
    }
}
