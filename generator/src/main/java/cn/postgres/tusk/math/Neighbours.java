package cn.postgres.tusk.math;

import cn.postgres.tusk.math.MathNode.Big;
import cn.postgres.tusk.math.MathNode.Fence;
import cn.postgres.tusk.math.MathNode.Name;
import cn.postgres.tusk.math.MathNode.Operator;
import cn.postgres.tusk.math.MathNode.Role;
import cn.postgres.tusk.math.MathNode.Scripts;
import cn.postgres.tusk.math.MathNode.Sized;
import cn.postgres.tusk.math.MathNode.Space;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What bears on the space around a node: TeX's table of spaces, as far as the browser's own does not cover it.
 *
 * @param gapBefore whether the name of a function needs a gap at its left
 * @param gapAfter whether it needs one at its right
 * @param sign whether an operator here is the sign of what follows, as in {@code x = -1}
 */
record Neighbours(boolean gapBefore, boolean gapAfter, boolean sign) {
    static final Neighbours NONE = new Neighbours(false, false, true);

    /** The neighbours of every node of a row. */
    static List<Neighbours> of(List<MathNode> row) {
        List<Neighbours> all = new ArrayList<>(row.size());
        Map<Operator, Boolean> open = new HashMap<>();
        MathNode before = null;
        boolean barred = false;
        for (int i = 0; i < row.size(); i++) {
            MathNode after = i + 1 == row.size() ? null : core(row.get(i + 1));
            all.add(between(before, barred, after));
            before = core(row.get(i));
            barred = before instanceof Operator bar
                    && bar.role() == Role.BAR
                    && Boolean.FALSE.equals(open.merge(bar, true, (was, now) -> !was));
        }
        return all;
    }

    /** @param barred whether what is before is the second bar of its pair */
    private static Neighbours between(@Nullable MathNode before, boolean barred, @Nullable MathNode after) {
        boolean sign = before == null
                || before instanceof Name
                || before instanceof Big
                || before instanceof Operator operator && !barred && isBeforeSign(operator);
        boolean gapBefore =
                before != null && !(before instanceof Space) && (barred || !isOpening(before)) && !isRelation(before);
        boolean gapAfter = after != null
                && !(after instanceof Space)
                && !(after instanceof Fence)
                && !(after instanceof Operator operator && operator.role() != Role.ORDINARY)
                && !(after instanceof Sized);
        return new Neighbours(gapBefore, gapAfter, sign);
    }

    static boolean canBeSign(String operator) {
        return "+−±∓".contains(operator);
    }

    private static boolean isBeforeSign(Operator operator) {
        return operator.role() != Role.CLOSE
                && operator.role() != Role.ORDINARY
                && !operator.text().equals("!");
    }

    private static @Nullable MathNode core(MathNode node) {
        return node instanceof Scripts scripts ? core(scripts.base()) : node;
    }

    private static boolean isOpening(MathNode node) {
        return node instanceof Operator operator && (operator.role() == Role.OPEN || operator.role() == Role.BAR)
                || node instanceof Sized sized && sized.role() == Role.OPEN;
    }

    private static boolean isRelation(MathNode node) {
        return node instanceof Operator operator && (operator.role() == Role.PLAIN || operator.role() == Role.RIGID);
    }
}
