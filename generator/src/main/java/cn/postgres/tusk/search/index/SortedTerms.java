package cn.postgres.tusk.search.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.MSBRadixSorter;
import org.apache.lucene.util.UnicodeUtil;

/** Different terms as Lucene wants them: in UTF-8, in the order of their bytes. Immutable. */
final class SortedTerms {
    private final byte[] bytes;
    /** By number of the term, one more than there are terms. */
    private final int[] starts;
    /** The numbers of the terms, in order. */
    private final int[] order;
    /** By number of the term. */
    private final int[] ranks;

    private final int size;

    private SortedTerms(byte[] bytes, int[] starts, int[] order) {
        this.bytes = bytes;
        this.starts = starts;
        this.order = order;
        this.ranks = new int[order.length];
        this.size = rankAll();
    }

    /**
     * Encodes and sorts.
     *
     * @param ends of each term in the pool, where the next one begins
     */
    static SortedTerms of(char[] pool, int[] ends, int size) {
        int[] starts = new int[size + 1];
        byte[] bytes = new byte[2 * pool.length];
        byte[] term = new byte[64];
        for (int i = 0; i < size; i++) {
            int start = i == 0 ? 0 : ends[i - 1];
            term = ArrayUtil.growNoCopy(term, (ends[i] - start) * UnicodeUtil.MAX_UTF8_BYTES_PER_CHAR);
            int length = UnicodeUtil.UTF16toUTF8(pool, start, ends[i] - start, term);
            starts[i + 1] = starts[i] + length;
            bytes = ArrayUtil.grow(bytes, starts[i + 1]);
            System.arraycopy(term, 0, bytes, starts[i], length);
        }
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        sort(bytes, starts, order);
        return new SortedTerms(bytes, starts, order);
    }

    private static void sort(byte[] bytes, int[] starts, int[] order) {
        new MSBRadixSorter(Integer.MAX_VALUE) {
            @Override
            protected int byteAt(int i, int k) {
                int at = starts[order[i]] + k;
                return at < starts[order[i] + 1] ? bytes[at] & 0xFF : -1;
            }

            @Override
            protected void swap(int i, int j) {
                int term = order[i];
                order[i] = order[j];
                order[j] = term;
            }
        }.sort(0, order.length);
    }

    /** Equal terms, of which half a surrogate pair makes some, get one rank. */
    private int rankAll() {
        int rank = -1;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || !isEqual(order[i - 1], order[i])) {
                rank++;
            }
            ranks[order[i]] = rank;
            order[rank] = order[i];
        }
        return rank + 1;
    }

    private boolean isEqual(int a, int b) {
        return Arrays.equals(bytes, starts[a], starts[a + 1], bytes, starts[b], starts[b + 1]);
    }

    int size() {
        return size;
    }

    /** Which in order a term is, by its number. */
    int rank(int number) {
        return ranks[number];
    }

    /** Shows a term, by its rank. */
    void show(int rank, BytesRef target) {
        target.bytes = bytes;
        target.offset = starts[order[rank]];
        target.length = starts[order[rank] + 1] - target.offset;
    }
}
