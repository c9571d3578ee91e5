package cn.postgres.tusk.bench.search;

import java.util.Locale;

/** Writes numbers for people. Stateless. */
final class Numbers {
    private Numbers() {}

    /** Small ones with three places, large ones with fewer. */
    static String plain(double value) {
        double size = Math.abs(value);
        String format = size >= 1000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.4f";
        String text = String.format(Locale.ROOT, format, value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
