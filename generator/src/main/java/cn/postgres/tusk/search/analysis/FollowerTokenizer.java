package cn.postgres.tusk.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * For each word and each pair of characters that another token follows, the term of {@link Followers#term}: what the
 * field {@link TuskAnalyzer#NEXT} holds. Reusable, not for several threads.
 */
public final class FollowerTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TokenScanner scanner = new TokenScanner(TokenScanner.Mode.TEXT);
    private final WholeText text = new WholeText();
    private final Following following = new Following();

    FollowerTokenizer() {}

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (scanner.next()) {
            int length = following.next(scanner.tokens(), scanner.chars(), text.chars());
            if (length > 0) {
                term.copyBuffer(following.term, 0, length);
                return true;
            }
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        text.read(input);
        scanner.reset(text.chars(), text.length());
        following.reset();
    }

    @Override
    public void close() throws IOException {
        super.close();
        text.release();
        scanner.reset(text.chars(), 0);
    }
}
