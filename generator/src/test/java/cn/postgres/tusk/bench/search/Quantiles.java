package cn.postgres.tusk.bench.search;

import java.util.Arrays;
import java.util.Collection;

/**
 * The middle and the slow end of some measurements, in their unit.
 *
 * @param median the middle one, the mean of the two in the middle of an even number
 * @param p95 the smallest that 95 of 100 do not exceed
 */
record Quantiles(double median, double p95) {
    /** Of nothing it is nothing: NaN is no number in JSON, so it is -1. */
    static Quantiles of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0) {
            return new Quantiles(-1, -1);
        }
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        return new Quantiles(median, sorted[(int) Math.ceil(.95 * n) - 1]);
    }
}
