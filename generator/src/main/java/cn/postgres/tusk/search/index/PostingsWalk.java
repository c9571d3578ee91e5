package cn.postgres.tusk.search.index;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Goes through the terms of {@link FieldPostings}. Not for several threads. */
final class PostingsWalk extends MergedTerms {
    private final SortedTerms terms;
    private final int[] firsts;
    private final int[] lasts;
    private final long[] postings;
    private final BytesRef term = new BytesRef();
    private int rank = -1;

    PostingsWalk(SortedTerms terms, int[] firsts, int[] lasts, long[] postings) {
        this.terms = terms;
        this.firsts = firsts;
        this.lasts = lasts;
        this.postings = postings;
    }

    @Override
    public @Nullable BytesRef next() {
        rank++;
        if (rank >= terms.size()) {
            return null;
        }
        terms.show(rank, term);
        return term;
    }

    @Override
    public BytesRef term() {
        return term;
    }

    @Override
    public int docFreq() {
        return lasts[rank] - firsts[rank];
    }

    @Override
    public long totalTermFreq() {
        long sum = 0;
        for (int i = firsts[rank]; i < lasts[rank]; i++) {
            sum += (int) postings[i];
        }
        return sum;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
        CountedPostings walk = reuse instanceof CountedPostings former ? former : new CountedPostings(postings);
        return walk.over(firsts[rank], lasts[rank]);
    }
}
