package cn.postgres.tusk.model;

/**
 * How long a text is to a reader.
 *
 * @param han Han characters and kana
 * @param hangul words in Hangul
 * @param words words in other scripts, numbers and addresses
 * @param code words in code blocks, of each block only so many as are read and not skimmed
 * @param minutes how long it takes to read; 0 for nothing, else at least 1
 */
public record Counts(int han, int hangul, int words, int code, int minutes) {
    /** Of nothing. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** Of a text without Hangul and code, whose reading time is not known yet. */
    public Counts(int han, int words) {
        this(han, 0, words, 0, 0);
    }

    /** Words as a Chinese reader counts them: each Han character and each word is one; code is not counted. */
    public int total() {
        return han + hangul + words;
    }

    /** {@link #total} as one says it: two digits and zeros, tens below a hundred; what is below ten as it is. */
    public int about() {
        int total = total();
        int step = total < 10 ? 1 : 10;
        while (total >= step * 100L) {
            step *= 10;
        }
        return (int) Math.min(Integer.MAX_VALUE, (total + step / 2L) / step * step);
    }
}
