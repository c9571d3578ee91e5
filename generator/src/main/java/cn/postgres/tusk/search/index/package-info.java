/**
 * The Lucene index of a site. In: {@link cn.postgres.tusk.search.index.IndexedPage} records. Out: a folder of Lucene's
 * stock codec with one segment, documents in the order of their addresses; hits; related pages.
 *
 * <table>
 * <caption>Fields of a document</caption>
 * <tr><th>field</th><th>holds</th><th>searched as</th><th>stored</th></tr>
 * <tr><td>url</td><td>address from the site's root</td><td>itself</td><td>yes</td></tr>
 * <tr><td>title, headings, tags, body, code, repeated</td><td>text; headings and tags once per item; blocks that many
 *     pages repeat are not in body</td>
 *     <td>tokens with frequencies and norms, no positions</td><td>yes</td></tr>
 * <tr><td>unigrams</td><td>the first five again, and each character of the sixth once</td><td>single characters with frequencies and norms</td><td>no</td></tr>
 * <tr><td>type, author, version</td><td>as named</td><td>itself</td><td>yes</td></tr>
 * <tr><td>date</td><td>ISO 8601 day</td><td>no; days since 1970 as doc value</td><td>yes</td></tr>
 * </table>
 *
 * <p>The data of the commit hold {@code tusk.analysis}, the number of the analysis specification; an index of another
 * number is not read.
 *
 * <p>A query asks for every word of it, each in any of the six texts. Scores are BM25 with Lucene's defaults, summed
 * over the fields with the weights 4 (title), 2 (headings, tags), 1 (body), ½ (code) and 0 (repeated); a page whose title has all
 * words gets its title's score twice more. Equal scores come in the order of the addresses.
 */
@NullMarked
package cn.postgres.tusk.search.index;

import org.jspecify.annotations.NullMarked;
