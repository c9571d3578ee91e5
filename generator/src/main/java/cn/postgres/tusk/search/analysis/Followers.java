package cn.postgres.tusk.search.analysis;

/**
 * What is known of the token after another: rule 7 of the package's specification. A term with its bucket is one term of
 * the field {@link TuskAnalyzer#NEXT}. No state.
 */
public final class Followers {
    /** Stands between the term and its bucket. */
    public static final char SEPARATOR = '\u0001';

    /** The bucket 0; the next ones follow. */
    public static final char FIRST = '@';

    private static final int HAN_FROM = 0x2E80;
    private static final int HAN_BUCKETS = 8;
    private static final int LETTERS = 26;
    private static final int OTHERS = 6;
    private static final int MIX = 0x9E3779B1;

    private Followers() {}

    /** Whether a character belongs to the scripts that are cut into pairs. */
    public static boolean isHan(int c) {
        return c >= HAN_FROM;
    }

    /**
     * The bucket of what follows a term.
     *
     * @param term first code point of the term
     * @param next code point that follows
     */
    public static int bucket(int term, int next) {
        if (isHan(term)) {
            return (next * MIX >>> 16) % HAN_BUCKETS;
        }
        return next >= 'a' && next <= 'z' ? next - 'a' : LETTERS + (next * MIX >>> 16) % OTHERS;
    }

    /** The term of the field {@link TuskAnalyzer#NEXT}. */
    public static String term(String term, int next) {
        return term + SEPARATOR + (char) (FIRST + bucket(term.codePointAt(0), next));
    }

    /** Whether a token of this type can be followed, or follow. */
    static boolean counts(TokenType type) {
        return switch (type) {
            case PART, PAIR, VERSION_START, STEM -> false;
            default -> true;
        };
    }

    /** Whether what follows a token of this type is kept. */
    static boolean isKept(TokenType type) {
        return type == TokenType.WORD || type == TokenType.BIGRAM;
    }

    /** Whether two tokens with this text between them follow each other. */
    static boolean adjoin(char[] text, int from, int to, boolean bothHan) {
        if (bothHan && to > from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text[i] != ' ' && (text[i] < '\t' || text[i] > '\r')) {
                return false;
            }
        }
        return true;
    }
}
