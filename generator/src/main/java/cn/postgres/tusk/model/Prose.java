package cn.postgres.tusk.model;

import java.util.List;

/**
 * What a reader of a body sees as running text, with its places in the source; made only where somebody asks for it.
 * Offsets are UTF-16 units of {@code source}.
 *
 * @param source the body as it was given to the parser
 * @param firstLine line of the file at which the body begins, from 1
 * @param blocks in the order of the source
 * @param pictures in the order of the source
 * @param remarks HTML comments, which no reader sees, in the order of the source
 */
public record Prose(String source, int firstLine, List<Block> blocks, List<Picture> pictures, List<Remark> remarks) {

    public Prose {
        blocks = List.copyOf(blocks);
        pictures = List.copyOf(pictures);
        remarks = List.copyOf(remarks);
    }

    /** A body without text. */
    public static Prose empty(String source, int firstLine) {
        return new Prose(source, firstLine, List.of(), List.of(), List.of());
    }

    /** What a block of text is. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        CELL,
        TERM
    }

    /**
     * A run of lines that belong together.
     *
     * @param level of a heading, from 1; else 0
     * @param from offset of its first character
     */
    public record Block(Kind kind, int level, int from, List<Run> runs) {
        public Block {
            runs = List.copyOf(runs);
        }
    }

    /** What a piece of a block is. */
    public enum Piece {
        /** Characters that are shown as they are written, one for one. */
        TEXT,
        /** An escape or entity: its text is shown in place of the range. */
        DECODED,
        /** Code, an address, a picture, mathematics: something that is no prose but takes a place in it. */
        OBJECT,
        /** The end of a line. */
        BREAK,
        /** The begin of emphasis, a link or a tag. */
        OPEN,
        /** The end of emphasis, a link or a tag, with whatever belongs to it. */
        CLOSE
    }

    /**
     * A piece of a block.
     *
     * @param text what is shown; empty for all but {@link Piece#TEXT} and {@link Piece#DECODED}
     * @param from offset of its source
     * @param to offset behind its source
     */
    public record Run(Piece piece, String text, int from, int to) {}

    /**
     * A picture.
     *
     * @param from offset of its source
     * @param alt what stands for it where it cannot be seen
     * @param target as written; empty where it is not known
     * @param tag whether it is written as HTML
     */
    public record Picture(int from, int to, String alt, String target, boolean tag) {}

    /**
     * A comment.
     *
     * @param from offset of {@code <!--}
     * @param text between {@code <!--} and {@code -->}
     */
    public record Remark(int from, int to, String text) {}
}
