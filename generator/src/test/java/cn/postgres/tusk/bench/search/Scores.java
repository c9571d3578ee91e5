package cn.postgres.tusk.bench.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What a list of hits is worth, of one query or as the mean of several.
 *
 * @param recall found ÷ right pages, over the whole list of at most 1,000 hits; of more than 1,000 right pages only so
 *     many can be found
 * @param precision P@10: right pages among the first ten ÷ the smaller of ten and the number of right pages
 * @param none 1 where no right page is among the first ten: the share of such queries in a mean
 * @param reciprocalRank 1 ÷ rank of the first right page, 0 beyond ten: MRR in a mean
 * @param first 1 where the first hit is right: S@1 in a mean
 */
record Scores(double recall, double precision, double none, double reciprocalRank, double first) {
    /** The longest list of hits that is asked for. */
    static final int WHOLE_LIST = 1000;

    private static final int TOP = 10;

    /** What a query that failed is worth. */
    static final Scores NOTHING = new Scores(0, 0, 1, 0, 0);

    /**
     * The worth of the hits of one query.
     *
     * @param top the first hits, best first; those beyond ten do not count
     * @param all the whole list
     * @param right not empty
     */
    static Scores of(List<Integer> top, List<Integer> all, Set<Integer> right) {
        Set<Integer> found = new HashSet<>(all);
        found.retainAll(right);
        List<Integer> ten = top.subList(0, Math.min(TOP, top.size()));
        Set<Integer> shown = new HashSet<>(ten);
        shown.retainAll(right);
        int rank = 0;
        while (rank < ten.size() && !right.contains(ten.get(rank))) {
            rank++;
        }
        boolean none = rank == ten.size();
        return new Scores(
                (double) Math.min(found.size(), WHOLE_LIST) / Math.min(WHOLE_LIST, right.size()),
                (double) shown.size() / Math.min(TOP, right.size()),
                none ? 1 : 0,
                none ? 0 : 1.0 / (rank + 1),
                rank == 0 && !none ? 1 : 0);
    }

    /** The mean of several. */
    static Scores mean(List<Scores> scores) {
        return new Scores(
                mean(scores, Scores::recall),
                mean(scores, Scores::precision),
                mean(scores, Scores::none),
                mean(scores, Scores::reciprocalRank),
                mean(scores, Scores::first));
    }

    private static double mean(List<Scores> scores, ToDoubleFunction<Scores> value) {
        return scores.stream().mapToDouble(value).average().orElse(0);
    }
}
