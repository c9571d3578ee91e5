package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.query.Piece;
import cn.postgres.tusk.search.query.SearchQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ScoreDoc;

/**
 * Orders those of the first hits whose titles hold every piece of a query: what their titles tell besides counts against
 * them. The others stay where they are. Used by one thread.
 */
final class TellingTitles {
    /** So many hits are looked at. */
    static final int FIRST = 10;

    /** Of the score, for each half of a logarithm that the most telling other token weighs. */
    private static final double EACH_HALF = 2.5;

    private final IndexReader index;
    private final PageReading reading;
    private final SearchQuery query;

    TellingTitles(IndexReader index, PageReading reading, SearchQuery query) {
        this.index = index;
        this.reading = reading;
        this.query = query;
    }

    private record Placed(ScoreDoc page, double value) {}

    /** Orders the beginning of a list in place. */
    void order(List<ScoreDoc> hits) throws IOException {
        List<Integer> places = new ArrayList<>();
        List<Placed> whole = new ArrayList<>();
        for (int i = 0; i < Math.min(FIRST, hits.size()); i++) {
            ScoreDoc page = hits.get(i);
            String title = reading.foldedTitle(page.doc);
            if (query.pieces().stream().allMatch(piece -> title.contains(piece.folded()))) {
                places.add(i);
                whole.add(new Placed(page, page.score - EACH_HALF * besides(reading.title(page.doc))));
            }
        }
        whole.sort(Comparator.comparingDouble(Placed::value).reversed());
        for (int i = 0; i < places.size(); i++) {
            hits.set(places.get(i), whole.get(i).page);
        }
    }

    /** The weight of the most telling token that is not asked for. */
    private int besides(String title) throws IOException {
        int most = 0;
        for (String token : TitleTokens.of(title)) {
            if (!isAskedFor(token)) {
                most = Math.max(most, TitleTokens.weight(index, token));
            }
        }
        return most;
    }

    private boolean isAskedFor(String token) {
        for (Piece piece : query.pieces()) {
            if (piece.folded().contains(token) || token.contains(piece.folded())) {
                return true;
            }
        }
        return false;
    }
}
