package cn.postgres.tusk.text;

import java.util.BitSet;
import java.util.Set;

/**
 * The beginning of a text as one line, gathered piece by piece and then cut. It ends after a sentence or a paragraph if
 * one ends in reach, else after a clause or a word and with {@code ……} ({@code …} after Latin text); never inside a pair
 * of brackets or quotes, an identifier, a number or an address, nor inside what was marked as whole. Lengths are in Han
 * characters; two narrow characters count as one. Not thread-safe.
 */
public final class Excerpt {
    private static final String CLAUSE_ENDS = "，、；：,;:";
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int LEAD = 12;
    private static final Set<String> POINTERS = Set.of("如下", "例如", "比如", "详见", "参见", "参考", "参照", "包括", "所示", "见下");
    private static final String NO_END = "，、：,:(（—-";

    private final StringBuilder line = new StringBuilder();

    /** Offsets before which the line must not be cut. */
    private final BitSet inside = new BitSet();

    /** Offsets at which a paragraph ended. */
    private final BitSet ends = new BitSet();

    private boolean openItem;

    /** A plain text, cut. */
    public static String of(CharSequence text, int length) {
        Excerpt excerpt = new Excerpt();
        excerpt.add(text, 0, text.length(), new BitSet());
        excerpt.endParagraph();
        return excerpt.cut(length);
    }

    /** Whether nothing has been added. */
    public boolean isEmpty() {
        return line.isEmpty();
    }

    /** Whether what there is has at least a length. */
    public boolean has(int length) {
        return Widths.reach(line, length) < line.length();
    }

    /** Whether the text so far announces what follows. */
    public boolean endsWithColon() {
        int last = line.length() - 1;
        return last >= 0 && (line.charAt(last) == '：' || line.charAt(last) == ':');
    }

    /**
     * What was announced is left out: a short announcement goes with it, of a long one the colon becomes a full stop.
     * Short is what is no longer than {@value #LEAD} and is no sentence.
     */
    public void closeLead() {
        int length = line.length();
        if (length == 0 || !endsWithColon() && Sentences.endsAt(line, length - 1)) {
            return;
        }
        if (endsInPointer()) {
            dropClause();
            return;
        }
        int from = begin(length);
        if (Widths.reach(line.subSequence(from, length), LEAD) == length - from) {
            line.setLength(from);
            ends.clear(from + 1, Math.max(from + 1, length + 1));
            return;
        }
        if (endsWithColon()) {
            int end = length - 1;
            while (end > 0 && line.charAt(end - 1) == ' ') {
                end--;
            }
            line.setLength(end);
            line.append(end > 0 && Han.isWide(line.codePointBefore(end)) ? '。' : '.');
            ends.set(end + 1);
        }
    }

    /** Whether the last words only point to what follows. */
    private boolean endsInPointer() {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || ":：".indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        String text = line.substring(Math.max(0, end - 2), end);
        return POINTERS.contains(text);
    }

    /** Drops the last clause, or the last sentence if it has but one. */
    private void dropClause() {
        int length = line.length();
        int from = begin(length);
        int at = length - 1;
        while (at > from && "，,；;".indexOf(line.charAt(at)) < 0) {
            at--;
        }
        int end = at > from && length - at <= 2 * LEAD ? at : length - from <= 2 * LEAD ? from : length;
        line.setLength(end);
        ends.clear(end, Math.max(end, length) + 1);
        if (end > 0) {
            ends.set(end);
        }
    }

