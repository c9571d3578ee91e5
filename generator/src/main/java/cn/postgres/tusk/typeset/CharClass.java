package cn.postgres.tusk.typeset;

import cn.postgres.tusk.text.Han;

/**
 * What a character is to the space beside it, after the classes of CSS Text 4, {@code text-autospace}: ideographs on one
 * side, letters and numerals on the other.
 */
enum CharClass {
    /** Han, kana and the marks that repeat them. */
    IDEOGRAPH,
    /** Letters and digits of other scripts that are not full-width, and the signs that are written as part of a word. */
    LETTER,
    /** A mark on the character before it, which stays what it was. */
    MARK,
    /** Everything else, spaces and punctuation among it: no gap beside it. */
    OTHER;

    static CharClass of(int cp) {
        if (cp < 0x80) {
            return isAsciiLetter(cp) ? LETTER : OTHER;
        }
        if (cp >= 0x2e80 && isIdeograph(cp)) {
            return IDEOGRAPH;
        }
        if (isSoundMark(cp)) {
            return MARK;
        }
        return Han.isWide(cp) || isUprightLetter(cp) ? OTHER : narrow(cp);
    }

    // Unicode counts these four signs among the narrow letters of its East Asian spacing.
    private static boolean isAsciiLetter(int cp) {
        return cp >= '0' && cp <= '9'
                || cp >= 'A' && cp <= 'Z'
                || cp >= 'a' && cp <= 'z'
                || cp == '%'
                || cp == '#'
                || cp == '&'
                || cp == '@';
    }

    static boolean isIdeograph(int cp) {
        return cp >= 0x3041 && cp <= 0x30ff && cp != 0x30a0 && cp != 0x30fb && !isSoundMark(cp)
                || cp == 0x3006
                || cp >= 0x31c0 && cp <= 0x31e3
                || cp >= 0x31f0 && cp <= 0x31ff
                || cp >= 0x1b000 && cp <= 0x1b16f
                || Han.isHan(cp);
    }

    /** Voiced sound marks that combine; the spacing ones count as kana. */
    private static boolean isSoundMark(int cp) {
        return cp == 0x3099 || cp == 0x309a;
    }

    // Half-width kana and Hangul letters are narrow, but set as their full-width forms are.
    private static boolean isUprightLetter(int cp) {
        return cp >= 0xff61 && cp <= 0xffdc;
    }

    private static CharClass narrow(int cp) {
        return switch (Character.getType(cp)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER -> LETTER;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> MARK;
            default -> OTHER;
        };
    }
}
