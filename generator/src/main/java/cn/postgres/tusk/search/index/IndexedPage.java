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
 * @param text what a reader sees of it, in order: excerpts come from it, and what a query asks for is looked up in it
 * @param type id of the content type
 * @param versions the releases the page is about, as written
 */
public record IndexedPage(
        String url,
        String title,
        List<String> headings,
        List<String> tags,
        String body,
        String code,
        String repeated,
        PageText text,
        String type,
        @Nullable LocalDate date,
        List<String> authors,
        List<String> versions) {
    public IndexedPage {
        headings = List.copyOf(headings);
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
        versions = List.copyOf(versions);
    }

    /** A page without repeated text, whose headings have no anchors. */
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
            List<String> versions) {
        this(
                url,
                title,
                headings,
                tags,
                body,
                code,
                "",
                PageText.of(List.of(body, code), List.of(), headings, tags),
                type,
                date,
                authors,
                versions);
    }
}
