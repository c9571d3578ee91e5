package cn.postgres.tusk.math;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a formula. */
sealed interface MathNode {
    /** Nothing, as in <code>{}</code>. */
    MathNode EMPTY = new Row(List.of());

    /** Pieces side by side. */
    record Row(List<MathNode> children) implements MathNode {
        public Row {
            children = List.copyOf(children);
        }
    }

    /** What a token is. */
    enum Kind {
        /** A variable: one letter is slanted, several are a word. */
        IDENTIFIER,
        /** A letter or sign that is never slanted. */
        UPRIGHT,
        NUMBER,
        TEXT
    }

    /** Letters, digits or words. */
    record Token(Kind kind, String text, Alphabet alphabet) implements MathNode {}

    /** How an operator stands among its neighbours. */
    enum Role {
        /** As the browser's dictionary of operators has it. */
        PLAIN,
        /** Without space at its sides. */
        ORDINARY,
        /** Would grow with its surroundings, but must not. */
        RIGID,
        OPEN,
        CLOSE,
        /** A bar that opens as well as it closes. */
        BAR
    }

    record Operator(String text, Role role) implements MathNode {}

    /** A large operator. */
    record Big(String text, boolean limits) implements MathNode {}

    /** The name of a function. */
    record Name(String text, boolean limits) implements MathNode {}

    /** A delimiter of a size of its own. */
    record Sized(String text, String size, Role role) implements MathNode {}

    /** One over another, with a line between them or without. */
    record Fraction(MathNode over, MathNode under, boolean line) implements MathNode {}

    record Root(MathNode inner, @Nullable MathNode degree) implements MathNode {}

    /** Where scripts stand. */
    enum Placement {
        BESIDE,
        /** Above and below in a display, beside in a line of text. */
        MOVABLE,
        ABOVE
    }

    record Scripts(
            MathNode base, @Nullable MathNode sub, @Nullable MathNode sup, Placement placement) implements MathNode {}

    /** A mark above or below. */
    record Accent(MathNode base, String mark, boolean above, boolean wide) implements MathNode {}

    /**
     * What stands between {@code \left} and {@code \right}.
     *
     * @param open empty for none
     * @param close empty for none
     * @param parts what {@code \middle} separates
     * @param middles the separators, one fewer than parts
     */
    record Fence(String open, List<MathNode> parts, List<String> middles, String close) implements MathNode {
        public Fence {
            parts = List.copyOf(parts);
            middles = List.copyOf(middles);
        }
    }

    /**
     * Rows of cells.
     *
     * @param columns one of {@code l c r} each, repeated from the start for further columns
     * @param rules columns that have a line at their left, from 0; one past the last for the right edge
     * @param lines rows that have a line above them, from 0; one past the last for the bottom
     * @param equations whether neighbouring columns are the sides of equations, set as displays
     */
    record Table(List<List<MathNode>> rows, String columns, List<Integer> rules, List<Integer> lines, boolean equations)
            implements MathNode {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
            rules = List.copyOf(rules);
            lines = List.copyOf(lines);
        }
    }

    /** A size: that of a display, or that of a line of text. */
    record Styled(boolean display, MathNode inner) implements MathNode {}

    /** Room for something that is not seen. */
    record Phantom(MathNode inner) implements MathNode {}

    /** Something in a frame. */
    record Boxed(MathNode inner) implements MathNode {}

    /** A gap, in em. */
    record Space(String width) implements MathNode {}
}
