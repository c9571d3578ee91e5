package cn.postgres.tusk.math;

import cn.postgres.tusk.math.MathNode.Accent;
import cn.postgres.tusk.math.MathNode.Big;
import cn.postgres.tusk.math.MathNode.Boxed;
import cn.postgres.tusk.math.MathNode.Fence;
import cn.postgres.tusk.math.MathNode.Fraction;
import cn.postgres.tusk.math.MathNode.Name;
import cn.postgres.tusk.math.MathNode.Operator;
import cn.postgres.tusk.math.MathNode.Phantom;
import cn.postgres.tusk.math.MathNode.Placement;
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

/** Writes a formula as MathML Core. Every node becomes exactly one element. Not thread-safe; one per formula. */
final class MathmlWriter {
    private static final String THIN = "0.1667em";
    private static final String UNDER = " class=\"math-under\"";

    private final StringBuilder out = new StringBuilder(512);

    private MathmlWriter() {}

    static String write(MathNode whole, String source, boolean display) {
        MathmlWriter writer = new MathmlWriter();
        writer.out.append(display ? "<math display=\"block\">" : "<math>").append("<semantics>");
        writer.node(whole, Neighbours.NONE);
        writer.out.append("<annotation encoding=\"application/x-tex\">");
        writer.escaped(source);
        writer.out.append("</annotation></semantics></math>");
        return writer.out.toString();
    }

    private void node(MathNode node) {
        node(node, Neighbours.NONE);
    }

    private void node(MathNode node, Neighbours beside) {
        if (node instanceof Row row) {
            row(row.children());
        } else if (node instanceof Token token) {
            token(token);
        } else if (node instanceof Operator operator) {
            operator(operator, beside);
        } else if (node instanceof Name name) {
            name(name, beside, "");
        } else if (node instanceof Big big) {
            leaf("mo", "", big.text());
        } else if (node instanceof Scripts scripts) {
            scripts(scripts, beside);
        } else if (node instanceof Fraction fraction) {
            fraction(fraction);
        } else if (node instanceof Root root) {
            root(root);
        } else if (node instanceof Accent accent) {
            accent(accent);
        } else if (node instanceof Fence fence) {
            fence(fence);
        } else if (node instanceof Sized sized) {
            sized(sized);
        } else if (node instanceof Table table) {
            table(table);
        } else if (node instanceof Styled styled) {
            String size = styled.display() ? "true" : "false";
            around("mstyle", " displaystyle=\"" + size + "\" scriptlevel=\"0\"", styled.inner());
        } else if (node instanceof Phantom phantom) {
            around("mphantom", "", phantom.inner());
        } else if (node instanceof Boxed boxed) {
            around("mrow", " class=\"math-boxed\"", boxed.inner());
        } else if (node instanceof Space space) {
            out.append("<mspace width=\"").append(space.width()).append("\"></mspace>");
        }
    }

    private void row(List<MathNode> children) {
        List<Neighbours> beside = Neighbours.of(children);
        out.append("<mrow>");
        for (int i = 0; i < children.size(); i++) {
            if (!children.get(i).equals(MathNode.EMPTY)) {
                node(children.get(i), beside.get(i));
            }
        }
        out.append("</mrow>");
    }

    private void around(String tag, String attributes, MathNode inner) {
        out.append('<').append(tag).append(attributes).append('>');
        node(inner);
        out.append("</").append(tag).append('>');
    }

    private void leaf(String tag, String attributes, String text) {
        out.append('<').append(tag).append(attributes).append('>');
        escaped(text);
        out.append("</").append(tag).append('>');
    }

    private void token(Token token) {
        String text = token.alphabet().of(token.text());
        switch (token.kind()) {
            case NUMBER -> leaf("mn", "", text);
            case TEXT -> leaf("mtext", "", edges(text));
            case UPRIGHT -> leaf("mi", isOne(text) ? " mathvariant=\"normal\"" : "", text);
            case IDENTIFIER -> leaf("mi", "", text);
        }
    }

    private static boolean isOne(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }

    /** Spaces at the ends of a text would be lost. */
    private static String edges(String text) {
        String inner = text.strip();
        if (inner.length() == text.length()) {
            return text;
        }
        return inner.isEmpty()
                ? "\u00a0"
                : (text.charAt(0) == ' ' ? "\u00a0" : "") + inner + (text.endsWith(" ") ? "\u00a0" : "");
    }

    private void operator(Operator operator, Neighbours beside) {
        String attributes = switch (operator.role()) {
            case PLAIN -> beside.sign() && Neighbours.canBeSign(operator.text()) ? " form=\"prefix\"" : "";
            case ORDINARY -> " lspace=\"0\" rspace=\"0\"";
            case RIGID -> " stretchy=\"false\"";
            case OPEN -> " form=\"prefix\" stretchy=\"false\"";
            case CLOSE -> " form=\"postfix\" stretchy=\"false\"";
            case BAR -> " form=\"prefix\" stretchy=\"false\" lspace=\"0\" rspace=\"0\"";
        };
        if (operator.text().equals("mod")) {
            attributes = " lspace=\"0.2222em\" rspace=\"0.2222em\"";
        }
        leaf("mo", attributes, operator.text());
    }

    private void name(Name name, Neighbours beside, String attributes) {
        String left = beside.gapBefore() ? THIN : "0";
        String right = beside.gapAfter() ? THIN : "0";
        leaf("mo", " lspace=\"" + left + "\" rspace=\"" + right + "\"" + attributes, name.text());
    }

