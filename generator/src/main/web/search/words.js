import { front, reader } from './bytes.js';

/** Bucket of words by two characters: the first two, or the last two. */
export const bucket = pair => (Math.imul(pair.charCodeAt(0) * 31 + pair.charCodeAt(1), 0x9e3779b1) >>> 16) & 63;

/**
 * Reads a bucket of words.
 * @param {Uint8Array} bytes inflated
 * @returns {{words: string[], weights: Uint8Array}} sorted; weights are binary logarithms of the numbers of pages
 * @throws {Error} 'broken'
 */
export function parseWords(bytes) {
  const r = reader(bytes, 1);
  return { words: front(r, r.varint()), weights: r.stream() };
}
