package cn.postgres.tusk.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long an engine that already runs takes until ten excerpts are there, in milliseconds. One query at a time.
 * Immutable.
 *
 * @param first by set, each query asked for the first time; files may have to come from the server on this machine
 * @param again by set, the same queries asked once more
 * @param all over all sets, asked once more
 * @param failed queries without an answer
 */
record Latency(Map<String, Quantiles> first, Map<String, Quantiles> again, Quantiles all, int failed) {
    private static final int OF_EACH = 100;

    /** Asks a hundred queries of each set, twice. */
    static Latency of(WarmPage page, List<Query> queries) {
        List<Query> drawn = QuerySets.evenly(queries, OF_EACH);
        List<String> texts = QuerySets.texts(drawn);
        List<WarmPage.Answer> first = page.shown(texts);
        List<WarmPage.Answer> again = page.shown(texts);
        List<Double> all = new ArrayList<>();
        again.stream().filter(answer -> !answer.isFailed()).forEach(answer -> all.add(answer.millis()));
        return new Latency(bySet(drawn, first), bySet(drawn, again), Quantiles.of(all), drawn.size() - all.size());
    }

    private static Map<String, Quantiles> bySet(List<Query> queries, List<WarmPage.Answer> answers) {
        Map<String, List<Double>> times = new TreeMap<>();
        for (int i = 0; i < queries.size(); i++) {
            if (!answers.get(i).isFailed()) {
                times.computeIfAbsent(queries.get(i).set(), set -> new ArrayList<>())
                        .add(answers.get(i).millis());
            }
        }
        Map<String, Quantiles> quantiles = new TreeMap<>();
        times.forEach((set, list) -> quantiles.put(set, Quantiles.of(list)));
        return quantiles;
    }
}
