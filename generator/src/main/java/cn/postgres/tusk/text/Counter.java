package cn.postgres.tusk.text;

/**
 * How long a text is. A word is a run of letters and digits that are not Han; {@code _}, {@code .}, {@code '},
 * {@code ’} and {@code -} between two of them belong to it, so that {@code pg_stat_statements}, {@code 9.6} and
 * {@code don't} are one word each.
 *
 * @param han Han characters
 * @param words words in other scripts
 */
public record Counter(int han, int words) {

    /** Counts a text in one pass. */
    public static Counter of(CharSequence text) {
        int han = 0;
        int words = 0;
        boolean inWord = false;
        int length = text.length();
        for (int i = 0; i < length; ) {
            int cp = Character.codePointAt(text, i);
            i += Character.charCount(cp);
            if (Han.isHan(cp)) {
                han++;
                inWord = false;
            } else if (Character.isLetterOrDigit(cp)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (inWord && !joins(text, cp, i)) {
                inWord = Character.getType(cp) == Character.NON_SPACING_MARK;
            }
        }
        return new Counter(han, words);
    }

    private static boolean joins(CharSequence text, int cp, int next) {
        boolean joiner = cp == '_' || cp == '.' || cp == '\'' || cp == '’' || cp == '-';
        if (!joiner || next >= text.length()) {
            return false;
        }
        int following = Character.codePointAt(text, next);
        return Character.isLetterOrDigit(following) && !Han.isHan(following);
    }
}
