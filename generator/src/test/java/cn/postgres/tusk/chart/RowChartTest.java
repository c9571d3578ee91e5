package cn.postgres.tusk.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RowChartTest {
    private static final String SVG = RowChart.of(
            List.of(
                    new RowChart.Row("2018", Arrays.asList(10, 1500)),
                    new RowChart.Row("2019", Arrays.asList(20, null))),
            new RowChart.Words("events by year", List.of("events", "people")));

    @Test
    void barsAreAsLongAsTheirNumbersOnAScaleOfTheirOwn() {
        List<Double> lengths = Pattern.compile("<rect [^>]* width=\"([0-9.]+)\"")
                .matcher(SVG)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
        assertEquals(3, lengths.size());
        assertEquals(lengths.get(0) * 2, lengths.get(1), .02);
        assertEquals(lengths.get(1), lengths.get(2), .02);
    }

    @Test
    void whatIsNotKnownHasNoBarAndThousandsAreDivided() {
        assertTrue(SVG.contains(">1,500</text>"), SVG);
        assertEquals(3, SVG.split("<rect ").length - 1);
    }
}
