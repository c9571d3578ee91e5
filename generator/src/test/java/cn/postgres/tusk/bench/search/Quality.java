package cn.postgres.tusk.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an engine's results are worth. Immutable.
 *
 * @param sets by the letter of the set; {@code e1} are the typing errors whose first letter is wrong
 * @param failures queries that failed and why, at most twenty
 */
record Quality(Map<String, SetScores> sets, List<String> failures) {
    private static final int FAILURES = 20;

    /**
     * One set.
     *
     * @param queries asked
     * @param failed of them
     * @param mean of all, failed ones worth nothing
     */
    record SetScores(int queries, int failed, Scores mean) {}

    Quality {
        failures = List.copyOf(failures);
    }

    /**
     * Asks every query twice, for the first hits and for the whole list. Pagefind always gives all, so once is enough.
     *
     * @param top how many hits are asked for first; ten, or more where the site has pages that are not listed
     */
    static Quality of(WarmPage page, Engine engine, List<Query> queries, int top) {
        List<String> texts = QuerySets.texts(queries);
        List<WarmPage.Answer> whole = page.ranks(texts, Scores.WHOLE_LIST);
        List<WarmPage.Answer> first = engine.isOurs() ? page.ranks(texts, top) : whole;
        Map<String, List<Scores>> scores = new TreeMap<>();
        Map<String, Integer> failed = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            Query query = queries.get(i);
            String error = first.get(i).isFailed()
                    ? first.get(i).error()
                    : whole.get(i).error();
            Scores worth = error.isEmpty()
                    ? Scores.of(
                            engine.places(first.get(i).keys()),
                            engine.places(whole.get(i).keys()),
                            query.right())
                    : Scores.NOTHING;
            scores.computeIfAbsent(query.set(), set -> new ArrayList<>()).add(worth);
            if (query.isFirstLetterWrong()) {
                scores.computeIfAbsent(query.set() + "1", set -> new ArrayList<>())
                        .add(worth);
            }
            if (!error.isEmpty()) {
                failed.merge(query.set(), 1, Integer::sum);
                failures.add(query.set() + " " + query.text() + ": " + error);
            }
        }
        Map<String, SetScores> sets = new TreeMap<>();
        scores.forEach((set, list) ->
                sets.put(set, new SetScores(list.size(), failed.getOrDefault(set, 0), Scores.mean(list))));
        return new Quality(sets, failures.subList(0, Math.min(FAILURES, failures.size())));
    }
}
