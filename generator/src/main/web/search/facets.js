import { front, reader } from './bytes.js';

/** A column of labels: `ids[starts[page]]` to before `ids[starts[page + 1]]` are places in `labels`. */
function column(bytes, pages) {
  const r = reader(bytes), labels = front(r, r.varint());
  const starts = new Int32Array(pages + 1), ids = [];
  for (let page = 0; page < pages; page++) {
    for (let n = r.varint(); n > 0; n--) ids.push(r.varint());
    starts[page + 1] = ids.length;
  }
  return { labels, starts, ids: Int32Array.from(ids) };
}

/**
 * Reads what pages are counted and filtered by.
 * @param {Uint8Array} bytes inflated
 * @param {number} pages how many there are
 * @returns {{type: number[], year: number[], author: object, version: object}} a year is 0 where there is none
 * @throws {Error} 'broken'
 */
export function parseFacets(bytes, pages) {
  const r = reader(bytes, 1), types = reader(r.stream()), years = reader(r.stream());
  const numbers = ({ varint }) => Array.from({ length: pages }, varint);
  return { type: numbers(types), year: numbers(years), author: column(r.stream(), pages), version: column(r.stream(), pages) };
}

/** Reads the tags, a column like that of the authors. */
export const parseTags = (bytes, pages) => column(reader(bytes, 1).stream(), pages);
