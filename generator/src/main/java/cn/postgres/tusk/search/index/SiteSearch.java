package cn.postgres.tusk.search.index;

import cn.postgres.tusk.problem.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/**
 * Answers queries from the index that {@link SearchIndexer} built. Hits come by score, equal ones by address. Safe for
 * threads; close it when done.
 */
public final class SiteSearch implements Closeable {
    private final Path folder;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private SiteSearch(Path folder, DirectoryReader reader) {
        this.folder = folder;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /** A page that was found. */
    public record Hit(String url, String title, float score) {}

    /**
     * The answer to a query.
     *
     * @param total how many pages hold every term, {@code hits} and beyond
     */
    public record Hits(int total, List<Hit> hits) {
        /** Nothing found. */
        public static final Hits NONE = new Hits(0, List.of());

        public Hits {
            hits = List.copyOf(hits);
        }
    }

    /** Opens an index; empty, with the problem, where there is none that can be read. */
    public static Outcome<Optional<SiteSearch>> open(Path folder) {
        try {
            return Outcome.of(Optional.of(new SiteSearch(folder, IndexReading.open(folder))));
        } catch (IOException | RuntimeException e) {
            return new Outcome<>(Optional.empty(), List.of(IndexReading.unreadable(folder, e)));
        }
    }

    /**
     * Looks for pages that hold every term of a query.
     *
     * @param query what the reader typed; anything is allowed
     * @param limit how many hits at most
     */
    public Outcome<Hits> search(String query, int limit) {
        try {
            int most = Math.max(1, Math.min(limit, Math.max(1, reader.maxDoc())));
            Query parsed = SiteQuery.of(query);
            TopDocs top = searcher.search(parsed, most);
            List<Hit> hits = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc found : limit < 1 ? new ScoreDoc[0] : top.scoreDocs) {
                Document page = stored.document(found.doc, Set.of(IndexFields.URL, IndexFields.TITLE));
                hits.add(new Hit(text(page, IndexFields.URL), text(page, IndexFields.TITLE), found.score));
            }
            return Outcome.of(new Hits(searcher.count(parsed), hits));
        } catch (IOException | RuntimeException e) {
            return new Outcome<>(Hits.NONE, List.of(IndexReading.unreadable(folder, e)));
        }
    }

    private static String text(Document page, String field) {
        String text = page.get(field);
        return text == null ? "" : text;
    }

    @Override
    public void close() throws IOException {
        IndexReading.close(reader);
    }
}
