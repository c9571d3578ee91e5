package cn.postgres.tusk.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.chart.TimelineChart.Kind;
import cn.postgres.tusk.chart.TimelineChart.Mark;
import cn.postgres.tusk.chart.TimelineChart.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TimelineChartTest {
    private static final Words WORDS = new Words(
            "what is to be seen",
            "caption",
            List.of("here", "there"),
            List.of("near", "far"),
            List.of(new Kind("release", "Release"), new Kind("event", "Event")),
            "Year");

    private static Figure figure(List<Mark> marks) {
        return TimelineChart.of("timeline", marks, WORDS, year -> "#y" + year);
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void emptyStretchesAreGapsAndSingleEmptyYearsArePlaces() {
        YearSlots slots = YearSlots.of(List.of(1986, 1993, 1995, 1995));
        assertEquals(List.of(1986, YearSlots.GAP, 1993, 1994, 1995), slots.years());
        assertEquals("1986", slots.label(0));
        assertEquals("1993", slots.label(2));
        assertEquals("94", slots.label(3));
    }

    @Test
    void bothDrawingsHaveEveryMarkAsALinkThatSaysWhatItIs() {
        String svg = figure(List.of(
                        new Mark(1996, 0, 0, "1996 <first>", "#a"),
                        new Mark(2001, 1, 1, "2001-05 second", "page/2/#b")))
                .svg();
        assertEquals(2, count(svg, "<svg "));
        assertEquals(2, count(svg, "<a class=\"mark lane-near kind-release\" href=\"#a\""));
        assertEquals(2, count(svg, "<title>1996 &lt;first&gt;</title>"));
        assertEquals(2, count(svg, "<a class=\"mark lane-far kind-event\" href=\"page/2/#b\""));
        assertEquals(2, count(svg, "href=\"#y1996\""));
    }

    @Test
    void yearsWithoutAnythingLeadNowhere() {
        String svg = figure(List.of(new Mark(2001, 0, 0, "a", "#a"), new Mark(2003, 0, 0, "b", "#b")))
                .svg();
        assertTrue(svg.contains(">2002</text>"));
        assertFalse(svg.contains("#y2002"));
    }

    @Test
    void aFullYearGrowsInsteadOfRunningTogether() {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            marks.add(new Mark(2018, 0, 0, "n" + i, "#n" + i));
        }
        String svg = figure(marks).svg();
        List<String> places = Pattern.compile("class=\"mark-room\" cx=\"([^\"]+)\" cy=\"([^\"]+)\"")
                .matcher(svg)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
        assertEquals(26, places.size());
        assertEquals(26, places.stream().distinct().count());
    }

    @Test
    void theTableCountsByYearAndLane() {
        Figure figure = figure(List.of(
                new Mark(2001, 0, 0, "a", "#a"), new Mark(2001, 1, 0, "b", "#b"), new Mark(2003, 0, 0, "c", "#c")));
        assertEquals(List.of("Year", "here", "there"), figure.columns());
        assertEquals(List.of(List.of("2001", "1", "1"), List.of("2003", "1", "0")), figure.rows());
    }
}
