package cn.postgres.tusk.chart;

import cn.postgres.tusk.chart.TimelineChart.Mark;
import cn.postgres.tusk.chart.TimelineChart.Words;
import java.util.List;

/** Draws the marks of a timeline, whichever way it runs: a shape for each kind, so that colour is not needed. */
final class TimelineMarks {
    /** From the middle of a mark to the middle of the next. */
    static final double PITCH = 22;

    private static final double RADIUS = 7.5;

    private final Svg svg;
    private final Words words;

    TimelineMarks(Svg svg, Words words) {
        this.svg = svg;
        this.words = words;
    }

    /** The points of a year in a lane. */
    static List<Mark> at(List<Mark> marks, int year, int lane) {
        return marks.stream()
                .filter(mark -> mark.year() == year && mark.lane() == lane)
                .toList();
    }

    void mark(Mark mark, double x, double y) {
        String kind = words.kinds().get(mark.kind()).id();
        svg.begin(
                "a",
                "class",
                "mark lane-" + words.laneIds().get(mark.lane()) + " kind-" + kind,
                "href",
                mark.href(),
                "tabindex",
                -1);
        svg.text("title", mark.label());
        svg.add("circle", "class", "mark-room", "cx", x, "cy", y, "r", PITCH / 2);
        svg.add("path", "d", shape(mark.kind(), x, y));
        svg.end();
    }

    /** What each shape means, so many in a line. */
    void legend(double left, double top, double step, int inLine) {
        for (int kind = 0; kind < words.kinds().size(); kind++) {
            double x = left + kind % inLine * step + RADIUS;
            double y = top + kind / inLine * PITCH;
            svg.begin("g", "class", "mark kind-" + words.kinds().get(kind).id());
            svg.add("path", "d", shape(kind, x, y));
            svg.text("text", words.kinds().get(kind).name(), "x", x + 14, "y", y + 4.5);
            svg.end();
        }
    }

    private static String shape(int kind, double x, double y) {
        return switch (kind) {
            case 0, 4 -> circle(x, y, RADIUS);
            case 1 -> polygon(x, y, RADIUS, 4, Math.PI / 4);
            case 2 -> polygon(x, y + 1, RADIUS + 1, 3, -Math.PI / 2);
            default -> polygon(x, y, RADIUS, 4, 0);
        };
    }

    private static String circle(double x, double y, double r) {
        String arc = "a" + Svg.number(r) + ' ' + Svg.number(r) + " 0 1 0 ";
        return "M" + Svg.number(x - r) + ' ' + Svg.number(y) + arc + Svg.number(2 * r) + " 0" + arc + Svg.number(-2 * r)
                + " 0z";
    }

    private static String polygon(double x, double y, double r, int corners, double turn) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            path.append(i == 0 ? 'M' : 'L')
                    .append(Svg.number(x + r * StrictMath.cos(angle)))
                    .append(' ')
                    .append(Svg.number(y + r * StrictMath.sin(angle)));
        }
        return path.append('z').toString();
    }
}
