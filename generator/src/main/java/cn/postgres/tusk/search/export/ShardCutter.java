package cn.postgres.tusk.search.export;

import org.apache.lucene.util.BytesRef;

/**
 * Says where a shard ends. A border stands where the terms around it have little in common, as its separator stands in
 * the root, or where the hash of a term and the size of what it brings say so; not where a count is full, so that a change
 * moves the borders near it and no others. The rule is part of the specification only so
 * far as names stay; readers read any borders. Immutable.
 */
final class ShardCutter {
    private static final int FNV_OFFSET = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;
    private static final int SMALLEST = 4096;
    private static final int PAGES_OF_SMALLEST = 8192;
    private static final int MUCH = 2;
    private static final int MOST = 4;
    private static final int SHORT_SEPARATOR = 3;

    private final int least;

    /** @param pages how many pages the index has: four times as many make shards twice as large */
    ShardCutter(int pages) {
        int size = SMALLEST;
        for (long limit = PAGES_OF_SMALLEST; pages > limit; limit *= 4) {
            size *= 2;
        }
        this.least = size;
    }

    /**
     * Whether a border stands before a term.
     *
     * @param separator bytes that a separator before the term would have
     * @param shard bytes of the shard so far
     * @param weight about the bytes the term brings
     */
    boolean isBorder(BytesRef term, int separator, int shard, int weight) {
        if (shard < least) {
            return false;
        }
        return separator <= SHORT_SEPARATOR
                || shard + weight > MOST * least
                || shard >= MUCH * least
                        && Integer.remainderUnsigned(hash(term), least) < Integer.highestOneBit(weight);
    }

    /** FNV-1a over the UTF-8 bytes, its bits mixed once more. */
    static int hash(BytesRef term) {
        int hash = FNV_OFFSET;
        for (int i = 0; i < term.length; i++) {
            hash = (hash ^ term.bytes[term.offset + i] & 0xFF) * FNV_PRIME;
        }
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ hash >>> 12;
    }
}
