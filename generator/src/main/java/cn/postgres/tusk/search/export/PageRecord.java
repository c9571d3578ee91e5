package cn.postgres.tusk.search.export;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;

/**
 * The stored fields of a page. Immutable.
 *
 * @param date ISO 8601 day, or null
 * @param sections lines {@code offset length id}
 */
record PageRecord(
        String url,
        String title,
        String text,
        String sections,
        String type,
        @Nullable String date,
        List<String> authors,
        List<String> versions,
        List<String> tags) {

    static PageRecord read(StoredFields stored, int page) throws IOException {
        Document document = stored.document(page);
        return new PageRecord(
                text(document, "url"),
                text(document, "title"),
                text(document, "text"),
                text(document, "sections"),
                text(document, "type"),
                document.get("date"),
                List.of(document.getValues("author")),
                List.of(document.getValues("version")),
                List.of(document.getValues("tags")));
    }

    /** A stored field, or the empty text. */
    static String text(Document document, String field) {
        String text = document.get(field);
        return text == null ? "" : text;
    }
}
