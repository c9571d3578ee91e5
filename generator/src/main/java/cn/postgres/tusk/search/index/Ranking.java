package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.query.Follower;
import cn.postgres.tusk.search.query.SearchQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Puts the pages that Lucene found into the reader's order: of the first {@value #MOST_READ} those whose text holds the
 * query as it is written come first. Texts are read in Lucene's order and no further than needed; a page that cannot hold
 * it, as its followers tell, is not read. Used by one thread.
 */
final class Ranking {
    /** So many texts are read at most. */
    static final int MOST_READ = 100;

    private final IndexSearcher searcher;
    private final Dictionary dictionary;
    private final SearchQuery query;
    private final SiteSearch.Order order;
    private final PageReading reading;
    private int first = -1;

    Ranking(
            IndexSearcher searcher,
            Dictionary dictionary,
            Synonyms synonyms,
            SearchQuery query,
            SiteSearch.Order order) {
        this.searcher = searcher;
        this.dictionary = dictionary;
        this.query = query;
        this.order = order;
        this.reading = new PageReading(searcher, synonyms, query);
    }

    /** Hits in their order. */
    record Ranked(int total, boolean exact, List<SearchResult.Hit> hits) {}

    Ranked rank(Query lucene, int total, int offset, int limit, boolean verify) throws IOException {
        int wanted = (int) Math.min(total, Math.max(TellingTitles.FIRST, (long) offset + limit));
        ScoreDoc[] found = found(lucene, Math.max(1, Math.min(total, Math.max(wanted, verify ? MOST_READ * 4 : 1))));
        List<ScoreDoc> sure = new ArrayList<>();
        List<ScoreDoc> others = new ArrayList<>();
        List<ScoreDoc> ordered = sure;
        int removed = 0;
        int at = 0;
        if (verify && !query.isEmpty()) {
            Followed followed = new Followed();
            int read = 0;
            for (; at < found.length && sure.size() < wanted && read < MOST_READ; at++) {
                ScoreDoc page = found[at];
                boolean inTitle = followed.isInTitle(page.doc);
                boolean possible = inTitle || followed.mayHold(page.doc);
                read += possible ? 1 : 0;
                if (possible && (inTitle || reading.holds(page.doc))) {
                    sure.add(page);
                } else if (reading.isWanted(page.doc, possible)) {
                    others.add(page);
                } else {
                    removed++;
                }
            }
        }
        boolean exact = query.isEmpty() || sure.size() >= Math.min((long) offset + limit, total) - removed;
        if (verify && order == SiteSearch.Order.RELEVANCE) {
            new TellingTitles(searcher.getIndexReader(), reading, query).order(sure);
        }
        ordered.addAll(others);
        for (; at < found.length; at++) {
            ordered.add(found[at]);
        }
        first = ordered.isEmpty() ? -1 : ordered.get(0).doc;
        List<SearchResult.Hit> hits = new ArrayList<>();
        for (int i = offset; i < Math.min(ordered.size(), (long) offset + limit); i++) {
            hits.add(reading.hit(ordered.get(i), i - offset));
        }
        return new Ranked(total - removed, query.isEmpty() || exact && verify, hits);
    }

    // The next Lucene wants the missing value in a constructor that this one has not
    @SuppressWarnings("deprecation")
    private ScoreDoc[] found(Query lucene, int most) throws IOException {
        if (order == SiteSearch.Order.RELEVANCE) {
            return searcher.search(lucene, new TopScoreDocCollectorManager(most, Integer.MAX_VALUE)).scoreDocs;
        }
        SortField newest = new SortField(IndexFields.DATE, SortField.Type.LONG, true);
        newest.setMissingValue(Long.MIN_VALUE);
        Sort sort = new Sort(newest, SortField.FIELD_SCORE, SortField.FIELD_DOC);
        ScoreDoc[] found =
                searcher.search(lucene, new TopFieldCollectorManager(sort, most, Integer.MAX_VALUE)).scoreDocs;
        org.apache.lucene.search.TopFieldCollector.populateScores(found, searcher, lucene);
        return found;
    }

    /** Whether the first hit is found by a query. */
    boolean isOnFirst(Query other) throws IOException {
        return first >= 0 && searcher.explain(other, first).isMatch();
    }

    /** Looks at the followers of the query's terms on pages in any order. */
    private final class Followed {
        private final List<Query> needed = new ArrayList<>();
        private final boolean phrase = !query.phrase().isEmpty();

        Followed() throws IOException {
            List<Follower> followers = phrase
                    ? query.phrase()
                    : query.pieces().stream()
                            .flatMap(piece -> piece.followers().stream())
                            .toList();
            for (Follower follower : followers) {
                if (dictionary.keepsFollowers(follower.term())) {
                    needed.add(new TermQuery(IndexFields.follower(follower)));
                }
            }
        }

        /** Whether all words of what may be a phrase stand in the title: as good as the phrase. */
        boolean isInTitle(int page) throws IOException {
            BooleanQuery.Builder title = new BooleanQuery.Builder();
            query.terms()
                    .forEach(term -> title.add(new TermQuery(new Term(IndexFields.TITLE, term.term())), Occur.FILTER));
            return phrase && matches(title.build(), page);
        }

        boolean mayHold(int page) throws IOException {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            needed.forEach(one -> all.add(one, Occur.FILTER));
            return needed.isEmpty() || matches(all.build(), page);
        }

        private boolean matches(Query wanted, int page) throws IOException {
            LeafReaderContext leaf = searcher.getIndexReader().leaves().get(0);
            Scorer scorer = searcher.createWeight(searcher.rewrite(wanted), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .scorer(leaf);
            return scorer != null && scorer.iterator().advance(page) == page;
        }
    }
}
