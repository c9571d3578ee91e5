package cn.postgres.tusk.highlight;

/**
 * Text plans of EXPLAIN, a line at a time: the node, what the planner expected, what was measured, and the details under
 * a node by their label. One instance per block; not thread-safe.
 */
final class PlanScan {
    private final String code;
    private final Spans out;

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
    }

    /** Whether the line shows a node of a plan with its costs or times. */
    static boolean isNode(String code, int from, int to) {
        int i = Chars.skipBlanks(code, from, to);
        return code.startsWith("->  ", i) || estimates(code, i, to) < to;
    }

    void line(int from, int to) {
        int start = Chars.skipBlanks(code, from, to);
        int end = Chars.trimEnd(code, start, to);
        boolean arrow = code.startsWith("->", start);
        int node = arrow ? Chars.skipBlanks(code, start + 2, end) : start;
        int figures = estimates(code, node, end);
        if (arrow || figures < end) {
            node(node, figures, end);
        } else if (Tables.isRule(code, start, end) || Tables.isFooter(code, start, end) || isHeading(start)) {
            out.mark(Token.OUTPUT, start, end);
        } else {
            detail(start, end);
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
            int close = i;
            while (close < to && code.charAt(close) != ')') {
                close++;
            }
            close = Math.min(close + 1, to);
            out.mark(code.startsWith("(cost", i) ? Token.OUTPUT : Token.NUMBER, i, close);
            i = estimates(code, close, to);
        }
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
            out.mark(Token.NUMBER, value, to);
        }
    }

    private boolean isMeasure(int label) {
        return code.startsWith("Buffers:", label)
                || code.startsWith("I/O Timings:", label)
                || code.startsWith("WAL:", label)
                || code.startsWith("Timing:", label);
    }
}
