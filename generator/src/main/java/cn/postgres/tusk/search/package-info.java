/**
 * Search over a site, built on Lucene: {@link cn.postgres.tusk.search.analysis} cuts text into tokens, {@link
 * cn.postgres.tusk.search.index} builds the index, answers queries from it and finds related pages, {@link
 * cn.postgres.tusk.search.export} makes of it what readers search in their browsers. Lucene is known
 * nowhere else. In: the text of pages. Out: an index folder, hits, addresses. Knows nothing of templates or HTML.
 */
@NullMarked
package cn.postgres.tusk.search;

import org.jspecify.annotations.NullMarked;
