package cn.postgres.tusk.highlight;

/** How psql prints results: tells a line of output from a line of input. */
final class Tables {
    private Tables() {}

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
