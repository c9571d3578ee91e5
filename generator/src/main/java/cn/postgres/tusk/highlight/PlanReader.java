package cn.postgres.tusk.highlight;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tree of a plan from its indentation. A plan that is cut, wrapped or set with tabs has no tree: it is shown
 * as it is. Not thread-safe.
 */
final class PlanReader {
    /** Browsers stop nesting elements at 512. */
    private static final int DEEPEST = 60;

    private final String code;
    private final List<PlanDraft> drafts = new ArrayList<>();
    private @Nullable PlanDraft current;
    private boolean started;
    private boolean ended;
    private boolean broken;
    private boolean headed;
    private int end;

    PlanReader(String code) {
        this.code = code;
    }

    /** The plan in the lines {@code [from, to)}, or null if they do not show all of one with two nodes or more. */
    @Nullable
    PlanTree read(int from, int to) {
        end = to;
        for (int line = from; line < to && !broken; ) {
            int next = Math.min(Chars.lineEnd(code, line, to) + 1, to);
            line(line, next);
            line = next;
        }
        if (broken || drafts.size() < 2) {
            return null;
        }
        new PlanTimes(drafts).reckon();
        PlanDraft slowest = slowest();
        List<PlanNode> nodes = new ArrayList<>(drafts.size());
        for (PlanDraft draft : drafts) {
            double share = draft == slowest ? Math.min(1, draft.self / drafts.get(0).total) : 0;
            nodes.add(new PlanNode(
                    draft.from, draft.to, draft.depth, draft.folds, share < 0.005 ? 0 : share, draft.factor));
        }
        return new PlanTree(from, end, to, nodes);
    }

    private @Nullable PlanDraft slowest() {
        if (drafts.get(0).total <= 0) {
            return null;
        }
        PlanDraft slowest = null;
        for (PlanDraft draft : drafts) {
            if (slowest == null || draft.self > slowest.self) {
                slowest = draft;
            }
        }
        return slowest;
    }

    private void line(int from, int next) {
        int text = Chars.skipBlanks(code, from, next);
        if (text >= next || code.charAt(text) == '\n') {
            ended |= started;
        } else if (Chars.find(code, "\t", from, text) >= 0) {
            broken = true;
        } else if (!started) {
            root(from, next, text);
        } else {
            below(from, next, text);
        }
    }

    private void root(int from, int next, int text) {
        int trimmed = Chars.trimEnd(code, text, next);
        if (code.startsWith("QUERY PLAN", text)) {
            headed = true;
        } else if (!Tables.isRule(code, text, trimmed)) {
            boolean node = PlanScan.isNode(code, text, trimmed) || headed;
            if (!node || code.startsWith("->", text)) {
                broken = true;
                return;
            }
            started = true;
            add(PlanDraft.Kind.NODE, null, from, next, text);
        }
    }

    private void below(int from, int next, int text) {
        boolean arrow = code.startsWith("->", text);
        PlanDraft.@Nullable Kind kind = arrow ? PlanDraft.Kind.NODE : kind(text, next);
        if (ended) {
            broken = arrow;
        } else if (text - from <= drafts.get(0).column) {
            ended = true;
            end = from;
            broken = arrow;
        } else if (kind != null) {
            add(kind, parent(text - from), from, next, text);
        } else if (current != null) {
            current.detailsEnd = next;
        }
    }

    private PlanDraft.@Nullable Kind kind(int text, int to) {
        int end = Chars.trimEnd(code, text, to);
        if (Chars.find(code, ":", text, end) >= 0) {
            return null;
        }
        if (code.startsWith("InitPlan ", text)) {
            return PlanDraft.Kind.INIT_PLAN;
        }
        if (code.startsWith("SubPlan ", text)) {
            return PlanDraft.Kind.SUB_PLAN;
        }
        return code.startsWith("CTE ", text) ? PlanDraft.Kind.CTE : null;
    }

    private @Nullable PlanDraft parent(int column) {
        PlanDraft parent = current;
        while (parent != null && parent.column >= column) {
            parent = parent.parent;
        }
        return parent;
    }

    private void add(PlanDraft.Kind kind, @Nullable PlanDraft parent, int from, int next, int text) {
        current = new PlanDraft(code, kind, parent, from, next, text);
        drafts.add(current);
        if (parent != null) {
            parent.folds = true;
        }
        broken = current.depth > DEEPEST;
    }
}
