/**
 * From a query to an answer: the twin of `Answering`, `Ranking` and `PageReading`. Pure: bytes come from the store, code
 * that is seldom needed from `more`.
 */
import { decodeFolding, needsTable } from './analysis.js';
import { fail } from './bytes.js';
import { excerptOf, markTitle } from './excerpt.js';
import { sureFirst } from './titles.js';
import { foldText, parseQuery, spellings } from './query.js';
import { FIRST, orderByTitles } from './telling.js';
import { widened } from './wider.js';

const MOST_READ = 100, MOST_EXCERPTS = 50, THOROUGH_BEYOND = 100, MOST_ANSWERS = 500;

/**
 * Makes a searcher.
 * @param store what `openStore` gave
 * @param {function(): Promise<object>} more loads `more.js`
 */
export function searcher(store, more) {
  const { root } = store, ranks = widened(store), folds = new WeakMap();
  // Where what is folded comes from, of texts that an answer has read: larger than they are
  const places = new Map();
  let folding = null;
  const parse = typed => parseQuery(typed, folding);
  const loadFolding = async () => {
    const bytes = await store.folding();
    return bytes ? folding = decodeFolding(bytes) : null;
  };
  const pageOf = async page => (await store.block(page))[page & (1 << root.blockShift) - 1];

  /** Title and text of a page, folded. */
  async function read(page) {
    const shown = await pageOf(page);
    if (shown.folded && !folding) await loadFolding();
    const file = await store.text(shown.text);
    let made = folds.get(file);
    if (made?.folding !== folding) {
      const whole = foldText(file.text, folding);
      made = { folding, title: foldText(shown.title, folding).text, text: whole.text };
      folds.set(file, made);
      places.set(page, whole);
    }
    return { shown, file, ...made };
  }

  const holdsText = (known, folded) => known.title.includes(folded) || known.text.includes(folded);
  const holdsPiece = (known, piece, synonyms) => holdsText(known, piece.folded)
    || !piece.quoted && synonyms(piece.folded).some(other => holdsText(known, other.folded));
  const holds = (known, query, synonyms) => !query.phrase.length
    ? query.pieces.every(piece => holdsPiece(known, piece, synonyms))
    : [query, ...synonyms(query.folded)].some(({ folded }) => holdsText(known, folded));

  /** Puts those first whose text holds the query; reads no further than needed. */
  async function verified(query, ranked, least, sort, synonyms) {
    const { found, sure, inTitle } = ranked, wanted = Math.min(found.length, Math.max(FIRST, least));
    const first = [], others = [], most = Math.min(found.length, Math.max(wanted, MOST_READ * 4));
    let at = 0, reads = 0, removed = 0;
    while (at < most && first.length < wanted && reads < MOST_READ) {
      const batch = [];
      for (let i = at, n = 0; i < most && n < wanted - first.length && reads + n < MOST_READ; i++) {
        if (sure[found[i]]) n++;
        batch.push(found[i]);
      }
      const known = await Promise.all(batch.map(page => sure[page] && !inTitle[page] ? read(page) : null));
      batch.forEach((page, i) => {
        at++;
        if (sure[page]) reads++;
        if (inTitle[page] || known[i] && holds(known[i], query, synonyms)) first.push(page);
        else if (query.pieces.some(piece => piece.quoted && !(known[i] && holdsPiece(known[i], piece, synonyms)))) removed++;
        else others.push(page);
      });
    }
    if (sort !== 'date') await byTitles(first, ranked.score, query);
    return { pages: [...first, ...others, ...found.subarray(at)], removed, exact: first.length >= least - removed };
  }

  async function byTitles(pages, score, query) {
    const shown = await Promise.all(pages.slice(0, FIRST).map(pageOf));
    if (!folding && shown.some(page => page.folded)) await loadFolding();
    orderByTitles(pages, shown, score, query, folding);
  }

  const place = async page => {
    const { url, title, date, type, authors } = await pageOf(page);
    return { url, title, date, type: root.types[type] ?? '', authors };
  };

  async function hit(page, score, query, excerpt) {
    const known = excerpt ? await read(page) : null, shown = await place(page);
    const titleParts = markTitle(foldText(shown.title, folding), shown.title, query);
    const plain = { ...shown, titleParts, score, anchor: '', section: '', excerpt: [] };
    if (!excerpt) return plain;
    const { file } = known, { at, parts } = excerptOf(places.get(page) ?? foldText(file.text, folding), file.text, query);
    const section = file.sections.findLast(one => one.at <= at);
    return {
      ...plain, excerpt: parts,
      anchor: section?.id ? '#' + section.id : '', section: section ? file.text.slice(section.at, section.at + section.length) : '',
    };
  }

  const byDate = async ({ found, score }) => {
    const dates = new Map(await Promise.all(Array.from(found, async page => [page, (await pageOf(page)).date])));
    const days = page => dates.get(page) ? Date.parse(dates.get(page)) : -Infinity;
    return found.slice().sort((a, b) => days(b) - days(a) || score[b] - score[a] || a - b);
  };

  /** The pages of a query as the reader asked for them. */
  async function answer(query, least, ranked, options, extra) {
    const { offset, limit, onPartial, sort } = options, { allowed, synonyms } = extra;
    const total = ranked.found.length, wanted = Math.min(total, offset + limit), relaxed = least < query.terms.length;
    if (sort === 'date') ranked.found = await byDate(ranked);
    const likely = [...ranked.found].slice(0, Math.max(wanted, MOST_READ * 4));
    const base = { query: options.typed, corrected: extra.corrected ?? null, facets: {}, suggestions: [] };
    if (onPartial && !relaxed && total) {
      const expected = sureFirst(likely, ranked.sure);
      if (sort !== 'date' && offset + limit <= FIRST) await byTitles(expected, ranked.score, query);
      const pages = expected.slice(offset, offset + limit);
      const hits = await Promise.all(pages.map(page => hit(page, ranked.score[page], query, false)));
      onPartial({ ...base, total, exact: false, hits, relaxed: null });
    }
    const { pages, removed, exact } = relaxed || !query.pieces.length
      ? { pages: ranked.found, removed: 0, exact: !relaxed }
      : await verified(query, ranked, wanted, sort, synonyms);
    const shown = [...pages.slice(offset, offset + limit)];
    const [hits, facets] = await Promise.all([
      Promise.all(shown.map((page, i) => hit(page, ranked.score[page], query, i < MOST_EXCERPTS))),
      options.facets === false ? {} : more().then(({ facetsOf }) => facetsOf(store, ranked.found, options.facets)),
    ]);
    places.clear();
    const dropped = relaxed && pages.length
      ? query.pieces.filter(piece => piece.terms.some(term => !ranked.has(query.terms.findIndex(one => one.term === term.term && one.kind === term.kind), pages[0])))
        .map(({ text }) => text) : [];
    return { ...base, total: total - removed, exact, hits, facets, relaxed: relaxed ? { dropped } : null };
  }

  /** Answers as it was typed, else with slips mended, else with terms left out. */
  async function find(typed, { begun, ...options }) {
    const thorough = options.limit > THOROUGH_BEYOND;
    if (!folding && needsTable(typed)) await loadFolding();
    let query = parse(typed), extra = await prepared(query, options);
    let ranked = await (!thorough && begun || ranks.rank(query, query.terms.length, extra.allowed, extra.synonyms, thorough));
    const unsure = !ranked.found.length || query.excluded.some(piece => /[^\0-\x7f]/.test(piece.folded)) || extra.unknown;
    if (unsure && !folding && (extra.unknown || /[^\0-\x7f]/.test(typed)) && await loadFolding()) {
      query = parse(typed);
      extra = await prepared(query, options);
      ranked = await ranks.rank(query, query.terms.length, extra.allowed, extra.synonyms, thorough);
    }
    const terms = query.terms.length;
    if (ranked.found.length || !terms) {
      const empty = !terms && !extra.allowed;
      return answer(query, terms, empty ? { ...ranked, found: ranked.found.subarray(0, 0) } : ranked, options, extra);
    }
    const corrected = await (await more()).mend(store, ranks, query, folding);
    if (corrected) {
      const other = parse(corrected), again = await prepared(other, options);
      const mended = await ranks.rank(other, other.terms.length, again.allowed, again.synonyms, thorough);
      if (mended.found.length) return answer(other, other.terms.length, mended, options, { ...again, corrected });
    }
    for (let least = terms - 1; least >= Math.max(1, terms + 1 >> 1); least--) {
      ranked = await ranks.rank(query, least, extra.allowed, extra.synonyms, thorough);
      if (ranked.found.length) return answer(query, least, ranked, options, extra);
    }
    return { query: typed, total: 0, exact: true, hits: [], facets: {}, relaxed: null, corrected: null,
      suggestions: await (await more()).suggest(store, ranks, query, folding) };
  }

  /** What of a query does not depend on how many terms it takes. */
  async function prepared(query, { filters }) {
    const wanted = { ...query.filters };
    for (const [key, values] of Object.entries(filters ?? {})) if (values.length) wanted[key] = [...wanted[key] ?? [], ...values];
    const filtered = Object.keys(wanted).length ? await (await more()).allowedPages(store, wanted, text => foldText(text, folding).text) : null;
    return { ...filtered, synonyms: spellings(root.synonyms, folding) };
  }

  /** Whatever damaged files lead to has a code. */
  const told = promise => promise.catch(e => {
    throw e.code ? e : fail('broken');
  });

  const answers = new Map();

  /** Answers once: who types deletes again, and comes back from a page. */
  async function remembered(typed, { begun, onPartial, ...options }) {
    const key = JSON.stringify([typed, options]);
    const answer = answers.get(key) ?? await told(find(typed, { typed, begun, onPartial, ...options }));
    answers.delete(key);
    if (options.limit <= THOROUGH_BEYOND) answers.set(key, answer);
    if (answers.size > MOST_ANSWERS) answers.delete(answers.keys().next().value);
    return answer;
  }

  // `begun`: promise of the ranking, of a query that somebody else has begun to answer and told the titles of
  return {
    search: (typed, options) => remembered(String(typed), { limit: 10, offset: 0, filters: {}, sort: 'relevance', ...options }),
    complete: prefix => told(more().then(({ complete }) => complete(store, ranks, String(prefix), parse, place))),
  };
}
