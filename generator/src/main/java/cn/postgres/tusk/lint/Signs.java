package cn.postgres.tusk.lint;

import cn.postgres.tusk.text.Han;

/** Kinds of characters. */
final class Signs {
    /** Full-width punctuation that ends something. */
    static final String CLOSING = "，。；：！？、）》】」』”’〉〕］｝…";

    /** Full-width punctuation that begins something. */
    static final String OPENING = "（《【「『“‘〈〔［｛";

    private Signs() {}

    static boolean isHan(int c) {
        return c >= 0x2e80 && Han.isHan(c);
    }

    /** A Latin letter or an ASCII digit. */
    static boolean isLatin(int c) {
        return c < 0x80
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c)
                : c >= 0xc0 && c < 0x250 && Character.isLetter(c);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        return isLatin(c) && !isDigit(c);
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    static boolean isWide(int c) {
        return CLOSING.indexOf(c) >= 0 || OPENING.indexOf(c) >= 0;
    }

    /** Han, or full-width punctuation behind it. */
    static boolean isHanOrClosing(int c) {
        return isHan(c) || CLOSING.indexOf(c) >= 0;
    }

    /** Whether there is Han between two indexes. */
    static boolean hasHan(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isHan(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }
}
