import { fail, lower, ones, reader } from './bytes.js';
import { unpack } from './packed.js';

/** Bits of the fields in `fields` and places in `tf`: title, headings, tags, body, code, repeated. */
const BODY = 3, CODE = 4, SCORED = 31, WITH_NORM = 7;

/**
 * Reads a shard: a stretch of the sorted terms with where they stand. Postings are read when they are asked for.
 * @param {Uint8Array} bytes inflated
 * @returns {{terms: string[], lookup: function(string): ?Postings, at: function(number): Postings}} `at`: by place in `terms`
 * @throws {Error} 'broken'
 */
export function parseShard(bytes) {
  const r = reader(bytes, 1), count = r.varint(), [names, ...streams] = unpack(r, r.many(9, r.varint));
  const terms = reader(names).front(count), info = reader(streams.shift()), infos = terms.map(info.varint);
  const kept = reader(streams.pop());
  const best = infos.map(n => n & 1 ? kept.strings() : null);
  let starts;
  const at = i => postings(infos[i], terms[i], (starts ??= places(infos, terms, streams))[i], streams, best[i]);
  return {
    terms, at,
    lookup(term) {
      const i = lower(terms, term);
      return terms[i] === term ? at(i) : null;
    },
  };
}

const isHan = term => term.charCodeAt(0) >= 0x2e80;

/** Where each term begins in each stream. Makes sure that every stream ends where its last term does. */
function places(infos, terms, streams) {
  const [pages, symbols, counts, lengths, next, masks] = streams;
  let d = 0, s = 0, x = 0, m = 0, f = 0, g = 0;
  const starts = infos.map((info, i) => {
    const start = [d, s, x, m, f, g];
    const df = Math.floor(info / 4), end = s + df;
    if (end > symbols.length) throw fail('broken');
    for (; s < end; s++) {
      while (pages[d++] > 127);
      if (symbols[s] > 127) {
        for (let n = ones(symbols[s] & SCORED); n--;) while (counts[x++] > 127);
        m += ones(symbols[s] & WITH_NORM);
      }
    }
    if (info & 2) {
      const several = isHan(terms[i]) ? 256 : 33;
      for (let k = 0; k < df; k++) if (next[f++] === several) g += 4;
    }
    return start;
  });
  [d, s, x, m, f, g].forEach((n, i) => {
    if (n !== streams[i].length) throw fail('broken');
  });
  return starts;
}

/**
 * Where a term stands. The arrays run side by side, an entry for each page, pages ascending.
 * @typedef {object} Postings
 * @property {number} df number of pages
 * @property {Int32Array} pages their numbers
 * @property {Uint8Array} fields which fields have it, a bit each
 * @property {Uint32Array[]} tf by field, but the last, how often; none for a field that has it nowhere
 * @property {Uint8Array[]} norms by field, of the first three, Lucene's norm bytes; none as above
 * @property {function(): ?Int32Array} followers buckets of what follows the term, a bit each; null if not kept
 * @property {?string[]} best completions of a beginning of many terms
 */
function postings(info, term, [d, s, x, m, f, g], [pages, symbols, counts, lengths, next, masks], best) {
  const df = Math.floor(info / 4);
  const out = {
    df, best, pages: new Int32Array(df), fields: new Uint8Array(df), tf: [], norms: [],
    followers: () => info & 2 ? followers(isHan(term), next.subarray(f, f + df), masks.subarray(g)) : null,
  };
  const list = reader(pages, d), more = reader(counts, x);
  for (let i = 0, page = -1; i < df; i++) {
    out.pages[i] = page += list.varint() + 1;
    const symbol = symbols[s + i];
    const fields = out.fields[i] = symbol > 127 ? symbol & 63 : symbol < 64 ? 1 << BODY : 1 << CODE;
    for (let field = 0; field < 5; field++) if (fields >> field & 1) {
      (out.tf[field] ??= new Uint32Array(df))[i] = symbol > 127 ? more.varint() : symbol % 64 + 1;
      if (field < BODY) (out.norms[field] ??= new Uint8Array(df))[i] = lengths[m++];
    }
  }
  return out;
}

function followers(han, next, masks) {
  let g = 0;
  return Int32Array.from(next, n => {
    if (han) return n;
    if (n < 33) return n < 32 ? 1 << n : 0;
    return masks[g++] | masks[g++] << 8 | masks[g++] << 16 | masks[g++] << 24;
  });
}
