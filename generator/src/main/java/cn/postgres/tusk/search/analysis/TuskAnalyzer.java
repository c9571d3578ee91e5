package cn.postgres.tusk.search.analysis;

import org.apache.lucene.analysis.Analyzer;

/**
 * The analyser of all text fields. The field {@link #UNIGRAMS} gets single characters of Chinese, Japanese and Korean
 * text, every other field the rest. Safe for threads.
 */
public final class TuskAnalyzer extends Analyzer {
    /** Number of the specification; an index made with another one must be made anew. */
    public static final int VERSION = 2;

    /** The field of single characters. */
    public static final String UNIGRAMS = "unigrams";

    public TuskAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        boolean single = fieldName.equals(UNIGRAMS);
        return new TokenStreamComponents(
                new TuskTokenizer(single ? TokenScanner.Mode.UNIGRAMS : TokenScanner.Mode.TEXT));
    }
}
