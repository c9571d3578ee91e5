import { reader, textOf } from './bytes.js';

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true }), LONG = 1500;

/**
 * The first n of an array of units as text. The decoder is by far the faster; it alters surrogates that stand alone, which
 * no long text has: what readers write is short.
 */
export const longText = (units, n) => n > LONG ? UTF16.decode(new Uint8Array(units.buffer, 0, 2 * n)) : textOf(units, n);

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
  return { text: r.string(longText), sections };
}
