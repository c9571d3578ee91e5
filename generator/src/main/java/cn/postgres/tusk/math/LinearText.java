package cn.postgres.tusk.math;

import cn.postgres.tusk.math.MathNode.Accent;
import cn.postgres.tusk.math.MathNode.Big;
import cn.postgres.tusk.math.MathNode.Boxed;
import cn.postgres.tusk.math.MathNode.Fence;
import cn.postgres.tusk.math.MathNode.Fraction;
import cn.postgres.tusk.math.MathNode.Name;
import cn.postgres.tusk.math.MathNode.Operator;
import cn.postgres.tusk.math.MathNode.Role;
import cn.postgres.tusk.math.MathNode.Root;
import cn.postgres.tusk.math.MathNode.Row;
import cn.postgres.tusk.math.MathNode.Scripts;
import cn.postgres.tusk.math.MathNode.Sized;
import cn.postgres.tusk.math.MathNode.Space;
import cn.postgres.tusk.math.MathNode.Styled;
import cn.postgres.tusk.math.MathNode.Table;
import cn.postgres.tusk.math.MathNode.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formula on one line of plain text, as one would type it into a mail: {@code x² + √(a/b)}, {@code ∑_(i=1)^n a_i}.
 * Not thread-safe; one per formula.
 */
final class LinearText {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private final StringBuilder out = new StringBuilder();

    private LinearText() {}

    static String of(@Nullable MathNode node) {
        LinearText text = new LinearText();
        if (node != null) {
            text.node(node);
        }
        return collapsed(text.out);
    }

    private void node(MathNode node) {
        if (node instanceof Row row) {
            row(row.children());
        } else if (node instanceof Token token) {
            out.append(token.text());
        } else if (node instanceof Operator operator) {
            out.append(operator.text());
        } else if (node instanceof Name name) {
            out.append(name.text());
        } else if (node instanceof Big big) {
            out.append(big.text());
        } else if (node instanceof Sized sized) {
            out.append(sized.text());
        } else if (node instanceof Scripts scripts) {
            scripts(scripts);
        } else if (node instanceof Fraction fraction) {
            out.append(operand(fraction.over()))
                    .append(fraction.line() ? '/' : ' ')
                    .append(operand(fraction.under()));
        } else if (node instanceof Root root) {
            out.append(root.degree() == null ? "√" : "√[" + of(root.degree()) + "]")
                    .append(operand(root.inner()));
        } else if (node instanceof Accent accent) {
            node(accent.base());
        } else if (node instanceof Fence fence) {
            fence(fence);
        } else if (node instanceof Table table) {
            table(table);
        } else if (node instanceof Styled styled) {
            node(styled.inner());
        } else if (node instanceof Boxed boxed) {
            node(boxed.inner());
        } else if (node instanceof Space space) {
            out.append(space.width().startsWith("-") ? "" : " ");
        }
    }

    private void row(List<MathNode> children) {
        List<Neighbours> neighbours = Neighbours.of(children);
        for (int i = 0; i < children.size(); i++) {
            MathNode child = children.get(i);
            Neighbours beside = neighbours.get(i);
            if (child instanceof Operator operator && operator.role() != Role.ORDINARY) {
                operator(operator, beside);
            } else if (isNamed(child)) {
                out.append(beside.gapBefore() ? " " : "");
                node(child);
                out.append(beside.gapAfter() ? " " : "");
            } else {
                node(child);
            }
        }
    }

    private static boolean isNamed(MathNode node) {
        MathNode base = node instanceof Scripts scripts ? scripts.base() : node;
        return base instanceof Name || base instanceof Big;
    }

    private void operator(Operator operator, Neighbours beside) {
        String text = operator.text();
        boolean relation = operator.role() == Role.PLAIN || operator.role() == Role.RIGID;
        if (",;".contains(text)) {
            out.append(text).append(' ');
        } else if (relation && !text.equals("!") && !(beside.sign() && Neighbours.canBeSign(text))) {
            out.append(' ').append(text).append(' ');
        } else {
            out.append(text);
        }
    }

    private void scripts(Scripts scripts) {
        boolean several = scripts.base() instanceof Row || scripts.base() instanceof Accent;
        out.append(several ? operand(scripts.base()) : "");
        if (!several) {
            node(scripts.base());
        }
        script('_', scripts.sub(), SUBSCRIPTS);
        script('^', scripts.sup(), SUPERSCRIPTS);
    }

    private void script(char mark, @Nullable MathNode node, String digits) {
        if (node == null) {
            return;
        }
        String text = of(node);
        if (!text.isEmpty() && text.chars().allMatch(TexReader::isDigit)) {
            text.chars().forEach(c -> out.append(digits.charAt(c - '0')));
        } else if (!text.isEmpty() && text.chars().allMatch(c -> c >= '′' && c <= '‴' || c == '⁗')) {
            out.append(text);
        } else {
            out.append(mark).append(operand(node, text));
        }
    }

    /** The text of a node, in brackets unless it is one piece. */
    private static String operand(MathNode node) {
        return operand(node, of(node));
    }

    private static String operand(MathNode node, String text) {
        boolean piece = text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.')
                || text.codePointCount(0, text.length()) == 1
                || node instanceof Fence fence
                        && !fence.open().isEmpty()
                        && !fence.close().isEmpty();
        return piece ? text : "(" + text + ")";
    }

    private void fence(Fence fence) {
        out.append(fence.open());
        for (int i = 0; i < fence.parts().size(); i++) {
            out.append(i == 0 ? "" : " " + fence.middles().get(i - 1) + " ");
            node(fence.parts().get(i));
        }
        out.append(fence.close());
    }

    private void table(Table table) {
        String between = table.equations() ? " " : ", ";
        for (int i = 0; i < table.rows().size(); i++) {
            out.append(i == 0 ? "" : "; ");
            List<MathNode> cells = table.rows().get(i);
            for (int j = 0; j < cells.size(); j++) {
                out.append(j == 0 ? "" : between);
                node(cells.get(j));
            }
        }
    }

    private static String collapsed(StringBuilder text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c <= ' ' || c == '\u2009' || c == '\u00a0';
            if (!space) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }
}
