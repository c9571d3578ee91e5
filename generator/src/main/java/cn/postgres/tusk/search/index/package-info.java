/**
 * The Lucene index of a site, and the answers to queries from it. In: {@link cn.postgres.tusk.search.index.IndexedPage}
 * records and a {@link cn.postgres.tusk.search.index.Vocabulary}; queries as {@link cn.postgres.tusk.search.query} reads
 * them. Out: a folder of Lucene's stock codec with one segment, documents in the order of their addresses; {@link
 * cn.postgres.tusk.search.index.SearchResult}s; related pages. What follows is the specification of an answer; the
 * searcher in the browser gives the same pages in the same order.
 *
 * <h2>1. Documents</h2>
 *
 * <table>
 * <caption>Fields of a document</caption>
 * <tr><th>field</th><th>holds</th><th>searched as</th><th>stored</th></tr>
 * <tr><td>url</td><td>address from the site's root</td><td>itself</td><td>yes</td></tr>
 * <tr><td>title, headings, tags</td><td>text; headings and tags once per item</td>
 *     <td>tokens with frequencies and norms, no positions</td><td>yes</td></tr>
 * <tr><td>body, code, repeated</td><td>text without code; code; blocks that many pages repeat, which are in neither</td>
 *     <td>likewise</td><td>no</td></tr>
 * <tr><td>next</td><td>the six above again</td><td>followers (rule 7 of the analysis), no frequencies, no norms</td>
 *     <td>no</td></tr>
 * <tr><td>text</td><td>what a reader sees, in order, a block a line; the last line names the tags</td><td>no</td>
 *     <td>yes</td></tr>
 * <tr><td>sections</td><td>for each heading that has a place in the text a line {@code offset length id}, in UTF-16
 *     units</td><td>no</td><td>yes</td></tr>
 * <tr><td>type</td><td>id of the content type</td><td>itself</td><td>yes</td></tr>
 * <tr><td>author, version</td><td>as written, once per item</td><td>itself, folded</td><td>yes</td></tr>
 * <tr><td>tag</td><td>once per item</td><td>itself, folded</td><td>no</td></tr>
 * <tr><td>date</td><td>ISO 8601 day</td><td>no; days since 1970 as doc value</td><td>yes</td></tr>
 * </table>
 *
 * <p>Title, headings, tags, body, code are the <em>scored</em> fields, these and repeated the <em>searched</em> ones.
 * Every document has all six, if empty. Addresses and types of more than 8,000 units are kept and not searched; folded
 * values are cut there.
 *
 * <p>The data of the commit hold {@code tusk.analysis}, the number of the analysis specification, an index of another
 * number is not read; {@code tusk.synonyms}, a line for each group of spellings that mean the same, with tabs between
 * them; {@code tusk.pinyin}, lines {@code suo yin<tab>索引}, the likelier of two words of one spelling first.
 *
 * <h2>2. What does for a term</h2>
 *
 * Each term of a query is looked for as a set of terms of the index, each with a share:
 *
 * <ul>
 *   <li>{@code EXACT}: itself, 1.
 *   <li>{@code CHARACTER}: the first 1,000 terms that begin with it, in term order, 1 each.
 *   <li>{@code WORD}: itself, 1; what {@code Dictionary} completes it to, 0.4 each, unless it is crowded and a scored field
 *       has it on 10 pages or more; its stem, 0.5.
 * </ul>
 *
 * <p>Where more than 100 hits are asked for, the search is <em>thorough</em>: for a {@code WORD} of 3 to 40 of
 * {@code a-z 0-9 _} with a letter also do the first 800 such words that hold it anywhere, 0.4 each; and the last term of a
 * phrase is met, without a score, wherever the follower before it is.
 *
 * <p>A page <em>has</em> a term if one of the six searched fields has one of its set, or if an identifier's pairs are each
 * had so, the last of them completed like a word. If the folded piece of the term is a spelling of a group and not in
 * quotation marks, a page has the term as well if it has all terms of another spelling of the group; likewise if the
 * whole query of several pieces, put together with blanks, is a spelling.
 *
 * <h2>3. Which pages are found</h2>
 *
 * Those that have every term, of each key of the filters one value (of {@code year} the year of the date), and no
 * excluded piece. A page has an excluded piece if the searched fields have each of its terms itself (of a character one
 * of the first 1,000 that begin with it), and {@code next} all its followers that are kept. Followers are kept of terms
 * whose pages, counted in each of the six fields and added, are more than 2. A query of filters alone finds all pages
 * that pass; one without pieces and filters finds none.
 *
 * <p>If no page is found, three things are tried, the first that finds pages is the answer:
 *
 * <ol>
 *   <li>The query is <em>mended</em>: each piece of a single {@code WORD} with which no term begins is replaced by the
 *       word whose pinyin it is; else by the word with one slip less (below); else, from two letters on, by the word
 *       whose initials it is. Other pieces, exclusions and filters stay. The result names the new query as
 *       {@code corrected}.
 *   <li>The query is <em>relaxed</em>: pages need one term less, then two less, down to half of them rounded up and at
 *       least one. Synonyms do not count then. The result names as {@code dropped} the terms that the first hit lacks.
 *   <li>Nothing is found.
 * </ol>
 *
 * <p>A slip is one unit wrong, missing or too many, or two neighbours exchanged. It is mended in words of 4 to 40 of
 * {@code a-z 0-9 _}, to words of 3 to 40 of these with a letter in them, that begin with the same two units, or end with
 * the same two and are on two pages or more. Of several the one wins of which the whole part of the binary logarithm of
 * its pages, plus 3 if the first unit is the same, plus 3 if neighbours were exchanged, is greatest; then the first in
 * term order. Its pages are those of the scored field in which most have it.
 *
 * <h2>4. Scores</h2>
 *
 * The score of a page is the sum of
 *
 * <ul>
 *   <li>for each term and each scored field BM25 times the weight of the field: 4 (title), 2 (headings, tags), 1 (body),
 *       ½ (code); repeated text finds a page and adds nothing. The terms of a set are one to BM25: frequencies times shares
 *       are added, and the greatest of their document frequencies counts. k1 is 1.2; b is 0.75, for code 0. An
 *       identifier's pairs add their own scores;
 *   <li>for another spelling that stands for a term: the scores of its terms times 0.8, divided by the number of terms of
 *       the piece, or of the query, that it is a spelling of;
 *   <li>if the title has the set of every term: the sum of the title's BM25, times 2;
 *   <li>if each term's set is in title, headings or tags: 20;
 *   <li>if the pieces have followers, and {@code next} has all that are kept: 30, also if none of them is kept;
 *   <li>likewise for the followers of the phrase: 20.
 * </ul>
 *
 * <p>Sums are made as Lucene makes them, in floats where it has floats. A page found by filters alone has the score 1.
 * Equal scores come in the order of the addresses. In the order by date the newest day comes first, pages without one
 * last, then the score decides, then the address.
 *
 * <h2>5. What is written comes first</h2>
 *
 * The first of the pages found are looked at in their order, until as many <em>sure</em> ones are there as are asked for
 * (those passed over included), or the texts of 100 pages have been read, or four times as many pages, or as many as are
 * asked for if these are more, have been looked at. A page is sure if its folded title or text holds the folded phrase,
 * or, where there is none, each folded piece; another spelling will do, except for a piece in quotation marks. A page
 * whose {@code next} lacks a kept follower (of the phrase, or where there is none of the pieces) is not sure, unread; one
 * whose title has every word of the phrase is sure, unread. A page that lacks a piece in quotation marks is removed, and
 * counted off the total.
 *
 * <p>For the order by relevance at least 10 sure pages are looked for. Those of the first 10 whose folded titles hold every
 * folded piece are put in order among themselves, in the places that they have: by the score less 1.25 times what the
 * most telling token of the title tells that is not asked for, the greater first, equal ones as they were. The tokens of a
 * title are those that can be followers (rule 7 of the analysis), cut as in a query. One is asked for if it and a folded
 * piece hold each other either way round. It tells the whole part of 4 ln(1 + N / n), 255 at most, of N pages, n of which
 * have it in their titles; an n of 0 counts as 1.
 *
 * <p>The hits are the sure pages, then the others that were looked at, then the rest. {@code exact} says that all pages
 * asked for are sure, or that there are no pieces. Relaxed answers are not looked at so, and not exact.
 *
 * <h2>6. Excerpts</h2>
 *
 * The first 50 hits have one. Looked for in the folded text are the phrase, if it is there; else each piece, or, if it is not
 * there, its terms; 400 places of each at most. The excerpt shows the first place within 100 units of which the most
 * different ones begin. It begins after the last line end or one of {@code 。！？；} in the 24 units before that place, else 24
 * units before it, then not within a Latin word; it has 160 units, or a little less so as not to end within a word. All
 * places from that one on are marks, unless they overlap an earlier one. If nothing is there, it is the beginning of the
 * text without marks. White space is one blank. The hit's section is the last one that begins at or before the place.
 */
@NullMarked
package cn.postgres.tusk.search.index;

import org.jspecify.annotations.NullMarked;
