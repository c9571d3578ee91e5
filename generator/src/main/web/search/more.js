/**
 * What a first answer does not need: facets, filters, slips, pinyin, completions. Loaded when it is asked for. Pure.
 */
const idsOf = ({ starts, ids }, page) => [...ids.subarray(starts[page], starts[page + 1])];

/**
 * Which pages pass the filters: of each key one of the values.
 * @returns {Promise<{ allowed: Uint8Array, unknown: boolean }>} `unknown`: a value is no label, as far as it could be folded
 */
export async function allowedPages(store, filters, fold) {
  const facets = await store.facets(), tags = filters.tag ? await store.tags() : null, n = store.root.pages;
  const allowed = new Uint8Array(n).fill(1);
  let unknown = false;
  for (const [key, values] of Object.entries(filters)) {
    const wanted = new Set(values.map(value => fold(value)).filter(Boolean));
    const column = key === 'tag' ? tags : facets[key], labels = column?.labels?.map(label => fold(label));
    const fits = labels?.map(label => wanted.has(label));
    if (labels && [...wanted].some(value => /[^\0-\x7f]/.test(value) && !labels.includes(value))) unknown = true;
    for (let page = 0; page < n; page++) {
      const has = fits ? idsOf(column, page).some(id => fits[id])
        : wanted.has(key === 'type' ? store.root.types[column[page]] : String(column?.[page] || ''));
      if (!has) allowed[page] = 0;
    }
  }
  return { allowed, unknown };
}

const counted = counts => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value, count]) => ({ value, count }));

/**
 * Counts what the found pages are.
 * @param which true: tags as well, which are a larger file
 */
export async function facetsOf(store, found, which) {
  const [facets, tags] = await Promise.all([store.facets(), which ? store.tags() : null]);
  const count = values => {
    const counts = new Map();
    for (const page of found) for (const value of values(page)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counted(counts);
  };
  const labels = column => count(page => idsOf(column, page).map(id => column.labels[id]));
  if (!facets) return {};
  return {
    type: count(page => [store.root.types[facets.type[page]]]),
    year: count(page => facets.year[page] ? [String(facets.year[page])] : []),
    author: labels(facets.author), version: labels(facets.version),
    ...tags && { tag: labels(tags) },
  };
}

/** How likely one word was meant by another; -1 if they differ by more than one slip. The twin of `Spelling`. */
function likely(word, other, log) {
  const longer = Math.max(word.length, other.length), shorter = Math.min(word.length, other.length);
  if (longer - shorter > 1) return -1;
  let from = 0, end = 0;
  while (from < shorter && word[from] === other[from]) from++;
  while (end < shorter - from && word.at(-1 - end) === other.at(-1 - end)) end++;
  const left = longer - from - end;
  const exchanged = left === 2 && word.length === other.length && word[from] === other[from + 1] && word[from + 1] === other[from];
  return left > 1 && !exchanged ? -1 : log + (from > 0 ? 3 : 0) + (exchanged ? 3 : 0);
}

/** The word that was meant by one that no page has, or undefined. */
async function correct(store, word) {
  if (word.length < 4 || word.length > 40 || !/^[a-z0-9_]+$/.test(word)) return;
  const [byBeginning, byEnd] = await Promise.all([store.wordsLike(word), store.wordsLike(word, true)]);
  let best, most = -1;
  const see = (file, shares) => file?.words.forEach((other, i) => {
    const log = file.weights[i];
    if (!shares(other, log)) return;
    const value = likely(word, other, log);
    if (value > most || value === most && value >= 0 && other < best) [best, most] = [other, value];
  });
  see(byBeginning, other => other.slice(0, 2) === word.slice(0, 2));
  see(byEnd, (other, log) => log > 0 && other.slice(-2) === word.slice(-2));
  return best;
}

/** Words with their pinyin that begin with a letter. */
const pinyins = async (store, word) => /^[a-z]/.test(word) ? await store.pinyin(word.charCodeAt(0) - 97) ?? [] : [];
const whole = ([syllables]) => syllables.replaceAll(' ', ''), initials = ([syllables]) => syllables.replace(/(\S)\S* ?/g, '$1');

const typed = piece => piece.quoted ? `"${piece.text}"` : piece.text;

/** The query with each word that no page has replaced; '' if nothing could be. */
export async function mend(store, ranks, query) {
  let mended = false;
  const words = await Promise.all(query.pieces.map(async piece => {
    const [{ term, kind }, more] = piece.terms;
    const same = typed(piece);
    if (more || kind !== 'word' || (await ranks.beginning(term, 1)).length) return same;
    const spelt = await pinyins(store, term);
    const other = (spelt.find(one => whole(one) === term) ?? (term.length > 3 ? spelt.find(one => whole(one).startsWith(term)) : null))?.[1]
      ?? await correct(store, term)
      ?? (term.length > 1 ? spelt.find(one => initials(one) === term)?.[1] : undefined);
    if (other) mended = true;
    return other ?? same;
  }));
  words.push(...query.excluded.map(piece => `-${typed(piece)}`));
  for (const [key, values] of Object.entries(query.filters).sort()) for (const value of values) words.push(`${key}:"${value}"`);
  return mended ? words.join(' ') : '';
}

/** What to look for instead where nothing was found: each piece alone that pages have. */
export async function suggest(store, ranks, query) {
  const known = await Promise.all(query.pieces.map(async piece =>
    (await Promise.all(piece.terms.map(({ term }) => ranks.beginning(term, 1)))).every(found => found.length)));
  return query.pieces.length > 1 ? query.pieces.filter((_, i) => known[i]).map(piece => piece.text).slice(0, 5) : [];
}

/** Completions of what is being typed: words by pinyin, words of pages, titles. */
export async function complete(store, ranks, prefix, parse, place) {
  const text = prefix.trim(), query = parse(text);
  if (!query.terms.length) return [];
  const before = text.slice(0, text.length - query.pieces.at(-1).text.length), { term, kind } = query.pieces.at(-1).terms.at(-1);
  const spelt = kind === 'word' && query.pieces.length === 1 ? await pinyins(store, term) : [];
  const han = spelt.filter(one => whole(one).startsWith(term) || initials(one).startsWith(term)).slice(0, 4)
    .map(([, word]) => ({ text: word, kind: 'tag' }));
  let words = [];
  if (kind === 'word') {
    const itself = await ranks.lookup(term);
    const found = itself?.best ? itself.best.map(one => ({ term: one, n: 0 }))
      : (await ranks.beginning(term, 65)).map(one => ({ term: one.term, n: ranks.mostPages(one.postings) })).sort((a, b) => b.n - a.n);
    words = found.filter(one => one.term !== term).slice(0, 5).map(one => ({ text: before + one.term, kind: 'word' }));
  }
  const { found } = await ranks.rank(query, query.terms.length, null, () => []);
  const titles = await Promise.all([...found.subarray(0, 3)].map(async page => {
    const { title, url } = await place(page);
    return { text: title, kind: 'title', url };
  }));
  return [...han, ...words, ...titles];
}
