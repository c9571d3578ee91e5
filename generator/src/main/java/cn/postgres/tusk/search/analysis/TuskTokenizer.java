package cn.postgres.tusk.search.analysis;

import java.io.IOException;
import java.util.Arrays;
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
    /** Buffers larger than this are given back after use. */
    private static final int KEPT_CHARS = 1 << 20;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final TokenScanner scanner;
    private char[] text = new char[4096];
    private int length;
    private boolean ready;

    TuskTokenizer(TokenScanner.Mode mode) {
        scanner = new TokenScanner(mode);
    }

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
        length = 0;
        int read = input.read(text, 0, text.length);
        while (read >= 0) {
            length += read;
            if (length == text.length) {
                text = Arrays.copyOf(text, length * 2);
            }
            read = input.read(text, length, text.length - length);
        }
        scanner.reset(text, length);
        ready = true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(length);
        offset.setOffset(last, last);
    }

    @Override
    public void close() throws IOException {
        super.close();
        ready = false;
        if (text.length > KEPT_CHARS) {
            text = new char[4096];
        }
        scanner.reset(text, 0);
    }
}
