/**
 * The stretch of a page's text that shows what was looked for: the twin of `Snippet`. Pure.
 */
const WINDOW = 100, BEFORE = 24, LENGTH = 160, MOST_PLACES = 400;

/** Where the query stands in a folded text, as written if it does, else its terms. */
function placesOf(folded, query) {
  const needles = query.phrase.length && folded.includes(query.folded) ? [query.folded] : query.pieces.flatMap(piece =>
    folded.includes(piece.folded) ? piece.folded : piece.terms.map(({ term }) => term));
  const places = [];
  [...new Set(needles)].forEach((needle, piece) => {
    for (let n = 0, at = folded.indexOf(needle); at >= 0 && n < MOST_PLACES; n++) {
      places.push({ from: at, to: at + needle.length, piece });
      at = folded.indexOf(needle, at + needle.length);
    }
  });
  return places.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** The first place with most different pieces behind it. */
function bestOf(places) {
  let best = 0, most = 0;
  for (let i = 0; i < places.length; i++) {
    const pieces = new Set();
    for (let j = i; j < places.length && places[j].from < places[i].from + WINDOW; j++) pieces.add(places[j].piece);
    if (pieces.size > most) [most, best] = [pieces.size, i];
  }
  return best;
}

const isWordy = c => /[\w]/.test(c), isLow = c => c >= '\udc00' && c <= '\udfff';

function begin(text, from, hit) {
  for (let i = hit; i > from; i--) if ('\n。！？；'.includes(text[i - 1])) return i;
  let at = from;
  while (at < hit && at > 0 && isWordy(text[at]) && isWordy(text[at - 1])) at++;
  return at < hit && isLow(text[at]) ? at + 1 : at;
}

function end(text, to) {
  if (to >= text.length) return text.length;
  let at = to;
  while (at > to - BEFORE && isWordy(text[at]) && isWordy(text[at - 1])) at--;
  return isLow(text[at]) ? at - 1 : at;
}

/** Where in a text ends what a folded unit comes before: blanks between the two are of neither. */
function endOf({ starts }, text, to) {
  while (starts[to] === starts[to - 1]) to++;
  let end = starts[to];
  while (/[\t-\r \xa0\u3000]/.test(text[end - 1])) end--;
  return end;
}

function parts(text, from, to, marks) {
  const all = [];
  const add = (a, b, mark) => {
    const shown = text.slice(a, b).replace(/[\t-\r ]+/g, ' ');
    if (shown) all.push({ text: shown, mark });
  };
  for (const [a, b] of marks) {
    add(from, a, false);
    add(a, b, true);
    from = b;
  }
  add(from, to, false);
  return all;
}

/**
 * Cuts an excerpt.
 * @param {{ text: string, starts: number[] }} folded what `foldText` made of the text
 * @returns {{ at: number, parts: { text: string, mark: boolean }[] }} `at`: where in the text the first mark is, or -1
 */
export function excerptOf(folded, text, query) {
  const places = placesOf(folded.text, query);
  if (!places.length) return { at: -1, parts: parts(text, 0, end(text, LENGTH), []) };
  const best = bestOf(places), hit = folded.starts[places[best].from];
  const from = begin(text, Math.max(0, hit - BEFORE), hit), to = end(text, from + LENGTH), marks = [];
  for (const place of places.slice(best)) {
    const a = folded.starts[place.from], b = Math.min(endOf(folded, text, place.to), to);
    if (a < to && a >= (marks.at(-1)?.[1] ?? 0)) marks.push([a, b]);
  }
  return { at: hit, parts: parts(text, from, to, marks) };
}

/** A title with what was looked for marked. */
export function markTitle(folded, title, query) {
  const marks = [];
  for (const { from, to } of placesOf(folded.text, { ...query, phrase: [] })) {
    const a = folded.starts[from], b = endOf(folded, title, to);
    if (a >= (marks.at(-1)?.[1] ?? 0) && b > a) marks.push([a, b]);
  }
  return parts(title, 0, title.length, marks);
}
