package cn.postgres.tusk.bench.speed;

import java.util.Locale;

/**
 * What a row should reach. Immutable.
 *
 * @param metric that counts
 * @param posts the size it is for; 0 for every size
 * @param most the comparison, or our own median where {@code own}
 * @param own whether ours is judged by itself
 */
record Bar(Metric metric, int posts, double most, boolean own) {
    /** For every size. */
    static Bar of(Metric metric, double most) {
        return new Bar(metric, 0, most, false);
    }

    /** Whether it is for this size. */
    boolean isFor(int size) {
        return posts == 0 || posts == size;
    }

    /**
     * For people.
     *
     * @param difference whether the comparison has the metric's unit
     */
    String text(boolean difference) {
        String unit = own || difference ? " " + metric.unit() : "";
        return String.format(Locale.ROOT, "%s ≤ %.2f%s", metric.label(), most, unit);
    }
}
