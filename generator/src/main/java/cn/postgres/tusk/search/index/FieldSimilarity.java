package cn.postgres.tusk.search.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * BM25 with Lucene's defaults; the length of a page's code does not count, so that a browser need not know it. Immutable.
 */
final class FieldSimilarity extends PerFieldSimilarityWrapper {
    private static final float K1 = 1.2f;

    private final Similarity usual = new BM25Similarity();
    private final Similarity regardless = new BM25Similarity(K1, 0);

    @Override
    public Similarity get(String field) {
        return field.equals(IndexFields.CODE) ? regardless : usual;
    }
}
