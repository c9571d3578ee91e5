package cn.postgres.tusk.text;

import java.util.BitSet;

/**
 * The beginning of a text as one line, gathered piece by piece and then cut. It ends after a sentence or a paragraph if
 * one ends in reach, else after a clause or a word and with {@code ……} ({@code …} after Latin text); never inside a pair
 * of brackets or quotes, an identifier, a number or an address, nor inside what was marked as whole. Lengths are in Han
 * characters; two narrow characters count as one. Not thread-safe.
 */
public final class Excerpt {
    private static final String CLAUSE_ENDS = "，、；：,;:";
    private static final String NO_END = "，、：,:(（—-";

    private final StringBuilder line = new StringBuilder();

    /** Offsets before which the line must not be cut. */
    private final BitSet inside = new BitSet();

    /** Offsets at which a paragraph ended. */
    private final BitSet ends = new BitSet();

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

    /** Makes a full stop of a colon when what it announces is left out. */
    public void closeColon() {
        if (endsWithColon()) {
            int last = line.length() - 1;
            line.setCharAt(last, line.charAt(last) == ':' ? '.' : '。');
            ends.set(last + 1);
        }
    }

    /**
     * Adds a stretch of a text. Blanks are collapsed; a line feed between wide characters is nothing.
     *
     * @param whole offsets in the text before which it must not be cut
     */
    public void add(CharSequence text, int from, int to, BitSet whole) {
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
        if (!first && !feed) {
            return true;
        }
        if (Pairs.isWideMark(before)) {
            return false;
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
        if (length > 0 && Character.isLetterOrDigit(line.charAt(length - 1))
                || length > 0 && Pairs.closes(line, length)) {
            line.append(Han.isWide(line.charAt(length - 1)) ? "；" : "; ");
        }
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
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '；' && !ends.get(end))) {
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
            if (next >= least && (Sentences.endsAt(line, i) || ends.get(next))) {
                sentence = next;
            } else if (next >= least && CLAUSE_ENDS.indexOf(line.charAt(i)) >= 0) {
                clause = next;
            }
        }
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
        return kept + (Han.isWide(kept.charAt(kept.length() - 1)) ? "……" : "…");
    }

    /** Whether a cut before {@code at} would break a narrow word or a surrogate pair. */
    private boolean insideWord(int at) {
        if (at <= 0 || at >= line.length()) {
            return false;
        }
        char before = line.charAt(at - 1);
        char after = line.charAt(at);
        return Character.isHighSurrogate(before)
                || Character.getType(line.codePointAt(at)) == Character.NON_SPACING_MARK
                || Pairs.isNarrow(before) && Pairs.isNarrow(after);
    }
}