    /** Where the last sentence or paragraph before an offset begins. */
    private int begin(int end) {
        for (int i = end - 2; i >= 0; i--) {
            if (ends.get(i + 1) || Sentences.endsAt(line, i)) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * Adds a stretch of a text. Blanks are collapsed; a line feed between wide characters is nothing.
     *
     * @param whole offsets in the text before which it must not be cut
     */
    public void add(CharSequence text, int from, int to, BitSet whole) {
        closeItem(text, from, to);
        boolean gap = false;
        boolean feed = false;
        boolean first = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (PlainText.isSpace(c)) {
                gap = true;
                feed |= c == '\n';
                continue;
            }
            int length = line.length();
            if (length > 0 && (first || gap) && needsGap(line.charAt(length - 1), c, first, feed)) {
                inside.set(length, whole.get(i) && !first);
                line.append(' ');
            }
            if (whole.get(i) && !first) {
                inside.set(line.length());
            }
            gap = false;
            feed = false;
            first = false;
            line.append(c);
        }
    }

    private static boolean needsGap(char before, char after, boolean first, boolean feed) {
        if (Pairs.isWideMark(before)) {
            return false;
        }
        if (!first && !feed) {
            return true;
        }
        boolean wide = Han.isWide(before) && Han.isWide(after);
        // Two paragraphs or lines of which the former has no full stop
        return first || feed || !wide;
    }

    /** Ends a paragraph: the line may be cut here. */
    public void endParagraph() {
        int length = line.length();
        if (length > 0 && NO_END.indexOf(line.charAt(length - 1)) < 0) {
            ends.set(length);
        }
    }

    /** Ends an item of a list: it is set off from the next. */
    public void endItem() {
        int length = line.length();
        openItem = length > 0 && (Character.isLetterOrDigit(line.charAt(length - 1)) || Pairs.closes(line, length));
    }

    private void closeItem(CharSequence next, int from, int to) {
        if (openItem) {
            boolean wide = line.chars().anyMatch(Han::isWide)
                    || next.chars().skip(from).limit(to - from).anyMatch(Han::isWide);
            line.append(wide ? "；" : ";");
        }
        openItem = false;
    }

    /** What there is, cut. */
    public String cut(int length) {
        trimEnd();
        int end = Widths.reach(line, length);
        if (end == line.length()) {
            return unfinished(line.length()) ? marked(withoutClauseMark(line.length())) : line.toString();
        }
        return cutAt(end, length);
    }

    private void trimEnd() {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        line.setLength(end);
    }

    private boolean unfinished(int end) {
        return end > 0 && NO_END.indexOf(line.charAt(end - 1)) >= 0;
    }

    private String cutAt(int end, int length) {
        int least = Widths.reach(line, length / 3);
        int[] closing = Pairs.of(line);
        int sentence = -1;
        int paragraph = -1;
        int clause = -1;
        int word = -1;
        int stopped = -1;
        for (int i = 0; i < end; i++) {
            if (closing[i] >= end && i > least / 2) {
                break;
            }
            if (closing[i] >= end) {
                // A pair longer than the whole summary is cut, and closed behind the mark
                stopped = closing[i];
            } else if (closing[i] > 0) {
                i = closing[i];
            }
            int next = i + 1;
            if (insideWord(next) || inside.get(next)) {
                continue;
            }
            word = next;
            if (next >= least && Sentences.endsAt(line, i)) {
                sentence = next;
            } else if (next >= least && ends.get(next)) {
                paragraph = next;
            } else if (next >= least && CLAUSE_ENDS.indexOf(line.charAt(i)) >= 0) {
                clause = next;
            }
        }
        sentence = sentence > 0 ? sentence : paragraph;
        if (sentence > 0 && (stopped < 0 || sentence <= stopped)) {
            String close = stopped >= sentence ? String.valueOf(line.charAt(stopped)) : "";
            return line.substring(0, sentence).stripTrailing() + close;
        }
        int at = clause > 0 ? withoutClauseMark(clause) : word > 0 ? word : Widths.whole(line, end);
        return marked(at) + (stopped >= at ? line.charAt(stopped) : "");
    }

    private int withoutClauseMark(int end) {
        int at = end;
        while (at > 0 && (CLAUSE_ENDS.indexOf(line.charAt(at - 1)) >= 0 || line.charAt(at - 1) == ' ')) {
            at--;
        }
        return at;
    }

    private String marked(int end) {
        String kept = line.substring(0, end).stripTrailing();
        if (kept.isEmpty()) {
            return "";
        }
        return kept + (Han.isWide(kept.codePointBefore(kept.length())) ? "……" : "…");
    }

    /** Whether a cut before {@code at} would break a narrow word, a surrogate pair or a sign made of several. */
    private boolean insideWord(int at) {
        if (at <= 0 || at >= line.length()) {
            return false;
        }
        if (Character.isSurrogatePair(line.charAt(at - 1), line.charAt(at))) {
            return true;
        }
        int before = line.codePointBefore(at);
        int after = line.codePointAt(at);
        return before == ZERO_WIDTH_JOINER || isAttached(after) || Pairs.isNarrow(before) && Pairs.isNarrow(after);
    }

    private static boolean isAttached(int cp) {
        if (cp < 0x300) {
            return false;
        }
        int type = Character.getType(cp);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || cp == ZERO_WIDTH_JOINER
                || cp >= 0x1f3fb && cp <= 0x1f3ff;
    }
}
