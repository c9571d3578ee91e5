package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a line of a table. GFM cuts at every bar without a backslash, also inside code; where that gives a wrong
 * number of cells and leaving code whole gives the right one, as for <code>| `a || b` | 连接 |</code>, code stays whole.
 */
final class TableLine {
    private TableLine() {}

    /** The content of each cell, without blanks at its ends. */
    static List<BasedSequence> cells(BasedSequence line, int expected) {
        BasedSequence row = line.trim();
        List<BasedSequence> cells = cut(row, false);
        if (cells.size() > expected && row.indexOf('`') >= 0) {
            List<BasedSequence> whole = cut(row, true);
            return whole.size() == expected ? whole : cells;
        }
        return cells;
    }

    private static List<BasedSequence> cut(BasedSequence row, boolean wholeCode) {
        List<BasedSequence> cells = new ArrayList<>();
        int length = row.length();
        int from = length > 0 && row.charAt(0) == '|' ? 1 : 0;
        for (int i = from; i < length; i++) {
            char c = row.charAt(i);
            if (c == '|') {
                cells.add(row.subSequence(from, i).trim());
                from = i + 1;
            } else if (c == '\\') {
                i++;
            } else if (c == '`' && wholeCode) {
                i = behindCode(row, i) - 1;
            }
        }
        if (from < length) {
            cells.add(row.subSequence(from, length).trim());
        }
        return cells;
    }

    /** Behind the code that opens at an offset; behind its backticks if it does not close. */
    private static int behindCode(BasedSequence row, int open) {
        int width = run(row, open);
        for (int i = open + width; i < row.length(); ) {
            int run = run(row, i);
            if (run == width) {
                return i + run;
            }
            i += Math.max(1, run);
        }
        return open + width;
    }

    private static int run(BasedSequence row, int from) {
        int i = from;
        while (i < row.length() && row.charAt(i) == '`') {
            i++;
        }
        return i - from;
    }
}
