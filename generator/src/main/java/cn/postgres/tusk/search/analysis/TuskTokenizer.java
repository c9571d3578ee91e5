package cn.postgres.tusk.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * The analyser of the package's specification as a Lucene tokenizer. Reads the whole text into memory; offsets count
 * UTF-16 units and never go back. Reusable, not for several threads.
 */
public final class TuskTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final TokenScanner scanner = new TokenScanner(TokenScanner.Mode.TEXT);
    private final WholeText text = new WholeText();
    private boolean ready;

    TuskTokenizer() {}

    @Override
    public boolean incrementToken() {
        if (!ready) {
            throw new IllegalStateException("reset() was not called");
        }
        clearAttributes();
        if (!scanner.next()) {
            return false;
        }
        Tokens token = scanner.tokens();
        term.copyBuffer(scanner.chars(), token.from(), token.to() - token.from());
        offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
        step.setPositionIncrement(token.step());
        span.setPositionLength(token.span());
        type.setType(token.type().label());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        text.read(input);
        scanner.reset(text.chars(), text.length());
        ready = true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(text.length());
        offset.setOffset(last, last);
    }

    @Override
    public void close() throws IOException {
        super.close();
        ready = false;
        text.release();
        scanner.reset(text.chars(), 0);
    }
}
