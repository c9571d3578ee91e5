package cn.postgres.tusk.model;

/**
 * A source that is not in the site, and why.
 *
 * @param source file relative to the content folder
 * @param reason {@code draft}, {@code scheduled}, {@code expired}, {@code empty}, {@code unreadable}, {@code
 *     invalid}, {@code collision}, {@code ignored} or {@code original} (a translation whose original is not published)
 */
public record LeftOut(String source, String reason) implements Comparable<LeftOut> {
    @Override
    public int compareTo(LeftOut other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : reason.compareTo(other.reason);
    }
}
