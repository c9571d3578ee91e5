package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's headings, asked only about lines that can be one: flexmark gathers the whole paragraph anew for each of its
 * lines before it looks at the line, which is quadratic in long tables.
 */
final class HeadingBlocks implements CustomBlockParserFactory {
    private final HeadingParser.Factory factory = new HeadingParser.Factory();

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return factory.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return factory.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
        return factory.affectsGlobalScope();
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory headings = factory.apply(options);
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return canBegin(state.getLine(), state.getNextNonSpaceIndex())
                        ? headings.tryStart(state, matched)
                        : BlockStart.none();
            }
        };
    }

    private static boolean canBegin(BasedSequence line, int from) {
        if (from >= line.length()) {
            return false;
        }
        char mark = line.charAt(from);
        if (mark == '#') {
            return true;
        }
        if (mark != '=' && mark != '-') {
            return false;
        }
        int end = line.length();
        while (line.charAt(end - 1) <= ' ') {
            end--;
        }
        for (int i = from; i < end; i++) {
            if (line.charAt(i) != mark) {
                return false;
            }
        }
        return true;
    }
}
