/**
 * Orders the first hits whose titles hold every piece of a query by what else their titles tell: the twin of
 * `TellingTitles`. Pure.
 */
import { QUERY, scan } from './analysis.js';
import { foldText } from './query.js';

const PART = /^(part|pair|version_start|stem)$/, EACH_HALF = 2.5;

/** So many hits are looked at. */
export const FIRST = 10;

/** The weight of the most telling token that is not asked for. */
function besides(title, telling, query, folding) {
  const tokens = scan(title, QUERY, folding).filter(({ type }) => !PART.test(type));
  return tokens.reduce((most, { term }, i) =>
    query.pieces.some(({ folded }) => folded.includes(term) || term.includes(folded)) ? most : Math.max(most, telling[i] ?? 0), 0);
}

/**
 * Orders the beginning of a list in place.
 * @param {number[]} hits pages
 * @param {object[]} shown what is shown of the first of them
 * @param score by page
 */
export function orderByTitles(hits, shown, score, query, folding) {
  const places = [], whole = [];
  shown.forEach(({ title, telling }, i) => {
    const folded = foldText(title, folding).text;
    if (!query.pieces.every(piece => folded.includes(piece.folded))) return;
    places.push(i);
    whole.push({ page: hits[i], value: score[hits[i]] - EACH_HALF * besides(title, telling, query, folding) });
  });
  whole.sort((a, b) => b.value - a.value);
  places.forEach((place, i) => hits[place] = whole[i].page);
}
