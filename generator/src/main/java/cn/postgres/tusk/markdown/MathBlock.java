package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** A formula in a block of its own, between {@code $$} and {@code $$}. */
final class MathBlock extends Block {
    private final List<BasedSequence> lines = new ArrayList<>();
    private boolean closed;

    /** A block that begins with a sequence. */
    MathBlock(BasedSequence opening) {
        super(opening);
    }

    void add(BasedSequence line) {
        lines.add(line);
        setChars(getChars().baseSubSequence(getStartOffset(), Math.max(getEndOffset(), line.getEndOffset())));
    }

    void close() {
        closed = true;
    }

    /** Whether its end was found; not so where the list or quote around it ends before. */
    boolean closed() {
        return closed;
    }

    /** What is between the marks. */
    List<BasedSequence> lines() {
        return lines;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
