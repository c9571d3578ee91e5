package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** The source of a formula, and where in the body each of its characters stands. Immutable. */
final class TexSource {
    private final List<BasedSequence> lines;
    private final int offset;
    private final String tex;

    /**
     * A source.
     *
     * @param lines its lines, with or without their ends
     * @param offset in the body, for a formula without lines
     */
    TexSource(List<BasedSequence> lines, int offset) {
        this.lines = List.copyOf(lines);
        this.offset = offset;
        StringBuilder out = new StringBuilder();
        for (BasedSequence line : lines) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
            out.append(line);
        }
        this.tex = out.toString();
    }

    String tex() {
        return tex;
    }

    /** The offset in the body of an offset in the source. */
    int original(int index) {
        int left = index;
        for (BasedSequence line : lines) {
            int length = line.length();
            if (left < length) {
                return line.getIndexOffset(left);
            }
            boolean ended = length > 0 && line.charAt(length - 1) == '\n';
            left -= length + (ended || length == 0 ? 0 : 1);
        }
        return lines.isEmpty() ? offset : lines.get(lines.size() - 1).getEndOffset();
    }
}
