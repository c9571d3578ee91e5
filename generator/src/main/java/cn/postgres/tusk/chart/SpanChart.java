package cn.postgres.tusk.chart;

import java.time.LocalDate;
import java.util.List;

/**
 * How long things last: a bar for each from its first day to its last along the years. Knows no today, because a
 * page must not change from day to day. Immutable, safe for threads.
 */
public final class SpanChart {
    private static final double ROW = 44;
    private static final double BAR = 12;
    private static final double FOOT = 24;

    /**
     * Something that lasts.
     *
     * @param text what is written above its bar
     * @param over whether it is past
     */
    public record Span(String text, LocalDate from, LocalDate to, boolean over) {}

    private final String label;
    private final List<Span> spans;
    private final LocalDate first;
    private final LocalDate last;

    private SpanChart(String label, List<Span> spans) {
        this.label = label;
        this.spans = spans;
        LocalDate earliest =
                spans.stream().map(Span::from).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        LocalDate latest =
                spans.stream().map(Span::to).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        this.first = LocalDate.of(earliest.getYear(), 1, 1);
        this.last = LocalDate.of(latest.getYear() + 1, 1, 1);
    }

    /**
     * The bars, in the given order.
     *
     * @param rows the table, with a row for each bar
     */
    public static Figure of(
            String id, String caption, List<Span> spans, List<String> columns, List<List<String>> rows) {
        SpanChart chart = new SpanChart(caption, List.copyOf(spans));
        return new Figure(id, caption, Widths.of(chart::draw), columns, rows);
    }

    private Svg draw(double width) {
        double bottom = spans.size() * ROW + 4;
        Svg svg = Svg.picture(width, bottom + FOOT, label);
        years(svg, width, bottom);
        double y = 0;
        for (Span span : spans) {
            double from = x(span.from(), width);
            svg.text("text", span.text(), "class", "chart-item", "x", Math.min(from, width - wide(span)), "y", y + 18);
            svg.add(
                    "rect",
                    "class",
                    span.over() ? "chart-past" : "chart-mark",
                    "x",
                    from,
                    "y",
                    y + 25,
                    "width",
                    x(span.to(), width) - from,
                    "height",
                    BAR,
                    "rx",
                    2);
            y += ROW;
        }
        return svg;
    }

    private static double wide(Span span) {
        return Lines.width(span.text(), 13);
    }

    private void years(Svg svg, double width, double bottom) {
        int step = width < Widths.WIDE ? 2 : 1;
        for (int year = first.getYear(); year < last.getYear(); year += step) {
            double x = x(LocalDate.of(year, 1, 1), width);
            svg.add(
                    "line",
                    "class",
                    "chart-grid",
                    "x1",
                    x,
                    "y1",
                    0,
                    "x2",
                    x,
                    "y2",
                    bottom + 4,
                    "stroke",
                    "currentColor",
                    "stroke-opacity",
                    0.2);
            svg.text("text", "" + year, "class", "chart-note", "x", x, "y", bottom + 18);
        }
    }

    private double x(LocalDate day, double width) {
        double all = last.toEpochDay() - first.toEpochDay();
        return width * (day.toEpochDay() - first.toEpochDay()) / all;
    }
}
