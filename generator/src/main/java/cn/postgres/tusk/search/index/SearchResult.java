package cn.postgres.tusk.search.index;

import java.util.List;

/**
 * The answer to a query. Immutable.
 *
 * @param total how many pages were found, {@code hits} and beyond
 * @param exact every hit holds every piece of the query as it is written
 * @param hits in order
 * @param dropped words that had to be left out
 * @param corrected what was looked for instead; empty if what was typed
 */
public record SearchResult(int total, boolean exact, List<Hit> hits, List<String> dropped, String corrected) {
    /** Nothing found. */
    public static final SearchResult NONE = new SearchResult(0, true, List.of(), List.of(), "");

    public SearchResult {
        hits = List.copyOf(hits);
        dropped = List.copyOf(dropped);
    }

    /**
     * A page that was found.
     *
     * @param url address from the site's root
     * @param date ISO 8601, or empty
     * @param anchor {@code #id} of the heading above the excerpt, or empty
     * @param section text of that heading, or empty
     */
    public record Hit(
            String url,
            String title,
            float score,
            String type,
            String date,
            List<String> authors,
            String anchor,
            String section,
            List<Part> excerpt) {
        public Hit {
            authors = List.copyOf(authors);
            excerpt = List.copyOf(excerpt);
        }
    }

    /** A stretch of an excerpt that was looked for, or was not. */
    public record Part(String text, boolean mark) {}
}
