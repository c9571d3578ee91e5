package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's inline parser without what makes it quadratic, and with our rule for delimiters.
 *
 * <p>flexmark copies the whole paragraph for every match of a pattern ({@code Matcher.toMatchResult}), looks for the end
 * of every code span to the end of the paragraph, and builds a sequence of segments for every piece of text. Here a
 * paragraph is copied once, the last run of backticks of each length is known, and text that is one piece of the source
 * stays one. The rule for delimiters is {@link Flanking}'s.
 */
final class LinearInlineParser extends CommonmarkInlineParser {
    private @Nullable BasedSequence copied;
    private String copy = "";
    private @Nullable BasedSequence counted;
    private final Map<Integer, Integer> lastRuns = new HashMap<>();
    private final boolean chineseEmphasis;
    private boolean inReference;

    LinearInlineParser(
            boolean chineseEmphasis,
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(
                options,
                // flexmark adds to this set while it parses; parsers on other threads share it
                (BitSet) specialCharacters.clone(),
                delimiterCharacters,
                delimiterProcessors,
                linkRefProcessors,
                extensions);
        this.chineseEmphasis = chineseEmphasis;
    }

    @Override
    protected int parseReference(Block block, BasedSequence chars) {
        inReference = true;
        try {
            return super.parseReference(block, chars);
        } finally {
            inReference = false;
        }
    }

