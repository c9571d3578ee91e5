package cn.postgres.tusk.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file as they are written, to find values and bodies in them again. Not thread-safe, because it remembers
 * the last place, so that many edits of one long line cost one pass over it.
 */
public final class SourceRows {
    private final String text;
    private int lastLine;
    private int lastColumn;
    private int lastOffset;
    private final List<Integer> starts = new ArrayList<>();

    public SourceRows(String text) {
        this.text = text;
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                starts.add(i + 1);
            }
        }
    }

    /** A line without its end; empty where there is none. */
    String row(int line) {
        if (line < 1 || line > starts.size()) {
            return "";
        }
        int end = line < starts.size() ? starts.get(line) : text.length();
        int from = starts.get(line - 1);
        while (end > from && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(from, end);
    }

    /** The offset of a place; -1 where there is none. */
    int offset(int line, int column) {
        if (line < 1 || line > starts.size() || column < 1) {
            return -1;
        }
        int from = starts.get(line - 1);
        int end = line < starts.size() ? starts.get(line) : text.length();
        int at = from;
        int left = column - 1;
        if (line == lastLine && column >= lastColumn) {
            at = lastOffset;
            left = column - lastColumn;
        }
        if (left > text.codePointCount(at, Math.max(at, Math.min(end, at + 2 * left)))) {
            return -1;
        }
        lastLine = line;
        lastColumn = column;
        lastOffset = text.offsetByCodePoints(at, left);
        return lastOffset;
    }

    /** How many lines there are; a line end at the very end begins one more. */
    int count() {
        return starts.size();
    }

    /** The last line that has a character or a line end. */
    int lastShown() {
        int last = starts.size();
        return last > 1 && starts.get(last - 1) == text.length() ? last - 1 : last;
    }

    /** The column, from 1, at which a text stands in a line; 0 where it does not, or more than once. */
    public int columnOf(String value, int line) {
        String row = row(line);
        int found = value.isEmpty() ? -1 : row.indexOf(value);
        return found < 0 || row.indexOf(value, found + 1) >= 0 ? 0 : row.codePointCount(0, found) + 1;
    }

    /** The columns by which a body is indented; -1 where its lines are not those of the file. */
    public int indent(String body, int firstLine) {
        int line = firstLine;
        int from = 0;
        while (from < body.length()) {
            int end = body.indexOf('\n', from);
            end = end < 0 ? body.length() : end;
            if (!body.substring(from, end).isBlank()) {
                String row = row(line);
                int indent = row.length() - (end - from);
                return indent >= 0
                                && row.endsWith(body.substring(from, end))
                                && row.substring(0, indent).isBlank()
                        ? indent
                        : -1;
            }
            from = end + 1;
            line++;
        }
        return 0;
    }
}
