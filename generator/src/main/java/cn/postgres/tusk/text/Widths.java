package cn.postgres.tusk.text;

/** Lengths of text as the eye measures them: a Han character is one, two narrow characters are one. */
final class Widths {
    private Widths() {}

    /** How many UTF-16 units of a line fit in a length. */
    static int reach(CharSequence line, int length) {
        int halves = 2 * length;
        int i = 0;
        while (i < line.length()) {
            int cp = Character.codePointAt(line, i);
            halves -= Han.isWide(cp) ? 2 : 1;
            if (halves < 0) {
                break;
            }
            i += Character.charCount(cp);
        }
        return i;
    }

    /** The offset, or the one before it if that would part a surrogate pair. */
    static int whole(CharSequence line, int at) {
        return at > 0 && at < line.length() && Character.isHighSurrogate(line.charAt(at - 1)) ? at - 1 : at;
    }
}
