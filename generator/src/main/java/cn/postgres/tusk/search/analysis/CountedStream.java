package cn.postgres.tusk.search.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms that are counted already: each once, with its frequency and the length of the field. For one reading. */
final class CountedStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final TermCounts counts;
    private final boolean frequencies;
    private int next;

    CountedStream(TermCounts counts, boolean frequencies) {
        this.counts = counts;
        this.frequencies = frequencies;
        addAttribute(FieldLengthAttribute.class).setFieldLength(counts.length());
    }

    @Override
    public boolean incrementToken() {
        if (next >= counts.size()) {
            return false;
        }
        int from = counts.start(next);
        term.copyBuffer(counts.pool(), from, counts.end(next) - from);
        if (frequencies) {
            frequency.setTermFrequency(counts.count(next));
        }
        next++;
        return true;
    }
}
