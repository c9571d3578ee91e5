package cn.postgres.tusk.search.analysis;

import org.apache.lucene.util.Attribute;

/**
 * The length of a field whose terms are counted before Lucene gets them: the tokens at a place of their own, as Lucene's
 * {@code BM25Similarity} counts them in a field of tokens one by one. One for each stream, not for several threads.
 */
public interface FieldLengthAttribute extends Attribute {
    int fieldLength();

    void setFieldLength(int length);
}
