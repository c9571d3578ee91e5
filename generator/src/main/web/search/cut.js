/**
 * Cuts folded text into tokens: the part of `analysis.js` that knows no table. Pure.
 */

/** What `scan` cuts: what stands in the index, or what a query asks for. */
export const TEXT = 0;
export const QUERY = 1;

/** Kinds of characters (2). */
export const CJK = 0, WORD = 1;

const LONGEST_RUN = 512, LONGEST_TERM = 64;
const JUNK = /^(?=.{12})(0x)?(?=[a-f]*\d)[\da-f]+$/;

/** The stem of a plural, or the word (4.6). */
function stemOf(word) {
  if (!/^[a-z]{2,}[a-hj-rtv-z]s$/.test(word)) return word;
  if (/..ies$/.test(word)) return word.slice(0, -3) + 'y';
  return word.slice(0, /(x|sh|ss|zz|[eot]ach|([^a]|^)ch)es$/.test(word) ? -2 : -1);
}

/**
 * Cuts a folded text into tokens.
 * @param {string} text as it was
 * @param {{ text: string, starts: number[] }} folded what `fold` made of it
 * @param {function(string): number} kindOf the kind of a character (2)
 * @param mode TEXT or QUERY
 * @param {function(object): object} [specials] makes `{ version, name, other }` of the helpers, which cut what begins at a
 *   place and say where it ends: versions, names with signs in them, and what is neither CJK nor of a word
 * @returns as `scan`
 */
export function cut(text, { text: t, starts }, kindOf, mode, specials) {
  const tokens = [];
  let at = 0, from = 0, continued = false;

  /** The unit after all that the same character of the text became. */
  const next = i => {
    do i++; while (starts[i] === starts[i - 1]);
    return i;
  };
  const is = (kind, i) => i < t.length && kind === kindOf(starts[i] === starts[i + 1] ? String.fromCodePoint(t.codePointAt(i)) : t[i]);
  const add = (type, a, b, step = 1, span = 1, term = t.slice(a, b).slice(0, LONGEST_TERM)) =>
    tokens.push({ type, term, start: starts[a], end: starts[next(b - 1)], step, span });

  const special = specials?.({ t, is, next, add });

  const cutCjk = () => {
    let previous = -1, last = at;
    while (at - from < LONGEST_RUN && is(CJK, at)) {
      last = at;
      at = next(at);
      if (previous >= 0) add('bigram', previous, at);
      previous = last;
    }
    const cut = at - from >= LONGEST_RUN;
    if (cut) at = last;
    else if (mode === TEXT || last === from && !continued) add('character', last, at);
    continued = cut;
  };

  /** Adds a word or part, and its stem. */
  const addWord = (type, a, b) => {
    const all = t.slice(a, b), junk = JUNK.test(all), term = all.slice(0, junk ? 8 : LONGEST_TERM), stem = stemOf(term);
    add(type, a, b, 1, 1, term);
    if (!junk && stem !== term) add('stem', a, b, 0, 1, stem);
  };

  /** Lengths of the parts of what stands between low lines. */
  const split = (piece, start) => {
    if (JUNK.test(piece) || piece.length > 40) return [piece];
    const shape = piece.replace(/\D/g, (_, i) => /[A-ZＡ-Ｚ]/.test(text[starts[start + i]]) ? 'A' : 'a').replace(/\d/g, '0');
    const parts = shape.split(/(?=Aaa)/), tail = /^(.+[^0])(0{1,3})$/.exec(parts.at(-1));
    const number = /^(0{1,3})[Aa]+$/.exec(shape)?.[1].length;
    if (number < parts[0].length) parts.splice(0, 1, parts[0].slice(0, number), parts[0].slice(number));
    return tail ? [...parts.slice(0, -1), tail[1], tail[2]] : parts;
  };

  const cutRun = to => {
    while (to > from && t[to - 1] === '_') to--;
    const parts = [];
    for (const { 0: piece, index } of t.slice(from, to).matchAll(/[^_]+/g)) {
      let a = from + index;
      for (const part of split(piece, a)) parts.push([a, a += part.length]);
    }
    if (parts.length === 1) addWord('word', ...parts[0]);
    else parts.forEach(([a, b], i) => {
      addWord('part', a, b);
      if (i === 0) add('whole', a, to, 0, parts.length);
      if (parts.length > 2 && i + 1 < parts.length) add('pair', a, parts[i + 1][1], 0, 2);
    });
  };

  const cutWord = () => {
    for (let before = false; at - from < LONGEST_RUN && is(WORD, at); at = next(at)) {
      const digit = t[at] >= '0' && t[at] <= '9', end = digit && !before && special?.version(from, at);
      if (end) {
        if (end > at) at = end;
        else cutRun(at);
        return;
      }
      before = digit;
    }
    const end = at - from === 1 && special?.name(from);
    if (end) at = end;
    else cutRun(at);
  };

  while (at < t.length) {
    from = at;
    if (is(CJK, at)) cutCjk();
    else if (is(WORD, at)) cutWord();
    else at = special?.other(at) ?? next(at);
  }
  return tokens;
}

/** Whether a term with this first code point is of CJK. */
export const isHan = c => c >= 0x2e80;

/** The bucket of a code point that follows a term (7). */
export function bucket(term, next) {
  const mixed = Math.imul(next, 0x9e3779b1) >>> 16;
  if (isHan(term.codePointAt(0))) return mixed % 8;
  return next >= 97 && next <= 122 ? next - 97 : 26 + mixed % 6;
}

const last = term => {
  const c = term.codePointAt(term.length - 2);
  return c > 65535 ? c : term.charCodeAt(term.length - 1);
};

/** The code point that follows a token, or -1. */
function follower(token, other, text) {
  if (token.type !== 'word' && token.type !== 'bigram') return -1;
  if (other.start < token.end) return last(other.term);
  const first = other.term.codePointAt(0), gap = text.slice(token.end, other.start);
  return gap && isHan(token.term.charCodeAt(0)) && isHan(first) || /[^ \t-\r]/.test(gap) ? -1 : first;
}

/**
 * The tokens that a page must hold, of those of a text cut as a query.
 * @returns as `queryTokens`
 */
export function tokensOf(text, all) {
  const tokens = [];
  let before;
  for (const { type, term, start, end } of all) {
    const token = tokens.at(-1);
    if (type === 'pair') token.pairs.push(term);
    else if (type === 'stem') {
      if (before === 'word') token.stem = term;
    } else if (type !== 'part' && type !== 'version_start') {
      const other = { term, type, start, end, stem: '', pairs: [], next: -1 };
      if (token) token.next = follower(token, other, text);
      tokens.push(other);
    }
    before = type;
  }
  return tokens;
}
