package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the runs of delimiters of a paragraph, by the algorithm in the appendix of CommonMark 0.31.2. flexmark seeks
 * the opener of every run down to the first one of the paragraph as long as there is any of the same character, which
 * is quadratic where they never match by their length. Here a search that failed is not done again: whether a run
 * matches depends on what {@link Kind} holds and on nothing that changes.
 *
 * <p>One per call; not thread-safe.
 */
final class Pairing {
    private final InlineParser parser;
    private final Map<Character, DelimiterProcessor> processors;
    private final @Nullable Delimiter bottom;

    /** For each kind of closer, the offset before which there is no opener for it. */
    private final Map<Kind, Integer> searched = new HashMap<>();

    /**
     * Prepares a call.
     *
     * @param bottom the last run that does not take part; null if all do
     */
    Pairing(InlineParser parser, Map<Character, DelimiterProcessor> processors, @Nullable Delimiter bottom) {
        this.parser = parser;
        this.processors = processors;
        this.bottom = bottom;
    }

    /** What of a closer decides which openers it matches; see {@link RuleOfThree} and {@link Tildes}. */
    private record Kind(char delimiter, boolean opens, int length) {
        static Kind of(Delimiter closer) {
            return new Kind(closer.getDelimiterChar(), RuleOfThree.opens(closer), RuleOfThree.written(closer) % 3);
        }
    }

    /** Makes nodes of all that match; the others become text. */
    void run() {
        Delimiter closer = first();
        while (closer != null) {
            DelimiterProcessor processor = processors.get(closer.getDelimiterChar());
            Delimiter next = closer.getNext();
            if (processor == null || !closer.canClose()) {
                closer = next;
                continue;
            }
            Delimiter opener = opener(processor, closer);
            if (opener != null) {
                int left = match(processor, opener, closer);
                closer = left == 0 ? next : closer;
                continue;
            }
            searched.put(Kind.of(closer), closer.getStartIndex());
            if (!closer.canOpen()) {
                parser.removeDelimiterKeepNode(closer);
            }
            closer = next;
        }
        for (Delimiter last = parser.getLastDelimiter(); last != null && last != bottom; ) {
            parser.removeDelimiterKeepNode(last);
            last = parser.getLastDelimiter();
        }
    }

    private @Nullable Delimiter first() {
        Delimiter first = parser.getLastDelimiter();
        if (first == null || first == bottom) {
            return null;
        }
        while (first.getPrevious() != null && first.getPrevious() != bottom) {
            first = first.getPrevious();
        }
        return first;
    }

    private @Nullable Delimiter opener(DelimiterProcessor processor, Delimiter closer) {
        int lowest = searched.getOrDefault(Kind.of(closer), -1);
        Delimiter opener = closer.getPrevious();
        while (opener != null && opener != bottom && opener.getStartIndex() >= lowest) {
            boolean can = opener.canOpen() && opener.getDelimiterChar() == processor.getOpeningCharacter();
            if (can && processor.getDelimiterUse(opener, closer) > 0) {
                return opener;
            }
            opener = opener.getPrevious();
        }
        return null;
    }

    /** Makes a node of what stands between two runs; returns how many delimiters of the closer are left. */
    private int match(DelimiterProcessor processor, Delimiter opener, Delimiter closer) {
        int used = processor.getDelimiterUse(opener, closer);
        parser.removeDelimitersBetween(opener, closer);
        processor.process(opener, closer, used);
        int before = opener.getNumDelims() - used;
        opener.setNumDelims(before);
        if (before == 0) {
            parser.removeDelimiterAndNode(opener);
        } else {
            Text node = opener.getNode();
            node.setChars(node.getChars().subSequence(0, before));
        }
        int behind = closer.getNumDelims() - used;
        closer.setNumDelims(behind);
        if (behind == 0) {
            parser.removeDelimiterAndNode(closer);
        } else {
            BasedSequence chars = closer.getNode().getChars();
            closer.getNode().setChars(chars.subSequence(chars.length() - behind, chars.length()));
            closer.setIndex(closer.getIndex() + used);
        }
        return behind;
    }
}
