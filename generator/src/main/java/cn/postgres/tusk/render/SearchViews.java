package cn.postgres.tusk.render;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.render.PageView.SearchView;
import cn.postgres.tusk.render.PageView.TermIndex;
import cn.postgres.tusk.render.PageView.TermLink;
import cn.postgres.tusk.render.PageView.TypeLink;
import java.util.ArrayList;
import java.util.List;

/** Makes what the search page of a site shows of it: types, and the terms that lead to most. */
final class SearchViews {
    /** Terms that are shown of each taxonomy: a screen or two, not thousands. */
    private static final int TERMS = 60;

    private final Site site;
    private final Labels labels;
    private final ListViews lists;

    SearchViews(Site site, Labels labels, ListViews lists) {
        this.site = site;
        this.labels = labels;
        this.lists = lists;
    }

    SearchView of() {
        List<TermIndex> indexes = new ArrayList<>();
        site.taxonomies().keySet().forEach(taxonomy -> {
            List<TermLink> terms = lists.terms(taxonomy);
            if (!terms.isEmpty()) {
                indexes.add(new TermIndex(
                        labels.of("taxonomy." + taxonomy),
                        Paths.taxonomyUrl(taxonomy),
                        terms.size(),
                        List.copyOf(terms.subList(0, Math.min(TERMS, terms.size())))));
            }
        });
        return new SearchView(types(), indexes);
    }

    private List<TypeLink> types() {
        List<TypeLink> types = new ArrayList<>();
        for (List<Entry> entries : site.lists().values()) {
            if (!entries.isEmpty()) {
                ContentType type = entries.get(0).type();
                types.add(new TypeLink(type.id(), labels.of(type), Paths.listUrl(type), entries.size()));
            }
        }
        return types;
    }
}
