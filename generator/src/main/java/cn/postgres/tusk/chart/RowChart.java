package cn.postgres.tusk.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Draws numbers as bars, a line for each row and a column for each measure, which has a scale of its own. Reads on a
 * phone as it does on a desk. Stateless.
 */
public final class RowChart {
    private static final double WIDTH = 340;
    private static final double LABEL = 58;
    private static final double ROW = 24;
    private static final double HEAD = 26;
    private static final double BAR = 14;
    private static final double GAP = 10;
    /** Room for a number after the longest bar. */
    private static final double NUMBER = 44;

    private RowChart() {}

    /**
     * A line of bars.
     *
     * @param values as many as there are measures; null where nothing is known, which is not zero
     */
    public record Row(String label, List<@Nullable Integer> values) {
        public Row {
            values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /**
     * What is written in the picture.
     *
     * @param label for those who do not see it
     * @param measures headings of the columns of bars
     */
    public record Words(String label, List<String> measures) {
        public Words {
            measures = List.copyOf(measures);
        }
    }

    /** The picture alone; what it shows as a table is for the caller to say. */
    public static String of(List<Row> rows, Words words) {
        Svg svg = Svg.picture(WIDTH, HEAD + rows.size() * ROW + 2, words.label());
        double column = (WIDTH - LABEL) / words.measures().size();
        for (int measure = 0; measure < words.measures().size(); measure++) {
            double left = LABEL + measure * column;
            String name = words.measures().get(measure);
            svg.text("text", name, "class", "chart-note", "x", left, "y", 14);
            svg.add(
                    "path",
                    "class",
                    "chart-line",
                    "d",
                    "M" + Svg.number(left) + " 20V" + Svg.number(HEAD + rows.size() * ROW));
            bars(svg, rows, measure, left, column - NUMBER - GAP);
        }
        for (int row = 0; row < rows.size(); row++) {
            svg.text("text", rows.get(row).label(), "x", 0, "y", HEAD + row * ROW + 15.5);
        }
        return svg.toString();
    }

    private static void bars(Svg svg, List<Row> rows, int measure, double left, double room) {
        int most = rows.stream()
                .map(row -> row.values().get(measure))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        for (int row = 0; row < rows.size(); row++) {
            Integer value = rows.get(row).values().get(measure);
            if (value != null) {
                double top = HEAD + row * ROW;
                double length = Math.max(1, room * value / Math.max(1, most));
                svg.add(
                        "rect",
                        "class",
                        "chart-mark",
                        "x",
                        left,
                        "y",
                        top + (ROW - BAR) / 2,
                        "width",
                        length,
                        "height",
                        BAR);
                svg.text("text", number(value), "x", left + length + 5, "y", top + 15.5);
            }
        }
    }

    private static String number(int value) {
        return String.format(java.util.Locale.ROOT, "%,d", value);
    }
}
