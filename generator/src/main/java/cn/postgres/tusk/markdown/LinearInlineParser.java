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
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
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
 * stays one. The rule for delimiters is {@link Flanking}'s, and {@link Pairing} matches them.
 */
final class LinearInlineParser extends LinkInlineParser {
    private @Nullable BasedSequence copied;
    private String copy = "";
    private @Nullable BasedSequence counted;
    private @Nullable BasedSequence looked;
    private boolean chinese;
    private @Nullable BasedSequence addressed;
    private @Nullable Autolink address;
    private int addressEnd;
    private final Map<Integer, Integer> lastRuns = new HashMap<>();
    private final boolean chineseEmphasis;

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

    @Override
    String text() {
        if (copied != input) {
            copied = input;
            copy = input.toString();
        }
        return copy;
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
        if (delimiter == '~' ? to - from > Tildes.MOST : isInAddress(from)) {
            return literal(from, to);
        }
        Flanking flanking = new Flanking(text(), from, to, delimiter != '_' && isChinese());
        if (delimiter == '~' && to - from == 1 && flanking.opens(processor) && flanking.closes(processor)) {
            return literal(from, to);
        }
        index = to;
        Text node = appendSeparateText(input.subSequence(from, to));
        Delimiter previous = lastDelimiter;
        lastDelimiter = new RuleOfThree.Run(input, node, flanking, processor, previous, from);
        if (previous != null) {
            previous.setNext(lastDelimiter);
        }
        return true;
    }

    @Override
    public void processDelimiters(@Nullable Delimiter bottom) {
        new Pairing(this, delimiterProcessors, bottom).run();
    }

    private boolean literal(int from, int to) {
        appendText(input, from, to);
        index = to;
        return true;
    }

    private boolean isChinese() {
        if (looked != input) {
            looked = input;
            chinese = chineseEmphasis && Flanking.hasChinese(text());
        }
        return chinese;
    }

    /** GFM reads addresses before emphasis: the low lines of {@code http://a/_x_} are part of it. */
    private boolean isInAddress(int at) {
        String text = text();
        if (addressed != input) {
            addressed = input;
            addressEnd = 0;
            address = Autolink.next(text, 0, 0, text.length(), text.length());
        }
        while (address != null && address.to() <= at) {
            addressEnd = address.to();
            address = Autolink.next(text, 0, addressEnd, text.length(), text.length());
        }
        return address != null && address.from() <= at;
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
