package cn.postgres.tusk.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of some things have what: a line for each property, a column for each thing, a filled square where it has it.
 * Immutable, safe for threads.
 */
public final class MatrixChart {
    private static final double SIZE = 13;
    private static final double LINE = 18;
    private static final double ROW = 28;
    private static final double MARK = 12;

    /**
     * A property.
     *
     * @param name leads where its address does
     * @param has for each thing, in their order
     */
    public record Line(Node name, List<Boolean> has) {
        public Line {
            has = List.copyOf(has);
        }
    }

    private final String label;
    private final List<String> things;
    private final List<Line> lines;

    private MatrixChart(String label, List<String> things, List<Line> lines) {
        this.label = label;
        this.things = things;
        this.lines = lines;
    }

    /**
     * The matrix.
     *
     * @param corner heading of the properties in the table
     * @param yes the table's word for a filled square
     * @param no its word for an empty one
     */
    public static Figure of(
            String id, String caption, String corner, List<String> things, List<Line> lines, String yes, String no) {
        List<String> columns = new ArrayList<>(List.of(corner));
        columns.addAll(things);
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            List<String> row = new ArrayList<>(List.of(line.name().text()));
            line.has().forEach(has -> row.add(has ? yes : no));
            rows.add(row);
        }
        MatrixChart chart = new MatrixChart(caption, List.copyOf(things), List.copyOf(lines));
        return new Figure(id, caption, Widths.of(chart::draw), columns, rows);
    }

    private Svg draw(double width) {
        double cell = width < Widths.WIDE ? 26 : 44;
        double names = width - cell * things.size();
        double height = ROW;
        for (Line line : lines) {
            height += row(line, names);
        }
        Svg svg = Svg.map(width, height + 1, label);
        for (int i = 0; i < things.size(); i++) {
            svg.text(
                    "text",
                    things.get(i),
                    "class",
                    "chart-head",
                    "x",
                    names + (i + 0.5) * cell,
                    "y",
                    ROW / 2 + 4,
                    "text-anchor",
                    "middle");
        }
        double y = ROW;
        for (Line line : lines) {
            svg.add(
                    "line",
                    "class",
                    "chart-grid",
                    "x1",
                    0,
                    "y1",
                    y,
                    "x2",
                    width,
                    "y2",
                    y,
                    "stroke",
                    "currentColor",
                    "stroke-opacity",
                    0.2);
            name(svg, line.name(), names, y);
            marks(svg, line, names, cell, y);
            y += row(line, names);
        }
        return svg;
    }

    private static double row(Line line, double names) {
        return ROW + (Lines.of(line.name().text(), names - 8, SIZE).size() - 1) * LINE;
    }

    private static void name(Svg svg, Node name, double names, double y) {
        boolean leads = !name.url().isEmpty();
        if (leads) {
            svg.begin("a", "href", name.url());
        }
        svg.begin("text", "class", "chart-item", "x", 0, "y", y + ROW / 2 + 5);
        List<String> lines = Lines.of(name.text(), names - 8, SIZE);
        for (int i = 0; i < lines.size(); i++) {
            svg.text("tspan", lines.get(i), "x", 0, "dy", i == 0 ? 0 : LINE);
        }
        svg.end();
        if (leads) {
            svg.end();
        }
    }

    private static void marks(Svg svg, Line line, double names, double cell, double y) {
        for (int i = 0; i < line.has().size(); i++) {
            double x = names + (i + 0.5) * cell;
            double middle = y + ROW / 2;
            if (line.has().get(i)) {
                svg.add(
                        "rect",
                        "class",
                        "chart-mark",
                        "x",
                        x - MARK / 2,
                        "y",
                        middle - MARK / 2,
                        "width",
                        MARK,
                        "height",
                        MARK,
                        "rx",
                        2);
            } else {
                svg.add(
                        "circle",
                        "class",
                        "chart-none",
                        "cx",
                        x,
                        "cy",
                        middle,
                        "r",
                        2.5,
                        "fill",
                        "none",
                        "stroke",
                        "currentColor");
            }
        }
    }
}
