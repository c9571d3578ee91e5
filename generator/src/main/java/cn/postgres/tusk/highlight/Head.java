package cn.postgres.tusk.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The first lines of a block that say something, trimmed and cut to a sane length: all that detection looks at, so that
 * it costs the same for a block of any size.
 *
 * @param lines up to {@link #LINES} lines without the blank ones
 * @param text the lines joined by line feeds, in lower case
 * @param last the last line of the block that says something, cut likewise
 */
record Head(List<String> lines, String text, String last) {
    private static final int LINES = 40;
    private static final int WIDTH = 300;
    /** Blank characters before the first line that are skipped in one block. */
    private static final int PATIENCE = 100_000;

    Head {
        lines = List.copyOf(lines);
    }

    static Head of(String code) {
        List<String> lines = new ArrayList<>();
        int end = Math.min(code.length(), PATIENCE);
        for (int from = 0; from < end && lines.size() < LINES; ) {
            int lineEnd = Chars.lineEnd(code, from, end);
            String line = code.substring(from, Math.min(lineEnd, from + WIDTH)).strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
            from = lineEnd + 1;
        }
        return new Head(lines, String.join("\n", lines).toLowerCase(Locale.ROOT), lastLine(code));
    }

    private static String lastLine(String code) {
        int end = Chars.trimEnd(code, Math.max(0, code.length() - PATIENCE), code.length());
        int from = end;
        while (from > 0 && end - from < WIDTH && code.charAt(from - 1) != '\n') {
            from--;
        }
        return code.substring(from, end).strip();
    }

    String first() {
        return lines.get(0);
    }

    /** A line, or "" beyond the end. */
    String line(int index) {
        return index < lines.size() ? lines.get(index) : "";
    }
}
