package cn.postgres.tusk.search.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index learns of one page: a document of the index.
 *
 * @param url address from the site's root; no two pages have the same
 * @param body visible text without code blocks
 * @param code text of the code blocks
 * @param repeated text that many pages have; it is found, but does not count for the order of the hits
 * @param type id of the content type
 * @param version the release the page is about, as written; null for none
 */
public record IndexedPage(
        String url,
        String title,
        List<String> headings,
        List<String> tags,
        String body,
        String code,
        String repeated,
        String type,
        @Nullable LocalDate date,
        List<String> authors,
        @Nullable String version) {
    public IndexedPage {
        headings = List.copyOf(headings);
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
    }

    /** A page without repeated text. */
    public IndexedPage(
            String url,
            String title,
            List<String> headings,
            List<String> tags,
            String body,
            String code,
            String type,
            @Nullable LocalDate date,
            List<String> authors,
            @Nullable String version) {
        this(url, title, headings, tags, body, code, "", type, date, authors, version);
    }
}
