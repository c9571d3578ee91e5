package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Formulas in a line: <code>$`x^2`$</code> always; {@code $x^2$}, {@code $$x^2$$}, {@code \(x^2\)} and {@code \[x^2\]}
 * only where they are asked for, because texts on databases are full of {@code $1} and {@code $PATH:$HOME}.
 *
 * <p>The rule for single dollars is pandoc's: no space behind the first one, none before the second, and no digit behind
 * it. Besides, no formula holds Chinese punctuation outside braces: <code>单价 $5，合计 $60</code>. A backslash takes a dollar's meaning away, a code span is never cut in two. Not thread-safe; one per body.
 */
final class MathSpans implements InlineParserExtension {
    /** Longest formula between dollars, so that many that are not closed cost little. */
    private static final int LONGEST = 2_000;

    private final boolean dollars;
    private @Nullable BasedSequence searched;

    /** Numbers of backticks behind which no more formula ends in the text that was searched. */
    private final Set<Integer> unclosed = new HashSet<>();

    private MathSpans(boolean dollars) {
        this.dollars = dollars;
    }

    /** Makes one for each body. */
    static InlineParserExtensionFactory factory(boolean dollars) {
        return new InlineParserExtensionFactory() {
            @Override
            public CharSequence getCharacters() {
                return dollars ? "$\\" : "$";
            }

            @Override
            public InlineParserExtension apply(LightInlineParser parser) {
                return new MathSpans(dollars);
            }

            @Override
            public @Nullable Set<Class<?>> getAfterDependents() {
                return null;
            }

            @Override
            public @Nullable Set<Class<?>> getBeforeDependents() {
                return null;
            }

            @Override
            public boolean affectsGlobalScope() {
                return false;
            }
        };
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int at = parser.getIndex();
        char next = charAt(input, at + 1);
        if (input.charAt(at) == '\\') {
            return (next == '(' || next == '[') && bracketed(parser, input, at, next == '(' ? ')' : ']');
        }
        return next == '`' ? coded(parser, input, at) : dollars && dollared(parser, input, at);
    }

    private static char charAt(BasedSequence input, int at) {
        return at < input.length() ? input.charAt(at) : 0;
    }

    private static void append(LightInlineParser parser, int from, int inner, int close, int to, boolean display) {
        BasedSequence input = parser.getInput();
        parser.appendNode(new MathSpan(input.subSequence(from, to), input.subSequence(inner, close), display));
        parser.setIndex(to);
    }

    private boolean coded(LightInlineParser parser, BasedSequence input, int at) {
        int inner = at + 1;
        while (charAt(input, inner) == '`') {
            inner++;
        }
        int width = inner - at - 1;
        if (searched != input) {
            searched = input;
            unclosed.clear();
        }
        if (unclosed.contains(width)) {
            return false;
        }
        int close = closing(input, inner, width);
        if (close < 0) {
            unclosed.add(width);
            return false;
        }
        append(parser, at, inner, close, close + width + 1, false);
        return true;
    }

    /** Where the next run of so many backticks with a dollar behind it begins; -1 if there is none. */
    private static int closing(BasedSequence input, int from, int width) {
        int run = 0;
        for (int i = from; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == '`') {
                run++;
            } else {
                if (c == '$' && run == width) {
                    return i - run;
                }
                run = 0;
            }
        }
        return -1;
    }

    private static boolean dollared(LightInlineParser parser, BasedSequence input, int at) {
        int width = charAt(input, at + 1) == '$' ? 2 : 1;
        int inner = at + width;
        int close = dollar(input, inner);
        boolean display = width == 2;
        if (close <= inner || isSpace(input.charAt(inner)) && !display || display && charAt(input, close + 1) != '$') {
            return false;
        }
        char behind = charAt(input, close + width);
        boolean ends = !isSpace(input.charAt(close - 1)) && (behind < '0' || behind > '9');
        if (!display && (!ends || isProse(input, inner, close))) {
            return false;
        }
        append(parser, at, inner, close, close + width, display);
        return true;
    }

    /** The next dollar that no backslash escapes; -1 if a code span or the end comes first. */
    private static int dollar(BasedSequence input, int from) {
        int end = Math.min(input.length(), from + LONGEST);
        for (int i = from; i < end; i++) {
            char c = input.charAt(i);
            if (c == '$' || c == '`') {
                return c == '$' ? i : -1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    /** Whether Chinese punctuation stands outside braces. */
    private static boolean isProse(BasedSequence input, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = input.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth <= 0 && "，。；：！？、“”《》".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean bracketed(LightInlineParser parser, BasedSequence input, int at, char bracket) {
        int end = Math.min(input.length() - 1, at + 2 + LONGEST);
        for (int i = at + 2; i < end; i++) {
            char c = input.charAt(i);
            if (c == '`') {
                return false;
            }
            if (c == '\\') {
                if (input.charAt(i + 1) == bracket) {
                    append(parser, at, at + 2, i, i + 2, bracket == ']');
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000';
    }
}
