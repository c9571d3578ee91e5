package cn.postgres.tusk.markdown;

/**
 * Sees the lines of a block in turn and finds a table's head and the row below it where the line above is running text.
 * Only outside lists and quotes, where a blank line changes nothing else.
 */
final class TableStart {
    /** Offset of the line before; -1 if there is none that could be a head. */
    private int last = -1;

    private int lastCells;
    private boolean lastIsText;
    private boolean textBeforeLast;

    void reset() {
        last = -1;
        lastIsText = false;
        textBeforeLast = false;
    }

    /**
     * Takes the next line.
     *
     * @param from where the line begins
     * @param at where its own text begins
     * @param top whether it is outside lists and HTML
     * @return where a blank line is missing, or -1
     */
    int line(String text, int from, int at, int end, boolean top) {
        boolean plain = top && at < end && isIndent(text, from, at);
        if (!plain) {
            reset();
            return -1;
        }
        int cells = cells(text, at, end);
        boolean found = last >= 0 && textBeforeLast && cells == lastCells && isRule(text, at, end);
        int gap = found ? last : -1;
        textBeforeLast = lastIsText;
        lastIsText = cells == 0 && text.charAt(at) != '#';
        last = cells > 0 ? from : -1;
        lastCells = cells;
        return gap;
    }

    private static boolean isIndent(String text, int from, int at) {
        for (int i = from; i < at; i++) {
            if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return at - from < 4;
    }

    private static boolean isRule(String text, int at, int end) {
        boolean dash = false;
        for (int i = at; i < end; i++) {
            if ("-|: \t".indexOf(text.charAt(i)) < 0) {
                return false;
            }
            dash |= text.charAt(i) == '-';
        }
        return dash;
    }

    /** How many cells a line has as a row; 0 without a bar. */
    private static int cells(String text, int from, int end) {
        int to = end;
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        int bars = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '|') {
                bars++;
            }
        }
        if (bars == 0) {
            return 0;
        }
        int outer = (text.charAt(from) == '|' ? 1 : 0) + (text.charAt(to - 1) == '|' && to - 1 > from ? 1 : 0);
        return bars - outer + 1;
    }
}
