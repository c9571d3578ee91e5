/**
 * Puts new documents into a segment as Lucene 9.12 writes it, in the places of old ones. What Lucene would decode and code
 * again, the postings of terms that no changed page has, is copied as it stands. In and out: segments of {@link
 * cn.postgres.tusk.search.index}. Another version of Lucene needs another package like this one, or does without.
 */
@NullMarked
package cn.postgres.tusk.search.lucene912;

import org.jspecify.annotations.NullMarked;
