package cn.postgres.tusk.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text gets, where nobody can measure it. Widths are in em and err on the wide side: of the bold cuts of the
 * usual sans-serif faces, so that what fits here fits on screen. Pure functions.
 */
final class TextFit {
    private static final String ELLIPSIS = "…";

    private TextFit() {}

    /** In em. */
    static double width(String text) {
        return text.codePoints().mapToDouble(TextFit::width).sum();
    }

    private static double width(int cp) {
        if (cp >= 0x2E80) {
            return 1;
        }
        if (cp == ' ') {
            return 0.32;
        }
        if ("ijlftrI.,:;'|!()[]-".indexOf(cp) >= 0) {
            return 0.44;
        }
        if ("mwMW@%—…·".indexOf(cp) >= 0) {
            return 1;
        }
        return Character.isUpperCase(cp) ? 0.74 : 0.61;
    }

    /** The text, or as much of it as fits with an ellipsis. */
    static String cut(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        double left = width - width(ELLIPSIS);
        for (int cp : text.codePoints().toArray()) {
            left -= width(cp);
            if (left < 0) {
                break;
            }
            out.appendCodePoint(cp);
        }
        return out.toString().strip() + ELLIPSIS;
    }

    /** Lines of whole pieces, each as full as it gets; a piece wider than a line stands alone, too wide. */
    static List<String> lines(List<String> pieces, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            if (!line.isEmpty() && width((line + piece).strip()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** Whether each line fits. */
    static boolean fits(List<String> lines, double width) {
        return lines.stream().allMatch(line -> width(line) <= width);
    }
}
