package cn.postgres.tusk.model;

import java.util.List;

/**
 * How the plain text of a body is made up. Immutable.
 *
 * @param blocks the blocks of the top level, in order; they cover all of the text
 * @param whole stretches near the beginning of the text that must not be cut in two: links and inline code, in order
 * @param more offset in the text at which the author ended the summary, with {@code <!--more-->}; -1 if nowhere
 */
public record Outline(List<Block> blocks, List<Span> whole, int more) {
    /** The outline of a body without anything. */
    public static final Outline EMPTY = new Outline(List.of(), List.of(), -1);

    /** Spans are kept for so much of the text; no summary is longer. */
    public static final int WHOLE_WITHIN = 8_000;

    public Outline {
        blocks = List.copyOf(blocks);
        whole = List.copyOf(whole);
    }

    /** A stretch of the text, in UTF-16 units. */
    public record Span(int from, int to) {}
}
