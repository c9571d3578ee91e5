package cn.postgres.tusk.lint;

import cn.postgres.tusk.model.Prose;
import cn.postgres.tusk.model.Prose.Block;
import cn.postgres.tusk.model.Prose.Piece;
import cn.postgres.tusk.model.Prose.Run;

/**
 * A block as its reader sees it: one string, in which {@link #OBJECT} stands for whatever is no prose and a line feed for
 * the end of a line, and for each character the range of the source that it comes from. Immutable.
 */
final class Passage {
    /** Stands for code, an address, a picture, mathematics. */
    static final char OBJECT = '\ufffc';

    private final int number;
    private final Prose.Kind kind;
    private final int level;
    private final int heading;
    private final SourceLines lines;
    private final boolean exact;
    private final String text;
    private final int[] from;
    private final int[] to;
    private final int[] gap;

    /**
     * @param number of the passage in its draft, from 0
     * @param heading index among the body's headings; -1 for none
     * @param exact whether the places are good for edits
     */
    Passage(int number, Block block, int heading, SourceLines lines, boolean exact) {
        this.number = number;
        this.kind = block.kind();
        this.level = block.level();
        this.heading = heading;
        this.lines = lines;
        this.exact = exact;
        int length = 0;
        for (Run run : block.runs()) {
            length += Math.max(1, run.text().length());
        }
        StringBuilder out = new StringBuilder(length);
        from = new int[length];
        to = new int[length];
        gap = new int[length];
        int end = block.from();
        for (Run run : block.runs()) {
            if (run.piece() == Piece.OPEN) {
                continue;
            }
            if (run.piece() == Piece.CLOSE) {
                end = run.to();
                continue;
            }
            append(out, run, end);
            end = run.to();
        }
        text = out.toString();
    }

    private void append(StringBuilder out, Run run, int end) {
        int at = out.length();
        switch (run.piece()) {
            case TEXT -> out.append(run.text());
            case DECODED -> out.append(run.text());
            case BREAK -> out.append('\n');
            default -> out.append(OBJECT);
        }
        boolean literal = run.piece() == Piece.TEXT;
        for (int i = at; i < out.length(); i++) {
            from[i] = literal ? run.from() + i - at : run.from();
            to[i] = literal ? from[i] + 1 : run.to();
            gap[i] = i == at ? end : from[i];
        }
    }

    int number() {
        return number;
    }

    Prose.Kind kind() {
        return kind;
    }

    /** Level of a heading, from 1; else 0. */
    int level() {
        return level;
    }

    /** Whether the places are exact, so that edits can be made. */
    boolean isExact() {
        return exact;
    }

    int heading() {
        return heading;
    }

    SourceLines lines() {
        return lines;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** The character at an index; a line feed on both ends. */
    char at(int index) {
        return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
    }

    /** The code point before an index; a line feed at the beginning. */
    int before(int index) {
        return index <= 0 ? '\n' : text.codePointBefore(index);
    }

    /** The code point at an index; a line feed at the end. */
    int behind(int index) {
        return index >= text.length() ? '\n' : text.codePointAt(index);
    }

    /** Offset in the source of a character. */
    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }

    /** Where in the source something goes that is to stand before a character: behind the end of emphasis, before its begin. */
    int gap(int index) {
        return gap[index];
    }

    /** Whether the characters stand in the source as they are, one behind the other. */
    boolean isLiteral(int start, int end) {
        for (int i = start; i < end; i++) {
            if (to[i] - from[i] != 1
                    || lines.source().charAt(from[i]) != text.charAt(i)
                    || i > start && from[i] != to[i - 1]) {
                return false;
            }
        }
        return start < end;
    }

    /** Whether nothing stands between two characters in the source. */
    boolean isJoined(int index) {
        return index > 0 && index < text.length() && gap[index] == from[index] && to[index - 1] == from[index];
    }
}
