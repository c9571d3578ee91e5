package cn.postgres.tusk.bench.speed;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * How ours compares with theirs over the rounds of a run: each round gives a pair, and each pair one number. Immutable.
 *
 * @param median of the pairs' numbers
 * @param least of them
 * @param most of them
 */
record Ratio(double median, double least, double most) {
    /**
     * Ours divided by theirs, pair by pair.
     *
     * @throws IllegalArgumentException without pairs, or where one side lacks a round
     */
    static Ratio of(List<Cost> ours, List<Cost> theirs, Metric metric) {
        return of(ours, theirs, metric, (our, their) -> our / their);
    }

    /** Ours less theirs, pair by pair. */
    static Ratio more(List<Cost> ours, List<Cost> theirs, Metric metric) {
        return of(ours, theirs, metric, (our, their) -> our - their);
    }

    /** The same for what grows with the input: times a number. */
    Ratio times(double factor) {
        return new Ratio(median * factor, least * factor, most * factor);
    }

    /** The middle of some figures; the mean of both in the middle where there are two. */
    static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Ratio of(List<Cost> ours, List<Cost> theirs, Metric metric, DoubleBinaryOperator comparison) {
        if (ours.isEmpty() || ours.size() != theirs.size()) {
            throw new IllegalArgumentException(ours.size() + " rounds of ours, " + theirs.size() + " of theirs");
        }
        double[] pairs = IntStream.range(0, ours.size())
                .mapToDouble(i -> comparison.applyAsDouble(
                        ours.get(i).of(metric), theirs.get(i).of(metric)))
                .toArray();
        return new Ratio(
                median(pairs),
                Arrays.stream(pairs).min().getAsDouble(),
                Arrays.stream(pairs).max().getAsDouble());
    }
}
