package cn.postgres.tusk.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SvgTest {
    @Test
    void closesWhatIsOpenAndEscapesWhatIsGiven() {
        assertEquals(
                "<svg viewBox=\"0 0 10 2.5\" role=\"img\" aria-label=\"a &lt;b&gt; &amp; &quot;c&quot;\"><g><text x=\"1\">"
                        + "1 &lt; 2</text><rect width=\"0.33\"/></g></svg>",
                Svg.picture(10, 2.5, "a <b> & \"c\"")
                        .begin("g")
                        .text("text", "1 < 2", "x", 1)
                        .add("rect", "width", 1 / 3.0)
                        .toString());
    }

    @Test
    void numbersAreShortAndKnowNoLocale() {
        assertEquals("1000", Svg.number(1000));
        assertEquals("-0.5", Svg.number(-0.5));
        assertEquals("12.35", Svg.number(12.345678));
        assertEquals("100", Svg.number(99.999));
    }

    @Test
    void aTableHasAsManyCellsAsColumns() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Figure("x", "", "", List.of("a", "b"), List.of(List.of("1"))));
    }
}
