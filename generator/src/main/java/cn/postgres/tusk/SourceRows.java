package cn.postgres.tusk;

import java.util.ArrayList;
import java.util.List;

/** The lines of a file as they are written, to find values and bodies in them again. Immutable. */
final class SourceRows {
    private final String text;
    private final List<Integer> starts = new ArrayList<>();

    SourceRows(String text) {
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

    /** The column, from 1, at which a text stands in a line; 0 where it does not, or more than once. */
    int columnOf(String value, int line) {
        String row = row(line);
        int found = value.isEmpty() ? -1 : row.indexOf(value);
        return found < 0 || row.indexOf(value, found + 1) >= 0 ? 0 : row.codePointCount(0, found) + 1;
    }

    /** The columns by which a body is indented; -1 where its lines are not those of the file. */
    int indent(String body, int firstLine) {
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
