/**
 * What follows from the pieces of a query: the part of `query.js` that knows no table. Pure.
 */
import { bucket } from './cut.js';

const MOST_TERMS = 64, ALL_BIGRAMS_TO = 4;

/** Drops every second bigram of long runs, but the last (2). */
function kept(tokens) {
  const drop = new Set();
  for (let from = 0, to; from < tokens.length; from = to) {
    to = from + 1;
    while (to < tokens.length && tokens[to].type === 'bigram' && tokens[to - 1].type === 'bigram'
        && tokens[to].start < tokens[to - 1].end) to++;
    if (to - from >= ALL_BIGRAMS_TO) for (let i = from + 1; i < to - 1; i += 2) drop.add(i);
  }
  return tokens.filter((_, i) => !drop.has(i));
}

/** A piece, its terms and what follows them (2, 3). */
export function piece(text, quoted, all, fold) {
  const terms = [], followers = [];
  const shown = all.length ? text.slice(all[0].start, Math.max(...all.map(token => token.end))) : '';
  for (const { term, type, stem, pairs, next } of kept(all)) {
    if (!terms.some(other => other.term === term)) {
      const kind = type === 'word' || type === 'whole' ? 'word' : type === 'character' ? type : 'exact';
      terms.push({ term, kind, stem, pairs: pairs.filter((_, i) => i % 2 === 0 || i === pairs.length - 1) });
    }
    if (next >= 0) followers.push({ term, bucket: bucket(term, next) });
  }
  return { text: shown, folded: fold(shown), quoted, terms, followers };
}

/** A query of its pieces, as `parseQuery` gives it. */
export function queryOf(pieces, excluded, filters) {
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
