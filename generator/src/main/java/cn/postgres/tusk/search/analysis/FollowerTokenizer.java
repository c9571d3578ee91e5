package cn.postgres.tusk.search.analysis;

import java.io.IOException;
import java.util.Arrays;
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

    private char[] before = new char[128];
    private int length;
    private TokenType type = TokenType.SIGN;
    private int end;

    FollowerTokenizer() {}

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (scanner.next()) {
            Tokens token = scanner.tokens();
            if (!Followers.counts(token.type()) || isLastOfPair(token)) {
                continue;
            }
            int follower = follower(token);
            if (follower >= 0) {
                term.copyBuffer(before, 0, length);
                term.append(Followers.SEPARATOR);
                int bucket = Followers.bucket(Character.codePointAt(before, 0, length), follower);
                term.append((char) (Followers.FIRST + bucket));
            }
            remember(token);
            if (follower >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isLastOfPair(Tokens token) {
        return token.type() == TokenType.CHARACTER && type == TokenType.BIGRAM && token.end() == end;
    }

    /** The code point after the token before, as far as the tokens tell; -1 if nothing follows it directly. */
    private int follower(Tokens token) {
        if (!Followers.isKept(type)) {
            return -1;
        }
        char[] chars = scanner.chars();
        int first = Character.codePointAt(chars, token.from(), token.to());
        if (token.start() < end) {
            return Character.codePointBefore(chars, token.to(), token.from());
        }
        boolean bothHan = Followers.isHan(before[0]) && Followers.isHan(first);
        return Followers.adjoin(text.chars(), end, token.start(), bothHan) ? first : -1;
    }

    private void remember(Tokens token) {
        type = token.type();
        end = token.end();
        length = token.to() - token.from();
        if (length > before.length) {
            before = Arrays.copyOf(before, length);
        }
        System.arraycopy(scanner.chars(), token.from(), before, 0, length);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        text.read(input);
        scanner.reset(text.chars(), text.length());
        type = TokenType.SIGN;
        end = 0;
    }

    @Override
    public void close() throws IOException {
        super.close();
        text.release();
        scanner.reset(text.chars(), 0);
    }
}
