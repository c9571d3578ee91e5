package cn.postgres.tusk.search.analysis;

import org.apache.lucene.analysis.Analyzer;

/**
 * The analyser of all text fields. The field {@link #NEXT} gets the followers of terms, every other field the terms. Safe
 * for threads.
 */
public final class TuskAnalyzer extends Analyzer {
    /** Number of the specification; an index made with another one must be made anew. */
    public static final int VERSION = 2;

    /** The field that tells what follows a term. */
    public static final String NEXT = "next";

    public TuskAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        boolean followers = fieldName.equals(NEXT);
        return new TokenStreamComponents(followers ? new FollowerTokenizer() : new TuskTokenizer());
    }
}
