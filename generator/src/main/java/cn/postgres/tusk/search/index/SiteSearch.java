package cn.postgres.tusk.search.index;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.search.query.SearchQuery;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * Answers queries from the index that {@link SearchIndexer} built. The searcher in the browser gives the same hits. Safe for
 * threads; close it when done.
 */
public final class SiteSearch implements Closeable {
    private final Path folder;
    private final DirectoryReader reader;
    private final Answering answering;

    private SiteSearch(Path folder, DirectoryReader reader) throws IOException {
        this.folder = folder;
        this.reader = reader;
        LeafReader leaf =
                reader.leaves().isEmpty() ? null : reader.leaves().get(0).reader();
        Map<String, String> data = reader.getIndexCommit().getUserData();
        Dictionary dictionary = new Dictionary(leaf);
        Synonyms synonyms = new Synonyms(Synonyms.groups(data.getOrDefault(IndexFields.SYNONYMS_KEY, "")));
        Pinyins pinyins = new Pinyins(data.getOrDefault(IndexFields.PINYIN_KEY, ""));
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new FieldSimilarity());
        answering = new Answering(searcher, dictionary, synonyms, pinyins);
    }

    /** In which order pages come. */
    public enum Order {
        /** The best first. */
        RELEVANCE,
        /** The newest first, pages without a date last. */
        DATE
    }

    /** Opens an index; empty, with the problem, where there is none that can be read. */
    public static Outcome<Optional<SiteSearch>> open(Path folder) {
        try {
            return Outcome.of(Optional.of(new SiteSearch(folder, IndexReading.open(folder))));
        } catch (IOException | RuntimeException e) {
            return new Outcome<>(Optional.empty(), List.of(IndexReading.unreadable(folder, e)));
        }
    }

    /** Looks for pages, the best first. */
    public Outcome<SearchResult> search(String query, int limit) {
        return search(query, 0, limit, Order.RELEVANCE);
    }

    /**
     * Looks for pages that hold every piece of a query as it is written; after them come those that hold all its terms.
     * If there are none, a slip is mended or a term is left out, and the result says so. Who asks for more than 100 hits
     * gets pages as well that hold a word of the query within a longer one.
     *
     * @param query what the reader typed; anything is allowed
     * @param offset how many hits are passed over
     * @param limit how many hits at most
     */
    public Outcome<SearchResult> search(String query, int offset, int limit, Order order) {
        try {
            return Outcome.of(answering.answer(SearchQuery.of(query), Math.max(0, offset), Math.max(0, limit), order));
        } catch (IOException | RuntimeException e) {
            return new Outcome<>(SearchResult.NONE, List.of(IndexReading.unreadable(folder, e)));
        }
    }

    @Override
    public void close() throws IOException {
        IndexReading.close(reader);
    }
}
