package cn.postgres.tusk.hanzi;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words by their characters, in a few flat arrays: 50,000 phrases take about 3 MB. Filled by one thread, then read by any
 * number.
 */
final class PhraseTrie {
    private static final int ROOT = 0;
    private static final int NONE = -1;
    /** Of the hash table, in slots; a power of two. */
    private static final int FIRST_SIZE = 1 << 12;

    /** Open addressing: parent node in the upper bits, character in the lower 16; 0 for a free slot. */
    private long[] keys = new long[FIRST_SIZE];

    private int[] children = new int[FIRST_SIZE];
    private @Nullable String[] words = new @Nullable String[FIRST_SIZE];
    private int nodes = 1;

    /** Adds a phrase; a later one with the same key replaces the former. */
    void put(String phrase, String word) {
        int node = ROOT;
        for (int i = 0; i < phrase.length(); i++) {
            int next = child(node, phrase.charAt(i));
            node = next == NONE ? add(node, phrase.charAt(i)) : next;
        }
        words[node] = word;
    }

    /** What a phrase is in the other script, or null. */
    @Nullable
    String get(CharSequence phrase) {
        int node = ROOT;
        for (int i = 0; i < phrase.length() && node != NONE; i++) {
            node = child(node, phrase.charAt(i));
        }
        return node == NONE ? null : words[node];
    }

    /** The longest phrase that begins at an index. */
    long longest(CharSequence text, int from) {
        return longest(text, from, text.length());
    }

    /**
     * The longest phrase between two indices: its length in the upper half, its node in the lower; 0 for none. One
     * number, because it is asked for every character of a site.
     */
    long longest(CharSequence text, int from, int to) {
        int node = ROOT;
        long found = 0;
        for (int i = from; i < to; i++) {
            node = child(node, text.charAt(i));
            if (node == NONE) {
                break;
            }
            if (words[node] != null) {
                found = (long) (i + 1 - from) << 32 | node;
            }
        }
        return found;
    }

    static int length(long match) {
        return (int) (match >>> 32);
    }

    String word(long match) {
        String word = words[(int) match];
        if (word == null) {
            throw new IllegalArgumentException("no match: " + match);
        }
        return word;
    }

    private int child(int node, char c) {
        long key = key(node, c);
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); keys[slot] != 0; slot = slot + 1 & mask) {
            if (keys[slot] == key) {
                return children[slot];
            }
        }
        return NONE;
    }

    private int add(int node, char c) {
        if (nodes * 2 > keys.length) {
            grow();
        }
        int added = nodes++;
        if (added == words.length) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        insert(key(node, c), added);
        return added;
    }

    private void insert(long key, int child) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        children[slot] = child;
    }

    private void grow() {
        long[] formerKeys = keys;
        int[] formerChildren = children;
        keys = new long[formerKeys.length * 2];
        children = new int[keys.length];
        for (int i = 0; i < formerKeys.length; i++) {
            if (formerKeys[i] != 0) {
                insert(formerKeys[i], formerChildren[i]);
            }
        }
    }

    // One is added, so that no key is 0.
    private static long key(int node, char c) {
        return ((long) node << 16 | c) + 1;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
