package cn.postgres.tusk.facet;

import cn.postgres.tusk.model.Entry;
import java.util.List;
import java.util.Map;

/**
 * A facet with the values that entries have: none is empty. Immutable.
 *
 * @param id {@code topic}, {@code level}, {@code form}, {@code year} or {@code publisher}
 * @param values in the order in which they are shown
 * @param entries the entries of each value, in the order of their type's list
 * @param byUrl the values of each entry that has any, by its address, which is the same in all languages
 */
public record Facet(
        String id, List<FacetValue> values, Map<FacetValue, List<Entry>> entries, Map<String, List<FacetValue>> byUrl) {
    public Facet {
        values = List.copyOf(values);
        entries = Map.copyOf(entries);
        byUrl = Map.copyOf(byUrl);
    }

    /** The entries that have a value. */
    public List<Entry> of(FacetValue value) {
        return entries.getOrDefault(value, List.of());
    }

    /** The values that an entry has. */
    public List<FacetValue> of(Entry entry) {
        return byUrl.getOrDefault(entry.url(), List.of());
    }
}
