package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Text in brackets that are no link but have attributes behind them: <code>[数据]{translate=no}</code>. */
final class Passage extends Node {
    Passage(BasedSequence chars) {
        super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
