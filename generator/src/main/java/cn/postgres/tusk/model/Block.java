package cn.postgres.tusk.model;

/**
 * A block at the top level of a body: what it is, and where its text stands. Offsets are UTF-16 units.
 *
 * @param from begin of its visible text in {@link Body#text}
 * @param to end of it, the line feed that ends the block not included
 * @param codeFrom begin of its code in {@link Body#code}
 * @param codeTo end of that
 * @param line line in the source file at which it begins
 * @param print fingerprint: equal for blocks that say the same but for blanks and numbers
 * @param repeated whether the site says it on so many pages that it says nothing about this one
 */
public record Block(Kind kind, int from, int to, int codeFrom, int codeTo, int line, long print, boolean repeated) {
    /** What a block is to a reader. */
    public enum Kind {
        /** A paragraph of text. */
        PROSE,
        /** A paragraph that is bold as a whole, as some write headings. */
        BOLD,
        /** A paragraph in italics as a whole right after a picture. */
        CAPTION,
        /** A paragraph of nothing but links, and pictures with links. */
        LINKS,
        /** A paragraph of nothing but inline code, or code and links. */
        LABELS,
        /** A paragraph of nothing but pictures. */
        PICTURE,
        HEADING,
        /** A heading of nothing but links. */
        LINK_HEADING,
        LIST,
        /** A list whose items are nothing but links. */
        LINK_LIST,
        QUOTE,
        CODE,
        TABLE,
        RULE,
        /** Contributed HTML. */
        HTML,
        /** A footnote, at the end of the body. */
        NOTE
    }

    /** Whether it has text for a reader. */
    public boolean hasText() {
        return from < to;
    }

    /** The same, found on many pages. */
    public Block asRepeated() {
        return new Block(kind, from, to, codeFrom, codeTo, line, print, true);
    }

    /** The same with its text elsewhere. */
    Block withText(int newFrom, int newTo) {
        return new Block(kind, newFrom, newTo, codeFrom, codeTo, line, print, repeated);
    }
}
