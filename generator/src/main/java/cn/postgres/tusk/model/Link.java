package cn.postgres.tusk.model;

/**
 * A link or picture of a body as its author wrote it. The body's HTML holds {@code tusk:<n>} in place of the n-th
 * link's address until the site is known.
 *
 * @param target as written, entities and backslashes resolved, not percent-decoded
 * @param line 1-based line in the source file
 * @param column 1-based column in code points
 */
public record Link(Kind kind, String target, int line, int column) {
    /** What the target is used for. */
    public enum Kind {
        LINK,
        IMAGE
    }
}
