package cn.postgres.tusk.chart;

import cn.postgres.tusk.chart.TimelineChart.Mark;
import cn.postgres.tusk.chart.TimelineChart.Words;
import java.util.List;
import java.util.function.IntFunction;

/** A timeline from top to bottom, as wide as a phone: the lanes grow to the left and the right of the years. Used once. */
final class StandingTimeline {
    private static final double WIDTH = 328;
    private static final double MIDDLE = WIDTH / 2;
    private static final double HALF_LABEL = 27;
    private static final double ROW = 26;
    private static final double HEAD = 84;
    private static final int IN_LINE = 6;

    private final YearSlots slots;
    private final List<Mark> marks;
    private final Words words;
    private final IntFunction<String> years;

    StandingTimeline(YearSlots slots, List<Mark> marks, Words words, IntFunction<String> years) {
        this.slots = slots;
        this.marks = marks;
        this.words = words;
        this.years = years;
    }

    String svg() {
        double height = HEAD;
        for (int year : slots.years()) {
            height += lines(year) * ROW;
        }
        Svg svg = Svg.map(WIDTH, height + 4, words.label());
        TimelineMarks drawn = new TimelineMarks(svg, words);
        drawn.legend(0, 12, 110, 3);
        svg.text("text", words.lanes().get(0), "class", "lane-name lane-left", "x", MIDDLE - HALF_LABEL - 4, "y", 72);
        svg.text("text", words.lanes().get(1), "class", "lane-name", "x", MIDDLE + HALF_LABEL + 4, "y", 72);
        for (double x : new double[] {MIDDLE - HALF_LABEL, MIDDLE + HALF_LABEL}) {
            String line = 'M' + Svg.number(x) + ' ' + Svg.number(HEAD - 4) + 'V' + Svg.number(height);
            svg.add("path", "class", "chart-line", "d", line);
        }
        double top = HEAD;
        for (int year : slots.years()) {
            row(svg, drawn, year, top + ROW / 2);
            top += lines(year) * ROW;
        }
        return svg.toString();
    }

    /** How many lines a year needs for the fuller of its lanes. */
    private int lines(int year) {
        int most = Math.max(
                TimelineMarks.at(marks, year, 0).size(),
                TimelineMarks.at(marks, year, 1).size());
        return Math.max(1, (most + IN_LINE - 1) / IN_LINE);
    }

    private void row(Svg svg, TimelineMarks drawn, int year, double y) {
        if (!slots.used().contains(year)) {
            String text = year == YearSlots.GAP ? "…" : String.valueOf(year);
            svg.text("text", text, "class", "year-label chart-note", "x", MIDDLE, "y", y + 4.5);
            return;
        }
        svg.begin("a", "href", years.apply(year));
        svg.text("text", String.valueOf(year), "class", "year-label", "x", MIDDLE, "y", y + 4.5);
        svg.end();
        lane(drawn, TimelineMarks.at(marks, year, 0), -1, y);
        lane(drawn, TimelineMarks.at(marks, year, 1), 1, y);
    }

    private static void lane(TimelineMarks drawn, List<Mark> lane, int direction, double y) {
        for (int i = 0; i < lane.size(); i++) {
            double away = HALF_LABEL + (i % IN_LINE + .5) * TimelineMarks.PITCH;
            drawn.mark(lane.get(i), MIDDLE + direction * away, y + i / IN_LINE * ROW);
        }
    }
}
