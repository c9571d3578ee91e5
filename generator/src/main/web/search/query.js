/**
 * What a reader's query means: the twin of the Java package `search.query`, whose description is the specification. Pure.
 */
import { fold, queryTokens } from './analysis.js';
import { piece, queryOf } from './terms.js';

const LONGEST = 1000;
const BLANK = /[\0-\x20\x7f-\xa0\u3000]/;
const KEY = /^(?:(type|类型)|(tag|标签)|(author|作者)|(year|年份)|(version|版本))[:：](?=[^\0-\x20\x7f-\xa0\u3000:])/i;
const KEYS = ['type', 'tag', 'author', 'year', 'version'];

/**
 * Folds a text as `fold` does; white space is one blank, and none beside CJK characters.
 * @returns {{ text: string, starts: Int32Array }} as `fold`
 */
export const foldText = (source, folding) => fold(source, folding, true);

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

/** A piece of a query. */
export const pieceOf = (text, quoted, folding) =>
  piece(text, quoted, queryTokens(text, folding), shown => foldText(shown, folding).text);

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
      const one = pieceOf(element.text, element.quoted, folding);
      if (one.terms.length) (element.excluded ? excluded : pieces).push(one);
    }
  }
  return queryOf(pieces, excluded, filters);
}

/** Other spellings of folded texts, from the groups that the root names. */
export function spellings(groups, folding) {
  const others = new Map();
  for (const group of groups) for (const one of group) {
    others.set(one, [...others.get(one) ?? [], ...group.filter(other => other !== one)]);
  }
  return text => (others.get(text) ?? []).map(other => pieceOf(other, true, folding)).filter(piece => piece.terms.length);
}
