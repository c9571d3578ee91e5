/**
 * Lucene's ranking: the twin of `SiteQuery` on Lucene's BM25Similarity, SynonymQuery and BooleanQuery, in their order of
 * operations on 32-bit floats, so that scores are the same.
 */
import { pieceOf } from './query.js';

const f = Math.fround, K1 = f(1.2), B = [0.75, 0.75, 0.75, 0.75, 0].map(f);
const WEIGHTS = [4, 2, 2, 1, 0.5], HEADS = 7, TITLE = 0, BODY = 3;
const ALL_IN_TITLE = 2, ALL_IN_HEADS = 20, AS_WRITTEN = 30, PHRASE = 20, COMPLETED = 0.40625, STEM = 0.5, SYNONYM = f(0.8);
const MOST_COMPLETIONS = 64, FEW_TO_COMPLETE = 10, MOST_OF_A_CHARACTER = 1000, FEW_PAGES = 2, MOST_CONTAINING = 800;

/** Lucene's SmallFloat.byte4ToInt. */
const LENGTHS = Int32Array.from({ length: 256 }, (_, b) => {
  if (b < 24) return b;
  const i = b - 24, shift = (i >> 3) - 1;
  return 24 + (shift < 0 ? i & 7 : (i & 7 | 8) * 2 ** shift);
});

/** Whether a piece asks for a term. */
const holds = (piece, { term, kind }) => piece.terms.some(other => other.term === term && other.kind === kind);

/** A page found by nothing yet. */
const nothing = pages => ({ hit: new Uint8Array(pages), score: new Float64Array(pages) });

/**
 * Answers parts of queries.
 * @param store what `openStore` gave
 */
