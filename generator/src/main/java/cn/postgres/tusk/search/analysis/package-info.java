/**
 * Cuts text into the tokens that are searched. In: plain text. Out: tokens with type, place and position, as a Lucene
 * token stream, or {@link cn.postgres.tusk.search.analysis.QueryToken}s for a query. Knows nothing of pages or an index.
 * What follows is the specification, number {@link cn.postgres.tusk.search.analysis.TuskAnalyzer#VERSION}; every other
 * implementation must give the same tokens, and {@code search-vectors/*.json} among the tests hold both to it. It
 * leans on no Unicode table of the platform, so that no release of one changes an index.
 *
 * <h2>1. Folding</h2>
 *
 * Text is UTF-16, taken by code points; a lone surrogate is a code point of its own and separates. Each code point is
 * folded by the first rule that fits:
 *
 * <ol>
 *   <li>{@code A}–{@code Z} become {@code a}–{@code z}; U+FF01–U+FF5E lose 0xFEE0 and are folded again.
 *   <li>Dropped, as if not there: U+0300–036F, 00AD, 1AB0–1AFF, 1DC0–1DFF, 200B–200F, 2060, 20D0–20FF, FE00–FE0F,
 *       FE20–FE2F, FEFF, 1F3FB–1F3FF, E0000–E0FFF. What is dropped belongs to the character before it, at the
 *       beginning of the text to nothing.
 *   <li>What {@code folding.txt} beside this package says: small letters without marks, ligatures and Roman numerals
 *       spelt out, half-width kana and Hangul made wide, radicals and compatibility ideographs made ordinary ones.
 *       One code point may become several; each has the place of the one. What {@code traditional.txt} says: each
 *       Traditional character, and what the first table makes one, becomes its Simplified form, whatever the words
 *       around it and whatever the language.
 *   <li>A voiced or semi-voiced mark (U+3099, U+309A, and U+FF9E, U+FF9F through {@code folding.txt}) joins the kana
 *       before it where the two make one (か゛ → が, は゜ → ぱ, ウ゛ → ヴ), and is dropped elsewhere after a character.
 *   <li>All others stay. Circled and raised digits are not digits: they separate.
 * </ol>
 *
 * <h2>2. Kinds</h2>
 *
 * A folded code point is of one kind: <em>CJK</em> (Han with the planes 2 and 3, 々〆〇, kana with ー, bopomofo, Hangul),
 * <em>word</em> ({@code a-z 0-9 _} and the letters of the other scripts by block), <em>operator</em> (one of
 * {@code + - * / < > = ~ ! @ # % ^ & | ` ? :}), <em>sign</em> (U+2600–27BF, 1F1E6–1F1FF, 1F300–1FAFF), or it separates.
 * {@code CharacterKind} lists the blocks. A run is a longest sequence of one kind; runs of words and CJK are cut after
 * 512 UTF-16 units, a CJK run so that its last character begins the next.
 *
 * <h2>3. CJK</h2>
 *
 * Each two neighbours of a run are a token ({@code bigram}), and so is its last character ({@code character}), so that
 * every place of a character begins just one token: the terms that begin with it find them all. In a query the last
 * character is a token only where it is the whole run.
 *
 * <h2>4. Words</h2>
 *
 * <ol>
 *   <li>Low lines at both ends of a run fall off. The rest is cut into parts at low lines; before a capital that two
 *       small letters follow (walReceiver, XMLParser; not PostgreSQL, TiDB, toDo), unless the piece between low lines
 *       has more than 40 units; and before the one to three digits at the end of such a piece or part if two letters
 *       or more come before them (pg14, int8; not c2); and before the letters that make up the rest of such a piece after
 *       one to three digits (3d, 64bit). Capitals are told only in {@code A-Z}, wide ones included.
 *   <li>One part: a token ({@code word}). More: each part ({@code part}); the whole run ({@code whole}); with three
 *       parts or more also each two neighbours with what is between them ({@code pair}). Order: part, then, in the same
 *       position, the whole (first part only) and the pair that begins here. The whole spans as many positions as
 *       there are parts, a pair two.
 *   <li>A word or part of 12 units or more made of {@code 0-9 a-f} with at least one digit, {@code 0x} before it
 *       allowed, keeps its first 8 units. No token keeps more than 64. Queries are cut alike, so it is still found.
 *   <li>{@code c++}, {@code g++}, {@code c#}, {@code f#} where the run is the letter alone: the letter ({@code part})
 *       and, in the same position, the name ({@code whole}).
 *   <li>Digits (24 at most), full stop, digits, and so on, are one token ({@code version}) wherever they stand, and
 *       end a run of letters before them (PG9.6 is pg, 9.6). Of two numbers the second keeps two digits (0.123 is 0.12); no version
 *       keeps more than 24 units. With three numbers or more, the first two, three and so on are tokens in the same
 *       position ({@code version_start}), of at most eight numbers.
 *   <li>After a word or part whose token is four units or more, all {@code a-z}, and ends in {@code s} but not in
 *       {@code ss}, {@code us} or {@code is}, stands its stem ({@code stem}) in the same position and place. The first
 *       rule that fits makes it: {@code ies} of five letters or more becomes {@code y} (queries, but ties → tie);
 *       {@code es} falls off after {@code x sh ss zz}, and after {@code ch} unless {@code ach} without one of
 *       {@code e o t} before it ends there (indexes, matches, coaches, but caches → cache); else {@code s} falls off
 *       (tables, databases). A stem has no stem, and what was cut by 4.3 to 8 units has none.
 * </ol>
 *
 * <h2>5. Operators</h2>
 *
 * A run of operator characters ends before {@code --} and {@code /*}, and loses {@code +} and {@code -} at its end
 * unless it has one of {@code ~ ! @ # % ^ & | ` ?} (as in PostgreSQL's own lexical rules). If two to five units remain it
 * is a token ({@code operator}) when it is one of {@code || |/ ||/ #- -|- ?| != :: := && << >> @@ @@@ ~~}, or holds one of
 * {@code < > @ & ~}, none of {@code : / `}, is not one character again and again, and does not begin with {@code <!}.
 * Runs are taken to 16 units; what is beyond is passed over. Single operator characters are no tokens.
 *
 * <h2>6. Signs</h2>
 *
 * Each is a token ({@code sign}).
 *
 * <h2>7. Followers</h2>
 *
 * For each word and bigram, what follows it is kept roughly, in a <em>bucket</em>. A token follows another if it is the
 * next of those that are no part, pair, version_start or stem (nor the character at the end of a run of two or more),
 * and nothing but white space (U+0009–000D, U+0020) is between them; between two of CJK nothing at all. Its first code
 * point counts; of a bigram that overlaps, its last. After a term that begins below U+2E80 the bucket of {@code a}–{@code
 * z} is 0 to 25, of all else 26 + m mod 6; after the others it is m mod 8, where m is the code point times 0x9E3779B1,
 * bits 16 to 31. {@code Followers} gives the terms of the field {@code next}.
 */
@NullMarked
package cn.postgres.tusk.search.analysis;

import org.jspecify.annotations.NullMarked;
