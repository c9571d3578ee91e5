/**
 * Cuts text into the tokens that are searched: the twin of the Java package `search.analysis`, whose description is the
 * specification; the numbers below are its rules. Pure: strings in, tokens out. Places are UTF-16 units of the text.
 */

/** What `scan` cuts: what stands in the index, or what a query asks for. */
export const TEXT = 0;
export const QUERY = 1;

const LONGEST_RUN = 512, LONGEST_TERM = 64;
const VOICED = '\u3099', SEMI_VOICED = '\u309a';
const DROPPED = /[\u0300-\u036f\xad\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u2060\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e0fff}]/u;

/** The kinds of characters (2); what fits an earlier one is not of a later one. */
const CJK = 0, WORD = 1, OPERATOR = 2, SIGN = 3;
const KINDS = [
  /[\u3005-\u3007\u3041-\u3098\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\u{20000}-\u{3fffd}]/u,
  /(?![\xd7\xf7\u037e\u0387\u055a-\u055f\u0589\u05be\u05c0\u05c3\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965])[a-z\d_\xaa\xb5\xba\xc0-\u02af\u0370-\u1aaf\u1b00-\u1fff\u2c00-\u2dff\ua4d0-\uabff\ufb00-\ufdff\ufe70-\ufefc]/,
  /[-+*/<>=~!@#%^&|`?:]/,
  /[\u2600-\u27bf\u{1f1e6}-\u{1f1ff}\u{1f300}-\u{1faff}]/u,
];
const known = new Map();

const DOTTED = /\d{1,24}\.\d/y, VERSION = /\d+(\.\d+)*/y, LANGUAGE = /[cf]#|[cg]\+\+/y;
const JUNK = /^(?=.{12})(0x)?(?=[a-f]*\d)[\da-f]+$/;
const OPERATOR_TOKEN = /^(\|\||\|\/|\|\|\/|#-|-\|-|\?\||!=|::|:=|&&|<<|>>|@@@?|~~|(?!<!|(.)\2*$)(?=.*[<>@&~])[^:/`]{2,5})$/;

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

/** Decodes the file that `FoldingTable` writes and describes, for `fold`, `scan` and `queryWords`. */
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

/**
 * Folds a text (1).
 * @param {string} text
 * @param folding what `decodeFolding` made, or null: then only what needs no table is folded
 * @returns {{ text: string, starts: number[] }} the folded text, and for each of its units where in the text it comes
 *   from, and the text's length after the last: what units a to b come from is `text.slice(starts[a], starts[b])`
 */
export function fold(text, folding) {
  const { long, units } = folding ?? PLAIN, out = [], starts = [], length = text.length;
  let group = -1, whole = '';
  for (let i = 0, end; i < length; i = end) {
    const unit = units[text.charCodeAt(i)];
    end = i + 1;
    if (unit) {
      group = out.push(unit) - 1;
      starts.push(i);
      continue;
    }
    const c = text.codePointAt(i);
    if (c > 65535) end++;
    if (DROPPED.test(String.fromCodePoint(c))) continue;
    const folded = foldOne(c, long), mark = folded === VOICED || folded === SEMI_VOICED;
    if (mark && group >= 0) {
      out[group] = voiced(out[group], folded);
      continue;
    }
    group = out.length;
    for (let j = 0; j < folded.length; j++) {
      out.push(folded.charCodeAt(j));
      starts.push(i);
    }
    // A surrogate alone says nothing of a pair
    if (folded.length < 2 && !mark && (c & 0xf800) !== 0xd800) units[c] = out[group];
  }
  starts.push(length);
  for (let i = 0; i < out.length; i += 4096) whole += String.fromCharCode.apply(null, out.slice(i, i + 4096));
  return { text: whole, starts };
}

/** The stem of a plural, or the word (4.6). */
function stemOf(word) {
  if (!/^[a-z]{2,}[a-hj-rtv-z]s$/.test(word)) return word;
  if (/..ies$/.test(word)) return word.slice(0, -3) + 'y';
  return word.slice(0, /(x|sh|ss|zz|[eot]ach|([^a]|^)ch)es$/.test(word) ? -2 : -1);
}

/**
 * Cuts a text into tokens.
 * @param {string} text
 * @param mode TEXT or QUERY
 * @param folding as in `fold`
 * @returns {{ type: string, term: string, start: number, end: number, step: number, span: number }[]} in order; `step`
 *   counts positions after the token before, `span` those that it covers
 */
export function scan(text, mode, folding) {
  const { text: t, starts } = fold(text, folding), tokens = [];
  let at = 0, from = 0, continued = false;

  /** The unit after all that the same character of the text became. */
  const next = i => {
    do i++; while (starts[i] === starts[i - 1]);
    return i;
  };
  const is = (kind, i) => i < t.length && kind === kindOf(starts[i] === starts[i + 1] ? String.fromCodePoint(t.codePointAt(i)) : t[i]);
  const match = (pattern, i) => {
    pattern.lastIndex = i;
    return pattern.exec(t)?.[0];
  };
  const add = (type, a, b, step = 1, span = 1, term = t.slice(a, Math.min(b, a + LONGEST_TERM))) =>
    tokens.push({ type, term, start: starts[a], end: starts[next(b - 1)], step, span });

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

  const cutVersion = () => {
    const all = match(VERSION, from).slice(0, LONGEST_RUN), numbers = all.split('.');
    at = from + all.length - all.endsWith('.');
    const kept = Math.min(all.length, 24, numbers.length === 2 ? numbers[0].length + 3 : 24);
    add('version', from, from + all.length, 1, 1, all.slice(0, kept));
    for (let i = 1, end = numbers[0].length; i + 1 < Math.min(numbers.length, 8); i++) {
      end += 1 + numbers[i].length;
      if (end < kept) add('version_start', from, from + end, 0);
    }
  };

  const cutWord = () => {
    for (let before = false; at - from < LONGEST_RUN && is(WORD, at); at = next(at)) {
      const digit = t[at] >= '0' && t[at] <= '9';
      if (digit && !before && match(DOTTED, at)) {
        if (at === from) return cutVersion();
        break;
      }
      before = digit;
    }
    const name = at - from === 1 && match(LANGUAGE, from);
    if (!name) return cutRun(at);
    at = from + name.length;
    add('part', from, from + 1);
    add('whole', from, at, 0);
  };

  const cutOperator = () => {
    while (is(OPERATOR, at)) at = next(at);
    let run = t.slice(from, Math.min(at, from + 16)).split(/--|\/\*/)[0];
    if (!/[~!@#%^&|`?]/.test(run)) run = run.replace(/(.)[+-]+$/, '$1');
    if (OPERATOR_TOKEN.test(run)) add('operator', from, from + run.length);
  };

  while (at < t.length) {
    from = at;
    if (is(CJK, at)) cutCjk();
    else if (is(WORD, at)) cutWord();
    else if (is(OPERATOR, at)) cutOperator();
    else {
      at = next(at);
      if (is(SIGN, from)) add('sign', from, at);
    }
  }
  return tokens;
}

/** Whether a code point is CJK (2). */
export const isCjk = c => c > 0x4dff && c < 0xa000 || c > 127 && kindOf(String.fromCodePoint(c)) === CJK;

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
 * The tokens that a page must hold, with what belongs to each: the twin of `QueryToken`.
 * @param {string} text
 * @param folding as in `fold`
 * @returns {{ term: string, type: string, start: number, end: number, stem: string, pairs: string[], next: number }[]}
 */
export function queryTokens(text, folding) {
  const tokens = [];
  let before;
  for (const { type, term, start, end } of scan(text, QUERY, folding)) {
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
