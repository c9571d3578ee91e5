package cn.postgres.tusk.search.analysis;

import java.util.Arrays;

/**
 * Goes through the tokens of a text and tells of each that another follows the term of {@link Followers#term}. Used again
 * and again, not for several threads.
 */
final class Following {
    private static final int SUFFIX = 2;

    private char[] before = new char[128];
    private int length;
    private TokenType type = TokenType.SIGN;
    private int end;

    /** What {@link #next} made, as far as it says. */
    char[] term = new char[128];

    /** Begins a text. */
    void reset() {
        type = TokenType.SIGN;
        end = 0;
    }

    /**
     * Takes the next token.
     *
     * @param chars the token's characters are a slice of it
     * @param text the whole
     * @return the length of {@link #term} that tells of the token before, or 0 if there is nothing to tell
     */
    int next(Tokens token, char[] chars, char[] text) {
        if (!Followers.counts(token.type()) || isLastOfPair(token)) {
            return 0;
        }
        int follower = follower(token, chars, text);
        int told = follower < 0 ? 0 : tell(follower);
        remember(token, chars);
        return told;
    }

    private boolean isLastOfPair(Tokens token) {
        return token.type() == TokenType.CHARACTER && type == TokenType.BIGRAM && token.end() == end;
    }

    /** The code point after the token before, as far as the tokens tell; -1 if nothing follows it directly. */
    private int follower(Tokens token, char[] chars, char[] text) {
        if (!Followers.isKept(type)) {
            return -1;
        }
        int first = Character.codePointAt(chars, token.from(), token.to());
        if (token.start() < end) {
            return Character.codePointBefore(chars, token.to(), token.from());
        }
        boolean bothHan = Followers.isHan(before[0]) && Followers.isHan(first);
        return Followers.adjoin(text, end, token.start(), bothHan) ? first : -1;
    }

    private int tell(int follower) {
        if (length + SUFFIX > term.length) {
            term = new char[(length + SUFFIX) * 2];
        }
        System.arraycopy(before, 0, term, 0, length);
        term[length] = Followers.SEPARATOR;
        int bucket = Followers.bucket(Character.codePointAt(before, 0, length), follower);
        term[length + 1] = (char) (Followers.FIRST + bucket);
        return length + SUFFIX;
    }

    private void remember(Tokens token, char[] chars) {
        type = token.type();
        end = token.end();
        length = token.to() - token.from();
        if (length > before.length) {
            before = Arrays.copyOf(before, length * 2);
        }
        System.arraycopy(chars, token.from(), before, 0, length);
    }
}
