package cn.postgres.tusk.render;

import cn.postgres.tusk.facet.FacetValue;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of entries with an address of its own, cut into pages.
 *
 * @param url address of the first page, ending with {@code /}
 * @param taxonomy of a term or an index of terms, else empty
 * @param facet what all entries of a part of a type's list have in common, else null
 * @param year of an archive, or 0
 * @param month of an archive, or 0
 * @param entries all of them, in order
 * @param pageSize entries on a page
 */
public record Listing(
        Route.Kind kind,
        String url,
        @Nullable ContentType type,
        @Nullable Term term,
        String taxonomy,
        @Nullable FacetValue facet,
        int year,
        int month,
        List<Entry> entries,
        int pageSize) {
    public Listing {
        entries = List.copyOf(entries);
    }

    static Listing ofType(ContentType type, List<Entry> entries, int pageSize) {
        String url = Paths.listUrl(type);
        return new Listing(Route.Kind.LIST, url, type, null, "", null, 0, 0, entries, pageSize);
    }

    static Listing ofFacet(ContentType type, FacetValue value, List<Entry> entries, int pageSize) {
        return new Listing(Route.Kind.LIST, value.url(), type, null, "", value, 0, 0, entries, pageSize);
    }

    static Listing ofTerm(Term term, List<Entry> entries, int pageSize) {
        return new Listing(Route.Kind.TERM, term.url(), null, term, term.taxonomy(), null, 0, 0, entries, pageSize);
    }

    static Listing ofTaxonomy(String taxonomy) {
        return new Listing(
                Route.Kind.TERMS, Paths.taxonomyUrl(taxonomy), null, null, taxonomy, null, 0, 0, List.of(), 1);
    }

    static Listing archive(int year, int month, List<Entry> entries) {
        String url = Paths.archiveUrl(year, month);
        return new Listing(Route.Kind.ARCHIVE, url, null, null, "", null, year, month, entries, Integer.MAX_VALUE);
    }

    static Listing home(List<Entry> latest) {
        return new Listing(Route.Kind.HOME, "/", null, null, "", null, 0, 0, latest, Integer.MAX_VALUE);
    }

    /** Number of pages, at least one. */
    int pages() {
        return Math.max(1, (int) ((entries.size() + (long) pageSize - 1) / pageSize));
    }

    /** Address of a page, counted from 1. */
    String url(int number) {
        return number == 1 ? url : url + "page/" + number + "/";
    }

    /** The entries of a page, counted from 1. */
    List<Entry> entries(int number) {
        long from = (long) (number - 1) * pageSize;
        return entries.subList((int) from, (int) Math.min(entries.size(), from + pageSize));
    }
}
