package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.ast.Heading;
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
 * Headings of both kinds. flexmark's own gather the whole paragraph anew for each of its lines, which is quadratic in
 * long tables; try many ways to read the spaces behind a heading; and are blind behind a fence left open in a list.
 */
final class HeadingBlocks implements CustomBlockParserFactory {
    private final HeadingParser.Factory places = new HeadingParser.Factory();

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return places.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return places.getBeforeDependents();
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
                BlockStart start = state.getIndent() >= 4 ? null : start(state, matched);
                return start == null ? BlockStart.none() : start;
            }
        };
    }

    private static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int from = state.getNextNonSpaceIndex();
        int end = line.length();
        while (end > from && line.charAt(end - 1) <= ' ') {
            end--;
        }
        if (from >= end) {
            return null;
        }
        char mark = line.charAt(from);
        int run = from;
        while (run < end && line.charAt(run) == mark) {
            run++;
        }
        if (mark == '#') {
            return run - from > 6 || run < end && !isSpace(line.charAt(run)) ? null : marked(line, from, run, end);
        }
        boolean underline = (mark == '=' || mark == '-') && run == end;
        BasedSequence text = underline ? matched.getParagraphContent() : null;
        BasedSequence own = text == null ? null : withoutDefinitions(state, matched, text.trim());
        return own == null ? null : underlined(line, mark == '=' ? 1 : 2, own);
    }

    private static BlockStart marked(BasedSequence line, int from, int run, int end) {
        int close = end;
        while (close > run && line.charAt(close - 1) == '#') {
            close--;
        }
        boolean closed = close < end && (close == run || isSpace(line.charAt(close - 1)));
        HeadingParser parser = new HeadingParser(run - from);
        Heading heading = (Heading) parser.getBlock();
        heading.setOpeningMarker(line.subSequence(from, run));
        heading.setText(line.subSequence(run, closed ? close : end).trim());
        if (closed) {
            heading.setClosingMarker(line.subSequence(close, end));
        }
        heading.setCharsFromContent();
        return BlockStart.of(parser).atIndex(line.length());
    }

    /** A paragraph may begin with definitions of references, which are no part of a heading; null if it is all of it. */
    private static @Nullable BasedSequence withoutDefinitions(
            ParserState state, MatchedBlockParser matched, BasedSequence text) {
        if (text.isEmpty() || text.charAt(0) != '[' || !(state.getInlineParser() instanceof LinkInlineParser inlines)) {
            return text;
        }
        int length = inlines.definitions(matched.getBlockParser().getBlock(), text);
        return length == text.length() ? null : text.subSequence(length);
    }

    private static BlockStart underlined(BasedSequence line, int level, BasedSequence text) {
        HeadingParser parser = new HeadingParser(level);
        Heading heading = (Heading) parser.getBlock();
        heading.setText(text);
        heading.setClosingMarker(line.trim());
        heading.setCharsFromContent();
        return BlockStart.of(parser).atIndex(line.length()).replaceActiveBlockParser();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
