package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.render.PageView.Fact;
import cn.postgres.tusk.render.PageView.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns facts into links: to the pages of people, and to all entries of which the same is true. Immutable. */
final class LinkedRows {
    private static final Set<String> PEOPLE = Set.of("translators", "speakers", "people", "originalAuthor");

    /** From a fact's key to the facet that has the same. */
    private static final Map<String, String> FACETS = Map.of(
            "topics", "topic",
            "level", "level",
            "format", "form",
            "published", "year",
            "publisher", "publisher");

    private final FacetViews facets;
    private final People people;

    LinkedRows(FacetViews facets, People people) {
        this.facets = facets;
        this.people = people;
    }

    List<Row> of(Entry entry, List<Row> rows) {
        return rows.stream().map(row -> linked(entry, row)).toList();
    }

    private Row linked(Entry entry, Row row) {
        if (PEOPLE.contains(row.key())) {
            return row.with(fact -> new Fact(fact.text(), people.url(fact.text())));
        }
        String facet = FACETS.get(row.key());
        return facet == null
                ? row
                : row.with(fact -> {
                    String url = facets.url(entry, facet, fact.text());
                    return url.isEmpty() ? fact : new Fact(fact.text(), url);
                });
    }
}
