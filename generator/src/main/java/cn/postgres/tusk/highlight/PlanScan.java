package cn.postgres.tusk.highlight;

/**
 * Text plans of EXPLAIN, a line at a time: the node, what the planner expected, what was measured, and the details under
 * a node by their label. One instance per block; not thread-safe.
 */
final class PlanScan {
    private final String code;
    private final Spans out;
    /** Where the plan begins, or −1 between plans. */
    private int opened = -1;

    private int closed;
    /** Where the text goes on after the last blank lines. */
    private int next;
    /** Whether the root comes next, as the heading says: without costs it looks like anything. */
    private boolean headed;

    PlanScan(String code, Spans out) {
        this.code = code;
        this.out = out;
    }

    static void lex(String code, Spans out) {
        PlanScan scan = new PlanScan(code, out);
        for (int from = 0; from < code.length(); ) {
            int end = Chars.lineEnd(code, from, code.length());
            scan.line(from, end);
            from = end + 1;
        }
        scan.close();
    }

    /** Whether the line shows a node of a plan with its costs or times. */
    static boolean isNode(String code, int from, int to) {
        int i = Chars.skipBlanks(code, from, to);
        return code.startsWith("->  ", i) || estimates(code, i, to) < to;
    }

    /** Marks the line {@code [from, to)}, blanks at its ends included. */
    void line(int from, int to) {
        int start = Chars.skipBlanks(code, from, to);
        int end = Chars.trimEnd(code, start, to);
        if (start == to) {
            blank(to);
            return;
        }
        opened = opened < 0 ? Chars.lineStart(code, from) : opened;
        closed = Math.min(to + 1, code.length());
        boolean arrow = code.startsWith("->", start);
        int node = arrow ? Chars.skipBlanks(code, start + 2, end) : start;
        int figures = estimates(code, node, end);
        if (arrow || figures < end || headed && !Tables.isRule(code, start, end)) {
            headed = false;
            node(node, figures, end);
        } else if (Tables.isRule(code, start, end) || Tables.isFooter(code, start, end) || isHeading(start)) {
            out.mark(Token.OUTPUT, start, end);
            headed |= isHeading(start);
            if (Tables.isFooter(code, start, end)) {
                close();
            }
        } else {
            detail(start, end);
        }
    }

    /** Whether a plan has begun and not yet ended. */
    boolean isOpen() {
        return opened >= 0;
    }

    /** A blank line ends a plan, unless it is torn: then the rest belongs to it, and there is no tree to show. */
    private void blank(int to) {
        if (opened < 0) {
            return;
        }
        if (to >= next) {
            next = Chars.skipSpace(code, to, code.length());
        }
        if (!code.startsWith("->", next)) {
            close();
        }
    }

    /** Ends the plan: the lines since the last one make a tree, if they show one. */
    void close() {
        if (opened >= 0) {
            PlanTree tree = new PlanReader(code).read(opened, closed);
            if (tree != null) {
                out.plan(tree);
            }
            opened = -1;
            headed = false;
        }
    }

    private boolean isHeading(int start) {
        return code.startsWith("QUERY PLAN", start);
    }

    /** Index of the parenthesis with costs or times, or {@code to}. */
    private static int estimates(String code, int from, int to) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) == '('
                    && (code.startsWith("cost=", i + 1)
                            || code.startsWith("actual ", i + 1)
                            || code.startsWith("never executed", i + 1))) {
                return i;
            }
        }
        return to;
    }

    private void node(int from, int figures, int to) {
        int name = from;
        while (name < figures && !endsName(name)) {
            name++;
        }
        out.mark(Token.KEYWORD, from, name);
        int i = figures;
        while (i < to) {
            int close = Chars.find(code, ")", i, to);
            int end = close < 0 ? to : close;
            figures(i + 1, end);
            i = estimates(code, end, to);
        }
    }

    /** What was expected in one colour, what was measured in three: time, rows, loops. */
    private void figures(int from, int to) {
        if (code.startsWith("cost=", from)) {
            out.mark(Token.OUTPUT, from, to);
            return;
        }
        int i = from;
        while (i < to) {
            int end = i;
            while (end < to && code.charAt(end) != ' ') {
                end++;
            }
            out.mark(measure(i), i, end);
            i = end + 1;
        }
    }

    private char measure(int at) {
        if (code.startsWith("rows=", at)) {
            return Token.VARIABLE;
        }
        return code.startsWith("loops=", at) ? Token.TYPE : Token.NUMBER;
    }

    private boolean endsName(int i) {
        return code.charAt(i) == ' '
                && (code.startsWith(" on ", i) || code.startsWith(" using ", i) || code.startsWith("  (", i));
    }

    private void detail(int from, int to) {
        int colon = from;
        while (colon < to && code.charAt(colon) != ':' && colon - from < 60) {
            colon++;
        }
        boolean label = colon > from && colon < to && Chars.isLetter(code.charAt(from));
        if (!label || colon + 1 < to && code.charAt(colon + 1) != ' ') {
            return;
        }
        out.mark(Token.ATTRIBUTE, from, colon + 1);
        int value = Chars.skipBlanks(code, colon + 1, to);
        if (value < to && (Chars.isDigit(code.charAt(value)) || isMeasure(from))) {
            out.mark(isMeasure(from) ? Token.FUNCTION : Token.NUMBER, value, to);
        } else if (value < to && isCondition(from, colon)) {
            condition(value, to);
        }
    }

    /** Strings and numbers of an expression as the server prints it. */
    private void condition(int from, int to) {
        for (int i = from; i < to; ) {
            char c = code.charAt(i);
            if (c == '\'') {
                int close = Chars.find(code, "'", i + 1, to);
                int end = close < 0 ? to : close + 1;
                out.mark(Token.STRING, i, end);
                i = end;
            } else if (Chars.isWord(c) || c == '$') {
                int end = Chars.wordEnd(code, i + 1, to);
                if (Chars.isDigit(c)) {
                    end = Math.min(Chars.numberEnd(code, i, to), to);
                    out.mark(Token.NUMBER, i, end);
                }
                i = end;
            } else {
                i++;
            }
        }
    }

    private boolean isCondition(int label, int colon) {
        return code.startsWith("Filter", colon - 6)
                || code.startsWith("Cond", colon - 4)
                || code.startsWith("Order By", colon - 8)
                || code.startsWith("Key", colon - 3) && !code.startsWith("Hash", label);
    }

    private boolean isMeasure(int label) {
        return code.startsWith("Buffers:", label)
                || code.startsWith("I/O Timings:", label)
                || code.startsWith("WAL:", label)
                || code.startsWith("Timing:", label);
    }
}
