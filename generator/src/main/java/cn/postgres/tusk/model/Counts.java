package cn.postgres.tusk.model;

/**
 * How long a text is.
 *
 * @param han Han characters
 * @param words words in other scripts
 */
public record Counts(int han, int words) {
    /** Words as a Chinese reader counts them: each Han character and each Latin word is one. */
    public int total() {
        return han + words;
    }

    /** Whole minutes, at least 1, at 400 Han characters and 220 words a minute. */
    public int minutes() {
        return Math.max(1, (int) Math.ceil(han / 400.0 + words / 220.0));
    }
}
