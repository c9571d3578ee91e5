package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Formulas in blocks of their own. {@link MathBlockEnd} says where one ends, and whether it is one at all. */
final class MathBlocks implements CustomBlockParserFactory {
    private final boolean brackets;

    /** @param brackets whether {@code \[} and {@code \]} are marks as well */
    MathBlocks(boolean brackets) {
        this.brackets = brackets;
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of(BlockQuoteParser.Factory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(ListBlockParser.Factory.class, IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                BlockStart start = state.getIndent() >= 4 ? null : start(state);
                return start == null ? BlockStart.none() : start;
            }
        };
    }

    private @Nullable BlockStart start(ParserState state) {
        BasedSequence line = state.getLine();
        int from = state.getNextNonSpaceIndex();
        String close = closing(line, from);
        if (close.isEmpty()) {
            return null;
        }
        BasedSequence rest = line.subSequence(from + 2, line.length()).trim();
        MathBlockEnd end = MathBlockEnd.of(line, rest, close);
        if (end == null) {
            return null;
        }
        MathBlock block = new MathBlock(line.subSequence(from, line.length()));
        if (end.sameLine()) {
            block.add(rest.subSequence(0, rest.length() - 2));
            block.close();
        } else if (!rest.isEmpty()) {
            block.add(rest);
        }
        return BlockStart.of(new MathBlockParser(block, close)).atIndex(line.length());
    }

    /** The mark that ends what begins here; empty if nothing does. */
    private String closing(BasedSequence line, int from) {
        if (from + 1 >= line.length()) {
            return "";
        }
        char first = line.charAt(from);
        char second = line.charAt(from + 1);
        if (first == '$' && second == '$') {
            return "$$";
        }
        return brackets && first == '\\' && second == '[' ? "\\]" : "";
    }

    /** Gathers the lines of one block. */
    private static final class MathBlockParser extends AbstractBlockParser {
        private final MathBlock block;
        private final String close;
        private boolean first = true;

        MathBlockParser(MathBlock block, String close) {
            this.block = block;
            this.close = close;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            if (block.closed()) {
                return BlockContinue.none();
            }
            BasedSequence line = state.getLine();
            int end = line.length();
            while (end > state.getIndex() && line.charAt(end - 1) <= ' ') {
                end--;
            }
            if (end - 2 >= state.getIndex() && line.subSequence(end - 2, end).matches(close)) {
                BasedSequence last = line.subSequence(state.getIndex(), end - 2);
                if (!last.isBlank()) {
                    block.add(last);
                }
                block.close();
                return BlockContinue.finished();
            }
            return BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(ParserState state, BasedSequence line) {
            if (!first) {
                block.add(line);
            }
            first = false;
        }

        @Override
        public void closeBlock(ParserState state) {}
    }
}
