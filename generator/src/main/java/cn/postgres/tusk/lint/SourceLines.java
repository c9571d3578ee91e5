package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.Place;
import java.util.Arrays;

/**
 * The lines of a body or of one value of a header; turns offsets into places. One per text; not thread-safe, because it
 * remembers the last place.
 */
final class SourceLines {
    private final String path;
    private final String source;
    private final int firstLine;
    private final int indent;
    private final int[] starts;
    private int lastIndex = -1;
    private int lastOffset;
    private int lastColumn;

    /**
     * @param firstLine line of the file of the first character, from 1
     * @param indent columns in front of every line
     */
    SourceLines(String path, String source, int firstLine, int indent) {
        this.path = path;
        this.source = source;
        this.firstLine = firstLine;
        this.indent = indent;
        this.starts = starts(source);
    }

    String source() {
        return source;
    }

    /** The line of the file in which an offset lies. */
    int line(int offset) {
        return firstLine + index(offset);
    }

    Place place(int offset) {
        int index = index(offset);
        int at = Math.min(offset, source.length());
        if (index != lastIndex || at < lastOffset) {
            lastIndex = index;
            lastOffset = starts[index];
            lastColumn = 1;
        }
        lastColumn += source.codePointCount(lastOffset, at);
        lastOffset = at;
        return new Place(path, firstLine + index, lastColumn + indent);
    }

    private int index(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] starts(String text) {
        int[] starts = new int[16 + text.length() / 40];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