    private void scripts(Scripts scripts, Neighbours beside) {
        boolean beyond = scripts.placement() != Placement.BESIDE;
        String tag = beyond
                ? scripts.sub() == null ? "mover" : scripts.sup() == null ? "munder" : "munderover"
                : scripts.sub() == null ? "msup" : scripts.sup() == null ? "msub" : "msubsup";
        out.append('<').append(tag).append('>');
        String movable = scripts.placement() == Placement.BESIDE
                ? ""
                : " movablelimits=\"" + (scripts.placement() == Placement.MOVABLE) + "\"";
        if (scripts.base() instanceof Name name) {
            name(name, beside, movable);
        } else if (scripts.base() instanceof Big big) {
            leaf("mo", movable, big.text());
        } else {
            node(scripts.base(), beside);
        }
        if (scripts.sub() != null) {
            node(scripts.sub());
        }
        if (scripts.sup() != null) {
            node(scripts.sup());
        }
        out.append("</").append(tag).append('>');
    }

    private void fraction(Fraction fraction) {
        out.append(fraction.line() ? "<mfrac>" : "<mfrac linethickness=\"0\">");
        node(fraction.over());
        node(fraction.under());
        out.append("</mfrac>");
    }

    private void root(Root root) {
        if (root.degree() == null) {
            around("msqrt", "", root.inner());
            return;
        }
        out.append("<mroot>");
        node(root.inner());
        node(root.degree());
        out.append("</mroot>");
    }

    private void accent(Accent accent) {
        out.append(accent.above() ? "<mover" : "<munder");
        out.append(
                accent.mark().equals("‾")
                        ? " class=\"math-over\""
                        : accent.mark().equals("_") ? UNDER : "");
        out.append(accent.above() ? " accent=\"true\">" : " accentunder=\"true\">");
        node(accent.base());
        leaf("mo", accent.wide() ? " stretchy=\"true\"" : " stretchy=\"false\"", accent.mark());
        out.append(accent.above() ? "</mover>" : "</munder>");
    }

    private void fence(Fence fence) {
        out.append("<mrow>");
        if (!fence.open().isEmpty()) {
            leaf("mo", " form=\"prefix\" stretchy=\"true\"", fence.open());
        }
        for (int i = 0; i < fence.parts().size(); i++) {
            if (i > 0) {
                leaf("mo", " form=\"infix\" stretchy=\"true\"", fence.middles().get(i - 1));
            }
            node(fence.parts().get(i));
        }
        if (!fence.close().isEmpty()) {
            leaf("mo", " form=\"postfix\" stretchy=\"true\"", fence.close());
        }
        out.append("</mrow>");
    }

    private void sized(Sized sized) {
        String form = sized.role() == Role.CLOSE ? "postfix" : sized.role() == Role.PLAIN ? "infix" : "prefix";
        String size = " minsize=\"" + sized.size() + "\" maxsize=\"" + sized.size() + "\"";
        leaf("mo", " form=\"" + form + "\" stretchy=\"true\" symmetric=\"true\"" + size, sized.text());
    }

    private void table(Table table) {
        out.append("<mtable");
        if (table.equations()) {
            out.append(" class=\"math-equations\" displaystyle=\"true\"");
        }
        out.append(" columnalign=\"").append(alignments(table)).append("\">");
        for (int i = 0; i < table.rows().size(); i++) {
            boolean above = table.lines().contains(i);
            boolean below = i + 1 == table.rows().size() && table.lines().contains(i + 1);
            String lines = (above ? " math-above" : "") + (below ? " math-below" : "");
            out.append(lines.isEmpty() ? "<mtr>" : "<mtr class=\"" + lines.strip() + "\">");
            List<MathNode> cells = table.rows().get(i);
            for (int j = 0; j < cells.size(); j++) {
                cell(table, j, cells.get(j));
            }
            out.append("</mtr>");
        }
        out.append("</mtable>");
    }

    /** Browsers go by the classes; the attribute is for readers without our styles. */
    private static String alignments(Table table) {
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(1);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < Math.min(columns, 64); i++) {
            char c = table.columns().charAt(i % table.columns().length());
            names.append(i == 0 ? "" : " ").append(c == 'l' ? "left" : c == 'r' ? "right" : "center");
        }
        return names.toString();
    }

    private void cell(Table table, int column, MathNode inner) {
        char side = table.columns().charAt(column % table.columns().length());
        StringBuilder classes = new StringBuilder();
        classes.append(side == 'l' ? " math-left" : side == 'r' ? " math-right" : "");
        classes.append(table.rules().contains(column) ? " math-rule" : "");
        boolean last = column + 1 == table.columns().length() && table.rules().contains(column + 1);
        classes.append(last ? " math-rule-end" : "");
        around("mtd", classes.isEmpty() ? "" : " class=\"" + classes.substring(1) + "\"", inner);
    }

    /** Text for XML and HTML alike. */
    private void escaped(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\t' -> out.append((char) c);
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xfffd);
            }
        }
    }

    private static boolean isAllowed(int c) {
        return c >= ' '
                && !(c >= 0x7f && c < 0xa0)
                && !(c >= 0xd800 && c <= 0xdfff)
                && (c & 0xfffe) != 0xfffe
                && !(c >= 0xfdd0 && c <= 0xfdef);
    }
}
