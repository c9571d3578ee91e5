package cn.postgres.tusk.markdown;

import cn.postgres.tusk.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The state of {@link Guard}'s scan; what concerns lists and fences outlives a blank line. One per body. */
final class Region {
    private final int nesting;
    private final int[] indents;
    private int lists;
    private char fence;
    private int fenceLength;
    private int stars;
    private int lows;
    private int tildes;
    private int squares;
    private int angles;
    private int markups;
    private int size;
    private boolean startsAnew;
    private @Nullable ProblemCode reason;
    private int limit;

    Region(int nesting) {
        this.nesting = nesting;
        this.indents = new int[nesting + 2];
    }

    @Nullable
    ProblemCode reason() {
        return reason;
    }

    void begin(int at) {
        reason = null;
        limit = 0;
        startsAnew = false;
        paragraph();
    }

    int limit() {
        return limit;
    }

    private void paragraph() {
        stars = 0;
        lows = 0;
        tildes = 0;
        squares = 0;
        angles = 0;
        markups = 0;
        size = 0;
    }

    /** Scans up to the end of the block that begins at an offset, and over the blank lines behind it. */
    int scan(String text, int from) {
        int at = from;
        boolean content = false;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            boolean blank = isBlank(text, at, end);
            if (!blank && startsAnew && (reason == null || fence == 0)) {
                return at;
            }
            startsAnew = blank && content;
            if (!blank) {
                content = true;
                line(text, at, end);
            }
            at = next(text, end);
        }
        return at;
    }

    private void line(String text, int from, int end) {
        int at = containers(text, from, end);
        if (fence != 0) {
            if (closesFence(text, at, end)) {
                fence = 0;
            }
            return;
        }
        if (opensFence(text, at, end)) {
            return;
        }
        if (end - from > Guard.LINE) {
            fail(ProblemCode.BLOCK_TOO_LONG, Guard.LINE);
            return;
        }
        if (end - at > Guard.SEPARATOR && isSeparator(text, at, end)) {
            fail(ProblemCode.BLOCK_TOO_LONG, Guard.SEPARATOR);
            return;
        }
        size += end - from;
        if (at < end && text.charAt(at) == '|') {
            // Table rows are parsed one by one
            paragraph();
        }
        inlines(text, at, end);
        if (size > Guard.PARAGRAPH) {
            fail(ProblemCode.BLOCK_TOO_LONG, Guard.PARAGRAPH);
        }
    }

    private static boolean isSeparator(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if ("-|:*_ \t".indexOf(text.charAt(i)) < 0) {
                // A tail that spoils the line makes flexmark try the longest
                return i - from > Guard.SEPARATOR;
            }
        }
        return true;
    }

    private void fail(ProblemCode code, int broken) {
        if (reason == null) {
            reason = code;
            limit = broken;
        }
    }

    /** Counts the quotes and lists a line opens; returns where its own text begins. */
    private int containers(String text, int from, int end) {
        int at = from;
        int column = 0;
        int depth = 0;
        while (at < end) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t') {
                at++;
                column += c == '\t' ? 4 - column % 4 : 1;
            } else if (c == '>') {
                depth++;
                at++;
                column++;
            } else {
                int width = fence == 0 ? marker(text, at, end) : 0;
                if (width == 0) {
                    break;
                }
                paragraph();
                while (lists > 0 && indents[lists - 1] > column) {
                    lists--;
                }
                at += width;
                column += width;
                if (lists < indents.length) {
                    indents[lists++] = column + 1;
                }
            }
            if (depth + lists > nesting) {
                fail(ProblemCode.BLOCK_TOO_DEEP, nesting);
                return end;
            }
        }
        if (fence == 0) {
            while (lists > 0 && indents[lists - 1] > column + 1) {
                lists--;
            }
        }
        return at;
    }

    private static int marker(String text, int at, int end) {
        char c = text.charAt(at);
        int width = 0;
        if (c == '-' || c == '*' || c == '+') {
            width = 1;
        } else if (c >= '0' && c <= '9') {
            while (at + width < end && width < 10 && Character.isDigit(text.charAt(at + width))) {
                width++;
            }
            boolean ends = at + width < end && (text.charAt(at + width) == '.' || text.charAt(at + width) == ')');
            width = ends ? width + 1 : 0;
        }
        boolean gap = at + width == end || text.charAt(at + width) == ' ' || text.charAt(at + width) == '\t';
        return gap ? width : 0;
    }

    private boolean opensFence(String text, int at, int end) {
        if (at >= end || text.charAt(at) != '`' && text.charAt(at) != '~') {
            return false;
        }
        char c = text.charAt(at);
        int run = run(text, at, end);
        if (run < 3) {
            return false;
        }
        if (c == '`') {
            for (int i = at + run; i < end; i++) {
                if (text.charAt(i) == '`') {
                    return false;
                }
            }
        }
        if (end - at > Guard.LINE) {
            fail(ProblemCode.BLOCK_TOO_LONG, Guard.LINE);
        }
        fence = c;
        fenceLength = run;
        return true;
    }

    private boolean closesFence(String text, int at, int end) {
        if (at >= end || text.charAt(at) != fence) {
            return false;
        }
        int run = run(text, at, end);
        return run >= fenceLength && isBlank(text, at + run, end);
    }

    /** Counts what is opened and not closed in a line of running text. */
    private void inlines(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '[' -> squares++;
                case ']' -> squares = Math.max(0, squares - 1);
                case '<' -> {
                    angles++;
                    // Comments and the like are sought to the end of the paragraph
                    boolean markup = i + 1 < end && (text.charAt(i + 1) == '!' || text.charAt(i + 1) == '?');
                    markups += markup ? 1 : 0;
                }
                case '>' -> angles = Math.max(0, angles - 1);
                case '`' -> i += run(text, i, end) - 1;
                case '*' -> {
                    int run = run(text, i, end);
                    stars = delimiter(text, i, run, end, stars);
                    i += run - 1;
                }
                case '_' -> {
                    int run = run(text, i, end);
                    lows = delimiter(text, i, run, end, lows);
                    i += run - 1;
                }
                case '~' -> {
                    int run = run(text, i, end);
                    tildes = delimiter(text, i, run, end, tildes);
                    i += run - 1;
                }
                default -> {}
            }
            if (squares > Guard.OPEN
                    || stars > Guard.OPEN
                    || lows > Guard.OPEN
                    || tildes > Guard.OPEN
                    || angles > Guard.OPEN
                    || markups > Guard.OPEN) {
                fail(ProblemCode.BLOCK_UNCLOSED, Guard.OPEN);
                return;
            }
        }
    }

    /** How many delimiters of a kind are open behind a run of them. */
    private static int delimiter(String text, int at, int run, int end, int open) {
        boolean before = at > 0 && text.charAt(at - 1) > ' ';
        boolean after = at + run < end && text.charAt(at + run) > ' ';
        if (after && !before) {
            return open + (run + 1) / 2;
        }
        if (before && !after) {
            return Math.max(0, open - (run + 1) / 2);
        }
        if (run > 2 && after) {
            return open + run / 2;
        }
        return open;
    }

    private static int run(String text, int at, int end) {
        int i = at;
        while (i < end && text.charAt(i) == text.charAt(at)) {
            i++;
        }
        return i - at;
    }

    /** The offset behind a line's end, which may be two characters. */
    private static int next(String text, int end) {
        boolean pair = text.startsWith("\r\n", end);
        return Math.min(text.length(), pair ? end + 2 : end + 1);
    }

    private static int lineEnd(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }
}
