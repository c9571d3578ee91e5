/**
 * The search-quality command: the judged queries, asked of the browser search and of Pagefind in one run. Begin at
 * {@link cn.postgres.tusk.bench.search.SearchQuality}, which says how it is run.
 */
@org.jspecify.annotations.NullMarked
package cn.postgres.tusk.bench.search;
