package cn.postgres.tusk.facet;

import cn.postgres.tusk.config.NamesConfig.Han;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.pinyin.Pinyin;
import cn.postgres.tusk.pinyin.SortKey;
import cn.postgres.tusk.text.Slugs;
import cn.postgres.tusk.text.UriPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Makes facets of the entries of a type. */
final class FacetMaker {
    private final List<Entry> entries;
    private final Han han;

    FacetMaker(List<Entry> entries, Han han) {
        this.entries = entries;
        this.han = han;
    }

    /** Free texts, the most frequent first, then as names are sorted. */
    Facet texts(String id, Function<Entry, List<?>> values) {
        Map<Object, List<Entry>> found = found(values);
        Comparator<Object> byCount = Comparator.comparingInt(
                value -> -found.getOrDefault(value, List.of()).size());
        return facet(
                id, found, byCount.thenComparing(value -> SortKey.of(value.toString())), value -> spelt("" + value));
    }

    /** Constants of one enum, in its order. */
    Facet constants(String id, Function<Entry, List<?>> values) {
        return facet(
                id,
                found(values),
                Comparator.comparingInt(value -> ((Enum<?>) value).ordinal()),
                value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Years, the newest first. */
    Facet years(String id, Function<Entry, List<?>> values) {
        return facet(id, found(values), Comparator.comparingInt(value -> -(Integer) value), value -> spelt("" + value));
    }

    private Map<Object, List<Entry>> found(Function<Entry, List<?>> values) {
        Map<Object, List<Entry>> found = new LinkedHashMap<>();
        for (Entry entry : entries) {
            for (Object value : new HashSet<>(values.apply(entry))) {
                found.computeIfAbsent(value, key -> new ArrayList<>()).add(entry);
            }
        }
        return found;
    }

    private String spelt(String name) {
        return Slugs.of(han == Han.PINYIN ? Pinyin.spell(name) : name);
    }

    private Facet facet(
            String id, Map<Object, List<Entry>> found, Comparator<Object> order, Function<Object, String> slugs) {
        // Ties end with the text itself, so that the order of a hash set reaches nobody.
        List<Object> sorted = found.keySet().stream()
                .sorted(order.thenComparing(Object::toString))
                .toList();
        Set<String> taken = new HashSet<>();
        List<FacetValue> values = new ArrayList<>();
        Map<FacetValue, List<Entry>> byValue = new HashMap<>();
        Map<String, List<FacetValue>> byUrl = new HashMap<>();
        for (Object key : sorted) {
            List<Entry> having = found.getOrDefault(key, List.of());
            String slug = free(slugs.apply(key), taken);
            String url = UriPath.encode("/" + having.get(0).type().folder() + "/" + id + "/" + slug + "/");
            FacetValue value = new FacetValue(id, key, slug, url);
            values.add(value);
            byValue.put(value, List.copyOf(having));
            having.forEach(entry -> byUrl.computeIfAbsent(entry.url(), address -> new ArrayList<>())
                    .add(value));
        }
        byUrl.replaceAll((url, own) -> List.copyOf(own));
        return new Facet(id, values, byValue, byUrl);
    }

    private static String free(String wanted, Set<String> taken) {
        String slug = wanted;
        for (int n = 2; !taken.add(slug); n++) {
            slug = wanted + "-" + n;
        }
        return slug;
    }
}
