package cn.postgres.tusk.highlight;

/** How psql prints results: tells a line of output from a line of input. */
final class Tables {
    private Tables() {}

    /** Notes a line with the bars or rules of a table, a drawing or an expanded record. */
    static void align(String code, int from, int to, Spans out) {
        boolean beyond = false;
        boolean bar = false;
        for (int i = from; i < to; i++) {
            char c = code.charAt(i);
            beyond |= c >= 0x300;
            bar |= c == '|' || c >= 0x2500 && c < 0x2580;
        }
        if (bar && beyond) {
            out.aligned(from, to);
        }
    }

    /** Marks a trimmed line of output that belongs to no plan by what it is. */
    static void mark(String code, int from, int to, Spans out) {
        align(code, from, to, out);
        if (isError(code, from)) {
            out.mark(Token.DELETED, from, to);
            return;
        }
        boolean rule = to > from && "-+─".indexOf(code.charAt(from)) >= 0 && isRule(code, from, to);
        if (rule) {
            out.mark(code.startsWith("-[ ", from) ? Token.ATTRIBUTE : Token.COMMENT, from, to);
        } else if (isFooter(code, from, to)) {
            out.mark(Token.COMMENT, from, to);
        } else if (isMessage(code, from)) {
            int colon = Chars.find(code, ":", from, to);
            out.mark(Token.ATTRIBUTE, from, colon + 1);
            out.mark(Token.OUTPUT, colon + 1, to);
        } else if (isRuleAt(code, Chars.lineEnd(code, to, code.length()) + 1) && Chars.at(code, from) != '|') {
            out.mark(Token.ATTRIBUTE, from, to);
        } else {
            out.mark(Token.OUTPUT, from, to);
        }
    }

    /** {@code ----+----}, {@code -[ RECORD 1 ]---} or {@code +-----+}; the line has no blanks around it. */
    static boolean isRule(String code, int from, int to) {
        if (to - from < 3 || code.startsWith("-[ ", from) || code.startsWith("─", from)) {
            return to - from >= 3;
        }
        for (int i = from; i < to; i++) {
            char c = code.charAt(i);
            if (c != '-' && c != '+') {
                return false;
            }
        }
        return true;
    }

    /** Whether the line that begins at an index is a rule. */
    static boolean isRuleAt(String code, int line) {
        int from = Chars.skipBlanks(code, Math.min(line, code.length()), code.length());
        if (Chars.at(code, from) != '-' && Chars.at(code, from) != '+') {
            return false;
        }
        return isRule(code, from, Chars.trimEnd(code, from, Chars.lineEnd(code, from, code.length())));
    }

    /** {@code (3 rows)} and the like. */
    static boolean isFooter(String code, int from, int to) {
        int i = from + 1;
        while (i < to && Chars.isDigit(code.charAt(i))) {
            i++;
        }
        return i > from + 1
                && code.charAt(from) == '('
                && i < to
                && (code.charAt(to - 1) == ')')
                && (code.startsWith(" row", i) || code.startsWith(" 行", i) || code.startsWith("行", i));
    }

    /** A line that no statement begins with: a number, a footer, a rule, a message. */
    static boolean isResult(String code, int from, int to) {
        return Chars.isDigit(code.charAt(from))
                || isFooter(code, from, to)
                || isMessage(code, from)
                || code.startsWith("Query OK", from)
                || code.startsWith("+-", from) && isRule(code, from, to);
    }

    /** {@code ERROR:} and worse. */
    static boolean isError(String code, int from) {
        return code.startsWith("ERROR", from) && isColon(code, from + 5)
                || code.startsWith("FATAL", from) && isColon(code, from + 5)
                || code.startsWith("PANIC", from) && isColon(code, from + 5)
                || code.startsWith("错误", from) && isColon(code, from + 2);
    }

    /** A message of the server or of psql. */
    static boolean isMessage(String code, int from) {
        return isError(code, from)
                || code.startsWith("NOTICE:", from)
                || code.startsWith("WARNING:", from)
                || code.startsWith("HINT:", from)
                || code.startsWith("DETAIL:", from)
                || code.startsWith("CONTEXT:", from)
                || code.startsWith("INFO:", from)
                || code.startsWith("Time: ", from);
    }

    private static boolean isColon(String code, int at) {
        char c = Chars.at(code, at);
        return c == ':' || c == '：' || c == ' ' && Chars.isDigit(Chars.at(code, at + 1));
    }
}
