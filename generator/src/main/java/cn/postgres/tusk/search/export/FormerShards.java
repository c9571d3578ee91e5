package cn.postgres.tusk.search.export;

import cn.postgres.tusk.search.index.IndexChanges;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;

/**
 * The shards of an earlier export, and which of them are as they were: where a shard begins with the same entry, and no
 * entry from that one to the first of the next shard has changed, all that decides on its content and its end is the same.
 * Immutable.
 */
final class FormerShards {
    /** Bytes of a follower after its term. */
    private static final int SUFFIX = 2;

    static final FormerShards NONE = new FormerShards(List.of(), List.of());

    private final List<ExportMemory.Shard> shards;
    private final Map<String, Integer> byFirst = new HashMap<>();
    private final TreeSet<BytesRef> changed = new TreeSet<>();

    private FormerShards(List<ExportMemory.Shard> shards, Collection<String> changed) {
        this.shards = shards;
        for (int i = 0; i < shards.size(); i++) {
            byFirst.put(shards.get(i).first(), i);
        }
        changed.forEach(entry -> this.changed.add(new BytesRef(entry)));
    }

    static FormerShards of(List<ExportMemory.Shard> shards, IndexChanges changes) {
        TreeSet<String> changed = new TreeSet<>();
        for (SearchedField field : SearchedField.values()) {
            for (String term : changes.in(field.lucene()).counted()) {
                changed.add(term);
                Crowded.beginnings(term, changed::add);
            }
            if (field.hasNormsInShards()) {
                changed.addAll(changes.in(field.lucene()).weighed());
            }
        }
        for (String follower : changes.in("next").counted()) {
            changed.add(follower.substring(0, follower.length() - SUFFIX));
        }
        return new FormerShards(shards, changed);
    }

    /** The number of the shard that began with an entry and is as it was, or -1. */
    int startingWith(String entry) {
        Integer number = byFirst.get(entry);
        return number != null && isSame(number) ? number : -1;
    }

    /** Whether a shard is as it was, if it begins as it began. */
    boolean isSame(int number) {
        BytesRef entry = changed.ceiling(new BytesRef(shards.get(number).first()));
        return entry == null || number + 1 < shards.size() && entry.compareTo(new BytesRef(first(number + 1))) > 0;
    }

    private String first(int number) {
        return shards.get(number).first();
    }

    ExportMemory.Shard get(int number) {
        return shards.get(number);
    }

    int size() {
        return shards.size();
    }
}
