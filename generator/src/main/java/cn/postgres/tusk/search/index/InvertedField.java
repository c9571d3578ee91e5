package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.analysis.TermCounts;
import java.util.Arrays;

/**
 * A field of documents that come one after another, while it is inverted: terms get numbers, and each document appends
 * the numbers of its terms with their counts. Lucene would hash, encode and link each of these; here that is done once for
 * a term, and the postings are put in order by {@link FieldPostings} at the end. Not for several threads.
 */
final class InvertedField {
    private static final int LEAST_SLOTS = 1 << 10;

    private final boolean frequencies;
    /** Each the hash of a term in its high half, the number and one in its low half, or 0. */
    private long[] slots = new long[LEAST_SLOTS];

    private char[] pool = new char[LEAST_SLOTS * 2];
    private int[] ends = new int[LEAST_SLOTS / 2];
    private int terms;
    /** Each the number of a term in its high half, the count in its low half. */
    private long[] entries = new long[LEAST_SLOTS];

    private int size;
    private int[] documentEnds = new int[LEAST_SLOTS];
    private int documents;

    /** @param frequencies whether readers shall see the counts */
    InvertedField(boolean frequencies) {
        this.frequencies = frequencies;
    }

    /** Adds the next document. */
    void add(TermCounts counts) {
        int added = counts.size();
        if (size + added > entries.length) {
            entries = Arrays.copyOf(entries, Math.max(size + added, entries.length + entries.length / 2));
        }
        for (int i = 0; i < added; i++) {
            entries[size++] = (long) number(counts, i) << 32 | counts.count(i);
        }
        if (documents == documentEnds.length) {
            documentEnds = Arrays.copyOf(documentEnds, documents * 2);
        }
        documentEnds[documents++] = size;
    }

    private int number(TermCounts counts, int i) {
        int hash = counts.hash(i);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int term = (int) slots[slot] - 1;
            if ((int) (slots[slot] >>> 32) == hash && isTerm(term, counts, i)) {
                return term;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = (long) hash << 32 | terms + 1;
        keep(counts.pool(), counts.start(i), counts.end(i));
        if (terms * 2 >= slots.length) {
            grow();
        }
        return terms - 1;
    }

    private boolean isTerm(int term, TermCounts counts, int i) {
        return Arrays.equals(pool, start(term), ends[term], counts.pool(), counts.start(i), counts.end(i));
    }

    private int start(int term) {
        return term == 0 ? 0 : ends[term - 1];
    }

    private void keep(char[] chars, int from, int to) {
        int start = start(terms);
        int end = start + to - from;
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(end, pool.length * 2));
        }
        System.arraycopy(chars, from, pool, start, to - from);
        ends[terms++] = end;
    }

    private void grow() {
        long[] former = slots;
        slots = new long[former.length * 2];
        ends = Arrays.copyOf(ends, slots.length / 2);
        int mask = slots.length - 1;
        for (long entry : former) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & mask;
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = entry;
            }
        }
    }

    /** Number of postings so far. */
    int size() {
        return size;
    }

    /** The postings in order; nothing can be added after it. */
    FieldPostings postings() {
        slots = new long[0];
        SortedTerms sorted = SortedTerms.of(pool, ends, terms);
        pool = new char[0];
        int[] firsts = new int[terms + 1];
        for (int i = 0; i < size; i++) {
            firsts[sorted.rank((int) (entries[i] >>> 32)) + 1]++;
        }
        for (int rank = 0; rank < terms; rank++) {
            firsts[rank + 1] += firsts[rank];
        }
        int[] lasts = Arrays.copyOf(firsts, terms);
        long[] postings = distribute(sorted, lasts, firsts);
        entries = new long[0];
        return new FieldPostings(sorted, firsts, lasts, postings, frequencies, documents);
    }

    /** Puts each posting behind the others of its term. Two terms may have become one in UTF-8: their counts are added. */
    private long[] distribute(SortedTerms sorted, int[] lasts, int[] firsts) {
        long[] postings = new long[size];
        int i = 0;
        for (int document = 0; document < documents; document++) {
            for (; i < documentEnds[document]; i++) {
                int rank = sorted.rank((int) (entries[i] >>> 32));
                int last = lasts[rank] - 1;
                if (last >= firsts[rank] && (int) (postings[last] >>> 32) == document) {
                    postings[last] += (int) entries[i];
                } else {
                    postings[lasts[rank]++] = (long) document << 32 | (int) entries[i];
                }
            }
        }
        return postings;
    }
}
