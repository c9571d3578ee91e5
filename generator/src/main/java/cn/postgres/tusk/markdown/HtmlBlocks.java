package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's HTML blocks, but not asked about a very long line that begins with a tag such as {@code <a …>}: its pattern
 * for a whole tag overflows the stack there. Such a line is a paragraph with tags in it.
 */
final class HtmlBlocks implements CustomBlockParserFactory {
    private static final int LONG = 2_000;

    private final HtmlBlockParser.Factory factory = new HtmlBlockParser.Factory();

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        // Headings and fences are ours, too
        return Set.of(HeadingBlocks.class, FenceBlocks.class);
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
        BlockParserFactory blocks = factory.apply(options);
        Set<String> names = new HashSet<>(Parser.HTML_BLOCK_TAGS.get(options));
        names.addAll(List.of("script", "pre", "style"));
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return canBegin(state.getLine(), state.getNextNonSpaceIndex(), names)
                        ? blocks.tryStart(state, matched)
                        : BlockStart.none();
            }
        };
    }

    private static boolean canBegin(BasedSequence line, int from, Set<String> names) {
        if (from + 1 >= line.length() || line.charAt(from) != '<') {
            return false;
        }
        char next = line.charAt(from + 1);
        if (line.length() - from < LONG || next == '!' || next == '?') {
            return true;
        }
        int begin = next == '/' ? from + 2 : from + 1;
        int end = begin;
        while (end < line.length() && end - begin < 20 && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return names.contains(line.subSequence(begin, end).toString().toLowerCase(Locale.ROOT));
    }
}
