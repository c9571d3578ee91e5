/**
 * The beginning of a first answer: titles by their rank, while the rest of the searcher is on its way. Pure: bytes come
 * from the index.
 */
import { CJK, QUERY, WORD, cut, tokensOf } from './cut.js';
import { ranking } from './rank.js';
import { piece, queryOf } from './terms.js';

/** How far down pages that may hold the query as written are looked for. */
const MOST_LIKELY = 400;

/** Queries of letters, Han and their punctuation, no versions: each is folded by case alone, no element is special. */
const PLAIN = /^(?!.*\d\.\d)([\w .,()\u4e00-\u9fff]|\b[-/=]\b){1,1000}$/;

const kindOf = character => character > '\u4dff' ? CJK : /\w/.test(character) ? WORD : -1;

function plainPiece(text) {
  const folded = text.toLowerCase(), starts = Array.from(text + ' ', (_, i) => i);
  return piece(text, false, tokensOf(text, cut(text, { text: folded, starts }, kindOf, QUERY)), shown => shown.toLowerCase());
}

/** What `parseQuery` gives, of a plain query; null for another. */
export function plainQuery(typed) {
  const pieces = PLAIN.test(typed) ? typed.split(' ').map(plainPiece).filter(one => one.terms.length) : [];
  return pieces.length ? queryOf(pieces, [], {}) : null;
}

/** The query, if a first answer needs no more than its words; else null. */
function firstQuery(typed, { filters, sort = 'relevance' }, synonyms) {
  const query = sort === 'relevance' && !Object.keys(filters ?? {}).length && plainQuery(typed);
  return query && ![query, ...query.pieces].some(({ folded }) => synonyms.flat().includes(folded)) ? query : null;
}

/** Pages with those first that may hold the query as written. */
export const sureFirst = (pages, sure) => [...pages.filter(page => sure[page]), ...pages.filter(page => !sure[page])];

/** A result of titles alone. */
async function titles(index, query, { found, sure, score }, { offset = 0, limit = 10 }) {
  const { blockShift, types } = index.root;
  const likely = found.subarray(0, Math.max(offset + limit, MOST_LIKELY));
  const pages = sureFirst(likely, sure).slice(offset, offset + limit);
  const hits = await Promise.all(pages.map(async page => {
    const { url, title, date, type, authors } = (await index.block(page))[page & (1 << blockShift) - 1];
    return { url, title, date, type: types[type] ?? '', authors, titleParts: [{ text: title, mark: false }],
      score: score[page], anchor: '', section: '', excerpt: [] };
  }));
  return { query, total: found.length, exact: false, hits, facets: {}, relaxed: null, corrected: null, suggestions: [] };
}

/**
 * Makes a searcher: as that of `searcher`, but that the titles of a first plain query are neither marked nor ordered by
 * what they tell.
 * @param index what `openIndex` gave
 * @param {function(): Promise<object>} load loads `rest.js`
 */
export function titlesFirst(index, load) {
  const ranks = ranking(index);
  let loading, loaded;
  const rest = () => loading ??= load().then(({ answering }) => loaded = answering(index)).catch(e => {
    loading = null;
    throw e;
  });

  async function search(typed, options) {
    const query = options.onPartial && !loaded && firstQuery(typed, options, index.root.synonyms);
    if (query) {
      const begun = ranks.rank(query), ranked = await begun;
      options = { ...options, begun };
      if (ranked.found.length) {
        options.onPartial(await titles(index, typed, ranked, options));
        options.onPartial = null;
      }
    }
    return (await rest()).search(typed, options);
  }

  return { search, complete: async prefix => (await rest()).complete(prefix) };
}
