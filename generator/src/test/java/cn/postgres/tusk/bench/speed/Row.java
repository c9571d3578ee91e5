package cn.postgres.tusk.bench.speed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A line of the report. Immutable.
 *
 * @param measure what is compared
 * @param posts of the input
 * @param difference whether the comparison is ours less theirs in the unit of the metric; else ours divided by theirs
 * @param compared the comparison by metric
 * @param ours our own medians by metric
 * @param theirs the medians of what ours is compared with
 * @param passed whether every bar for this size is reached; empty where there is none
 */
record Row(
        Measure measure,
        int posts,
        boolean difference,
        Map<Metric, Ratio> compared,
        Map<Metric, Double> ours,
        Map<Metric, Double> theirs,
        Optional<Boolean> passed) {
    Row {
        compared = copy(compared);
        ours = copy(ours);
        theirs = copy(theirs);
    }

    /** Ours divided by theirs. */
    static Row ratio(Measure measure, int posts, List<Cost> ours, List<Cost> theirs) {
        Map<Metric, Ratio> compared = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            compared.put(metric, Ratio.of(ours, theirs, metric));
        }
        return judged(measure, posts, false, compared, medians(ours), medians(theirs));
    }

    /** Ours less theirs. */
    static Row difference(Measure measure, int posts, List<Cost> ours, List<Cost> theirs) {
        Map<Metric, Ratio> compared = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            compared.put(metric, Ratio.more(ours, theirs, metric));
        }
        return judged(measure, posts, true, compared, medians(ours), medians(theirs));
    }

    /** What a post costs in a large site, divided by what it costs in a small one. */
    static Row growth(int posts, List<Cost> large, int fewer, List<Cost> small) {
        Map<Metric, Ratio> compared = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            compared.put(metric, Ratio.of(large, small, metric).times((double) fewer / posts));
        }
        return judged(Measure.GROWTH, posts, false, compared, medians(large), medians(small));
    }

    /** The medians of runs by metric. */
    static Map<Metric, Double> medians(List<Cost> runs) {
        Map<Metric, Double> medians = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            DoubleStream figures = runs.stream().mapToDouble(run -> run.of(metric));
            medians.put(metric, Ratio.median(figures.toArray()));
        }
        return medians;
    }

    /** The bars for this size. */
    List<Bar> bars() {
        return measure.bars().stream().filter(bar -> bar.isFor(posts)).toList();
    }

    private static Row judged(
            Measure measure,
            int posts,
            boolean difference,
            Map<Metric, Ratio> compared,
            Map<Metric, Double> ours,
            Map<Metric, Double> theirs) {
        Row row = new Row(measure, posts, difference, compared, ours, theirs, Optional.empty());
        List<Bar> bars = row.bars();
        if (bars.isEmpty()) {
            return row;
        }
        boolean passed = bars.stream().allMatch(bar -> row.value(bar) <= bar.most());
        return new Row(measure, posts, difference, compared, ours, theirs, Optional.of(passed));
    }

    /** What a bar is held against. */
    double value(Bar bar) {
        return bar.own()
                ? ours.getOrDefault(bar.metric(), Double.NaN)
                : compared.getOrDefault(bar.metric(), new Ratio(Double.NaN, 0, 0))
                        .median();
    }

    private static <V> Map<Metric, V> copy(Map<Metric, V> map) {
        return java.util.Collections.unmodifiableMap(new EnumMap<>(map));
    }
}
