package cn.postgres.tusk.facet;

import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Source;
import java.util.List;
import java.util.Map;

/**
 * A facet with the values that entries have: none is empty. Immutable.
 *
 * @param id {@code topic}, {@code level}, {@code form}, {@code year} or {@code publisher}
 * @param values in the order in which they are shown
 * @param entries the entries of each value, in the order of their type's list
 * @param bySource the values of each entry that has any
 */
public record Facet(
        String id,
        List<FacetValue> values,
        Map<FacetValue, List<Entry>> entries,
        Map<Source, List<FacetValue>> bySource) {
    public Facet {
        values = List.copyOf(values);
        entries = Map.copyOf(entries);
        bySource = Map.copyOf(bySource);
    }

    /** The entries that have a value. */
    public List<Entry> of(FacetValue value) {
        return entries.getOrDefault(value, List.of());
    }

    /** The values that an entry has. */
    public List<FacetValue> of(Entry entry) {
        return bySource.getOrDefault(entry.source(), List.of());
    }
}
