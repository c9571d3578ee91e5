package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.analysis.FoldedText;
import cn.postgres.tusk.search.query.Piece;
import cn.postgres.tusk.search.query.SearchQuery;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** Reads what the index keeps of pages for one query: their texts, once each. Used by one thread. */
final class PageReading {
    private static final Set<String> FIELDS = Set.of(
            IndexFields.URL,
            IndexFields.TITLE,
            IndexFields.TYPE,
            IndexFields.DATE,
            IndexFields.AUTHOR,
            IndexFields.TEXT,
            IndexFields.SECTIONS);

    /** Hits beyond these come without an excerpt. */
    static final int MOST_EXCERPTS = 50;

    private final IndexSearcher searcher;
    private final Synonyms synonyms;
    private final SearchQuery query;
    private final Map<Integer, Read> read = new HashMap<>();

    PageReading(IndexSearcher searcher, Synonyms synonyms, SearchQuery query) {
        this.searcher = searcher;
        this.synonyms = synonyms;
        this.query = query;
    }

    private record Read(Document document, String title, FoldedText text) {}

    private Read read(int page) throws IOException {
        Read known = read.get(page);
        if (known == null) {
            Document document = searcher.storedFields().document(page, FIELDS);
            String title = FoldedText.of(text(document, IndexFields.TITLE)).folded();
            known = new Read(document, title, FoldedText.of(text(document, IndexFields.TEXT)));
            read.put(page, known);
        }
        return known;
    }

    /** Whether a page holds the query as it is written: its phrase, or every piece. */
    boolean holds(int page) throws IOException {
        Read known = read(page);
        if (query.phrase().isEmpty()) {
            return query.pieces().stream().allMatch(piece -> holds(known, piece));
        }
        String phrase = query.foldedPhrase();
        return known.title.contains(phrase)
                || known.text.folded().contains(phrase)
                || synonyms.of(phrase).stream().anyMatch(other -> holds(known, other));
    }

    private boolean holds(Read known, Piece piece) {
        return holds(known, piece.folded())
                || !piece.quoted()
                        && synonyms.of(piece.folded()).stream().anyMatch(other -> holds(known, other.folded()));
    }

    private static boolean holds(Read known, String folded) {
        return known.title.contains(folded) || known.text.folded().contains(folded);
    }

    /** The title of a page. */
    String title(int page) throws IOException {
        return text(read(page).document, IndexFields.TITLE);
    }

    /** The title of a page as the analyser folds it. */
    String foldedTitle(int page) throws IOException {
        return read(page).title;
    }

    /** Whether a page that does not hold everything is a hit all the same: not if it lacks what is in quotation marks. */
    boolean isWanted(int page, boolean possible) throws IOException {
        for (Piece piece : query.pieces()) {
            if (piece.quoted() && (!possible || !holds(read(page), piece))) {
                return false;
            }
        }
        return true;
    }

    /** A page as a hit. */
    SearchResult.Hit hit(ScoreDoc found, int number) throws IOException {
        Read known = read(found.doc);
        Document document = known.document;
        Snippet snippet =
                number < MOST_EXCERPTS ? Snippet.of(known.text, text(document, IndexFields.TEXT), query) : Snippet.NONE;
        PageText.Section section = section(document, snippet.at());
        String heading = section.length() == 0
                ? ""
                : text(document, IndexFields.TEXT).substring(section.offset(), section.offset() + section.length());
        return new SearchResult.Hit(
                text(document, IndexFields.URL),
                text(document, IndexFields.TITLE),
                found.score,
                text(document, IndexFields.TYPE),
                text(document, IndexFields.DATE),
                List.of(document.getValues(IndexFields.AUTHOR)),
                section.id().isEmpty() ? "" : "#" + section.id(),
                heading,
                snippet.parts());
    }

    private static PageText.Section section(Document document, int at) {
        PageText.Section last = new PageText.Section(0, 0, "");
        for (String line : text(document, IndexFields.SECTIONS).lines().toList()) {
            PageText.Section section = PageText.Section.of(line);
            if (section.offset() > at) {
                return last;
            }
            last = section;
        }
        return last;
    }

    private static String text(Document page, String field) {
        String text = page.get(field);
        return text == null ? "" : text;
    }
}
