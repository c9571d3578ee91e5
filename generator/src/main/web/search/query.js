/**
 * What a reader's query means: the twin of the Java package `search.query`, whose description is the specification. Pure.
 */
import { bucket, fold, isCjk, isHan, queryTokens } from './analysis.js';

const LONGEST = 1000, MOST_TERMS = 64, ALL_BIGRAMS_TO = 4;
const BLANK = /[\0-\x20\x7f-\xa0\u3000]/;
const KEY = /^(?:(type|类型)|(tag|标签)|(author|作者)|(year|年份)|(version|版本))[:：](?=[^\0-\x20\x7f-\xa0\u3000:])/i;
const KEYS = ['type', 'tag', 'author', 'year', 'version'];

/**
 * Folds a text as `fold` does; white space is one blank, and none beside CJK characters.
 * @returns {{ text: string, starts: number[] }} as `fold`
 */
export function foldText(source, folding) {
  const { text, starts } = fold(source, folding);
  if (!/[\s\xa0]/.test(text)) return { text, starts };
  let out = '', from = 0, hanBefore = true;
  const places = [];
  const keep = (a, b) => {
    out += text.slice(a, b);
    for (; a < b; a++) places.push(starts[a]);
  };
  for (const { 0: blank, index } of text.matchAll(/[\t-\r \xa0\u3000]+/g)) {
    keep(from, index);
    if (index) hanBefore = isCjk(lastOf(text, index));
    from = index + blank.length;
    if (!hanBefore && from < text.length && !isCjk(text.codePointAt(from))) {
      out += ' ';
      places.push(starts[index]);
    }
  }
  keep(from, text.length);
  places.push(starts.at(-1));
  return { text: out, starts: places };
}

const lastOf = (text, end) => {
  const c = end > 1 ? text.codePointAt(end - 2) : 0;
  return c > 65535 ? c : text.charCodeAt(end - 1);
};

/** The elements of what was typed (1). */
function elements(typed) {
  const all = [];
  let rest = typed.slice(0, LONGEST);
  if (/[\ud800-\udbff]$/.test(rest) && typed.length > LONGEST) rest = rest.slice(0, -1);
  while (rest) {
    if (BLANK.test(rest[0])) {
      rest = rest.slice(1);
      continue;
    }
    const excluded = /^-[^-> \0-\x1f\x7f-\xa0\u3000]/.test(rest);
    if (excluded) rest = rest.slice(1);
    const match = excluded ? null : KEY.exec(rest), key = match ? KEYS[match.slice(1).findIndex(Boolean)] : '';
    if (match) rest = rest.slice(match[0].length);
    const close = rest[0] === '"' ? rest.indexOf('"', 1) : rest[0] === '“' ? rest.indexOf('”') : 0;
    if (close < 0) {
      rest = rest.slice(1);
      continue;
    }
    const text = close ? rest.slice(1, close) : /^[^\0-\x20\x7f-\xa0\u3000"“]+/.exec(rest)[0];
    rest = rest.slice(close ? close + 1 : text.length);
    const bare = text.replace(/^[\0-\x20\x7f-\xa0\u3000]+|[\0-\x20\x7f-\xa0\u3000]+$/g, '');
    if (bare) all.push({ key, text: bare, quoted: close > 0, excluded });
  }
  return all;
}

/** Drops every second bigram of long runs, but the last (2). */
function kept(tokens) {
  const drop = new Set();
  for (let from = 0, to; from < tokens.length; from = to) {
    to = from + 1;
    while (to < tokens.length && tokens[to].type === 'bigram' && tokens[to - 1].type === 'bigram'
        && tokens[to].start < tokens[to - 1].end && isHan(tokens[to - 1].term.charCodeAt(0))) to++;
    if (to - from >= ALL_BIGRAMS_TO) for (let i = from + 1; i < to - 1; i += 2) drop.add(i);
  }
  return tokens.filter((_, i) => !drop.has(i));
}

/** A piece, its terms and what follows them (2, 3). */
export function pieceOf(text, quoted, folding) {
  const all = queryTokens(text, folding), terms = [], followers = [];
  const shown = all.length ? text.slice(all[0].start, Math.max(...all.map(token => token.end))) : '';
  for (const { term, type, stem, pairs, next } of kept(all)) {
    if (!terms.some(other => other.term === term)) {
      const kind = type === 'word' || type === 'whole' ? 'word' : type === 'character' ? type : 'exact';
      terms.push({ term, kind, stem, pairs: pairs.filter((_, i) => i % 2 === 0 || i === pairs.length - 1) });
    }
    if (next >= 0) followers.push({ term, bucket: bucket(term, next) });
  }
  return { text: shown, folded: foldText(shown, folding).text, quoted, terms, followers };
}

/**
 * Reads a query.
 * @param {string} typed anything
 * @param folding as in `fold`
 * @returns {{ pieces: object[], excluded: object[], filters: object, terms: object[], phrase: object[], folded: string }}
 *   `folded`: the pieces put together with blanks
 */
export function parseQuery(typed, folding) {
  const pieces = [], excluded = [], filters = {};
  for (const element of elements(typed)) {
    if (element.key) (filters[element.key] ??= []).push(element.text);
    else {
      const piece = pieceOf(element.text, element.quoted, folding);
      if (piece.terms.length) (element.excluded ? excluded : pieces).push(piece);
    }
  }
  const terms = [];
  for (const piece of pieces) for (const term of piece.terms) {
    if (terms.length < MOST_TERMS && !terms.some(other => other.term === term.term && other.kind === term.kind)) terms.push(term);
  }
  const plain = pieces.length > 1
    && pieces.every(piece => !piece.quoted && piece.terms.length === 1 && /^[a-z0-9]+$/.test(piece.folded));
  const phrase = !plain ? [] : pieces.slice(1).map(({ folded }, i) => {
    const { term } = pieces[i].terms[0];
    return { term, bucket: bucket(term, folded.charCodeAt(0)) };
  });
  return { pieces, excluded, filters, terms, phrase, folded: pieces.map(piece => piece.folded).join(' ') };
}
