package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fenced code. flexmark's own looks for a tilde in the line of a tilde fence, too, where CommonMark allows it, and tries
 * a pattern on every line.
 */
final class FenceBlocks implements CustomBlockParserFactory {
    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of(HeadingBlocks.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(
                HtmlBlocks.class,
                ThematicBreakParser.Factory.class,
                ListBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                int length = state.getIndent() >= 4 ? 0 : fence(state.getLine(), state.getNextNonSpaceIndex());
                return length == 0 ? BlockStart.none() : start(state, length);
            }
        };
    }

    private static BlockStart start(ParserState state, int length) {
        BasedSequence line = state.getLine();
        int from = state.getNextNonSpaceIndex();
        FencedCodeBlockParser parser =
                new FencedCodeBlockParser(state.getProperties(), line.charAt(from), length, state.getIndent(), from);
        ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(from, from + length));
        return BlockStart.of(parser).atIndex(from + length);
    }

    /** How long the fence is that opens at an offset; 0 if none does. */
    private static int fence(BasedSequence line, int from) {
        char mark = from < line.length() ? line.charAt(from) : 0;
        if (mark != '`' && mark != '~') {
            return 0;
        }
        int to = from;
        while (to < line.length() && line.charAt(to) == mark) {
            to++;
        }
        boolean code = mark == '`' && line.indexOf('`', to) >= 0;
        return to - from < 3 || code ? 0 : to - from;
    }
}
