package cn.postgres.tusk.highlight;

/**
 * What the words of a statement say about the text between dollars in it: whether that is a body, and in which language.
 * One instance per block; not thread-safe.
 */
final class SqlStatement {
    private final String code;
    private boolean definition;
    private boolean afterLanguage;
    private boolean languageKnown;
    private boolean foreign;
    private boolean copy;
    private boolean stdin;
    private int lastWord;

    SqlStatement(String code) {
        this.code = code;
    }

    /** Forgets the statement before. */
    void begin() {
        definition = false;
        afterLanguage = false;
        languageKnown = false;
        foreign = false;
        copy = false;
        stdin = false;
    }

    /** Notes a word outside of a body; {@code first} where it begins the statement. */
    void word(int from, int end, boolean first) {
        if (first) {
            definition = is("create", from, end) || is("do", from, end);
            copy = is("copy", from, end);
        }
        if (afterLanguage) {
            languageKnown = true;
            foreign = !isSqlLanguage(from, end);
        }
        stdin |= copy && is("stdin", from, end);
        afterLanguage = is("language", from, end);
    }

    /** Notes where the last word began, in a body or not. */
    void passed(int from) {
        lastWord = from;
    }

    boolean takesBody() {
        return definition;
    }

    /** Whether rows follow the statement, as in a dump. */
    boolean readsStdin() {
        return stdin;
    }

    /**
     * Whether the body is in another language than SQL and PL/pgSQL, by what was said before it or is said after it.
     *
     * @param after index after the body's closing mark, or −1 where it is not known
     */
    boolean hasForeignBody(int after) {
        return languageKnown ? foreign : after >= 0 && isForeignAfter(after);
    }

    /** {@code key} and {@code type} are key words after some others only; else they name columns. */
    boolean isPhrase(int from, int end) {
        if (is("key", from, end)) {
            return follows("primary ") || follows("foreign ");
        }
        return is("type", from, end) && (follows("create ") || follows("alter ") || follows("drop "));
    }

    private boolean follows(String word) {
        return Chars.startsWithFold(code, lastWord, word);
    }

    private boolean isForeignAfter(int at) {
        int word = Chars.skipSpace(code, at, code.length());
        if (!Chars.startsWithFold(code, word, "language")) {
            return false;
        }
        int name = Chars.skipSpace(code, word + "language".length(), code.length());
        name += Chars.at(code, name) == '\'' ? 1 : 0;
        int end = Chars.wordEnd(code, name, code.length());
        return end > name && !isSqlLanguage(name, end);
    }

    private boolean isSqlLanguage(int from, int end) {
        return is("plpgsql", from, end) || is("sql", from, end) || is("edbspl", from, end) || is("plsql", from, end);
    }

    private boolean is(String word, int from, int end) {
        return end - from == word.length() && Chars.startsWithFold(code, from, word);
    }
}
