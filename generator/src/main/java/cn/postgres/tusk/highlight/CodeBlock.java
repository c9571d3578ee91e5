package cn.postgres.tusk.highlight;

import java.util.List;

/**
 * A code block and how it is shown. Immutable.
 *
 * @param language what the author named, or what was {@linkplain Highlighter#detect detected}; may be empty
 * @param code the text
 * @param coloured whether it is highlighted; else it comes out plain, lines and all
 * @param folding whether plans fold and say where their time went; never in a block with numbers or marks
 * @param firstLine number shown beside the first line, or {@link #NO_NUMBERS}
 * @param marked lines set off from the others, counted from 1 whatever number they show
 * @param english whether the words that are added are English, else Chinese
 */
public record CodeBlock(
        String language,
        String code,
        boolean coloured,
        boolean folding,
        int firstLine,
        List<Lines> marked,
        boolean english) {
    /** No numbers are shown. */
    public static final int NO_NUMBERS = -1;

    /** Some lines, the last one included. */
    public record Lines(int from, int to) {}

    public CodeBlock {
        marked = List.copyOf(marked);
    }

    /** Whether lines are written one by one, because they have numbers or marks. */
    boolean hasLines() {
        return firstLine != NO_NUMBERS || !marked.isEmpty();
    }

    boolean isMarked(int line) {
        for (Lines lines : marked) {
            if (line >= lines.from() && line <= lines.to()) {
                return true;
            }
        }
        return false;
    }

    String word(String zh, String en) {
        return english ? en : zh;
    }
}
