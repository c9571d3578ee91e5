package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
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
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brackets: links, pictures, references and footnote marks, by the algorithm in the appendix of CommonMark 0.31.2.
 * flexmark's own keeps references to nothing in the tree, which takes {@code [r][x](y)} apart wrongly and lets a bracket
 * win against emphasis; here what is not defined is text at once.
 */
abstract class LinkInlineParser extends CommonmarkInlineParser {
    private @Nullable Opener brackets;
    boolean inReference;

    /** The whole input as a string. */
    abstract String text();

    LinkInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    /** A bracket that is open. */
    private static final class Opener {
        final Text node;
        final int at;
        final boolean image;
        final @Nullable Delimiter delimiter;
        final @Nullable Opener previous;
        boolean active = true;
        boolean bracketInside;

        Opener(Text node, int at, boolean image, @Nullable Delimiter delimiter, @Nullable Opener previous) {
            this.node = node;
            this.at = at;
            this.image = image;
            this.delimiter = delimiter;
            this.previous = previous;
        }
    }

    @Override
    public void parse(BasedSequence content, Node node) {
        brackets = null;
        super.parse(content, node);
    }

    /**
     * Reads the definitions of references at the beginning of a paragraph and returns how long they are.
     *
     * @param paragraph the block they are put before
     */
    int definitions(Block paragraph, BasedSequence text) {
        BasedSequence rest = text;
        while (!rest.isEmpty() && rest.charAt(0) == '[') {
            int length = parseReference(paragraph, rest);
            if (length == 0) {
                break;
            }
            rest = rest.subSequence(length).trimStart();
        }
        return text.length() - rest.length();
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

    @Override
    protected boolean parseOpenBracket() {
        return open(false, index, index + 1);
    }

    @Override
    protected boolean parseBang() {
        if (index + 1 < input.length() && input.charAt(index + 1) == '[') {
            return open(true, index, index + 2);
        }
        appendText(input, index, index + 1);
        index++;
        return true;
    }

    private boolean open(boolean image, int from, int to) {
        index = to;
        Text node = appendSeparateText(input.subSequence(from, to));
        if (brackets != null) {
            brackets.bracketInside = true;
        }
        brackets = new Opener(node, to - 1, image, lastDelimiter, brackets);
        return true;
    }

    @Override
    protected boolean parseCloseBracket() {
        int close = index++;
        Opener opener = brackets;
        Node link = opener == null || !opener.active ? null : link(opener, close);
        if (opener == null || link == null) {
            brackets = opener == null ? null : opener.previous;
            index = close + 1;
            appendText(input, close, close + 1);
            return true;
        }
        finish(opener, link);
        return true;
    }

    /** What the brackets are: an inline link, a footnote mark or a defined reference; null if nothing. */
    private @Nullable Node link(Opener opener, int close) {
        Node inline = inlineLink(opener, close);
        if (inline != null) {
            return inline;
        }
        index = close + 1;
        Node footnote = footnote(opener, close);
        if (footnote != null) {
            return footnote;
        }
        Node reference = reference(opener, close);
        return reference == null ? passage(opener, close) : reference;
    }

    private @Nullable Node passage(Opener opener, int close) {
        index = close + 1;
        boolean can = !opener.image && close > opener.at + 1 && index < input.length() && input.charAt(index) == '{';
        if (!can) {
            return null;
        }
        Attributes attributes = Attributes.at(text(), index, input.length());
        return attributes == null || !attributes.isMark() ? null : new Passage(input.subSequence(opener.at, index));
    }

    private @Nullable Node inlineLink(Opener opener, int close) {
        if (index >= input.length() || input.charAt(index) != '(') {
            return null;
        }
        int open = index++;
        spnl();
        BasedSequence destination = parseLinkDestination();
        if (destination == null) {
            return null;
        }
        int end = index;
        spnl();
        BasedSequence title = index > end ? parseLinkTitle() : null;
        spnl();
        if (index >= input.length() || input.charAt(index) != ')') {
            return null;
        }
        index++;
        InlineLinkNode node = opener.image ? new Image() : new Link();
        node.setUrlChars(destination);
        node.setTitleChars(title == null ? BasedSequence.NULL : title);
        node.setLinkOpeningMarker(input.subSequence(open, open + 1));
        node.setLinkClosingMarker(input.subSequence(index - 1, index));
        node.setTextChars(input.subSequence(start(opener), close + 1));
        return node;
    }

    private static int start(Opener opener) {
        return opener.image ? opener.at - 1 : opener.at;
    }

    private @Nullable Node footnote(Opener opener, int close) {
        if (opener.at + 2 >= close || input.charAt(opener.at + 1) != '^') {
            return null;
        }
        BasedSequence name = input.subSequence(opener.at + 2, close);
        FootnoteBlock block =
                FootnoteExtension.FOOTNOTES.get(document).get(name.trim().toString());
        if (block == null) {
            return null;
        }
        BasedSequence first = input.subSequence(opener.at, opener.at + 2);
        Footnote node = new Footnote(first, name, input.subSequence(close, close + 1));
        node.setFootnoteBlock(block);
        return node;
    }

    private @Nullable Node reference(Opener opener, int close) {
        int label = index;
        int length = parseLinkLabel();
        boolean full = length > 2;
        if (!full && opener.bracketInside) {
            return null;
        }
        BasedSequence name = full ? input.subSequence(label, label + length) : input.subSequence(opener.at, close + 1);
        if (!referenceRepository.containsKey(Escaping.normalizeReferenceChars(name, true))) {
            return null;
        }
        RefNode node = opener.image ? new ImageRef() : new LinkRef();
        node.setReferenceChars(full ? name : input.subSequence(start(opener), close + 1));
        node.setDefined(true);
        if (full) {
            node.setTextChars(input.subSequence(start(opener), close + 1));
        } else if (length == 2) {
            node.setTextOpeningMarker(input.subSequence(label, label + 1));
            node.setTextClosingMarker(input.subSequence(label + 1, label + 2));
        }
        return node;
    }

    private void finish(Opener opener, Node link) {
        flushTextNode();
        for (Node node = opener.node.getNext(); node != null; ) {
            Node next = node.getNext();
            link.appendChild(node);
            node = next;
        }
        boolean mark = link instanceof Footnote;
        appendNode(link);
        if (!mark && !(link instanceof Passage)) {
            link.setCharsFromContent();
        }
        processDelimiters(opener.delimiter);
        if (mark) {
            link.removeChildren();
        }
        if (mark && opener.image) {
            opener.node.setChars(opener.node.getChars().subSequence(0, 1));
        } else {
            opener.node.unlink();
        }
        brackets = opener.previous;
        if (!opener.image && !mark && !(link instanceof Passage)) {
            for (Opener outer = brackets; outer != null; outer = outer.previous) {
                outer.active &= outer.image;
            }
        }
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
            boolean escaped = c == '\\' && i + 1 < input.length() && Unescaped.isPunctuation(input.charAt(i + 1));
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
        if (inReference && index > 0 && input.charAt(index - 1) > ' ') {
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
}
