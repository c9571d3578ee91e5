package cn.postgres.tusk.search.analysis;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;

/**
 * The terms of a field of one document, each with how often it was added, in the order of their first time; so what is made
 * of them looks up each term once and not each occurrence. A hash table with linear probing over characters in one array.
 * Used again and again, not for several threads.
 */
public final class TermCounts {
    private static final int LEAST_SLOTS = 1 << 10;
    private static final int MOST_KEPT_SLOTS = 1 << 16;

    /** Each the number of a term and one, or 0. */
    private int[] slots = new int[LEAST_SLOTS];

    private int[] hashes = new int[LEAST_SLOTS / 2];
    private int[] ends = new int[LEAST_SLOTS / 2];
    private int[] counts = new int[LEAST_SLOTS / 2];
    private char[] pool = new char[LEAST_SLOTS * 2];
    private int size;
    private int length;

    TermCounts() {}

    /** Forgets all, and gives large arrays back. */
    void clear() {
        if (slots.length > MOST_KEPT_SLOTS) {
            slots = new int[LEAST_SLOTS];
            hashes = new int[LEAST_SLOTS / 2];
            ends = new int[LEAST_SLOTS / 2];
            counts = new int[LEAST_SLOTS / 2];
            pool = new char[LEAST_SLOTS * 2];
        } else if (size > 0) {
            Arrays.fill(slots, 0);
        }
        size = 0;
        length = 0;
    }

    /**
     * Counts a term.
     *
     * @param from first of its characters
     * @param to after the last
     * @param placed whether it stands at a place of its own, and so adds to the length of the field
     */
    void add(char[] chars, int from, int to, boolean placed) {
        if (placed) {
            length++;
        }
        int hash = hash(chars, from, to);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] > 0) {
            int term = slots[slot] - 1;
            if (hashes[term] == hash && Arrays.equals(pool, start(term), ends[term], chars, from, to)) {
                counts[term]++;
                return;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        keep(chars, from, to, hash);
        if (size * 2 >= slots.length) {
            grow();
        }
    }

    private static int hash(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + chars[i];
        }
        hash *= 0x9E3779B1;
        return hash ^ hash >>> 15;
    }

    private void keep(char[] chars, int from, int to, int hash) {
        int start = start(size);
        int end = start + to - from;
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(end, pool.length * 2));
        }
        System.arraycopy(chars, from, pool, start, to - from);
        hashes[size] = hash;
        ends[size] = end;
        counts[size++] = 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        hashes = Arrays.copyOf(hashes, slots.length / 2);
        ends = Arrays.copyOf(ends, slots.length / 2);
        counts = Arrays.copyOf(counts, slots.length / 2);
        int mask = slots.length - 1;
        for (int term = 0; term < size; term++) {
            int slot = hashes[term] & mask;
            while (slots[slot] > 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = term + 1;
        }
    }

    /** Number of different terms. */
    public int size() {
        return size;
    }

    /** Number of tokens at places of their own. */
    int length() {
        return length;
    }

    /** The characters of all terms; the array itself, to be read before anything else is counted here. */
    public char[] pool() {
        return pool;
    }

    /** Where a term begins in the pool. */
    public int start(int term) {
        return term == 0 ? 0 : ends[term - 1];
    }

    /** Where a term ends in the pool. */
    public int end(int term) {
        return ends[term];
    }

    /** How often a term was added. */
    public int count(int term) {
        return counts[term];
    }

    /** A hash of a term's characters, well spread in its low bits. */
    public int hash(int term) {
        return hashes[term];
    }

    /** The length of the field for Lucene, to be read before anything else is counted here. */
    public TokenStream lengthStream() {
        return new LengthStream(this);
    }
}
