package cn.postgres.tusk.highlight;

import java.util.Arrays;

/** Stretches of a text, in its order and without overlap; those that touch are one. Not thread-safe. */
final class Ranges {
    private int[] bounds = new int[8];
    private int size;

    /** Adds {@code [from, to)}; what lies before the end of the last one is cut off. */
    void add(int from, int to) {
        int begin = size == 0 ? from : Math.max(from, bounds[size - 1]);
        if (to <= begin) {
            return;
        }
        if (size > 0 && bounds[size - 1] == begin) {
            bounds[size - 1] = to;
            return;
        }
        if (size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * size);
        }
        bounds[size++] = begin;
        bounds[size++] = to;
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean contains(int at) {
        return (after(at) & 1) == 1;
    }

    /** The next place behind {@code at} where a stretch begins or ends, or {@code limit}. */
    int next(int at, int limit) {
        int index = after(at);
        return index < size ? Math.min(bounds[index], limit) : limit;
    }

    /** Index of the first bound behind {@code at}. */
    private int after(int at) {
        int found = Arrays.binarySearch(bounds, 0, size, at);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