export function ranking(store) {
  const { root } = store, pages = root.pages;
  const inverse = root.stats.map(({ sum, docs }, field) => {
    const average = f(sum / docs);
    return Float32Array.from(LENGTHS, length =>
      f(1 / f(K1 * f(f(1 - B[field]) + f(f(B[field] * length) / average)))));
  });
  const lookup = async term => (await store.shard(root.shardOf(term)))?.lookup(term) ?? null;

  /** Terms that begin with a text, in order, no more than so many. */
  async function beginning(text, most) {
    const found = [];
    for (let i = root.shardOf(text); i < root.shards && found.length < most; i++) {
      const shard = await store.shard(i), { from, to, open } = shard.range(text);
      for (let at = from; at < to && found.length < most; at++) {
        const postings = shard.at(at);
        if (postings.df) found.push({ term: shard.terms[at], postings });
      }
      if (!open) break;
    }
    return found;
  }

  /** Pages of a term in the field where most have it. */
  const mostPages = postings => !postings ? 0 : Math.max(...[0, 1, 2, 3, 4].map(field => count(postings, 1 << field)));
  const count = (postings, mask) => postings.fields.reduce((n, fields) => n + (fields & mask ? 1 : 0), 0);

  /** Words that hold another anywhere, with their postings. */
  async function containing(word) {
    const files = await Promise.all(Array.from({ length: 32 }, (_, bucket) => store.words(bucket)));
    const words = files.flatMap(file => file ? file.words.filter(one => one.length > word.length && one.includes(word)) : []);
    return Promise.all(words.sort().slice(0, MOST_CONTAINING).map(async term => ({ term, postings: await lookup(term) })));
  }

  /** A word and what it may be completed to. */
  async function completed(word, thorough) {
    const shard = await store.shard(root.shardOf(word)), itself = shard?.lookup(word);
    const terms = [{ postings: itself, weight: 1 }], seen = new Set([word]);
    const add = (term, postings) => {
      if (!seen.has(term)) terms.push({ postings, weight: COMPLETED });
      seen.add(term);
    };
    if (itself?.best) {
      if (mostPages(itself) < FEW_TO_COMPLETE) for (const term of itself.best) add(term, await lookup(term));
    } else {
      const others = (await beginning(word, MOST_COMPLETIONS + 2)).filter(({ term }) => term !== word);
      if (others.length <= MOST_COMPLETIONS) for (const { term, postings } of others) add(term, postings);
    }
    if (thorough && /^(?=.*[a-z])[a-z0-9_]{3,40}$/.test(word)) {
      for (const { term, postings } of await containing(word)) add(term, postings);
    }
    return terms;
  }

  /** The terms that do for one of the query, each with its weight. */
  async function weighted({ term, kind, stem }, thorough) {
    if (kind === 'exact') return [{ postings: await lookup(term), weight: 1 }];
    if (kind === 'character') return (await beginning(term, MOST_OF_A_CHARACTER)).map(({ postings }) => ({ postings, weight: 1 }));
    const [terms, other] = await Promise.all([completed(term, thorough), stem ? lookup(stem) : null]);
    return other ? [...terms, { postings: other, weight: STEM }] : terms;
  }

  /** Pages with any of the terms in any field, and what each field adds to their score. */
  function anywhere(terms, boost) {
    const found = { ...nothing(pages), title: new Float64Array(pages), heads: new Uint8Array(pages) };
    for (let field = 0; field < 5; field++) {
      const { freq, norm, docs } = frequencies(terms, field);
      if (!docs) continue;
      const idf = f(Math.log(1 + (root.stats[field].docs - docs + 0.5) / (docs + 0.5)));
      const weight = f(f(boost * WEIGHTS[field]) * idf), lift = f(ALL_IN_TITLE * idf);
      for (let page = 0; page < pages; page++) {
        const times = freq[page];
        if (!times) continue;
        const part = f(1 + f(times * inverse[field][norm[page]]));
        found.score[page] += f(weight - f(weight / part));
        if (field === TITLE) found.title[page] = f(lift - f(lift / part));
        if (HEADS >> field & 1) found.heads[page] = 1;
      }
    }
    for (const { postings } of terms) postings?.pages.forEach(page => found.hit[page] = 1);
    return found;
  }

  /** How often the terms stand in a field of each page, by their weights, and Lucene's idea of their document frequency. */
  function frequencies(terms, field) {
    const freq = new Float32Array(pages), norm = field < BODY ? new Uint8Array(pages) : field === BODY ? root.norms : new Uint8Array(pages);
    let docs = 0;
    for (const { postings, weight } of terms) {
      const times = postings?.tf[field];
      if (!times) continue;
      let n = 0;
      for (let i = 0; i < postings.df; i++) if (times[i]) {
        const page = postings.pages[i];
        freq[page] += f(weight * times[i]);
        if (field < BODY) norm[page] = postings.norms[field][i];
        n++;
      }
      docs = Math.max(docs, n);
    }
    return { freq, norm, docs };
  }

  async function itself(term, boost, thorough) {
    const terms = await weighted(term, thorough), found = anywhere(terms, boost);
    return { found, terms };
  }

  /** A term, or its pairs. */
  async function orPairs(term, boost = 1, thorough = false) {
    const [{ found, terms }, pairs] = await Promise.all([itself(term, boost, thorough), Promise.all(term.pairs.map(async (pair, i) =>
      anywhere(i + 1 < term.pairs.length ? [{ postings: await lookup(pair), weight: 1 }] : await completed(pair, thorough), boost)))]);
    if (pairs.length) add(found, all(pairs));
    return { ...found, terms };
  }

  /** Pages that all have, with the sum of their scores. */
  function all(parts) {
    const found = nothing(pages);
    for (let page = 0; page < pages; page++) {
      if (!parts.every(part => part.hit[page])) continue;
      found.hit[page] = 1;
      let sum = 0;
      for (const part of parts) sum += f(part.score[page]);
      found.score[page] = f(sum);
    }
    return found;
  }

  /** Adds another way to be found. Sums of alternatives are rounded once, where they are used. */
  function add(found, other) {
    for (let page = 0; page < pages; page++) if (other.hit[page]) {
      found.hit[page] = 1;
      found.score[page] += other.score[page];
    }
  }

  const spelling = async (piece, sharedBy) =>
    all(await Promise.all(piece.terms.map(term => orPairs(term, f(SYNONYM / sharedBy)))));

  /** Other spellings of a piece or of the whole query, for one of its terms. */
  async function others(query, term, synonyms) {
    const found = [];
    if (query.pieces.length > 1) for (const piece of synonyms(query.folded)) found.push(spelling(piece, query.terms.length));
    const own = query.pieces.filter(piece => !piece.quoted && holds(piece, term));
    for (const piece of new Map(own.map(one => [one.folded, one])).values()) {
      for (const other of synonyms(piece.folded)) found.push(spelling(other, piece.terms.length));
    }
    return Promise.all(found);
  }

  /** The last word of what may be a phrase may be the beginning of one of many words: the word before tells. */
  async function addBegun(word, { term, bucket }) {
    const postings = await lookup(term), next = postings?.followers();
    if (next && total(postings) > FEW_PAGES) postings.pages.forEach((page, i) => {
      if (next[i] >> bucket & 1) word.hit[page] = 1;
    });
  }

  /** How many pages have a term, field by field. */
  const total = postings => {
    let sum = 0;
    for (const fields of postings?.fields ?? []) for (let bits = fields & 63; bits; bits &= bits - 1) sum++;
    return sum;
  };

  /** Which pages may hold what must follow; null if nothing is asked. */
  async function following(followers) {
    const may = new Uint8Array(pages).fill(1);
    await Promise.all(followers.map(async ({ term, bucket }) => {
      const postings = await lookup(term), once = new Uint8Array(pages);
      if (total(postings) <= FEW_PAGES) return;
      const next = postings.followers();
      if (next) for (let i = 0; i < postings.df; i++) once[postings.pages[i]] = next[i] >> bucket & 1;
      for (let page = 0; page < pages; page++) may[page] &= once[page];
    }));
    return may;
  }

  /**
   * Ranks the pages that hold every term, or at least so many, are not excluded and pass the filters.
   * @param query what `parseQuery` gave
   * @param {number} least how many terms a page must hold
   * @param {Uint8Array} [allowed] pages that pass the filters
   * @param {function(string): object[]} synonyms other spellings of a folded text, as pieces
   * @param {boolean} thorough look for words within longer ones as well
   * @returns {Promise<{ found: Int32Array, score: Float64Array, sure: Uint8Array, inTitle: Uint8Array, has:
   *   function(number, number): boolean }>} `found`: pages, the best first; `sure`: pages that may hold the query as
   *   written; `inTitle`: all words of a phrase stand in the title; `has(i, page)`: whether a page holds the i-th term
   */
  async function rank(query, least, allowed, synonyms, thorough) {
    const relaxed = least < query.terms.length;
    const [words, excluded, written, phrase] = await Promise.all([
      Promise.all(query.terms.map(async term => {
        const [word, more] = await Promise.all([orPairs(term, 1, thorough), relaxed ? [] : others(query, term, synonyms)]);
        for (const other of more) add(word, other);
        if (thorough && !relaxed && query.phrase.length && holds(query.pieces.at(-1), term)) await addBegun(word, query.phrase.at(-1));
        return word;
      })),
      Promise.all(query.excluded.map(excludedPages)),
      following(query.pieces.flatMap(piece => piece.followers)),
      following(query.phrase),
    ]);
    const lifts = {
      written: query.pieces.some(piece => piece.followers.length) ? AS_WRITTEN : 0, phrase: query.phrase.length ? PHRASE : 0,
    };
    const score = new Float64Array(pages), list = [], inTitle = new Uint8Array(pages);
    for (let page = 0; page < pages; page++) {
      if (allowed && !allowed[page] || excluded.some(out => out[page])) continue;
      let n = 0, sum = 0, title = 0, heads = 0;
      for (const word of words) if (word.hit[page]) {
        n++;
        sum += f(word.score[page]);
        if (word.title[page]) title++;
        heads += word.heads[page];
      }
      if (n < Math.min(least, words.length)) continue;
      let lift = 0;
      if (words.length && title === words.length) lift += f(words.reduce((all, word) => all + word.title[page], 0));
      if (words.length && heads === words.length) lift += ALL_IN_HEADS;
      if (lifts.written && written[page]) lift += lifts.written;
      if (lifts.phrase && phrase[page]) lift += lifts.phrase;
      score[page] = words.length ? f(f(sum) + f(lift)) : 1;
      if (lifts.phrase) inTitle[page] = words.every(({ terms: [{ postings }] }) => postings && isIn(postings, page));
      list.push(page);
    }
    const found = Int32Array.from(list).sort((a, b) => score[b] - score[a] || a - b);
    return { found, score, inTitle, sure: lifts.phrase ? phrase : written, has: (i, page) => words[i].hit[page] > 0 };
  }

  /** Whether the title of a page has a term itself. */
  function isIn(postings, page) {
    const i = postings.pages.indexOf(page);
    return i >= 0 && (postings.fields[i] & 1) > 0;
  }

  async function excludedPages(piece) {
    const [terms, may] = await Promise.all([
      Promise.all(piece.terms.map(async ({ term, kind }) =>
        anywhere(kind === 'character' ? await weighted({ term, kind }) : [{ postings: await lookup(term), weight: 1 }], 1))),
      following(piece.followers),
    ]);
    return may.map((one, page) => one && terms.every(word => word.hit[page]) ? 1 : 0);
  }

  return { rank, lookup, beginning, mostPages };
}

/** Other spellings of folded texts, from the groups that the root names. */
export function spellings(groups, folding) {
  const others = new Map();
  for (const group of groups) for (const one of group) {
    others.set(one, [...others.get(one) ?? [], ...group.filter(other => other !== one)]);
  }
  return text => (others.get(text) ?? []).map(other => pieceOf(other, true, folding)).filter(piece => piece.terms.length);
}
