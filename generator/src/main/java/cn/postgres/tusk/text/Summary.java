package cn.postgres.tusk.text;

/**
 * The beginning of a text as one plain paragraph. It ends after a sentence if one ends in reach, else after a clause or
 * a word and with {@code …}; never inside a pair of brackets or quotes that is closed further on.
 */
public final class Summary {
    /** Usual length in Han characters; two narrow characters count as one. */
    public static final int LENGTH = 120;

    private static final String OPENERS = "（([【《〈「『“‘｛{〔";
    private static final String CLOSERS = "）)]】》〉」』”’｝}〕";
    private static final String SENTENCE_ENDS = "。！？!?…";
    private static final String CLAUSE_ENDS = "，、；：,;:";

    private Summary() {}

    /** The summary of a text of the usual length. */
    public static String of(CharSequence text) {
        return of(text, LENGTH);
    }

    /** The summary of a text, at most {@code length} Han characters (or twice as many narrow ones) long. */
    public static String of(CharSequence text, int length) {
        int enough = Math.min(text.length(), length * 8 + 400);
        String line = PlainText.joinLines(text.subSequence(0, enough));
        int end = reach(line, length);
        if (end == line.length() && enough == text.length()) {
            return line;
        }
        return cut(line, end, pairs(line), length);
    }

    private static String cut(String line, int end, int[] closing, int length) {
        int least = reach(line, length / 3);
        int sentence = -1;
        int clause = -1;
        int word = -1;
        for (int i = 0; i < end; i++) {
            if (closing[i] > 0) {
                // A pair is all in or all out
                if (closing[i] >= end) {
                    break;
                }
                i = closing[i];
            }
            int next = i + 1;
            if (next >= least && endsSentence(line, i)) {
                sentence = next;
            } else if (next >= least && CLAUSE_ENDS.indexOf(line.charAt(i)) >= 0 && !insideWord(line, next)) {
                clause = i;
            }
            if (!insideWord(line, next)) {
                word = next;
            }
        }
        if (sentence > 0) {
            return line.substring(0, sentence).stripTrailing();
        }
        int at = clause > 0 ? clause : word > 0 ? word : safe(line, end);
        return line.substring(0, at).stripTrailing() + "…";
    }

    private static boolean endsSentence(String line, int i) {
        char c = line.charAt(i);
        boolean last = i + 1 == line.length();
        if (SENTENCE_ENDS.indexOf(c) >= 0) {
            return last || SENTENCE_ENDS.indexOf(line.charAt(i + 1)) < 0 && !insideWord(line, i + 1);
        }
        if (c == '.') {
            return last || line.charAt(i + 1) == ' ';
        }
        return CLOSERS.indexOf(c) >= 0 && i > 0 && SENTENCE_ENDS.indexOf(line.charAt(i - 1)) >= 0;
    }

    /** Whether a cut before {@code at} would break a narrow word or a surrogate pair. */
    private static boolean insideWord(String line, int at) {
        if (at <= 0 || at >= line.length()) {
            return false;
        }
        char before = line.charAt(at - 1);
        char after = line.charAt(at);
        return Character.isHighSurrogate(before) || narrow(before) && narrow(after);
    }

    private static boolean narrow(char c) {
        return c > ' ' && !Han.isWide(c) && CLOSERS.indexOf(c) < 0 && OPENERS.indexOf(c) < 0 && c != '…';
    }

    private static int safe(String line, int end) {
        return end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    }

    /** How many characters of the line fit in {@code length} Han characters. */
    private static int reach(String line, int length) {
        int halves = 2 * length;
        int i = 0;
        while (i < line.length()) {
            int cp = line.codePointAt(i);
            halves -= Han.isWide(cp) ? 2 : 1;
            if (halves < 0) {
                break;
            }
            i += Character.charCount(cp);
        }
        return i;
    }

    /** For each opening bracket or quote that is closed, where. */
    private static int[] pairs(String line) {
        int[] closing = new int[line.length()];
        int[] open = new int[line.length()];
        int depth = 0;
        int quote = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quote >= 0) {
                    closing[quote] = i;
                    quote = -1;
                } else {
                    quote = i;
                }
            } else if (OPENERS.indexOf(c) >= 0) {
                open[depth++] = i;
            } else {
                int kind = CLOSERS.indexOf(c);
                int d = depth - 1;
                while (kind >= 0 && d >= 0 && OPENERS.indexOf(line.charAt(open[d])) != kind) {
                    d--;
                }
                if (kind >= 0 && d >= 0) {
                    closing[open[d]] = i;
                    depth = d;
                }
            }
        }
        return closing;
    }
}
