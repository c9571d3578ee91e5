package cn.postgres.tusk.chart;

import java.util.function.DoubleFunction;

/**
 * One picture for two widths, because a picture that is made smaller becomes unreadable: the theme shows the one that
 * fits and hides the other from everybody. Widths are CSS pixels.
 */
final class Widths {
    /** A column of text on a large screen. */
    static final double WIDE = 608;
    /** What remains of a phone's 360 beside the margins. */
    static final double NARROW = 328;

    private Widths() {}

    static String of(DoubleFunction<Svg> picture) {
        return "<div class=\"chart-wide\">" + picture.apply(WIDE) + "</div><div class=\"chart-narrow\">"
                + picture.apply(NARROW) + "</div>";
    }
}
