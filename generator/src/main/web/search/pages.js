import { front, path, reader } from './bytes.js';

const DAY = 864e5;

const date = n => n ? new Date((n % 2 ? (n - 1) / 2 : -n / 2) * DAY).toISOString().slice(0, 10) : '';

/**
 * Reads a block of pages: what is shown of each.
 * @param {Uint8Array} bytes inflated
 * @returns {{url: string, title: string, date: string, type: number, folded: boolean, authors: string[], text:
 *   string, telling: Uint8Array}[]} `folded`: the text has characters that only the folding table folds; `text`: path of the text's file; `telling`:
 *   what each token of the title tells
 * @throws {Error} 'broken'
 */
export function parsePages(bytes) {
  const r = reader(bytes, 1), count = r.varint(), urls = front(r, count);
  const [titles, dates, types, flags, authors] = r.many(5, () => reader(r.stream())), texts = r.stream(), weights = reader(r.stream());
  return urls.map((url, i) => ({
    url, title: titles.string(), date: date(dates.varint()), type: types.varint(), folded: flags.byte() > 0,
    authors: authors.strings(), text: path('x', texts, i), telling: weights.slice(weights.varint()),
  }));
}
