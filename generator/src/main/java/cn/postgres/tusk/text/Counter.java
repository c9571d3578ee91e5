package cn.postgres.tusk.text;

/**
 * How long a text is, counted in one pass. Han characters and kana are counted one by one; Hangul and every other script
 * by words. A word is a run of letters, marks and digits; {@code _}, {@code .}, {@code '}, {@code ’}, {@code -} and
 * {@code @} between two of them belong to it, as do {@code ,} and {@code :} between digits, so that
 * {@code pg_stat_statements}, {@code 9.6}, {@code 1,000,000}, {@code 10:30}, {@code don't} and {@code a@b.c} are one
 * word each. An address with a scheme is one word up to the next blank, Han character or full-width sign. Punctuation,
 * symbols and emoji are not counted.
 *
 * @param han Han characters, kana and bopomofo
 * @param hangul words that begin in Hangul
 * @param words words in other scripts
 */
public record Counter(int han, int hangul, int words) {

    private enum In {
        NOTHING,
        HANGUL,
        WORD
    }

    /** Counts a text. */
    public static Counter of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** Counts a part of a text. */
    public static Counter of(CharSequence text, int from, int to) {
        return of(text, from, to, Integer.MAX_VALUE);
    }

    /** Counts a part of a text until so many characters and words have been found. */
    public static Counter of(CharSequence text, int from, int to, int limit) {
        int han = 0;
        int hangul = 0;
        int words = 0;
        In in = In.NOTHING;
        for (int i = from; i < to && han + hangul + words < limit; ) {
            int cp = Character.codePointAt(text, i);
            int next = i + Character.charCount(cp);
            if (isSquare(cp)) {
                han++;
                in = In.NOTHING;
            } else if (isHangul(cp)) {
                // A particle behind a Latin word is part of it
                hangul += in == In.NOTHING ? 1 : 0;
                in = in == In.NOTHING ? In.HANGUL : in;
            } else if (isWordPart(cp)) {
                words += in == In.NOTHING ? 1 : 0;
                in = in == In.NOTHING ? In.WORD : in;
            } else if (in == In.WORD && cp == ':' && isScheme(text, next, to)) {
                next = addressEnd(text, next, to);
                in = In.NOTHING;
            } else if (in != In.NOTHING && !isMark(cp) && !joins(text, i, cp, next, to)) {
                in = In.NOTHING;
            }
            i = next;
        }
        return new Counter(han, hangul, words);
    }

    private static boolean isSquare(int cp) {
        if (cp < 0x2e80) {
            return false;
        }
        if (cp >= 0x4e00 && cp <= 0x9fff) {
            return true;
        }
        if (cp == 0x30fc || cp == 0xff70) {
            // The long vowel mark of kana has no script of its own
            return true;
        }
        int type = Character.getType(cp);
        // Radicals are symbols, and the zero of years is a number
        if (!Character.isLetter(cp) && type != Character.OTHER_SYMBOL && type != Character.LETTER_NUMBER) {
            return false;
        }
        return switch (Character.UnicodeScript.of(cp)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI -> true;
            default -> false;
        };
    }

    private static boolean isHangul(int cp) {
        return cp >= 0x1100 && Character.UnicodeScript.of(cp) == Character.UnicodeScript.HANGUL;
    }

    private static boolean isWordPart(int cp) {
        if (cp < 0x80) {
            return cp >= 'a' && cp <= 'z' || cp >= 'A' && cp <= 'Z' || cp >= '0' && cp <= '9';
        }
        return Character.isLetterOrDigit(cp) || Character.getType(cp) == Character.LETTER_NUMBER;
    }

    private static boolean isMark(int cp) {
        if (cp < 0x300) {
            return cp == 0xad;
        }
        int type = Character.getType(cp);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    private static boolean joins(CharSequence text, int at, int cp, int next, int end) {
        if (next >= end) {
            return false;
        }
        int following = Character.codePointAt(text, next);
        if (cp == '_' || cp == '.' || cp == '\'' || cp == '’' || cp == '-' || cp == '@') {
            return isWordPart(following) && !isSquare(following) || cp == '_' && following == '_';
        }
        boolean digits = isDigit(text.charAt(at - 1)) && isDigit((char) following);
        return digits && (cp == ',' || cp == ':');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isScheme(CharSequence text, int at, int end) {
        return at + 1 < end && text.charAt(at) == '/' && text.charAt(at + 1) == '/';
    }

    private static int addressEnd(CharSequence text, int from, int end) {
        int i = from;
        while (i < end) {
            int cp = Character.codePointAt(text, i);
            if (cp <= ' ' || Han.isWide(cp) || cp == '“' || cp == '”' || cp == '<' || cp == '>') {
                break;
            }
            i += Character.charCount(cp);
        }
        return i;
    }
}
