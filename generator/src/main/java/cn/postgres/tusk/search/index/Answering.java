package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.query.Piece;
import cn.postgres.tusk.search.query.QueryTerm;
import cn.postgres.tusk.search.query.SearchQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** The steps from a query to an answer: as written, mended, relaxed. Safe for threads. */
final class Answering {
    private final IndexSearcher searcher;
    private final Dictionary dictionary;
    /** Who asks for more hits than these wants them all. */
    private static final int THOROUGH_BEYOND = 100;

    private final SiteQuery usual;
    private final SiteQuery thorough;
    private final Synonyms synonyms;
    private final Mending mending;

    Answering(IndexSearcher searcher, Dictionary dictionary, Synonyms synonyms, Pinyins pinyins) {
        this.searcher = searcher;
        this.dictionary = dictionary;
        this.synonyms = synonyms;
        this.usual = new SiteQuery(dictionary, synonyms, false);
        this.thorough = new SiteQuery(dictionary, synonyms, true);
        this.mending = new Mending(dictionary, pinyins);
    }

    SearchResult answer(SearchQuery query, int offset, int limit, SiteSearch.Order order) throws IOException {
        int terms = query.terms().size();
        SiteQuery queries = limit > THOROUGH_BEYOND ? thorough : usual;
        int total = searcher.count(queries.of(query, terms));
        if (total > 0 || terms == 0) {
            return ranked(queries, query, terms, total, "", offset, limit, order);
        }
        Optional<String> mended = mending.mend(query);
        if (mended.isPresent()) {
            SearchQuery other = SearchQuery.of(mended.get());
            int found = searcher.count(queries.of(other, other.terms().size()));
            if (found > 0) {
                return ranked(queries, other, other.terms().size(), found, mended.get(), offset, limit, order);
            }
        }
        for (int least = terms - 1; least >= Math.max(1, (terms + 1) / 2); least--) {
            int found = searcher.count(queries.of(query, least));
            if (found > 0) {
                return ranked(queries, query, least, found, "", offset, limit, order);
            }
        }
        return SearchResult.NONE;
    }

    private SearchResult ranked(
            SiteQuery queries,
            SearchQuery query,
            int least,
            int total,
            String corrected,
            int offset,
            int limit,
            SiteSearch.Order order)
            throws IOException {
        Query lucene = queries.of(query, least);
        Ranking ranking = new Ranking(searcher, dictionary, synonyms, query, order);
        boolean relaxed = least < query.terms().size();
        Ranking.Ranked ranked = ranking.rank(lucene, total, offset, limit, !relaxed);
        List<String> dropped = new ArrayList<>();
        if (relaxed) {
            for (Piece piece : query.pieces()) {
                if (!isWhole(queries, ranking, piece)) {
                    dropped.add(piece.text());
                }
            }
        }
        return new SearchResult(ranked.total(), ranked.exact() && !relaxed, ranked.hits(), dropped, corrected);
    }

    /** Whether the first hit holds all terms of a piece. */
    private static boolean isWhole(SiteQuery queries, Ranking ranking, Piece piece) throws IOException {
        for (QueryTerm term : piece.terms()) {
            if (!ranking.isOnFirst(queries.alone(term))) {
                return false;
            }
        }
        return true;
    }
}
