package cn.postgres.tusk.search.analysis;

import java.util.Arrays;

/**
 * Cuts a run of letters, digits and low lines into a word, or an identifier with its parts and pairs of parts: rule 4
 * of the package's specification.
 */
final class WordCutter {
    private static final int LONGEST = 64;
    private static final int LONGEST_CUT_BY_CASE = 40;
    private static final int JUNK_FROM = 12;
    private static final int JUNK_KEPT = 8;
    private static final int MOST_DIGITS_AFTER_LETTERS = 3;
    private static final int MOST_DIGITS_BEFORE_LETTERS = 3;

    private final Run run;
    private final Tokens tokens;
    private int[] froms = new int[64];
    private int[] tos = new int[64];
    private int parts;

    WordCutter(Run run, Tokens tokens) {
        this.run = run;
        this.tokens = tokens;
    }

    /**
     * Adds the tokens of the run, which may grow by stems that are no slices of it.
     *
     * @param suffix how many chars at the run's end ({@code ++}, {@code #}) belong to the whole but to no part
     */
    void cut(int suffix) {
        int from = 0;
        int to = run.length - suffix;
        while (from < to && run.chars[from] == '_') {
            from++;
        }
        while (to > from && run.chars[to - 1] == '_') {
            to--;
        }
        if (from == to) {
            return;
        }
        if (suffix > 0) {
            add(TokenType.PART, from, to, 1, 1);
            add(TokenType.WHOLE, from, run.length, 0, 1);
            return;
        }
        split(from, to);
        if (parts == 1) {
            add(TokenType.WORD, from, to, 1, 1);
        } else {
            addParts(from, to);
        }
    }

    private void addParts(int from, int to) {
        for (int i = 0; i < parts; i++) {
            add(TokenType.PART, froms[i], tos[i], 1, 1);
            if (i == 0) {
                add(TokenType.WHOLE, from, to, 0, parts);
            }
            if (parts > 2 && i + 1 < parts) {
                add(TokenType.PAIR, froms[i], tos[i + 1], 0, 2);
            }
        }
    }

    private void add(TokenType type, int from, int to, int step, int span) {
        int start = run.starts[from];
        int end = run.ends[to - 1];
        boolean plain = type == TokenType.PART || type == TokenType.WORD;
        if (plain && isJunk(from, to)) {
            tokens.add(type, from, from + JUNK_KEPT, start, end, step, span);
            return;
        }
        int kept = Math.min(to, from + LONGEST);
        tokens.add(type, from, kept, start, end, step, span);
        int cut = plain ? Plural.ending(run.chars, from, kept) : 0;
        if (cut == Plural.IES) {
            int stem = run.appendCopy(from, kept - cut, 'y');
            tokens.add(TokenType.STEM, stem, run.length, start, end, 0, 1);
        } else if (cut > 0) {
            tokens.add(TokenType.STEM, from, kept - cut, start, end, 0, 1);
        }
    }

    private void split(int from, int to) {
        parts = 0;
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || run.chars[i] == '_') {
                if (i > start) {
                    splitPart(start, i);
                }
                start = i + 1;
            }
        }
    }

    private void splitPart(int from, int to) {
        if (isJunk(from, to) || to - from > LONGEST_CUT_BY_CASE) {
            addPart(from, to);
            return;
        }
        int start = from;
        for (int i = from + 1; i < to; i++) {
            if (isHump(i, to) || isNumberAfterLetters(start, i, to) || isWordAfterNumber(start, i, to)) {
                addPart(start, i);
                start = i;
            }
        }
        addPart(start, to);
    }

    private boolean isHump(int i, int to) {
        return run.capitals[i] && i + 2 < to && isSmallLetter(i + 1) && isSmallLetter(i + 2);
    }

    private boolean isSmallLetter(int i) {
        return run.isLetter(i) && !run.capitals[i];
    }

    private boolean isNumberAfterLetters(int start, int i, int to) {
        return run.isDigit(i)
                && !run.isDigit(i - 1)
                && i - start >= 2
                && to - i <= MOST_DIGITS_AFTER_LETTERS
                && allDigits(i, to);
    }

    private boolean isWordAfterNumber(int start, int i, int to) {
        return run.isLetter(i) && i - start <= MOST_DIGITS_BEFORE_LETTERS && allDigits(start, i) && allLetters(i, to);
    }

    private boolean allLetters(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!run.isLetter(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean allDigits(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!run.isDigit(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isJunk(int from, int to) {
        if (to - from < JUNK_FROM) {
            return false;
        }
        boolean digit = false;
        int first = run.chars[from] == '0' && run.chars[from + 1] == 'x' ? from + 2 : from;
        for (int i = first; i < to; i++) {
            char c = run.chars[i];
            if (run.isDigit(i)) {
                digit = true;
            } else if (c < 'a' || c > 'f') {
                return false;
            }
        }
        return digit;
    }

    private void addPart(int from, int to) {
        if (parts == froms.length) {
            froms = Arrays.copyOf(froms, parts * 2);
            tos = Arrays.copyOf(tos, parts * 2);
        }
        froms[parts] = from;
        tos[parts] = to;
        parts++;
    }
}
