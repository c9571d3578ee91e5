/**
 * Cuts text into the tokens that are searched: the twin of the Java package `search.analysis`, whose description is the
 * specification; the numbers below are its rules. Pure: strings in, tokens out. Places are UTF-16 units of the text.
 */
import { CJK, QUERY, cut, tokensOf } from './cut.js';
import { longText } from './text.js';

export { QUERY, TEXT, bucket, isHan } from './cut.js';

const DOTTED = /\d{1,24}\.\d/y, VERSION = /\d+(\.\d+)*/y, LONGEST_RUN = 512;
const OPERATOR = 2, SIGN = 3, LANGUAGE = /[cf]#|[cg]\+\+/y;
const OPERATOR_TOKEN = /^(\|\||\|\/|\|\|\/|#-|-\|-|\?\||!=|::|:=|&&|<<|>>|@@@?|~~|(?!<!|(.)\2*$)(?=.*[<>@&~])[^:/`]{2,5})$/;
const VOICED = '\u3099', SEMI_VOICED = '\u309a';
const DROPPED = /[\u0300-\u036f\xad\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u2060\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e0fff}]/u;

/** The kinds of characters (2), in the order of their numbers; what fits an earlier one is not of a later one. */
const KINDS = [
  /[\u3005-\u3007\u3041-\u3098\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\u{20000}-\u{3fffd}]/u,
  /(?![\xd7\xf7\u037e\u0387\u055a-\u055f\u0589\u05be\u05c0\u05c3\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965])[a-z\d_\xaa\xb5\xba\xc0-\u02af\u0370-\u1aaf\u1b00-\u1fff\u2c00-\u2dff\ua4d0-\uabff\ufb00-\ufdff\ufe70-\ufefc]/,
  /[-+*/<>=~!@#%^&|`?:]/,
  /[\u2600-\u27bf\u{1f1e6}-\u{1f1ff}\u{1f300}-\u{1faff}]/u,
];
const known = new Map();

/** Folding without the table. `long`: what characters become; `units`: what single units become, as far as asked. */
const PLAIN = { long: new Map(), units: new Uint16Array(65536) };

function kindOf(character) {
  let kind = known.get(character);
  if (kind === undefined) known.set(character, kind = KINDS.findIndex(pattern => pattern.test(character)));
  return kind;
}

/** Whether a text has characters for which `fold` needs the table; of Han characters nobody knows without it. */
export const needsTable = text =>
  /[^\0-\x7f\u2000-\u206f\u3000-\u3037\u303b-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uff5e\u{1f000}-\u{1ffff}]/u.test(text);

/** Decodes the file that `FoldingTable` writes and describes, for `fold`, `scan` and `queryTokens`. */
export function decodeFolding(bytes) {
  const long = new Map(), last = [0, 0, 0];
  let at = 0;
  const number = () => {
    if (at >= bytes.length) throw new RangeError('folding table');
    for (let n = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      n |= (byte & 127) << shift;
      if (!(byte > 127)) return n;
    }
  };
  const list = item => Array.from({ length: number() }, item);
  let c = 0;
  const sources = list(() => c += number()), high = sources.map(number);
  sources.forEach((source, i) => {
    const kind = high[i] % 3, distance = (high[i] - kind) / 3 * 256 + bytes[at++];
    last[kind] += distance & 1 ? ~(distance >> 1) : distance >> 1;
    long.set(String.fromCodePoint(source), String.fromCodePoint(last[kind]));
  });
  c = 0;
  list(() => long.set(String.fromCodePoint(c += number()), String.fromCharCode(...list(number))));
  return { long, units: new Uint16Array(65536) };
}

/** What a code point becomes, if it is not dropped (1.1, 1.3). */
function foldOne(c, long) {
  if (c > 0xff00 && c < 0xff5f) c -= 0xfee0;
  if (c > 64 && c < 91) c += 32;
  let one = String.fromCodePoint(c);
  if (long.size && /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u.test(one)) one = one.normalize();
  return long.get(one) ?? one;
}

/** The unit of a kana with a mark after it, where the two make one, or the unit as it is (1.4). */
function voiced(unit, mark) {
  const k = unit > 0x30a0 && unit < 0x30f7 ? unit - 0x60 : unit;
  const h = k > 0x306e && k < 0x307c && k % 3 === 0;
  if (mark === SEMI_VOICED) return h ? unit + 2 : unit;
  if (k === 0x3046) return unit + 0x4e;
  return h || k > 0x304a && k < 0x3062 && k % 2 || k === 0x3064 || k === 0x3066 || k === 0x3068 ? unit + 1 : unit;
}

const isBlank = unit => unit < 33 ? unit === 32 || unit > 8 && unit < 14 : unit === 0xa0 || unit === 0x3000;

const longer = (array, length) => {
  const other = new array.constructor(length);
  other.set(array);
  return other;
};

/** The last code point of so many units. */
function last(units, n) {
  const c = n > 1 ? String.fromCharCode(units[n - 2], units[n - 1]).codePointAt(0) : 0;
  return c > 65535 ? c : units[n - 1];
}

/**
 * Folds a text (1).
 * @param {string} text
 * @param folding what `decodeFolding` made, or null: then only what needs no table is folded
 * @param {boolean} [squeezed] white space becomes one blank, and none beside CJK characters
 * @returns {{ text: string, starts: Int32Array }} the folded text, and for each of its units where in the text it comes
 *   from, and the text's length after the last: what units a to b come from is `text.slice(starts[a], starts[b])`
 */
export function fold(text, folding, squeezed) {
  const { long, units } = folding ?? PLAIN, length = text.length;
  // `group`: where the last character stands in `out`; -1 for none, -2 for a blank. `blank`: where blanks began
  let out = new Uint16Array(length + 8), starts = new Int32Array(length + 9), n = 0, group = -1, blank = -1;
  for (let i = 0, end; i < length; i = end) {
    let unit = units[text.charCodeAt(i)], folded = '', count = 1;
    end = i + 1;
    if (unit > 32 && blank < 0 && unit !== 0xa0 && unit !== 0x3000) {
      group = n;
      out[n] = unit;
      starts[n++] = i;
      continue;
    }
    if (!unit) {
      const c = text.codePointAt(i);
      if (c > 65535) end++;
      if (DROPPED.test(String.fromCodePoint(c))) continue;
      folded = foldOne(c, long);
      count = folded.length;
      unit = folded.charCodeAt(0);
      const mark = folded === VOICED || folded === SEMI_VOICED;
      if (mark && group !== -1) {
        if (group >= 0) out[group] = voiced(out[group], folded);
        continue;
      }
      // A surrogate alone says nothing of a pair
      if (count < 2 && !mark && (c & 0xf800) !== 0xd800) units[c] = unit;
      if (n + count + length - end > out.length) {
        out = longer(out, 2 * out.length + count);
        starts = longer(starts, out.length + 1);
      }
    }
    for (let j = 0; j < count; j++) {
      if (j) unit = folded.charCodeAt(j);
      if (squeezed && isBlank(unit)) {
        if (blank < 0) blank = i;
        if (!j) group = -2;
        continue;
      }
      if (blank >= 0 && n && !isCjk(last(out, n)) && !isCjk(folded ? folded.codePointAt(j) : unit)) {
        out[n] = 32;
        starts[n++] = blank;
      }
      blank = -1;
      if (!j) group = n;
      out[n] = unit;
      starts[n++] = i;
    }
  }
  starts[n] = length;
  return { text: longText(out, n), starts: starts.subarray(0, n + 1) };
}

/** Whether a code point is CJK (2). */
export const isCjk = c => c > 0x4dff && c < 0xa000 || c > 127 && kindOf(String.fromCodePoint(c)) === CJK;

const match = (pattern, text, at) => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** Cuts versions, names of languages, operators and signs, for `cut`. */
const specials = ({ t, is, next, add }) => ({
  /** Where a word with digits at a place ends: there if a version begins, behind it if the word is one. */
  version(from, at) {
    if (!match(DOTTED, t, at)) return 0;
    if (at > from) return at;
    const all = match(VERSION, t, from).slice(0, LONGEST_RUN), numbers = all.split('.');
    const kept = Math.min(all.length, 24, numbers.length === 2 ? numbers[0].length + 3 : 24);
    add('version', from, from + all.length, 1, 1, all.slice(0, kept));
    for (let i = 1, end = numbers[0].length; i + 1 < Math.min(numbers.length, 8); i++) {
      end += 1 + numbers[i].length;
      if (end < kept) add('version_start', from, from + end, 0);
    }
    return from + all.length - all.endsWith('.');
  },
  name(from) {
    const name = match(LANGUAGE, t, from);
    if (!name) return 0;
    add('part', from, from + 1);
    add('whole', from, from + name.length, 0);
    return from + name.length;
  },
  other(from) {
    let at = from;
    while (is(OPERATOR, at)) at = next(at);
    if (at === from) {
      at = next(at);
      if (is(SIGN, from)) add('sign', from, at);
      return at;
    }
    let run = t.slice(from, Math.min(at, from + 16)).split(/--|\/\*/)[0];
    if (!/[~!@#%^&|`?]/.test(run)) run = run.replace(/(.)[+-]+$/, '$1');
    if (OPERATOR_TOKEN.test(run)) add('operator', from, from + run.length);
    return at;
  },
});

/**
 * Cuts a text into tokens.
 * @param {string} text
 * @param mode TEXT or QUERY
 * @param folding as in `fold`
 * @returns {{ type: string, term: string, start: number, end: number, step: number, span: number }[]} in order; `step`
 *   counts positions after the token before, `span` those that it covers
 */
export const scan = (text, mode, folding) => cut(text, fold(text, folding), kindOf, mode, specials);

/**
 * The tokens that a page must hold, with what belongs to each: the twin of `QueryToken`.
 * @param {string} text
 * @param folding as in `fold`
 * @returns {{ term: string, type: string, start: number, end: number, stem: string, pairs: string[], next: number }[]}
 */
export const queryTokens = (text, folding) => tokensOf(text, scan(text, QUERY, folding));
