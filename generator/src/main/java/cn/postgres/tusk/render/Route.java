package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page that the site has: its address and what stands there.
 *
 * @param url path from the site's root, percent-encoded, beginning with {@code /}
 * @param file output file relative to the output folder, never percent-encoded
 * @param entry the entry of an entry's page
 * @param listing the list of a list's page; on an entry's page the list that would have had the same address
 * @param number 1-based number of the page within the list, 0 without one
 * @param target where a redirect leads
 */
public record Route(
        Kind kind,
        String url,
        String file,
        @Nullable Entry entry,
        @Nullable Listing listing,
        int number,
        @Nullable String target) {
    /** What a page is. */
    public enum Kind {
        HOME("home"),
        ENTRY("entry"),
        LIST("list"),
        TERM("term"),
        TERMS("terms"),
        ARCHIVE("archive"),
        SEARCH("search"),
        NOT_FOUND("not-found"),
        REDIRECT("redirect");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name in views and reports. */
        public String label() {
            return label;
        }
    }

    /** The page of an entry whose address no list of the site has. */
    public static Route entry(Entry entry) {
        return entry(entry, null);
    }

    static Route entry(Entry entry, @Nullable Listing listing) {
        return new Route(Kind.ENTRY, entry.url(), entry.file(), entry, listing, listing == null ? 0 : 1, null);
    }

    static Route listing(Listing listing, int number) {
        String url = listing.url(number);
        return new Route(listing.kind(), url, Paths.file(url), null, listing, number, null);
    }

    /** A page of a site's own at an address, of which there is one. */
    static Route page(Kind kind, String url) {
        return new Route(kind, url, Paths.file(url), null, null, 0, null);
    }

    /** A page in a folder of its own has the folder's address, from where it is written how to reach its target. */
    static Route redirect(String from, String to) {
        String file = Paths.file(from);
        String url = file.endsWith("/index.html") && !from.endsWith("/") && !from.endsWith(".html") ? from + "/" : from;
        return new Route(Kind.REDIRECT, url, file, null, null, 0, to);
    }

    /** What the page is called in the report: the entry's content type, or the kind of a generated page. */
    public String type() {
        return entry == null ? kind.label() : entry.type().id();
    }

    /** The source of an entry's page relative to the content folder. */
    public Optional<String> source() {
        return Optional.ofNullable(entry).map(value -> value.source().path());
    }

    /** Whether the page is an entry's, and no list has the same address. */
    public boolean isPlainEntry() {
        return kind == Kind.ENTRY && listing == null;
    }

    /** Whether the page belongs into the sitemap. */
    public boolean indexed() {
        return kind != Kind.NOT_FOUND && kind != Kind.REDIRECT && kind != Kind.SEARCH;
    }
}
