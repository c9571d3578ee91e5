package cn.postgres.tusk.highlight;

/**
 * What people show between statements: tables, messages and plans that the last statement gave. One instance per block;
 * not thread-safe.
 */
final class SqlResults {
    private final String code;
    private final Spans out;
    private final PlanScan plans;
    private boolean table;

    SqlResults(String code, Spans out) {
        this.code = code;
        this.out = out;
        this.plans = new PlanScan(code, out);
    }

    /** Marks a line that stands where a statement could begin; false where it rather begins one. */
    boolean line(int from, int to) {
        int end = Chars.trimEnd(code, from, to);
        if (code.startsWith("--", from) && !Tables.isRule(code, from, end)
                || SqlSigns.isVerb(code, from, Chars.wordEnd(code, from, end))) {
            finish();
            return false;
        }
        if (plans.isOpen() && !code.startsWith("->", from) && isAfterBlank(from)) {
            plans.close();
        }
        boolean footer = Tables.isFooter(code, from, end);
        if (plans.isOpen() || PlanScan.isNode(code, from, end) || code.startsWith("QUERY PLAN", from)) {
            plans.line(from, to);
            return true;
        }
        table |= Tables.isRuleAt(code, to + 1);
        boolean result = table || Tables.isResult(code, from, end);
        table &= !footer;
        if (result) {
            Tables.mark(code, from, end, out);
        }
        return result;
    }

    private boolean isAfterBlank(int from) {
        int start = Chars.lineStart(code, from);
        return start > 1 && Chars.isLineStart(code, start - 1);
    }

    /** Ends the result. */
    void finish() {
        plans.close();
        table = false;
    }
}
