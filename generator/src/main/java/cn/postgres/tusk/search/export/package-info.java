/**
 * The browser index: what {@link cn.postgres.tusk.search.export.BrowserIndex} makes of the Lucene index for the
 * searcher that runs in a reader's browser. In: the Lucene index by Lucene's public reader API, and {@link
 * cn.postgres.tusk.search.export.ExportInput}. Out: files for any static host. Knows nothing of Lucene's file formats,
 * of queries or of pages as HTML. What follows is the specification of the format, number {@link
 * cn.postgres.tusk.search.export.BrowserIndex#FORMAT}; {@code generator/src/main/web/search} holds its reader.
 *
 * <h2>Contents</h2>
 *
 * <ol>
 *   <li><a href="#definitions">Definitions</a>
 *   <li><a href="#files">Files and names</a>
 *   <li><a href="#primitives">Primitives</a>
 *   <li><a href="#root">Root</a>
 *   <li><a href="#shard">Shards of terms</a>
 *   <li><a href="#pages">Blocks of pages</a>
 *   <li><a href="#text">Texts</a>
 *   <li><a href="#words">Words</a>
 *   <li><a href="#facets">Facets and tags</a>
 *   <li><a href="#other">Pinyin and folding</a>
 *   <li><a href="#limits">Limits</a>
 *   <li><a href="#history">History</a>
 * </ol>
 *
 * <h2 id="definitions">1. Definitions</h2>
 *
 * <ul>
 *   <li><em>Page</em>: a document of the Lucene index. Its number is its place in the order of the addresses, from 0.
 *   <li><em>Fields</em>: title, headings, tags, body, code, repeated, always in this order; the first five are
 *       <em>scored</em>.
 *   <li><em>Term</em>: a token of the analysis specification ({@link cn.postgres.tusk.search.analysis}) in any of the
 *       six fields. Terms are sorted as Lucene sorts them, by their UTF-8 bytes, which is by code points; not by UTF-16
 *       units.
 *   <li><em>Posting</em>: a term and a page that has it in one field or more.
 *   <li><em>Frequency</em>, <em>norm</em>: Lucene's; the norm is the byte in which Lucene keeps a field's length.
 *   <li><em>Unit</em>: a UTF-16 code unit. All lengths and places of text count units.
 * </ul>
 *
 * <h2 id="files">2. Files and names</h2>
 *
 * All paths are relative to the folder of the index. Every file, but for the <a href="#text">texts</a> of large indexes, is
 * one zlib stream (RFC 1950), which browsers inflate as {@code deflate}; its checksum finds damage. What follows describes the
 * inflated bytes.
 *
 * <table>
 * <caption>Files</caption>
 * <tr><th>path</th><th>holds</th><th>found through</th><th>how many</th></tr>
 * <tr><td>{@code index.bin}</td><td><a href="#root">root</a></td><td>its name</td><td>1</td></tr>
 * <tr><td>{@code t/*.bin}</td><td><a href="#shard">shard of terms</a></td><td>root, by term</td><td>one for some 8 kB</td></tr>
 * <tr><td>{@code d/*.bin}</td><td><a href="#pages">block of pages</a></td><td>root, by page number</td><td>one for 32 pages</td></tr>
 * <tr><td>{@code x/*.bin}</td><td><a href="#text">text of a page</a></td><td>block of pages</td><td>one a page</td></tr>
 * <tr><td>{@code w/*.bin}</td><td><a href="#words">words</a></td><td>root, by two characters</td><td>128 at most</td></tr>
 * <tr><td>{@code p/*.bin}</td><td><a href="#other">pinyin</a></td><td>root, by letter</td><td>26 at most</td></tr>
 * <tr><td>{@code m/*.bin}</td><td><a href="#facets">facets, tags</a>, <a href="#other">folding table</a>, <a href="#text">beginning of
 *     texts</a></td><td>root</td><td>4 at most</td></tr>
 * </table>
 *
 * <p>The root is the only file that changes under its name; all others may be cached for ever. Their names are the first
 * 24 bits of the SHA-256 hash of their inflated content (of a text with the dictionary before it), most significant first,
 * as a number of five digits to the base 32, {@code 0-9a-v}. Where files refer to a name they hold its three bytes;
 * {@code 0 0 0} stands for a file that does not exist. Every file but the root begins with a <em>salt</em> byte, which
 * readers pass over: 0, or the least number with which its name is neither {@code 0 0 0} nor taken by another content of
 * its kind. Files of one kind with one content are one file. Two builds may give one name to two contents; the chance is
 * 1 in 16.7 million for each pair of files.
 *
 * <h2 id="primitives">3. Primitives</h2>
 *
 * <ul>
 *   <li><em>byte</em>: an unsigned byte.
 *   <li><em>varint</em>: a number of 0 or more, seven bits a byte, the lowest first, the top bit set in all bytes but the
 *       last; below 2<sup>53</sup>, so not to be read with 32-bit shifts.
 *   <li><em>name</em>: three bytes, as above.
 *   <li><em>units</em>: each unit by its high byte; {@code next} is the byte after the first one:
 *       <table>
 *       <caption>Units by their first byte</caption>
 *       <tr><th>first byte b</th><th>unit</th></tr>
 *       <tr><td>00–7F</td><td>b</td></tr>
 *       <tr><td>80–D1</td><td>4E00 + (b − 80) · 100 + next</td></tr>
 *       <tr><td>D2, D3, D4, D5, D6</td><td>3000, FF00, 2000, 0000, 2500, + next</td></tr>
 *       <tr><td>D7</td><td>the next two bytes, high one first</td></tr>
 *       <tr><td>D8–FF</td><td>the file is broken</td></tr>
 *       </table>
 *       A Han character takes two bytes, and text deflates to some 6 % less than as UTF-8.
 *   <li><em>string</em>: varint number of units, units.
 *   <li><em>strings</em>: varint number of strings, each as a string.
 *   <li><em>front-coded list</em>: for each string a byte, {@code min(p, 15) · 16 + min(s, 15)}, where p is how many
 *       units it shares with the string before it (at first: with the empty one) and s how many follow; if p ≥ 15 varint
 *       p − 15; if s ≥ 15 varint s − 15; the s units. p is as large as can be, and may part a surrogate pair.
 *   <li><em>stream of</em> something: varint number of bytes, these bytes; so that a reader can pass over it.
 * </ul>
 *
 * <p id="code">The streams of shards and root are coded <em>arithmetically</em>, bit by bit, in one code of 3 bytes or more
 * that ends the file. Numbers of 24 bits: low, at first 0, and high, at first 2<sup>24</sup> − 1, both included. For a bit that is 1 with a likelihood
 * of p / 2<sup>17</sup> the middle is low + ⌊(high − low) · p / 2<sup>17</sup>⌋; a 1 sets high to it, a 0 sets low to it and 1
 * more. While the highest bytes of low and high are the same, that byte is written, and both are shifted left by eight bits, 0
 * coming into low and 255 into high. At the end the three bytes of low are written, highest first. A reader holds the next three
 * bytes of the code as a number: the bit is 1 if that is not above the middle.
 *
 * <p>A byte is coded from its highest bit down. A bit's <em>node</em> is the number whose binary digits are a 1 and the byte's
 * bits before. Its likelihood is the sum of those of two models, the one of all bytes of the stream and the one of those that
 * come after a byte of as many significant bits (0 to 8) as the byte before, at first 0. A model holds for each node a
 * likelihood q, at first 2<sup>15</sup>, and a count n, at first 0; a bit b changes them in both: to q are added (b · 65,535 −
 * q) · ⌊65,536 / (2n + 3)⌋ / 2<sup>15</sup>, rounded towards 0, then to n 1, but it stays 20 at most. All models begin anew with
 * each stream. So a
 * shard takes a sixth less than deflated; it is stored in its zlib stream as it is, for the checksum.
 *
 * <h2 id="root">4. Root</h2>
 *
 * <table>
 * <caption>Root: what is listed, then the <a href="#code">code</a> of three streams</caption>
 * <tr><th>type</th><th>value</th></tr>
 * <tr><td>3 bytes</td><td>{@code T}, {@code K}, number of the format; readers refuse another one</td></tr>
 * <tr><td>varint</td><td>number of the analysis specification</td></tr>
 * <tr><td>varint</td><td>number of pages, N</td></tr>
 * <tr><td>5 × (varint, varint)</td><td>for each scored field Lucene's {@code sumTotalTermFreq} and {@code docCount}</td></tr>
 * <tr><td>strings</td><td>content types, sorted by their UTF-8 bytes</td></tr>
 * <tr><td>byte</td><td>k: a block has 2<sup>k</sup> pages, the last one perhaps fewer</td></tr>
 * <tr><td>varint, names</td><td>number of blocks of pages, their names</td></tr>
 * <tr><td>varint, names</td><td>number of shards, their names</td></tr>
 * <tr><td>64 names</td><td>words by beginning, by bucket</td></tr>
 * <tr><td>64 names</td><td>words by end, by bucket</td></tr>
 * <tr><td>26 names</td><td>pinyin, {@code a} to {@code z}</td></tr>
 * <tr><td>4 names</td><td>folding table, facets, tags, beginning of texts</td></tr>
 * <tr><td>varint, strings each</td><td>groups of synonyms: number of groups; the spellings of each, folded, sorted by
 *     units, two or more</td></tr>
 * <tr><td>3 varints</td><td>lengths of the streams below, each less than 2<sup>24</sup></td></tr>
 * <tr><td>N bytes</td><td>norms of body, 0 for an empty field</td></tr>
 * <tr><td>varints</td><td>first code points of the <em>separators</em>, one a shard, each as its distance from the one
 *     before, at first from 0</td></tr>
 * <tr><td>front-coded list</td><td>what follows the first code point in each separator. The first separator is U+0000;
 *     another one is the shortest beginning (in code points) of the shard's first term that comes after the last term of
 *     the shard before. A term is in the last shard whose separator is not after it, or nowhere.</td></tr>
 * </table>
 *
 * <h2 id="shard">5. Shards of terms</h2>
 *
 * A shard holds a stretch of the entries, in their order. Entries are all terms and those <em>crowded beginnings</em>
 * that are no terms. A text p is a crowded beginning if it has 1 to 12 characters, all of {@code a-z 0-9 _}, the first of
 * {@code a-z}, and more than 64 terms begin with it and are not it. Its <em>completions</em> are the 6 of these terms
 * with the largest numbers of pages, equal ones in the order of terms. The number of pages of a term is here the
 * largest that one scored field has.
 *
 * <table>
 * <caption>Shard: three kinds of numbers, then the <a href="#code">code</a> of nine streams</caption>
 * <tr><th>type</th><th>name</th><th>holds</th></tr>
 * <tr><td>byte</td><td></td><td>salt</td></tr>
 * <tr><td>varint</td><td></td><td>number of entries</td></tr>
 * <tr><td>9 varints</td><td></td><td>lengths of the streams below, each less than 2<sup>24</sup></td></tr>
 * <tr><td>front-coded list</td><td>terms</td><td>the entries</td></tr>
 * <tr><td>varints</td><td>infos</td><td>for each entry {@code df · 4 + 2 · f + c}: df is the number of postings
 *     (0 for a beginning that is no term), f whether it has followers, c whether it is a crowded beginning</td></tr>
 * <tr><td>varints</td><td>pages</td><td>for each posting of an entry the page's number: first itself, then its
 *     distance from the one before, less 1</td></tr>
 * <tr><td>bytes</td><td>symbols</td><td>for each posting: 0–63 in body alone, that many times and once more; 64–127
 *     in code alone, s − 63 times; 128 and more in the fields whose bits are set, title being bit 0, repeated bit 5;
 *     bit 6 is 0</td></tr>
 * <tr><td>varints</td><td>frequencies</td><td>for each symbol of 128 and more the frequency in each scored field that has the
 *     term</td></tr>
 * <tr><td>bytes</td><td>lengths</td><td>for each such symbol the norm of each of title, headings, tags that has
 *     the term</td></tr>
 * <tr><td>bytes</td><td>followers</td><td>for each posting of an entry with followers: if its first code point is U+2E80
 *     or more, the set of buckets, bit 0 for bucket 0; else the one bucket of 32, or 32 for none, or 33 for several</td></tr>
 * <tr><td>bytes</td><td>masks</td><td>for each 33 the set of buckets, four bytes, buckets 0–7 first</td></tr>
 * <tr><td>strings</td><td>completions</td><td>for each crowded beginning its completions, best first</td></tr>
 * </table>
 *
 * <p>Streams run on from entry to entry. Where an entry begins in them is found by passing over those before it, once for
 * all; lengths would have to be stored and fetched with every shard. A reader that does so sees that each stream ends where
 * its last entry ends.
 *
 * <p>The buckets are those of {@link cn.postgres.tusk.search.analysis.Followers}, from the Lucene field {@code next}. A
 * term has followers here if that field has any for it and its document frequencies in the six fields add up to 3 or
 * more.
 *
 * <p>Borders are where the content says so, that a change leaves those that are not near. Let L be 4,096, doubled for each
 * fourfold of the pages above 8,192. With the bytes that a shard has in its streams, and the weight of an entry, twice its
 * postings and the bytes of its term, a border stands before an entry if the shard has L bytes or more and its separator
 * would have 3 bytes of UTF-8 or fewer, or the shard would have more than 4 L with the weight, or it has 2 L and the hash of
 * the term modulo L is below the largest power of two that is not above the weight. The hash is FNV-1a (32 bits) over the
 * UTF-8 bytes, then {@code h ^= h >>> 15; h *= 0x2C1B3C6D; h ^= h >>> 12}. Shards so have about 1.5 L bytes, coded half of
 * that; one with a single large entry may have more. Readers do not rely on it.
 *
 * <h2 id="pages">6. Blocks of pages</h2>
 *
 * <table>
 * <caption>Block of pages: salt byte, varint number of pages n, then a stream for each column</caption>
 * <tr><th>stream of</th><th>for each page</th></tr>
 * <tr><td>front-coded list</td><td>address, a path from the site's root</td></tr>
 * <tr><td>strings one by one</td><td>title</td></tr>
 * <tr><td>varints</td><td>date: 0 for none; else, with the days d since 1970-01-01, 2d + 1 if d ≥ 0, −2d if d &lt; 0</td></tr>
 * <tr><td>varints</td><td>content type, its place in the root's list</td></tr>
 * <tr><td>bytes</td><td>flags: bit 0 set if title or text have a character that only the folding table folds; other bits 0</td></tr>
 * <tr><td>strings</td><td>authors</td></tr>
 * <tr><td>names</td><td>file of the text</td></tr>
 * <tr><td>varint, bytes</td><td>number of the title's tokens that count, and for each what it tells, as {@link
 *     cn.postgres.tusk.search.index.TitleTokens} says</td></tr>
 * </table>
 *
 * <h2 id="text">7. Texts</h2>
 *
 * Salt byte; varint number of sections; for each a varint (units from where the section before it begins, at first from 0,
 * to the text of its heading), a varint (units of the heading, 0 if unknown) and a string (anchor); then a string, the
 * visible text with code in the order of the page, its last line the tags.
 *
 * <p>If the root names a <em>beginning of texts</em>, that file, after its salt byte, holds the first bytes of each text's zlib
 * stream: 78 01, then one stored block that is not the last, with the <em>dictionary</em>: a byte 00, the length in two bytes,
 * low one first, the same inverted, the dictionary's bytes. The file of a text is the rest of its stream: deflated blocks, which
 * may refer to the dictionary as it stands before them, and the checksum of both. A reader inflates both files together and
 * passes over the dictionary. So it needs no preset dictionary, which browsers do not offer; the name of a text's file is
 * of both.
 *
 * <p>The dictionary is what many texts hold, 4,096 bytes at most. It is made of a sample, so that most changes of pages leave it
 * and with it the names of all texts: of 1,024 pages and more those whose address has a hash (as for borders, but of the address)
 * of which the lowest k bits are 0, 2<sup>k</sup> being the largest power of two that is not above a 32nd of the pages. {@code
 * CommonText} says how it is chosen; readers do not rely on it.
 *
 * <h2 id="words">8. Words</h2>
 *
 * For typing errors. A word is a term of 3 to 40 units of {@code a-z 0-9 _}, one letter at least. By beginning, each word
 * is in the bucket of its first two units; by end, each word of 2 pages or more (counted as for crowded beginnings) in that
 * of its last two. The bucket of units a, b is {@code ((a · 31 + b) · 0x9E3779B1 mod 2³²) >>> 16 & 63}. A file: salt byte,
 * varint number of words n, stream of the front-coded sorted words, stream of n bytes: the binary logarithm of the pages,
 * rounded down, 0 for none.
 *
 * <h2 id="facets">9. Facets and tags</h2>
 *
 * A <em>column of labels</em> is a varint number of labels, a stream of the front-coded list of labels sorted by units,
 * and for each page a varint number of its labels and a varint for each, its place in the list; a page names a label once.
 *
 * <ul>
 *   <li>Facets: salt byte; stream of N varints, content types; stream of N varints, years, 0 for none (and before year 1);
 *       stream of a column of labels, authors; the same, versions.
 *   <li>Tags: salt byte; stream of a column of labels, tags as written.
 * </ul>
 *
 * <h2 id="other">10. Pinyin and folding</h2>
 *
 * <ul>
 *   <li>Pinyin, a file for the lines that begin with one letter: salt byte, varint number, stream of a front-coded list,
 *       the likelier of two lines first. A line is syllables with blanks between them, a tab, the word: {@code suo yin→索引}.
 *   <li>Folding: salt byte, then the folding table of the analysis specification.
 * </ul>
 *
 * <h2 id="limits">11. Limits</h2>
 *
 * <ul>
 *   <li>Pages: 2<sup>31</sup> − 1 by Lucene; the root grows by two bytes (inflated) with each, which is comfortable to some
 *       50,000.
 *   <li>Files of one kind: names are found with 256 salts, which fails only with many millions of files.
 *   <li>A term: 64 units by the analysis specification. Frequencies: 31 bits. Sums of frequencies: below 2<sup>53</sup>.
 *   <li>Lone surrogates: a string may hold them; Lucene's fields do not keep them.
 * </ul>
 *
 * <h2 id="history">12. History</h2>
 *
 * <ol>
 *   <li>The first format.
 * </ol>
 */
@NullMarked
package cn.postgres.tusk.search.export;

import org.jspecify.annotations.NullMarked;
