package cn.postgres.tusk.render;

import cn.postgres.tusk.facet.Facet;
import cn.postgres.tusk.facet.FacetValue;
import cn.postgres.tusk.facet.Facets;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.render.PageView.FacetLink;
import cn.postgres.tusk.render.PageView.FacetMark;
import cn.postgres.tusk.render.PageView.FacetView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the views of what a list can be narrowed down by. Immutable. */
final class FacetViews {
    private final Facets facets;
    private final Labels labels;

    FacetViews(Facets facets, Labels labels) {
        this.facets = facets;
        this.labels = labels;
    }

    /** Of a list, or of a part of one. */
    List<FacetView> of(Listing listing) {
        ContentType type = listing.type();
        if (type == null || !type.equals(facets.type())) {
            return List.of();
        }
        return facets.all().stream().map(facet -> view(facet, listing.url())).toList();
    }

    private FacetView view(Facet facet, String current) {
        List<FacetLink> links = facet.values().stream()
                .map(value -> new FacetLink(
                        name(value),
                        value.slug(),
                        value.url(),
                        facet.of(value).size(),
                        value.url().equals(current)))
                .toList();
        return new FacetView(facet.id(), labels.of("facet." + facet.id()), links);
    }

    /** What an entry has. */
    List<FacetMark> marks(Entry entry) {
        List<FacetMark> marks = new ArrayList<>();
        for (Facet facet : facets.all()) {
            List<String> slugs = facet.of(entry).stream().map(FacetValue::slug).toList();
            if (!slugs.isEmpty()) {
                marks.add(new FacetMark(facet.id(), slugs));
            }
        }
        return marks;
    }

    /** The page of what an entry has in a facet and calls so; empty for none. */
    String url(Entry entry, String facet, String name) {
        return value(entry, facet, name).map(FacetValue::url).orElse("");
    }

    /** The segment in the address of that page; empty for none. */
    String slug(Entry entry, String facet, String name) {
        return value(entry, facet, name).map(FacetValue::slug).orElse("");
    }

    /** Of a translation whose words are others, the only value there is. */
    private Optional<FacetValue> value(Entry entry, String id, String name) {
        List<FacetValue> values = facets.all().stream()
                .filter(facet -> facet.id().equals(id))
                .flatMap(facet -> facet.of(entry).stream())
                .toList();
        return values.size() == 1
                ? Optional.of(values.get(0))
                : values.stream().filter(value -> name.equals(name(value))).findFirst();
    }

    /** The page of a value that readers call so; empty for none. */
    String url(String facet, String name) {
        return facets.all().stream()
                .filter(candidate -> candidate.id().equals(facet))
                .flatMap(candidate -> candidate.values().stream())
                .filter(value -> name.equals(name(value)))
                .findFirst()
                .map(FacetValue::url)
                .orElse("");
    }

    /** As readers know the value. */
    String name(FacetValue value) {
        return value.value() instanceof Enum<?> constant
                ? labels.of(constant)
                : value.value().toString();
    }
}
