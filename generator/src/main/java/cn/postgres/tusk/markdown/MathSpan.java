package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula in a line of text. */
final class MathSpan extends Node {
    private final BasedSequence tex;
    private final boolean display;

    /**
     * A formula.
     *
     * @param chars all of it, with its marks
     * @param tex what is between the marks
     * @param display whether its marks are those of a display
     */
    MathSpan(BasedSequence chars, BasedSequence tex, boolean display) {
        super(chars);
        this.tex = tex;
        this.display = display;
    }

    BasedSequence tex() {
        return tex;
    }

    boolean display() {
        return display;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
