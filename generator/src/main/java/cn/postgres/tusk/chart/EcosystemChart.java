package cn.postgres.tusk.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Who takes part in something, each on a card with what drives them, on both sides of a line that joins them; on a narrow
 * screen on one side. Immutable, safe for threads.
 */
public final class EcosystemChart {
    private static final double SIZE = 13;
    private static final double LINE = 20;
    private static final double HEAD = 34;
    private static final double PAD = 12;
    private static final double GAP = 12;

    private final String label;
    private final String hub;
    private final List<Node> roles;

    private EcosystemChart(String label, String hub, List<Node> roles) {
        this.label = label;
        this.hub = hub;
        this.roles = roles;
    }

    /**
     * The diagram.
     *
     * @param hub what joins them
     * @param roles with their reasons as children
     * @param columns headings of the table: role, reasons
     * @param comma between reasons in the table
     */
    public static Figure of(
            String id, String caption, String hub, List<Node> roles, List<String> columns, String comma) {
        List<List<String>> rows = roles.stream()
                .map(role -> List.of(
                        role.text(),
                        String.join(
                                comma, role.children().stream().map(Node::text).toList())))
                .toList();
        EcosystemChart chart = new EcosystemChart(caption, hub, roles);
        return new Figure(id, caption, Widths.of(chart::draw), columns, rows);
    }

    private Svg draw(double width) {
        boolean narrow = width < Widths.WIDE;
        double card = narrow ? width - 24 : (width - 48) / 2;
        double spine = narrow ? 10 : width / 2;
        List<Double> tops = new ArrayList<>();
        double[] ends = {HEAD + GAP, HEAD + GAP};
        for (Node role : roles) {
            int side = narrow || ends[0] <= ends[1] ? 0 : 1;
            tops.add(side == 0 ? ends[0] : -ends[1]);
            ends[side] += height(role, card) + GAP;
        }
        double bottom = Math.max(ends[0], ends[1]) - GAP;
        Svg svg = Svg.picture(width, bottom + 1, label);
        double last = tops.stream().mapToDouble(Math::abs).max().orElse(HEAD) + HEAD / 2;
        line(svg, spine, HEAD, spine, last);
        for (int i = 0; i < roles.size(); i++) {
            double y = Math.abs(tops.get(i));
            double x = narrow ? 24 : tops.get(i) >= 0 ? 0 : width - card;
            double edge = x < spine ? x + card : x;
            line(svg, spine, y + HEAD / 2, edge, y + HEAD / 2);
            svg.add("circle", "class", "chart-mark", "cx", spine, "cy", y + HEAD / 2, "r", 4);
            card(svg, roles.get(i), x, y, card);
        }
        double box = narrow ? width : 200;
        rect(svg, (width - box) / 2, 0, box, HEAD, "chart-root");
        svg.text("text", hub, "class", "chart-root-text", "x", width / 2, "y", HEAD / 2 + 5, "text-anchor", "middle");
        return svg;
    }

    private static double height(Node role, double card) {
        int lines = role.children().stream()
                .mapToInt(reason -> lines(reason, card).size())
                .sum();
        return HEAD + lines * LINE + PAD;
    }

    private static List<String> lines(Node reason, double card) {
        return Lines.of(reason.text(), card - 2 * PAD - SIZE, SIZE);
    }

    private static void card(Svg svg, Node role, double x, double y, double card) {
        rect(svg, x, y, card, height(role, card), "chart-card");
        svg.text("text", role.text(), "class", "chart-head", "x", x + PAD, "y", y + HEAD / 2 + 7);
        double at = y + HEAD + LINE - 4;
        for (Node reason : role.children()) {
            svg.add("circle", "class", "chart-bullet", "cx", x + PAD + 4, "cy", at - 4, "r", 2);
            for (String line : lines(reason, card)) {
                svg.text("text", line, "class", "chart-item", "x", x + PAD + SIZE, "y", at);
                at += LINE;
            }
        }
    }

    private static void rect(Svg svg, double x, double y, double width, double height, String name) {
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
                height - 2,
                "rx",
                4,
                "fill",
                "none",
                "stroke",
                "currentColor");
    }

    private static void line(Svg svg, double x1, double y1, double x2, double y2) {
        svg.add("line", "class", "chart-line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", "currentColor");
    }
}
