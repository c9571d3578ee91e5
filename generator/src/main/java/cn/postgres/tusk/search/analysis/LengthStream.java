package cn.postgres.tusk.search.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What Lucene gets for a field whose terms are counted: the length of the field, and one empty term where it has any,
 * because Lucene asks for the length of no other. For one reading.
 */
final class LengthStream extends TokenStream {
    private boolean isOver;

    LengthStream(TermCounts counts) {
        isOver = counts.size() == 0;
        addAttribute(CharTermAttribute.class);
        addAttribute(FieldLengthAttribute.class).setFieldLength(counts.length());
    }

    @Override
    public boolean incrementToken() {
        boolean first = !isOver;
        isOver = true;
        return first;
    }
}
