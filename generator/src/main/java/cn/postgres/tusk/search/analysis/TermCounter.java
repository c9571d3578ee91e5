package cn.postgres.tusk.search.analysis;

/**
 * Counts the terms of texts as {@link TuskAnalyzer} cuts them, and what follows them, in one pass over each text. Used
 * again and again, not for several threads.
 */
public final class TermCounter {
    private static final int KEPT_CHARS = 1 << 20;

    private final TokenScanner scanner = new TokenScanner(TokenScanner.Mode.TEXT);
    private final Following following = new Following();
    private char[] chars = new char[4096];

    /** For the terms of one field. */
    public TermCounts newCounts() {
        return new TermCounts();
    }

    /**
     * Adds the terms of a text.
     *
     * @param terms gets what the analyser gives
     * @param followers gets what it gives for the field {@link TuskAnalyzer#NEXT}
     */
    public void count(String text, TermCounts terms, TermCounts followers) {
        int length = text.length();
        if (length > chars.length) {
            chars = new char[length];
        }
        text.getChars(0, length, chars, 0);
        scanner.reset(chars, length);
        following.reset();
        while (scanner.next()) {
            Tokens token = scanner.tokens();
            terms.add(scanner.chars(), token.from(), token.to(), token.step() > 0);
            int told = following.next(token, scanner.chars(), chars);
            if (told > 0) {
                followers.add(following.term, 0, told, true);
            }
        }
    }

    /** Makes counts ready for another document. */
    public void clear(TermCounts... all) {
        for (TermCounts counts : all) {
            counts.clear();
        }
        if (chars.length > KEPT_CHARS) {
            chars = new char[4096];
        }
    }
}
