package cn.postgres.tusk.math;

import cn.postgres.tusk.math.MathNode.Big;
import cn.postgres.tusk.math.MathNode.Fence;
import cn.postgres.tusk.math.MathNode.Name;
import cn.postgres.tusk.math.MathNode.Operator;
import cn.postgres.tusk.math.MathNode.Role;
import cn.postgres.tusk.math.MathNode.Scripts;
import cn.postgres.tusk.math.MathNode.Sized;
import cn.postgres.tusk.math.MathNode.Space;
import java.util.List;
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

    static Neighbours of(List<MathNode> row, int index) {
        MathNode before = index == 0 ? null : core(row.get(index - 1));
        MathNode after = index + 1 == row.size() ? null : core(row.get(index + 1));
        boolean barred = index > 0 && closesBar(row, index - 1);
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

    /** Whether a bar is the second of its pair. */
    private static boolean closesBar(List<MathNode> row, int index) {
        if (!(core(row.get(index)) instanceof Operator bar) || bar.role() != Role.BAR) {
            return false;
        }
        long bars = row.subList(0, index + 1).stream()
                .filter(node -> bar.equals(core(node)))
                .count();
        return bars % 2 == 0;
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
