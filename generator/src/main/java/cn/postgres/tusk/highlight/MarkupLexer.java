package cn.postgres.tusk.highlight;

/** XML and HTML. Immutable, thread-safe. */
final class MarkupLexer implements Lexer {

    @Override
    public void lex(String code, Spans out) {
        int end = code.length();
        int i = 0;
        while (i < end) {
            if (code.charAt(i) != '<') {
                i++;
            } else if (code.startsWith("<!--", i)) {
                i = until(code, out, Token.COMMENT, i, "-->");
            } else if (code.startsWith("<![CDATA[", i)) {
                i = until(code, out, Token.STRING, i, "]]>");
            } else if (code.startsWith("<!", i) || code.startsWith("<?", i)) {
                i = until(code, out, Token.COMMENT, i, ">");
            } else {
                i = tag(code, out, i);
            }
        }
    }

    private static int until(String code, Spans out, char type, int from, String close) {
        int at = code.indexOf(close, from + 2);
        int end = at < 0 ? code.length() : at + close.length();
        out.mark(type, from, end);
        return end;
    }

    private static int tag(String code, Spans out, int from) {
        int end = code.length();
        int name = from + (Chars.at(code, from + 1) == '/' ? 2 : 1);
        if (!Chars.isWordStart(Chars.at(code, name))) {
            return from + 1;
        }
        int i = nameEnd(code, name, end);
        out.mark(Token.KEYWORD, from, i);
        while (i < end) {
            char c = code.charAt(i);
            if (c == '<') {
                return i;
            } else if (c == '>') {
                out.mark(Token.KEYWORD, i - (code.charAt(i - 1) == '/' ? 1 : 0), i + 1);
                return i + 1;
            } else if (c == '"' || c == '\'') {
                i = value(code, out, i, c);
            } else if (Chars.isWordStart(c)) {
                int to = nameEnd(code, i, end);
                out.mark(Token.ATTRIBUTE, i, to);
                i = to;
            } else {
                i++;
            }
        }
        return end;
    }

    private static int value(String code, Spans out, int from, char quote) {
        int close = from + 1;
        while (close < code.length() && code.charAt(close) != quote) {
            close++;
        }
        int end = Math.min(close + 1, code.length());
        out.mark(Token.STRING, from, end);
        return end;
    }

    private static int nameEnd(String code, int from, int to) {
        int i = from;
        while (i < to && (Chars.isWord(code.charAt(i)) || "-:.".indexOf(code.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }
}
