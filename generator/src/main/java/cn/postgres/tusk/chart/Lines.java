package cn.postgres.tusk.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into lines of a width, since SVG does not. Widths are estimates that err on the wide side: a Han character is
 * as wide as the type is high, any other a little more than half of it.
 */
final class Lines {
    private static final double NARROW = 0.58;
    private static final String CLOSING = "，。、；：！？）》」』”’,.;:!?)]}%";

    private Lines() {}

    /**
     * The lines, at least one.
     *
     * @param width of a line, in the unit of the type's height
     * @param size height of the type
     */
    static List<String> of(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (String piece : pieces(text)) {
            double more = width(piece, size);
            if (used + more > width && !line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += more;
        }
        lines.add(line.toString().strip());
        return lines;
    }

    static double width(String text, double size) {
        return text.codePoints()
                .mapToDouble(c -> isWide(c) ? size : NARROW * size)
                .sum();
    }

    /** What must not be cut: a word with the blank behind it, a Han character with the marks that close it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            boolean word = !isWide(c) && !isWide(before) && before != ' ';
            boolean closes = CLOSING.indexOf(c) >= 0 || c == ' ';
            if (!piece.isEmpty() && !word && !closes && !opens(before)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            before = c;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean opens(int c) {
        return "（《「『“‘([{".indexOf(c) >= 0;
    }

    private static boolean isWide(int c) {
        return c >= 0x2E80 || c == '“' || c == '”' || c == '—' || c == '…';
    }
}
