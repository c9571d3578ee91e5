/**
 * What a reader's query means. In: what was typed. Out: a {@link cn.postgres.tusk.search.query.SearchQuery}: pieces,
 * words, filters. Knows the analyser and nothing of an index. What follows is the specification; the searcher in the
 * browser reads queries by the same rules.
 *
 * <h2>1. Elements</h2>
 *
 * The first 1,000 UTF-16 units count. Elements are separated by white space and control characters. {@code "…"} and
 * {@code “…”} hold an element together; a quotation mark without its other half separates. {@code -} before an element
 * excludes the pages that have it. {@code type: tag: author: year: version:}, also with a full-width colon and as 类型 标签
 * 作者 年份 版本, filter: pages must have one of the values of each key. A key without a value is an element like any other.
 *
 * <h2>2. Pieces and words</h2>
 *
 * Every other element is a piece. Its tokens by the analyser's rules are what a page must hold: each word, whole, version,
 * operator and sign; of a CJK run its bigrams, from a run of five characters on only every second one and the last, since
 * followers tell the rest; of a run of one character all terms that begin with it. Parts, pairs, beginnings of versions
 * and stems ask for nothing; an identifier of three parts or more may be met instead by its
 * pairs, every second one and the last. No more than 64
 * words count; each counts once.
 *
 * <h2>3. Followers</h2>
 *
 * Where two tokens of a piece follow each other and the first is a word or a bigram that the query asks for, a page that
 * holds the piece has that follower. Of a query of two or more pieces that are each one plain word, unquoted, the
 * followers between the pieces are the phrase.
 */
@NullMarked
package cn.postgres.tusk.search.query;

import org.jspecify.annotations.NullMarked;
