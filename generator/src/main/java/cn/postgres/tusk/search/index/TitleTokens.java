package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.analysis.TitleToken;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * How much the tokens of a title tell: a title whose telling tokens are all asked for is likelier meant than one that says
 * something else as well. No state.
 */
public final class TitleTokens {
    private static final int STEPS = 2;
    private static final int MOST = 255;

    private TitleTokens() {}

    /** The tokens that count, in order. */
    public static List<String> of(String title) {
        return TitleToken.of(title);
    }

    /** What a token tells: the natural logarithm of how rare it is among titles, in halves; 0 to 255. */
    public static int weight(IndexReader index, String token) throws IOException {
        int pages = Math.max(1, index.docFreq(new Term(IndexFields.TITLE, token)));
        return Math.min(MOST, (int) Math.floor(STEPS * Math.log(1 + index.maxDoc() / (double) pages)));
    }
}
