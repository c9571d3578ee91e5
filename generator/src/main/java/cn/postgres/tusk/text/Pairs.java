package cn.postgres.tusk.text;

/** Brackets and quotes that belong together. */
final class Pairs {
    private static final String OPENERS = "（([【《〈「『“‘｛{〔";
    private static final String CLOSERS = "）)]】》〉」』”’｝}〕";
    private static final String WIDE_MARKS = "。！？，、；：…—）】》〉」』”’";

    private Pairs() {}

    /** Whether the sign before an offset closes a pair. */
    static boolean closes(CharSequence line, int at) {
        return at > 0 && CLOSERS.indexOf(line.charAt(at - 1)) >= 0;
    }

    /** Whether a full-width sign carries its own gap behind it. */
    static boolean isWideMark(char c) {
        return WIDE_MARKS.indexOf(c) >= 0;
    }

    /** Whether a character is part of what Latin text sets without a blank: a word, a number, an address. */
    static boolean isNarrow(int c) {
        return c > ' ' && !Han.isWide(c) && CLOSERS.indexOf(c) < 0 && OPENERS.indexOf(c) < 0 && c != '…' && c != '—';
    }

    /** For each opening bracket or quote that is closed, where; else 0. */
    static int[] of(CharSequence line) {
        int[] closing = new int[line.length()];
        int[] open = new int[line.length()];
        int depth = 0;
        int quote = -1;
        int single = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quote = toggle(closing, quote, i);
            } else if (c == '\'' && (single >= 0 ? endsQuote(line, i) : beginsQuote(line, i))) {
                single = toggle(closing, single, i);
            } else if (c == '’' && isApostrophe(line, i)) {
                continue;
            } else if (OPENERS.indexOf(c) >= 0) {
                open[depth++] = i;
            } else {
                depth = close(line, closing, open, depth, i);
            }
        }
        return closing;
    }

    private static int toggle(int[] closing, int open, int at) {
        if (open < 0) {
            return at;
        }
        closing[open] = at;
        return -1;
    }

    /** A bracket inside a pair that is closed first belongs to nothing. */
    private static int close(CharSequence line, int[] closing, int[] open, int depth, int at) {
        int kind = CLOSERS.indexOf(line.charAt(at));
        if (kind < 0) {
            return depth;
        }
        int d = depth - 1;
        while (d >= 0 && OPENERS.indexOf(line.charAt(open[d])) != kind) {
            d--;
        }
        if (d < 0) {
            return depth;
        }
        closing[open[d]] = at;
        return d;
    }

    private static boolean beginsQuote(CharSequence line, int at) {
        return at + 1 < line.length()
                && line.charAt(at + 1) > ' '
                && (at == 0 || !isNarrow(line.charAt(at - 1)) || line.charAt(at - 1) == '=');
    }

    private static boolean endsQuote(CharSequence line, int at) {
        return at + 1 == line.length()
                || !Character.isLetterOrDigit(line.charAt(at + 1))
                || Han.isWide(line.charAt(at + 1));
    }

    private static boolean isApostrophe(CharSequence line, int at) {
        return at > 0
                && at + 1 < line.length()
                && isLatinLetter(line.charAt(at - 1))
                && isLatinLetter(line.charAt(at + 1));
    }

    private static boolean isLatinLetter(char c) {
        return c < 0x2e80 && Character.isLetter(c);
    }
}
