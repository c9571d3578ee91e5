package cn.postgres.tusk.asset;

import cn.postgres.tusk.model.Output;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A theme's files, ready to publish. Immutable.
 *
 * @param names output file by theme path: {@code styles/main.css} → {@code assets/styles/main.3f2a91bc0d.css}
 * @param outputs sorted by file
 */
public record Assets(SortedMap<String, String> names, List<Output> outputs) {
    /** No file at all. */
    public static final Assets NONE = new Assets(new TreeMap<>(), List.of());

    public Assets {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        outputs = List.copyOf(outputs);
    }

    /** The output file of a theme path, relative to the output folder. */
    public Optional<String> find(String path) {
        return Optional.ofNullable(names.get(path));
    }

    /** The same for a map that templates read. */
    public Map<String, String> asMap() {
        return names;
    }
}
