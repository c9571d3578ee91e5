package cn.postgres.tusk.chart;

import cn.postgres.tusk.chart.TimelineChart.Mark;
import cn.postgres.tusk.chart.TimelineChart.Words;
import java.util.List;
import java.util.function.IntFunction;

/** A timeline from left to right: the first lane grows upwards from the years, the second downwards. Used once. */
final class LyingTimeline {
    private static final double LEFT = 44;
    private static final double COLUMN = 26;
    private static final double BAND = 28;
    private static final double LEGEND = 40;
    private static final double LEGEND_STEP = 110;

    private final YearSlots slots;
    private final List<Mark> marks;
    private final Words words;
    private final IntFunction<String> years;
    private final double width;
    private final double axis;
    private final double height;

    LyingTimeline(YearSlots slots, List<Mark> marks, Words words, IntFunction<String> years) {
        this.slots = slots;
        this.marks = marks;
        this.words = words;
        this.years = years;
        this.width = Math.max(
                LEFT + slots.years().size() * COLUMN + 4, LEFT + words.kinds().size() * LEGEND_STEP);
        this.axis = highest(0) * TimelineMarks.PITCH + 4;
        this.height = axis + BAND + highest(1) * TimelineMarks.PITCH + LEGEND;
    }

    private int highest(int lane) {
        return slots.years().stream()
                .mapToInt(year -> TimelineMarks.at(marks, year, lane).size())
                .max()
                .orElse(0);
    }

    String svg() {
        Svg svg = Svg.map(width, height, words.label());
        TimelineMarks drawn = new TimelineMarks(svg, words);
        for (double y : new double[] {axis, axis + BAND}) {
            svg.add("path", "class", "chart-line", "d", "M0 " + Svg.number(y) + 'H' + Svg.number(width));
        }
        svg.text("text", words.lanes().get(0), "class", "lane-name", "x", 0, "y", axis - 8);
        svg.text("text", words.lanes().get(1), "class", "lane-name", "x", 0, "y", axis + BAND + 18);
        for (int place = 0; place < slots.years().size(); place++) {
            column(svg, drawn, place);
        }
        drawn.legend(LEFT, height - 12, LEGEND_STEP, words.kinds().size());
        return svg.toString();
    }

    private void column(Svg svg, TimelineMarks drawn, int place) {
        int year = slots.years().get(place);
        double x = LEFT + (place + .5) * COLUMN;
        if (year == YearSlots.GAP) {
            svg.text("text", "…", "class", "year-label chart-note", "x", x, "y", axis + 18);
            return;
        }
        label(svg, year, slots.label(place), x, axis + 18.5);
        List<Mark> up = TimelineMarks.at(marks, year, 0);
        for (int i = 0; i < up.size(); i++) {
            drawn.mark(up.get(i), x, axis - (i + .5) * TimelineMarks.PITCH);
        }
        List<Mark> down = TimelineMarks.at(marks, year, 1);
        for (int i = 0; i < down.size(); i++) {
            drawn.mark(down.get(i), x, axis + BAND + (i + .5) * TimelineMarks.PITCH);
        }
    }

    private void label(Svg svg, int year, String text, double x, double y) {
        if (!slots.used().contains(year)) {
            svg.text("text", text, "class", "year-label chart-note", "x", x, "y", y);
            return;
        }
        svg.begin("a", "href", years.apply(year), "aria-label", year);
        svg.text("text", text, "class", "year-label", "x", x, "y", y);
        svg.end();
    }
}
