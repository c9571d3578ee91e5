/**
 * The primitives of the browser index, whose format the Java package `search.export` specifies. Pure: bytes in, values
 * out.
 */

/** An error with a code that callers tell apart: 'broken', 'version', 'missing', 'offline'. */
export const fail = code => Object.assign(new Error(code), { code });

/** How many bits are set. */
export function ones(bits) {
  let n = 0;
  for (; bits; bits &= bits - 1) n++;
  return n;
}

const HIGH = [0x30, 0xff, 0x20, 0, 0x25], SCRATCH = new Uint16Array(2048);

/** The first n of an array of units as text. */
export const textOf = (units, n) => String.fromCharCode(...units.subarray(0, n));

/**
 * Reads bytes from a place on.
 * @param {Uint8Array} bytes
 * @param {number} at first byte; 1 passes over the salt
 * @throws {Error} 'broken' where the bytes end too early
 */
export function reader(bytes, at = 0) {
  const byte = () => {
    if (at >= bytes.length) throw fail('broken');
    return bytes[at++];
  };
  const varint = () => {
    let n = 0, scale = 1, b;
    do {
      b = byte();
      n += (b & 127) * scale;
      scale *= 128;
    } while (b > 127);
    return n;
  };
  /** The next n bytes, not copied. */
  const slice = n => {
    if (n > bytes.length - at) throw fail('broken');
    at += n;
    return bytes.subarray(at - n, at);
  };
  const units = (n, make = textOf) => {
    if (n > bytes.length - at) throw fail('broken');
    const out = n > SCRATCH.length ? new Uint16Array(n) : SCRATCH;
    let p = at;
    for (let i = 0; i < n; i++) {
      const b = bytes[p++];
      if (b > 0xd7) throw fail('broken');
      out[i] = b < 0x80 ? b : (b < 0xd2 ? b - 0x32 : HIGH[b - 0xd2] ?? bytes[p++]) << 8 | bytes[p++];
    }
    if (p > bytes.length) throw fail('broken');
    at = p;
    return make(out, n);
  };
  /** A string, which something else may make of its units and their number. */
  const string = make => units(varint(), make);
  const many = (n, read) => {
    if (n > bytes.length) throw fail('broken');
    return Array.from({ length: n }, read);
  };
  return {
    byte, varint, slice, string, many,
    /** A part with its length before it. */
    stream: () => slice(varint()),
    strings: () => many(varint(), string),
    /** The next n entries of a front-coded list. */
    front(n) {
      let text = '';
      return many(n, () => {
        const head = byte(), number = n => n > 14 ? 15 + varint() : n;
        return text = text.slice(0, number(head >> 4)) + units(number(head & 15));
      });
    },
  };
}

/** A front-coded list in a part of its own, of the next n entries. */
export const front = (r, n) => reader(r.stream()).front(n);

/** Orders strings by code points, as Lucene orders terms. */
export function compare(a, b) {
  for (let i = 0; ; i++) {
    const d = (a.codePointAt(i) ?? -1) - (b.codePointAt(i) ?? -1);
    if (d || i > a.length) return d;
  }
}

/** How many entries of a sorted list come before a text. */
export function lower(list, text) {
  let from = 0, to = list.length;
  while (from < to) {
    const middle = from + to >> 1;
    if (compare(list[middle], text) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The path of a file whose name stands at a place of a list of names; '' for no file. */
export function path(kind, names, i) {
  const n = names[3 * i] << 16 | names[3 * i + 1] << 8 | names[3 * i + 2];
  return n ? `${kind}/${n.toString(32).padStart(5, 0)}.bin` : '';
}
