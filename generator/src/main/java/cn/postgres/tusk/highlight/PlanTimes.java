package cn.postgres.tusk.highlight;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of a plan went, and where rows were misjudged.
 *
 * <p>As “Using EXPLAIN” in PostgreSQL's documentation has it, times and rows of a node are averages per loop and hold
 * what happened below: {@code total = actual time × loops}, {@code self = total − Σ total of what it ran}. What a node
 * ran are its children and its SubPlans; a CTE is run by its first CTE Scan, an InitPlan by the node that asks for its
 * result. Below Gather, loops are summed over the processes, so a total is divided by their number. Without times
 * ({@code EXPLAIN} alone, {@code TIMING OFF}) no node is called slow: costs are estimates, and those below the inner side
 * of a nested loop or below Limit do not add up.
 */
final class PlanTimes {
    /** An estimate is off where this many times more or fewer rows came. */
    private static final double OFF = 10;
    /** Fewer rows than this on both sides make no difference. */
    private static final double FEW = 100;
    /** Most InitPlans and CTEs for which their users are looked up. */
    private static final int GROUPS = 100;

    private final List<PlanDraft> drafts;
    private int groups;

    PlanTimes(List<PlanDraft> drafts) {
        this.drafts = drafts;
    }

    void reckon() {
        Map<PlanDraft, Double> processes = new IdentityHashMap<>();
        for (PlanDraft draft : drafts) {
            double sharing = processes(draft, processes);
            processes.put(draft, sharing);
            double time = draft.figure("(actual ", "time=");
            double loops = Math.max(0, draft.figure("(actual ", "loops="));
            draft.total = time <= 0 ? 0 : time * loops / sharing;
            draft.self = draft.total;
            draft.factor = factor(draft, loops);
        }
        for (PlanDraft draft : drafts) {
            PlanDraft runner = draft.kind == PlanDraft.Kind.NODE ? runner(draft) : null;
            if (runner != null) {
                runner.self -= draft.total;
                // Hash, Sort and their like only hand on the error of what is below
                boolean handedOn = runner.expected == draft.expected && runner.came == draft.came;
                runner.factor = handedOn ? 0 : runner.factor;
            }
        }
    }

    /** How many processes shared the loops of a node. */
    private static double processes(PlanDraft draft, Map<PlanDraft, Double> known) {
        PlanDraft parent = draft.parent;
        if (parent == null) {
            return 1;
        }
        if (parent.says("->  Gather") || parent.says("Gather")) {
            double below = draft.figure("(actual ", "loops=");
            double above = parent.figure("(actual ", "loops=");
            return below > above && above > 0 ? below / above : 1;
        }
        return known.getOrDefault(parent, 1.0);
    }

    private @Nullable PlanDraft runner(PlanDraft draft) {
        PlanDraft group = draft.parent;
        if (group == null
                || group.kind == PlanDraft.Kind.NODE
                || group.kind == PlanDraft.Kind.SUB_PLAN
                || ++groups > GROUPS) {
            return draft.above();
        }
        String name = name(group);
        PlanDraft found = null;
        for (PlanDraft other : drafts) {
            boolean asks = group.kind == PlanDraft.Kind.CTE ? scans(other, name) : asks(other, group, name);
            boolean better = found == null
                    || (group.kind == PlanDraft.Kind.CTE ? other.total > found.total : other.depth > found.depth);
            if (asks && better) {
                found = other;
            }
        }
        return found == null ? draft.above() : found;
    }

    /** What follows {@code CTE}, or the number after {@code InitPlan}. */
    private static String name(PlanDraft group) {
        int begin = group.code.indexOf(' ', group.text) + 1;
        int end = begin;
        while (end < group.to && group.code.charAt(end) > ' ') {
            end++;
        }
        return group.code.substring(begin, end);
    }

    private static boolean scans(PlanDraft node, String name) {
        String words = "CTE Scan on " + name;
        int at = Chars.find(node.code, words, node.from, node.to);
        return at >= 0 && Chars.at(node.code, at + words.length()) <= ' ';
    }

    /** Whether a node uses an InitPlan's result: {@code $0} as its heading has it, {@code (InitPlan 1).} since 17. */
    private static boolean asks(PlanDraft node, PlanDraft group, String name) {
        if (node.kind != PlanDraft.Kind.NODE || node == group.above()) {
            return false;
        }
        int dollar = Chars.find(group.code, "$", group.text, group.to);
        if (dollar < 0) {
            return node.mentions("InitPlan " + name + ")");
        }
        int end = Chars.wordEnd(group.code, dollar + 1, group.to);
        String parameter = group.code.substring(dollar, end);
        return node.mentions(parameter + ")") || node.mentions(parameter + " ") || node.mentions(parameter + "\n");
    }

    private static double factor(PlanDraft draft, double loops) {
        double expected = draft.figure("(cost=", "rows=");
        double came = draft.figure("(actual ", "rows=");
        draft.expected = expected;
        draft.came = came;
        if (loops <= 0 || expected < 0 || came < 0 || Math.max(expected, came) < FEW || isUncounted(draft)) {
            return 0;
        }
        double factor = Math.max(1, came) / Math.max(1, expected);
        if (factor >= OFF) {
            return factor;
        }
        return factor <= 1 / OFF && !stopsEarly(draft) ? -1 / factor : 0;
    }

    /** BitmapAnd and BitmapOr always say 0 rows; what a merge join reads twice is counted twice. */
    private static boolean isUncounted(PlanDraft draft) {
        return draft.says("->  Bitmap")
                || draft.parent != null && draft.parent.says("->  Merge")
                || draft.parent != null && draft.parent.says("Merge");
    }

    /** Below Limit, and where one match is enough, fewer rows come because nobody asks for more. */
    private static boolean stopsEarly(PlanDraft draft) {
        for (PlanDraft above = draft.parent; above != null; above = above.parent) {
            if (above.says("->  Limit")
                    || above.says("Limit")
                    || above.mentions(" Semi Join")
                    || above.mentions(" Anti Join")) {
                return true;
            }
        }
        return false;
    }
}
