package cn.postgres.tusk.bench.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The queries with their right pages taken from what readers see, and how near that is to what the files say.
 * Immutable.
 *
 * @param queries without those that no page answers
 * @param agreement by set
 */
record Truth(List<Query> queries, Map<String, Agreement> agreement) {
    /**
     * How near two lists of right pages are.
     *
     * @param same queries with the very same right pages
     * @param of queries
     * @param jaccard mean of common pages by all pages
     * @param unanswered queries without any right page in the text, which are left out
     */
    record Agreement(int same, int of, double jaccard, int unanswered) {}

    Truth {
        queries = List.copyOf(queries);
        agreement = Collections.unmodifiableMap(new TreeMap<>(agreement));
    }

    /** Judges the sets that the visible text decides anew; the others stay as they are. */
    static Truth of(List<Query> read, VisiblePages pages) {
        List<Query> judged = read.parallelStream()
                .map(query -> query.isJudgedByText() ? query.with(pages.containing(query.sought())) : query)
                .toList();
        Map<String, Agreement> agreement = new TreeMap<>();
        Map<String, List<Query>> before = QuerySets.bySet(read);
        QuerySets.bySet(judged).forEach((set, queries) -> {
            if (queries.get(0).isJudgedByText()) {
                agreement.put(set, agreement(before.getOrDefault(set, List.of()), queries));
            }
        });
        List<Query> answered = new ArrayList<>(judged);
        answered.removeIf(query -> query.right().isEmpty());
        return new Truth(answered, agreement);
    }

    private static Agreement agreement(List<Query> before, List<Query> now) {
        int same = 0;
        int unanswered = 0;
        double sum = 0;
        for (int i = 0; i < now.size(); i++) {
            Set<Integer> right = now.get(i).right();
            Set<Integer> common = new HashSet<>(right);
            common.retainAll(before.get(i).right());
            int all = right.size() + before.get(i).right().size() - common.size();
            sum += all == 0 ? 1 : (double) common.size() / all;
            same += right.equals(before.get(i).right()) ? 1 : 0;
            unanswered += right.isEmpty() ? 1 : 0;
        }
        return new Agreement(same, now.size(), sum / now.size(), unanswered);
    }
}
