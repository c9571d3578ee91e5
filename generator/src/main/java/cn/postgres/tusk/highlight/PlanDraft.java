package cn.postgres.tusk.highlight;

import org.jspecify.annotations.Nullable;

/** A node of a plan while the plan is read, with the figures of its line. Not thread-safe. */
final class PlanDraft {
    /** What a line above nodes is that is no node itself. */
    enum Kind {
        NODE,
        INIT_PLAN,
        SUB_PLAN,
        CTE
    }

    final String code;
    final Kind kind;
    final @Nullable PlanDraft parent;
    final int from;
    final int to;
    final int column;
    final int depth;
    /** Where the line says something. */
    final int text;
    /** End of the node's own details. */
    int detailsEnd;

    boolean folds;
    /** Milliseconds spent in the node and below, in all its loops; by one process of those that worked on it. */
    double total;
    /** The same without what was spent below. */
    double self;

    /** Rows the planner expected and rows that came, per loop, or −1. */
    double expected = -1;

    double came = -1;
    double factor;

    PlanDraft(String code, Kind kind, @Nullable PlanDraft parent, int from, int to, int text) {
        this.code = code;
        this.kind = kind;
        this.parent = parent;
        this.from = from;
        this.to = to;
        this.column = text - from;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.text = text;
        this.detailsEnd = to;
    }

    /** The number after {@code key} in the part of the line that begins with {@code part}, or −1. */
    double figure(String part, String key) {
        int begin = Chars.find(code, part, from, to);
        if (begin < 0) {
            return -1;
        }
        int close = Chars.find(code, ")", begin, to);
        int end = close < 0 ? to : close;
        int at = Chars.find(code, key, begin, end);
        return at < 0 ? -1 : number(at + key.length(), end);
    }

    /** The second of two numbers with dots between them, else the first. */
    private double number(int from, int end) {
        int i = from;
        while (i < end && (Chars.isDigit(code.charAt(i)) || code.charAt(i) == '.')) {
            i++;
        }
        String text = code.substring(from, i);
        int dots = text.indexOf("..");
        try {
            return Double.parseDouble(dots < 0 ? text : text.substring(dots + 2));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    boolean says(String words) {
        return code.startsWith(words, text);
    }

    /** Whether the line or the details name something. */
    boolean mentions(String words) {
        return Chars.find(code, words, from, detailsEnd) >= 0;
    }

    /** The node this one's time is part of. */
    @Nullable
    PlanDraft above() {
        PlanDraft node = parent;
        while (node != null && node.kind != Kind.NODE) {
            node = node.parent;
        }
        return node;
    }
}
