import { front, reader } from './bytes.js';

/**
 * Reads the words whose pinyin begins with one letter.
 * @param {Uint8Array} bytes inflated
 * @returns {string[][]} pairs of syllables with blanks between them and the word, the likelier first
 * @throws {Error} 'broken'
 */
export function parsePinyin(bytes) {
  const r = reader(bytes, 1);
  return front(r, r.varint()).map(line => line.split('\t'));
}
