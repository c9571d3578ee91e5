package cn.postgres.tusk.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of three levels below its trunk: roots beside one another where there is room for them, one below the other
 * where there is not; groups and items as an outline, joined by lines. What has an address is a link. Immutable, safe for
 * threads.
 */
public final class TreeChart {
    private static final int COLUMNS = 3;
    private static final double GAP = 16;
    private static final double SIZE = 13;
    private static final double LINE = 18;
    private static final double HEAD = 34;
    /** A link must be 24 high to be hit. */
    private static final double ROW = 26;

    private final String label;
    private final String trunk;
    private final List<Node> roots;

    private TreeChart(String label, String trunk, List<Node> roots) {
        this.label = label;
        this.trunk = trunk;
        this.roots = roots;
    }

    /**
     * The tree.
     *
     * @param trunk what all roots belong to
     * @param roots with groups, which have items
     * @param columns headings of the table, one for each level of the tree
     */
    public static Figure of(String id, String caption, String trunk, List<Node> roots, List<String> columns) {
        List<List<String>> rows = new ArrayList<>();
        roots.forEach(root -> rows(root, new ArrayList<>(), columns.size(), rows));
        TreeChart chart = new TreeChart(caption, trunk, roots);
        return new Figure(id, caption, Widths.of(chart::draw), columns, rows);
    }

    /** A row for each end of the tree. */
    private static void rows(Node node, List<String> above, int columns, List<List<String>> rows) {
        List<String> row = new ArrayList<>(above);
        row.add(node.text());
        node.children().forEach(child -> rows(child, row, columns, rows));
        if (node.children().isEmpty()) {
            while (row.size() < columns) {
                row.add("");
            }
            rows.add(row.subList(0, columns));
        }
    }

    private Svg draw(double width) {
        int columns = width < Widths.WIDE ? 1 : Math.min(COLUMNS, roots.size());
        double column = (width - (columns - 1) * GAP) / columns;
        Svg svg = Svg.map(width, height(columns, column), label);
        box(svg, 0, 0, width, trunk, "chart-trunk");
        double y = HEAD + GAP;
        for (int first = 0; first < roots.size(); first += columns) {
            double most = 0;
            for (int i = first; i < Math.min(first + columns, roots.size()); i++) {
                double x = (i - first) * (column + GAP);
                // a line from the row above would say that one root belongs to another
                if (first == 0) {
                    line(svg, x + column / 2, HEAD, x + column / 2, y);
                }
                most = Math.max(most, root(svg, roots.get(i), x, y, column));
            }
            y += most + GAP;
        }
        return svg;
    }

    private double height(int columns, double column) {
        double y = HEAD + GAP;
        for (int first = 0; first < roots.size(); first += columns) {
            double most = 0;
            for (Node root : roots.subList(first, Math.min(first + columns, roots.size()))) {
                most = Math.max(most, height(root, column));
            }
            y += most + GAP;
        }
        return y - GAP + 2;
    }

    private static double height(Node root, double column) {
        double y = HEAD + 6;
        for (Node group : root.children()) {
            y += row(group, column - 18);
            for (Node item : group.children()) {
                y += row(item, column - 36);
            }
        }
        return y;
    }

    private static double row(Node node, double width) {
        return ROW + (Lines.of(node.text(), width, SIZE).size() - 1) * LINE;
    }

    private double root(Svg svg, Node root, double x, double top, double column) {
        box(svg, x, top, column, root.text(), "chart-root");
        double y = top + HEAD + 6;
        double last = top + HEAD;
        for (Node group : root.children()) {
            last = y + ROW / 2;
            line(svg, x + 6, last, x + 14, last);
            double below = y
                    + write(
                            svg,
                            group,
                            x + 18,
                            y,
                            column - 18,
                            group.children().isEmpty() ? "chart-item" : "chart-head");
            double end = below;
            for (Node item : group.children()) {
                end = below + ROW / 2;
                line(svg, x + 22, end, x + 31, end);
                below += write(svg, item, x + 36, below, column - 36, "chart-item");
            }
            if (!group.children().isEmpty()) {
                line(svg, x + 22, y + ROW - 4, x + 22, end);
            }
            y = below;
        }
        line(svg, x + 6, top + HEAD, x + 6, last);
        return y - top;
    }

    private static void box(Svg svg, double x, double y, double width, String text, String name) {
        svg.add(
                "rect",
                "class",
                name,
                "x",
                x + 1,
                "y",
                y + 1,
                "width",
                width - 2,
                "height",
                HEAD - 2,
                "rx",
                4,
                "fill",
                "none",
                "stroke",
                "currentColor");
        svg.text(
                "text",
                text,
                "class",
                name + "-text",
                "x",
                x + width / 2,
                "y",
                y + HEAD / 2 + 5,
                "text-anchor",
                "middle");
    }

    /** Writes a part and says how high it is. */
    private static double write(Svg svg, Node node, double x, double y, double width, String name) {
        boolean leads = !node.url().isEmpty();
        List<String> lines = Lines.of(node.text(), width, SIZE);
        if (leads) {
            svg.begin("a", "href", node.url());
        }
        svg.begin("text", "class", name, "x", x, "y", y + ROW / 2 + 5);
        for (int i = 0; i < lines.size(); i++) {
            svg.text("tspan", lines.get(i), "x", x, "dy", i == 0 ? 0 : LINE);
        }
        svg.end();
        if (leads) {
            svg.end();
        }
        return ROW + (lines.size() - 1) * LINE;
    }

    private static void line(Svg svg, double x1, double y1, double x2, double y2) {
        svg.add("line", "class", "chart-line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", "currentColor");
    }
}
