import { reader } from './bytes.js';

/**
 * Reads the text of a page.
 * @param {Uint8Array} bytes inflated
 * @returns {{text: string, sections: {at: number, length: number, id: string}[]}} sections ascending, places in UTF-16
 *   units
 * @throws {Error} 'broken'
 */
export function parseText(bytes) {
  const r = reader(bytes, 1);
  let at = 0;
  const sections = r.many(r.varint(), () => ({ at: at += r.varint(), length: r.varint(), id: r.string() }));
  return { text: r.string(), sections };
}
