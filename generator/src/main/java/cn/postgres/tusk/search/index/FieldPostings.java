package cn.postgres.tusk.search.index;

import org.apache.lucene.index.TermsEnum;

/**
 * The terms and postings of one field in memory, as Lucene reads them when it makes a segment of them. Cannot be searched:
 * it is read from the first term to the last. Immutable.
 */
final class FieldPostings extends UnplacedTerms {
    private final SortedTerms terms;
    private final int[] firsts;
    private final int[] lasts;
    private final long[] postings;
    private final boolean frequencies;
    private final int documents;

    /**
     * @param firsts by rank of the term, its first posting
     * @param lasts by rank of the term, behind its last posting
     * @param postings each the number of a document in its high half, the count in its low half
     */
    FieldPostings(SortedTerms terms, int[] firsts, int[] lasts, long[] postings, boolean frequencies, int documents) {
        this.terms = terms;
        this.firsts = firsts;
        this.lasts = lasts;
        this.postings = postings;
        this.frequencies = frequencies;
        this.documents = documents;
    }

    @Override
    public TermsEnum iterator() {
        return new PostingsWalk(terms, firsts, lasts, postings);
    }

    @Override
    public long size() {
        return terms.size();
    }

    @Override
    public long getSumTotalTermFreq() {
        long sum = 0;
        for (int rank = 0; rank < terms.size(); rank++) {
            for (int i = firsts[rank]; i < lasts[rank]; i++) {
                sum += frequencies ? (int) postings[i] : 1;
            }
        }
        return sum;
    }

    @Override
    public long getSumDocFreq() {
        long sum = 0;
        for (int rank = 0; rank < terms.size(); rank++) {
            sum += lasts[rank] - firsts[rank];
        }
        return sum;
    }

    @Override
    public int getDocCount() {
        return documents;
    }

    @Override
    public boolean hasFreqs() {
        return frequencies;
    }
}
