/**
 * What the ranking of a first plain query does without: other spellings, words within longer ones, what is in quotation
 * marks or excluded.
 */
import { ranking } from './rank.js';

const SYNONYM = Math.fround(0.8), MOST_CONTAINING = 800, LATIN = /^(?=.*[a-z])[a-z0-9_]{3,40}$/;

/** Whether a piece asks for a term. */
const holds = (piece, { term, kind }) => piece.terms.some(other => other.term === term && other.kind === kind);

/** As `ranking`, for all queries. */
export function widened(store) {
  const core = ranking(store), { lookup, exactly, weighted, anywhere, orPairs, all, add, tally, following } = core;

  /** Words that hold another anywhere, with their postings. */
  async function containing(word) {
    if (!LATIN.test(word)) return [];
    const files = await Promise.all(Array.from({ length: 64 }, (_, bucket) => store.words(bucket)));
    const words = files.flatMap(file => file ? file.words.filter(one => one.length > word.length && one.includes(word)) : []);
    return Promise.all(words.sort().slice(0, MOST_CONTAINING).map(async term => ({ term, postings: await lookup(term) })));
  }

  const spelling = async ({ terms }, sharedBy) =>
    all(await Promise.all(terms.map(term => orPairs(term, Math.fround(SYNONYM / (sharedBy * terms.length))))));

  /** Other spellings of a piece or of the whole query, for one of its terms. */
  function others({ pieces, terms, folded }, term, synonyms) {
    const found = pieces.length > 1 ? synonyms(folded).map(piece => spelling(piece, terms.length)) : [];
    const seen = new Set();
    for (const piece of pieces) if (!piece.quoted && holds(piece, term) && !seen.has(piece.folded)) {
      seen.add(piece.folded);
      found.push(...synonyms(piece.folded).map(other => spelling(other, piece.terms.length)));
    }
    return Promise.all(found);
  }

  /** The last word of what may be a phrase may be the beginning of one of many words: the word before tells. */
  async function addBegun(word, { term, bucket }) {
    const told = await tally(term);
    told?.next?.forEach((next, i) => word.hit[told.postings.pages[i]] |= next >> bucket & 1);
  }

  async function excludedPages({ terms, followers }) {
    const [may, ...words] = await Promise.all([following(followers),
      ...terms.map(async term => anywhere(await (term.kind === 'character' ? weighted(term) : exactly(term.term)), 1))]);
    return may.map((one, page) => one && words.every(word => word.hit[page]) ? 1 : 0);
  }

  async function withoutExcluded(allowed, pieces) {
    const excluded = await Promise.all(pieces.map(excludedPages));
    return excluded.reduce((rest, out) => out.map((one, page) => one ? 0 : rest ? rest[page] : 1), allowed);
  }

  /**
   * Ranks as `rank` of `ranking` does.
   * @param query what `parseQuery` gave
   * @param {number} least how many terms a page must hold
   * @param {Uint8Array} [allowed] pages that pass the filters
   * @param {function(string): object[]} synonyms other spellings of a folded text, as pieces
   * @param {boolean} thorough look for words within longer ones as well
   */
  async function rank(query, least, allowed, synonyms, thorough) {
    const relaxed = least < query.terms.length, begun = thorough && !relaxed && query.phrase.at(-1);
    const ranked = await core.rank(query, least, withoutExcluded(allowed, query.excluded), async term => {
      const [word, more] = await Promise.all([orPairs(term, 1, thorough && containing), relaxed ? [] : others(query, term, synonyms)]);
      for (const other of more) add(word, other);
      if (begun && holds(query.pieces.at(-1), term)) await addBegun(word, begun);
      return word;
    });
    // What is in quotation marks decides alone: a page that holds it is a hit, whatever else it lacks
    const quoted = query.pieces.filter(piece => piece.quoted);
    return quoted.length ? { ...ranked, sure: await following(quoted.flatMap(piece => piece.followers)) } : ranked;
  }

  return { ...core, rank };
}
