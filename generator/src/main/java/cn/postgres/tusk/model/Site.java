package cn.postgres.tusk.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * The whole site, without bodies: what the assemble phase returns, and the only value that sees everything. Immutable.
 *
 * @param built the moment that decided what is scheduled or expired; no more than its day is printed into pages, and
 *     only where they list events
 * @param entries all published entries, sorted by source
 * @param byUrl entries by address
 * @param taxonomies terms by taxonomy, each list sorted for display
 * @param terms terms by {@link #termKey}, for every spelling that an entry uses
 * @param lists entries by content type id, in the type's order
 * @param assets files to copy: output file → source path, both relative
 * @param redirects former address → present address; {@code /*} at the end stands for all addresses below
 * @param related addresses of kindred entries by an entry's address, best first
 * @param backlinks addresses of entries that link here by an entry's address, sorted
 * @param translations by language tag, the translations by the address of their original; they are in no list
 * @param histories by path, what version control knows of source files; empty where it was not asked
 */
public record Site(
        OffsetDateTime built,
        List<Entry> entries,
        Map<String, Entry> byUrl,
        Map<String, List<Term>> taxonomies,
        Map<String, Term> terms,
        Map<String, List<Entry>> lists,
        Map<String, String> assets,
        Map<String, String> redirects,
        Map<String, List<String>> related,
        Map<String, List<String>> backlinks,
        Map<String, Map<String, Translation>> translations,
        List<LeftOut> leftOut,
        Map<String, FileHistory> histories) {
    public Site {
        entries = List.copyOf(entries);
        leftOut = List.copyOf(leftOut);
    }

    /** A site whose files have no history. */
    public Site(
            OffsetDateTime built,
            List<Entry> entries,
            Map<String, Entry> byUrl,
            Map<String, List<Term>> taxonomies,
            Map<String, Term> terms,
            Map<String, List<Entry>> lists,
            Map<String, String> assets,
            Map<String, String> redirects,
            Map<String, List<String>> related,
            Map<String, List<String>> backlinks,
            Map<String, Map<String, Translation>> translations,
            List<LeftOut> leftOut) {
        this(
                built,
                entries,
                byUrl,
                taxonomies,
                terms,
                lists,
                assets,
                redirects,
                related,
                backlinks,
                translations,
                leftOut,
                Map.of());
    }

    /** The key of a term in {@link #terms}: taxonomy and spelling, as an entry writes it. */
    public static String termKey(String taxonomy, String spelling) {
        return taxonomy + ":" + spelling;
    }

    /** The same site in other words: its entries and terms told in another script or language, at the same addresses. */
    public Site inWords(
            List<Entry> newEntries,
            Map<String, Entry> newByUrl,
            Map<String, List<Term>> newTaxonomies,
            Map<String, Term> newTerms,
            Map<String, List<Entry>> newLists) {
        return new Site(
                built,
                newEntries,
                newByUrl,
                newTaxonomies,
                newTerms,
                newLists,
                assets,
                redirects,
                related,
                backlinks,
                translations,
                leftOut,
                histories);
    }

    /** The same site with other texts of some entries. */
    public Site withEntries(
            List<Entry> newEntries,
            Map<String, Entry> newByUrl,
            Map<String, List<Entry>> newLists,
            Map<String, List<String>> newBacklinks) {
        return new Site(
                built,
                newEntries,
                newByUrl,
                taxonomies,
                terms,
                newLists,
                assets,
                redirects,
                related,
                newBacklinks,
                translations,
                leftOut,
                histories);
    }

    /** The same site with related entries. */
    public Site withRelated(Map<String, List<String>> newRelated) {
        return new Site(
                built,
                entries,
                byUrl,
                taxonomies,
                terms,
                lists,
                assets,
                redirects,
                newRelated,
                backlinks,
                translations,
                leftOut,
                histories);
    }

    /** The same site with what version control knows of its files. */
    public Site withHistories(Map<String, FileHistory> newHistories) {
        return new Site(
                built,
                entries,
                byUrl,
                taxonomies,
                terms,
                lists,
                assets,
                redirects,
                related,
                backlinks,
                translations,
                leftOut,
                newHistories);
    }
}
