/**
 * Lucene's ranking: the twin of `SiteQuery` on Lucene's BM25Similarity, SynonymQuery and BooleanQuery, in their order of
 * operations on 32-bit floats, so that scores are the same.
 */
import { lower, ones } from './bytes.js';

const f = Math.fround, K1 = f(1.2), B = [0.75, 0.75, 0.75, 0.75, 0].map(f);
const WEIGHTS = [4, 2, 2, 1, 0.5], HEADS = 7, TITLE = 0, BODY = 3;
const ALL_IN_TITLE = 2, ALL_IN_HEADS = 20, AS_WRITTEN = 30, PHRASE = 20, COMPLETED = 0.40625, STEM = 0.5;
const MOST_COMPLETIONS = 64, FEW_TO_COMPLETE = 10, MOST_OF_A_CHARACTER = 1000, FEW_PAGES = 2;

/** Lucene's SmallFloat.byte4ToInt. */
const LENGTHS = Int32Array.from({ length: 256 }, (_, b) => b < 32 ? b : 24 + (b & 7 | 8) * 2 ** ((b >> 3) - 4));

/**
 * Answers parts of queries; `widened` makes more of it.
 * @param store what `openStore` or `openIndex` gave
 */
export function ranking(store) {
  const { root } = store, { pages } = root;
  const inverse = root.stats.map(({ sum, docs }, field) => {
    const average = f(sum / docs);
    return Float32Array.from(LENGTHS, length => 1 / f(K1 * f(f(1 - B[field]) + f(f(B[field] * length) / average))));
  });
  const lookup = async term => (await store.shard(root.shardOf(term)))?.lookup(term);
  const itself = postings => ({ postings, weight: 1 }), exactly = async term => [itself(await lookup(term))];

  /** A page found by nothing yet. */
  const nothing = () => ({ hit: new Uint8Array(pages), score: new Float32Array(pages) });

  /** Terms that begin with a text, in order, no more than so many. */
  async function beginning(text, most) {
    const found = [];
    for (let i = root.shardOf(text); i < root.shards && found.length < most; i++) {
      const { terms, at } = await store.shard(i);
      for (let place = lower(terms, text); place < terms.length; place++) {
        const term = terms[place], postings = at(place);
        if (found.length >= most || !term.startsWith(text)) return found;
        if (postings.df) found.push({ term, postings });
      }
    }
    return found;
  }

  /** How many pages have a term in the field where most do. */
  const mostPages = postings => postings
    ? Math.max(...WEIGHTS.map((_, field) => postings.fields.reduce((n, fields) => n + (fields >> field & 1), 0))) : 0;

  /** A word and what it may be completed to. */
  async function completed(word, within) {
    const terms = await exactly(word), [{ postings: own }] = terms, seen = new Set([word]);
    const add = ({ term, postings }) => {
      if (!seen.has(term)) terms.push({ postings, weight: COMPLETED });
      seen.add(term);
    };
    if (!own?.best) {
      const others = (await beginning(word, MOST_COMPLETIONS + 2)).filter(({ term }) => term !== word);
      if (others.length <= MOST_COMPLETIONS) others.forEach(add);
    } else if (mostPages(own) < FEW_TO_COMPLETE) {
      for (const term of own.best) add({ term, postings: await lookup(term) });
    }
    if (within) (await within(word)).forEach(add);
    return terms;
  }

  /** The terms that do for one of the query, each with its weight. */
  async function weighted({ term, kind, stem }, within) {
    if (kind === 'exact') return exactly(term);
    if (kind === 'character') return (await beginning(term, MOST_OF_A_CHARACTER)).map(({ postings }) => itself(postings));
    const [terms, postings] = await Promise.all([completed(term, within), stem && lookup(stem)]);
    return postings ? [...terms, { postings, weight: STEM }] : terms;
  }

  /** Pages with any of the terms in any field, and what each field adds to their score. */
  function anywhere(terms, boost) {
    const { hit } = nothing(), score = new Float64Array(pages), title = new Float32Array(pages), heads = new Uint8Array(pages);
    root.stats.forEach((stats, field) => {
      const { freq, norm, docs } = frequencies(terms, field);
      if (!docs) return;
      const idf = f(Math.log(1 + (stats.docs - docs + 0.5) / (docs + 0.5)));
      const weight = f(f(boost * WEIGHTS[field]) * idf), lift = f(ALL_IN_TITLE * idf);
      freq.forEach((times, page) => {
        if (!times) return;
        const part = f(1 + f(times * inverse[field][norm[page]]));
        score[page] += f(weight - f(weight / part));
        if (field === TITLE) title[page] = lift - f(lift / part);
        if (HEADS >> field & 1) heads[page] = 1;
      });
    });
    for (const { postings } of terms) postings?.pages.forEach(page => hit[page] = 1);
    return { hit, score, title, heads };
  }

  /** How often the terms stand in a field of each page, by their weights, and Lucene's idea of their document frequency. */
  function frequencies(terms, field) {
    const freq = new Float32Array(pages), norm = field === BODY ? root.norms : new Uint8Array(pages);
    let docs = 0;
    for (const { postings, weight } of terms) {
      let n = 0;
      postings?.tf[field]?.forEach((times, i) => {
        if (!times) return;
        const page = postings.pages[i];
        freq[page] += f(weight * times);
        if (field < BODY) norm[page] = postings.norms[field][i];
        n++;
      });
      docs = Math.max(docs, n);
    }
    return { freq, norm, docs };
  }

  /** A term, or its pairs. */
  async function orPairs({ pairs, ...term }, boost = 1, within) {
    const [terms, ...parts] = await Promise.all([weighted(term, within),
      ...pairs.map((pair, i) => i + 1 < pairs.length ? exactly(pair) : completed(pair, within))]);
    const found = anywhere(terms, boost);
    if (parts.length) add(found, all(parts.map(part => anywhere(part, boost))));
    return { ...found, terms };
  }

  /** Pages that all have, with the sum of their scores. */
  function all(parts) {
    const found = nothing();
    found.hit.forEach((_, page) => {
      if (parts.every(part => part.hit[page])) {
        found.hit[page] = 1;
        found.score[page] = f(parts.reduce((sum, part) => sum + f(part.score[page]), 0));
      }
    });
    return found;
  }

  /** Adds another way to be found. Sums of alternatives are rounded once, where they are used. */
  const add = (found, other) => other.hit.forEach((hit, page) => {
    found.hit[page] |= hit;
    found.score[page] += other.score[page];
  });

  /** Buckets of what follows a term; null if they are not kept, undefined if too few pages have it to tell. */
  async function tally(term) {
    const postings = await lookup(term);
    const total = postings?.fields.reduce((n, fields) => n + ones(fields & 63), 0);
    return total > FEW_PAGES ? { postings, next: postings.followers() } : null;
  }

  /** Which pages may hold what must follow. */
  async function following(followers) {
    const may = new Uint8Array(pages).fill(1);
    await Promise.all(followers.map(async ({ term, bucket }) => {
      const told = await tally(term), once = new Uint8Array(pages);
      if (!told) return;
      told.next?.forEach((next, i) => once[told.postings.pages[i]] = next >> bucket & 1);
      once.forEach((one, page) => may[page] &= one);
    }));
    return may;
  }

  /**
   * Ranks the pages that hold every term, or at least so many, and are allowed.
   * @param query what `parseQuery` gave
   * @param {number} [least] how many terms a page must hold
   * @param {Uint8Array} [allowed] pages that may be found, or a promise
   * @param {function(object): Promise<object>} wordOf finds the pages of a term
   * @returns {Promise<{ found: Int32Array, score: Float32Array, sure: Uint8Array, inTitle: Uint8Array, has:
   *   function(number, number): boolean }>} `found`: pages, the best first; `sure`: pages that may hold the query as
   *   written; `inTitle`: all words of a phrase stand in the title; `has(i, page)`: whether a page holds the i-th term
   */
  async function rank({ pieces, terms, phrase }, least = terms.length, allowed = null, wordOf = term => orPairs(term)) {
    const followers = pieces.flatMap(piece => piece.followers);
    const [may, written, inOrder, ...words] =
      await Promise.all([allowed, following(followers), following(phrase), ...terms.map(wordOf)]);
    const score = new Float32Array(pages), inTitle = new Uint8Array(pages), sure = phrase.length ? inOrder : written;
    const inTitles = phrase.length ? words.map(({ terms: [{ postings }] }) => {
      const title = new Uint8Array(pages);
      postings?.pages.forEach((page, i) => title[page] = postings.fields[i] & 1);
      return title;
    }) : [];
    const found = Int32Array.from(score.keys()).filter(page => {
      let holds = 0;
      for (const { hit } of words) holds += hit[page];
      if (holds < least || may && !may[page]) return false;
      const sum = key => words.reduce((sum, word) => sum + f(word[key][page]), 0), every = key => words.every(word => word[key][page]);
      const lift = (every('title') ? f(sum('title')) : 0) + (every('heads') ? ALL_IN_HEADS : 0)
        + (followers.length && written[page] ? AS_WRITTEN : 0) + (phrase.length && inOrder[page] ? PHRASE : 0);
      score[page] = terms.length ? f(sum('score')) + f(lift) : 1;
      inTitle[page] = phrase.length && inTitles.every(title => title[page]);
      sure[page] |= inTitle[page];
      return true;
    }).sort((a, b) => score[b] - score[a] || a - b);
    return { found, score, inTitle, sure, has: (i, page) => words[i].hit[page] > 0 };
  }

  return { rank, lookup, exactly, beginning, mostPages, weighted, anywhere, orPairs, all, add, tally, following };
}