    /**
     * flexmark takes {@code [a][b]} for one reference even if there is none; where {@code (} follows, {@code [b](…)} is
     * a link of its own.
     */
    @Override
    public int parseLinkLabel() {
        int from = index;
        int length = super.parseLinkLabel();
        boolean linkFollows = length > 2 && !inReference && index < input.length() && input.charAt(index) == '(';
        if (linkFollows) {
            String label = Escaping.normalizeReferenceChars(input.subSequence(from, index), true);
            if (!referenceRepository.containsKey(label)) {
                index = from;
                return 0;
            }
        }
        return length;
    }

    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        if (index >= input.length()) {
            return null;
        }
        // Every definition is a new input, of which only the beginning is looked at
        Matcher matcher = pattern.matcher(inReference ? input : text());
        matcher.region(index, input.length());
        if (!matcher.find()) {
            return null;
        }
        index = matcher.end();
        return input.subSequence(matcher.start(), index);
    }

    private String text() {
        if (copied != input) {
            copied = input;
            copy = input.toString();
        }
        return copy;
    }

    /** CommonMark's destination: in angle brackets on one line, else without spaces and with balanced brackets. */
    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        int end = index < input.length() && input.charAt(index) == '<' ? angled(index + 1) : bare(index);
        if (end < 0) {
            return null;
        }
        BasedSequence destination = input.subSequence(index, end);
        index = end;
        return destination;
    }

    private int angled(int from) {
        for (int i = from; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || c == '\n' || c == '\r') {
                return -1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    private int bare(int from) {
        int depth = 0;
        int i = from;
        for (; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c <= ' ' || c == 0x7f || c == ')' && depth == 0) {
                break;
            }
            // As many as the reference implementation allows, which keeps unclosed ones cheap
            if (c == '(' && ++depth > 32) {
                return -1;
            }
            depth -= c == ')' ? 1 : 0;
            boolean escaped = c == '\\' && i + 1 < input.length() && isAsciiPunctuation(input.charAt(i + 1));
            i += escaped ? 1 : 0;
        }
        return depth == 0 ? i : -1;
    }

    /** A title in one of three kinds of quotes, without a blank line in it. */
    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        char open = index < input.length() ? input.charAt(index) : 0;
        if (open != '"' && open != '\'' && open != '(') {
            return null;
        }
        char close = open == '(' ? ')' : open;
        boolean blank = false;
        for (int i = index + 1; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == close) {
                BasedSequence title = input.subSequence(index, i + 1);
                index = i + 1;
                return title;
            }
            if (open == '(' && c == '(' || c == '\n' && blank) {
                return null;
            }
            blank = c == '\n' || blank && c <= ' ';
            i += c == '\\' ? 1 : 0;
        }
        return null;
    }

    @Override
    public boolean parseHtmlInline() {
        String text = text();
        int end = HtmlTag.end(text, index);
        if (end < 0) {
            return false;
        }
        BasedSequence chars = input.subSequence(index, end);
        appendNode(text.startsWith("<!--", index) ? new HtmlInlineComment(chars) : new HtmlInline(chars));
        index = end;
        return true;
    }

    private static boolean isAsciiPunctuation(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }

    @Override
    protected boolean parseBackticks() {
        String text = text();
        int open = index;
        int width = run(text, open);
        index += width;
        int close = closing(text, index, width);
        if (close < 0) {
            appendText(input, open, index);
            return true;
        }
        BasedSequence content = input.subSequence(index, close);
        Code node = new Code(input.subSequence(open, index), content, input.subSequence(close, close + width));
        node.appendChild(new Text(content));
        appendNode(node);
        index = close + width;
        return true;
    }

    /** Where the next run of backticks of a length begins; -1 if there is none. */
    private int closing(String text, int from, int width) {
        if (counted != input) {
            counted = input;
            lastRuns.clear();
            for (int i = text.indexOf('`'); i >= 0; ) {
                int run = run(text, i);
                lastRuns.put(run, i);
                i = text.indexOf('`', i + run);
            }
        }
        if (lastRuns.getOrDefault(width, -1) < from) {
            return -1;
        }
        int i = text.indexOf('`', from);
        for (int run = run(text, i); run != width; run = run(text, i)) {
            i = text.indexOf('`', i + run);
        }
        return i;
    }

    private static int run(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == '`') {
            i++;
        }
        return i - from;
    }

    @Override
    public boolean parseNewline() {
        int lineEnd = index;
        index += input.charAt(index) == '\r' && index + 1 < input.length() && input.charAt(index + 1) == '\n' ? 2 : 1;
        flushTextNode();
        int spaces = 0;
        if (block.getLastChild() instanceof Text last) {
            BasedSequence chars = last.getChars();
            int length = chars.length();
            while (spaces < length && chars.charAt(length - 1 - spaces) == ' ') {
                spaces++;
            }
            int kept = length - spaces;
            while (kept > 0 && spaces > 0 && chars.charAt(kept - 1) == '\t') {
                kept--;
            }
            if (kept == 0) {
                last.unlink();
            } else if (kept < length) {
                last.setChars(chars.subSequence(0, kept));
            }
        }
        BasedSequence chars = input.subSequence(lineEnd, index);
        appendNode(spaces >= 2 ? new HardLineBreak(chars) : new SoftLineBreak(chars));
        while (index < input.length() && (input.charAt(index) == ' ' || input.charAt(index) == '\t')) {
            index++;
        }
        return true;
    }

    @Override
    protected boolean parseDelimiters(DelimiterProcessor processor, char delimiter) {
        int from = index;
        int to = from;
        while (to < input.length() && input.charAt(to) == delimiter) {
            to++;
        }
        if (to - from < processor.getMinLength()) {
            return false;
        }
        Flanking flanking = new Flanking(text(), from, to, chineseEmphasis && delimiter != '_');
        index = to;
        Text node = appendSeparateText(input.subSequence(from, to));
        Delimiter previous = lastDelimiter;
        lastDelimiter = new RuleOfThree.Run(
                input,
                node,
                flanking.opens(processor),
                flanking.closes(processor),
                flanking.opensInCommonMark(processor),
                flanking.closesInCommonMark(processor),
                previous,
                from);
        if (previous != null) {
            previous.setNext(lastDelimiter);
        }
        return true;
    }

    @Override
    public boolean flushTextNode() {
        if (currentText == null) {
            return false;
        }
        block.appendChild(new Text(joined(currentText)));
        currentText = null;
        return true;
    }

    @Override
    public void mergeIfNeeded(@Nullable Text first, @Nullable Text last) {
        if (first == null || last == null || first == last) {
            return;
        }
        List<BasedSequence> pieces = new ArrayList<>();
        pieces.add(first.getChars());
        Node stop = last.getNext();
        for (Node node = first.getNext(); node != null && node != stop; ) {
            Node next = node.getNext();
            pieces.add(node.getChars());
            node.unlink();
            node = next;
        }
        first.setChars(joined(pieces));
    }

    private BasedSequence joined(List<BasedSequence> pieces) {
        BasedSequence first = pieces.get(0);
        int end = first.getStartOffset();
        for (BasedSequence piece : pieces) {
            boolean whole = piece.getEndOffset() - piece.getStartOffset() == piece.length();
            if (!whole || piece.getStartOffset() != end) {
                return SegmentedSequence.create(input, pieces);
            }
            end = piece.getEndOffset();
        }
        return pieces.size() == 1 ? first : first.baseSubSequence(first.getStartOffset(), end);
    }
}
