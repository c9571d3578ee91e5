package cn.postgres.tusk.text;

/**
 * Whether two lines of running text are joined without the blank a line break stands for. Chinese and Japanese have no
 * blanks between words, Korean and Latin do: the blank goes only where the visible characters on both sides are Han,
 * kana or full-width punctuation. {@code “ ” ‘ ’ — …} and {@code ·}, which Latin has too, count as full-width beside
 * such a character, be it across the break or on their own line.
 *
 * <p>The direction is that of CSS Text Level 4, <a
 * href="https://drafts.csswg.org/css-text-4/#line-break-transform">Segment Break Transformation Rules</a>, which no
 * browser follows reliably; there the neighbours' East Asian Width decides, as here, and Hangul keeps its blank, too.
 */
public final class LineJoin {
    /** How many characters are looked through for a visible one. */
    private static final int REACH = 16;

    private enum Side {
        UNSPACED,
        SHARED,
        OTHER
    }

    private LineJoin() {}

    /**
     * Whether the text that ends at {@code end} and the text that begins at {@code from} meet without a blank.
     *
     * @param start where the first text begins
     * @param to where the second text ends
     */
    public static boolean meet(CharSequence first, int start, int end, CharSequence second, int from, int to) {
        Side left = left(first, start, end);
        if (left == Side.OTHER) {
            return false;
        }
        Side right = right(second, from, to);
        return right != Side.OTHER && (left == Side.UNSPACED || right == Side.UNSPACED);
    }

    private static Side left(CharSequence text, int start, int end) {
        boolean shared = false;
        for (int i = end; i > Math.max(start, end - REACH); ) {
            int cp = Character.codePointBefore(text, i);
            if (Han.isUnspaced(cp)) {
                return Side.UNSPACED;
            }
            if (!Han.isShared(cp) && !Han.isInvisible(cp)) {
                return shared ? Side.SHARED : Side.OTHER;
            }
            shared |= Han.isShared(cp);
            i -= Character.charCount(cp);
        }
        return shared ? Side.SHARED : Side.OTHER;
    }

    private static Side right(CharSequence text, int from, int to) {
        boolean shared = false;
        for (int i = from; i < Math.min(to, from + REACH); ) {
            int cp = Character.codePointAt(text, i);
            if (Han.isUnspaced(cp)) {
                return Side.UNSPACED;
            }
            if (!Han.isShared(cp) && !Han.isInvisible(cp)) {
                return shared ? Side.SHARED : Side.OTHER;
            }
            shared |= Han.isShared(cp);
            i += Character.charCount(cp);
        }
        return shared ? Side.SHARED : Side.OTHER;
    }
}
