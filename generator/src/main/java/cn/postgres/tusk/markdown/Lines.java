package cn.postgres.tusk.markdown;

import cn.postgres.tusk.problem.Place;
import java.util.Arrays;

/**
 * Turns offsets into places of the source file. One per body; not thread-safe, because it remembers the last place so
 * that many links on one long line cost one pass over it.
 */
final class Lines {
    private final String path;
    private final String body;
    private final int firstLine;
    private final Guarded guarded;
    private final int[] starts;
    private int lastLine = -1;
    private int lastOffset;
    private int lastColumn;

    Lines(String path, String body, int firstLine, Guarded guarded) {
        this.path = path;
        this.body = body;
        this.firstLine = firstLine;
        this.guarded = guarded;
        this.starts = starts(body);
    }

    /** The place of an offset in the text that was parsed. */
    Place parsed(int offset) {
        return original(guarded.original(offset));
    }

    /** The place of an offset in the body. */
    Place original(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        if (line != lastLine || offset < lastOffset) {
            lastLine = line;
            lastOffset = starts[line];
            lastColumn = 1;
        }
        int end = Math.min(offset, body.length());
        lastColumn += body.codePointCount(lastOffset, Math.max(lastOffset, end));
        lastOffset = Math.max(lastOffset, end);
        return new Place(path, firstLine + line, lastColumn);
    }

    private static int[] starts(String body) {
        int[] starts = new int[16 + body.length() / 40];
        int count = 1;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == body.length() || body.charAt(i + 1) != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
