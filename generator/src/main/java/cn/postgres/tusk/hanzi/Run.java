package cn.postgres.tusk.hanzi;

import java.util.Arrays;

/**
 * The text of one line of thought: characters, and the tags of inline elements between them, which phrases are seen
 * through. Used by one thread, again and again.
 */
final class Run {
    private final PhraseTrie phrases;
    private final PhraseTrie words;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();
    /** For each mark: its place in the text, its end in {@link #marks}. */
    private int[] places = new int[32];

    private int count;

    Run(HanConverter converter) {
        this.phrases = converter.phrases().all();
        this.words = converter.phrases().words();
    }

    void append(CharSequence characters, int from, int to) {
        text.append(characters, from, to);
    }

    /** A tag, which comes out where it stood. */
    void mark(CharSequence markup, int from, int to) {
        marks.append(markup, from, to);
        if (count * 2 == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[count * 2] = text.length();
        places[count * 2 + 1] = marks.length();
        count++;
    }

    /** Writes everything, converted, and is empty afterwards. */
    void flush(StringBuilder out) {
        int mark = 0;
        for (int i = 0; i < text.length(); ) {
            mark = marksUpTo(i, mark, out);
            long match = mayBegin(i) ? match(i) : 0;
            int length = PhraseTrie.length(match);
            if (length == 0 || !mayEnd(i + length)) {
                out.append(text.charAt(i++));
            } else {
                mark = word(phrases.word(match), i, length, mark, out);
                i += length;
            }
        }
        marksUpTo(text.length(), mark, out);
        text.setLength(0);
        marks.setLength(0);
        count = 0;
    }

    /**
     * The longest phrase from here, unless a word of ours begins within and ends behind it: 不复制 is 不 and 复制, whatever
     * 不复 is.
     */
    private long match(int from) {
        long match = phrases.longest(text, from);
        int end = from + PhraseTrie.length(match);
        for (int i = from + 1; i < end; i++) {
            int within = PhraseTrie.length(words.longest(text, i));
            if (i + within > end && PhraseTrie.length(words.longest(text, from)) < end - from) {
                return phrases.longest(text, from, i);
            }
        }
        return match;
    }

    /** A word that has tags within keeps them in proportion. */
    private int word(String word, int from, int length, int firstMark, StringBuilder out) {
        int mark = firstMark;
        int written = 0;
        while (mark < count && places[mark * 2] < from + length) {
            int within = places[mark * 2] - from;
            int end = Math.max(written, proportional(word, within, length));
            out.append(word, written, end);
            written = end;
            mark = marksUpTo(places[mark * 2], mark, out);
        }
        out.append(word, written, word.length());
        return mark;
    }

    private static int proportional(String word, int within, int length) {
        // rounded to the nearest, halves down
        int end = (2 * within * word.length() + length - 1) / (2 * length);
        boolean halved = end > 0 && end < word.length() && Character.isLowSurrogate(word.charAt(end));
        return halved ? end + 1 : end;
    }

    private int marksUpTo(int place, int firstMark, StringBuilder out) {
        int mark = firstMark;
        while (mark < count && places[mark * 2] <= place) {
            out.append(marks, mark == 0 ? 0 : places[mark * 2 - 1], places[mark * 2 + 1]);
            mark++;
        }
        return mark;
    }

    /** A phrase may begin with a Latin letter or a digit, as U盘 does, but not within a Latin word. */
    private boolean mayBegin(int at) {
        char c = text.charAt(at);
        return c >= 0x80 || isWord(c) && (at == 0 || !isWord(text.charAt(at - 1)));
    }

    private boolean mayEnd(int end) {
        return end == text.length() || !isWord(text.charAt(end)) || !isWord(text.charAt(end - 1));
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
