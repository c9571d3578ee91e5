/**
 * What one run leaves for the next: the parse cache, the stamps of what stands, and single records. In: keys made of
 * hashes, parsed documents and their problems. Out: the same values, and what could not be used of an earlier run
 * ({@code CacheTrouble}). Knows the records of {@code model} and {@code problem} only as records, not what they mean.
 *
 * <h2>The files {@code parse.cache}, {@code parse.1.cache} and so on, format 1</h2>
 *
 * Each parse is two entries: what is known of its documents, and their texts, whose key is that of the first with its
 * digits reversed. A run writes what is new into a file of its own; when there are many, or more than a third of the bytes
 * is of no use any more, all that is used is written into one and the others are deleted. Numbers are big-endian.
 *
 * <ol>
 *   <li>Head: the eight bytes {@code TUSKPC} 0 1, then 32 bytes: SHA-256 of the shape of the records.
 *   <li>The entries one after the other: documents as {@code RecordCodec} writes them, texts as {@code KeptTexts} does.
 *   <li>Index: how many (4 bytes); for each the key (32 bytes), offset (8), length (4) and CRC-32 of its bytes (4).
 *   <li>Foot: offset of the index (8 bytes), CRC-32 of the index (4), the eight bytes of the head again.
 * </ol>
 *
 * A file that is not so is ignored, which is said, and its entries are made anew. A file gets its name when it is finished and is never
 * changed.
 */
@NullMarked
package cn.postgres.tusk.incremental;

import org.jspecify.annotations.NullMarked;
