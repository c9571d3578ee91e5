package cn.postgres.tusk.search.index;

/** Goes through the documents of one term after another of {@link FieldPostings}. Not for several threads. */
final class CountedPostings extends CountedDocuments {
    private final long[] postings;
    private int first;
    private int next;
    private int last;

    CountedPostings(long[] postings) {
        this.postings = postings;
    }

    /** Begins with another term, whose postings lie between two offsets. */
    CountedPostings over(int from, int to) {
        first = from;
        next = from;
        last = to;
        return this;
    }

    @Override
    public int nextDoc() {
        if (next <= last) {
            next++;
        }
        return docID();
    }

    @Override
    public int docID() {
        if (next == first) {
            return -1;
        }
        return next > last ? NO_MORE_DOCS : (int) (postings[next - 1] >>> 32);
    }

    @Override
    public int freq() {
        return (int) postings[next - 1];
    }

    @Override
    public long cost() {
        return last - first;
    }
}
