package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.analysis.FieldLengthAttribute;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * The norms that {@link BM25Similarity} writes, of fields whose terms were counted before: the byte of their length by
 * {@link SmallFloat#intToByte4}. For writing; queries are scored by {@link FieldSimilarity}. Immutable.
 */
final class FieldLengths extends Similarity {
    private final Similarity scores = new BM25Similarity();

    @Override
    public long computeNorm(FieldInvertState state) {
        FieldLengthAttribute length = state.getAttributeSource().getAttribute(FieldLengthAttribute.class);
        return length == null ? scores.computeNorm(state) : SmallFloat.intToByte4(length.fieldLength());
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return scores.scorer(boost, collection, terms);
    }
}
