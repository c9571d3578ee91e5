package cn.postgres.tusk.lint;

import java.util.Map;
import java.util.TreeMap;

/** Ranges of a text that are taken; an empty range takes its place, too. Not thread-safe. */
final class Occupied {
    private final TreeMap<Integer, Integer> ranges = new TreeMap<>();

    /** Whether a range neither overlaps nor meets an empty one at its edge. */
    boolean isFree(int from, int to) {
        Map.Entry<Integer, Integer> before = ranges.floorEntry(from);
        if (before != null && (before.getKey() == from || before.getValue() > from)) {
            return false;
        }
        Map.Entry<Integer, Integer> behind = ranges.higherEntry(from);
        return behind == null || behind.getKey() >= to;
    }

    void take(int from, int to) {
        ranges.put(from, to);
    }
}
