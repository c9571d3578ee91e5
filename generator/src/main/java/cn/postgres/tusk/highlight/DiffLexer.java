package cn.postgres.tusk.highlight;

/** Unified and context diffs, a line at a time. Immutable, thread-safe. */
final class DiffLexer implements Lexer {
    private static final String[] HEADINGS = {
        "diff ",
        "index ",
        "Index: ",
        "--- ",
        "+++ ",
        "===",
        "rename ",
        "similarity ",
        "new file",
        "deleted file",
        "*** "
    };

    @Override
    public void lex(String code, Spans out) {
        for (int from = 0; from < code.length(); ) {
            int end = Chars.lineEnd(code, from, code.length());
            char type = type(code, from);
            if (type != 0) {
                out.mark(type, from, end);
            }
            from = end + 1;
        }
    }

    private static char type(String code, int from) {
        for (String heading : HEADINGS) {
            if (code.startsWith(heading, from)) {
                return Token.ATTRIBUTE;
            }
        }
        return switch (Chars.at(code, from)) {
            case '+' -> Token.INSERTED;
            case '-' -> Token.DELETED;
            case '@' -> Token.OUTPUT;
            default -> 0;
        };
    }
}
