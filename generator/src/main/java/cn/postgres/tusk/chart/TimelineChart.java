package cn.postgres.tusk.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Draws points of history over their years, in two lanes, twice: lying for a desk, standing for a phone; the theme shows
 * one of the two. Years in which nothing happened take no more than a gap, so that full ones have room. Every mark is a
 * link; by keyboard one goes from year to year, as the list below the picture has a link for each point. Stateless.
 */
public final class TimelineChart {
    private TimelineChart() {}

    /**
     * A point of history.
     *
     * @param lane 0 or 1
     * @param kind place of its kind in {@link Words#kinds}
     * @param label what happened, with its date
     */
    public record Mark(int year, int lane, int kind, String label, String href) {}

    /** A kind of point: its id names its style as {@code kind-<id>}. */
    public record Kind(String id, String name) {}

    /**
     * What is written in the picture.
     *
     * @param label for those who do not see it
     * @param lanes names of the two lanes
     * @param laneIds the same for the style, as {@code lane-<id>}
     * @param year heading of the table's first column
     */
    public record Words(
            String label, String caption, List<String> lanes, List<String> laneIds, List<Kind> kinds, String year) {
        public Words {
            lanes = List.copyOf(lanes);
            laneIds = List.copyOf(laneIds);
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * The picture, and how many points each year has.
     *
     * @param marks at least one, in order of time
     * @param years where a year's label leads
     */
    public static Figure of(String id, List<Mark> marks, Words words, IntFunction<String> years) {
        YearSlots slots = YearSlots.of(marks.stream().map(Mark::year).toList());
        String svg = new LyingTimeline(slots, marks, words, years).svg()
                + new StandingTimeline(slots, marks, words, years).svg();
        return new Figure(
                id,
                words.caption(),
                svg,
                List.of(words.year(), words.lanes().get(0), words.lanes().get(1)),
                rows(marks));
    }

    private static List<List<String>> rows(List<Mark> marks) {
        Map<Integer, int[]> counts = new TreeMap<>();
        marks.forEach(mark -> counts.computeIfAbsent(mark.year(), year -> new int[2])[mark.lane()]++);
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((year, count) ->
                rows.add(List.of(String.valueOf(year), String.valueOf(count[0]), String.valueOf(count[1]))));
        return rows;
    }
}
