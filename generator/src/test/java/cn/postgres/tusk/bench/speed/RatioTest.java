package cn.postgres.tusk.bench.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static final List<Cost> OURS = List.of(cost(3), cost(8), cost(2));
    private static final List<Cost> THEIRS = List.of(cost(6), cost(10), cost(8));

    private static Cost cost(double user) {
        return new Cost(user, user / 2, user * 2, user * 100, 0);
    }

    private static void assertRatio(double median, double least, double most, Ratio ratio) {
        assertEquals(median, ratio.median(), 1e-9);
        assertEquals(least, ratio.least(), 1e-9);
        assertEquals(most, ratio.most(), 1e-9);
    }

    @Test
    void comparesRoundByRound() {
        // Not 3 / 8, the ratio of the medians
        assertRatio(.5, .25, .8, Ratio.of(OURS, THEIRS, Metric.USER));
        assertRatio(-4.5, -9, -3, Ratio.more(OURS, THEIRS, Metric.CPU));
    }

    @Test
    void medianOfAnEvenNumberIsTheMiddleOfTwo() {
        assertEquals(2.5, Ratio.median(9, 1, 3, 2), 1e-9);
        assertEquals(3, Ratio.median(9, 1, 3), 1e-9);
        assertRatio(.65, .5, .8, Ratio.of(OURS.subList(0, 2), THEIRS.subList(0, 2), Metric.WALL));
    }

    @Test
    void refusesRoundsWithoutAPartner() {
        assertThrows(IllegalArgumentException.class, () -> Ratio.of(OURS, THEIRS.subList(0, 2), Metric.USER));
        assertThrows(IllegalArgumentException.class, () -> Ratio.of(List.of(), List.of(), Metric.USER));
    }

    @Test
    void addsTimesOfProgramsAndTakesTheGreaterPeak() {
        Map<String, List<Cost>> runs = Peers.byName(
                List.of("hugo", "pagefind", "ours"), List.of(cost(1), cost(2), cost(3), cost(4), cost(5), cost(6)));
        assertEquals(List.of(cost(3), cost(6)), runs.get("ours"));
        List<Cost> sum = Peers.together(runs, List.of("hugo", "pagefind"));
        assertEquals(List.of(new Cost(3, 1.5, 6, 200, 0), new Cost(9, 4.5, 18, 500, 0)), sum);
    }

    @Test
    void growthIsTheCostOfAPost() {
        Row row = Row.growth(1000, List.of(cost(22)), 100, List.of(cost(2)));
        assertEquals(1.1, row.compared().get(Metric.CPU).median(), 1e-9);
        assertEquals(Optional.of(true), row.passed());
        assertEquals(
                Optional.of(false),
                Row.growth(1000, List.of(cost(23)), 100, List.of(cost(2))).passed());
    }

    @Test
    void everyBarOfTheSizeCounts() {
        List<Cost> theirs = List.of(cost(100));
        assertEquals(
                Optional.of(true),
                Row.ratio(Measure.CHANGED, 10_000, List.of(cost(.5)), theirs).passed());
        // A second at most, whatever a clean build takes
        assertEquals(
                Optional.of(false),
                Row.ratio(Measure.CHANGED, 10_000, List.of(cost(.6)), theirs).passed());
        assertEquals(
                Optional.empty(), Row.ratio(Measure.JBAKE, 700, OURS, THEIRS).passed());
        assertEquals(
                Optional.of(false),
                Row.ratio(Measure.JBAKE, 500, List.of(cost(16)), theirs).passed());
    }
}
