import { fail } from './bytes.js';

const MODEL = 256, STEADY = 20, LONGEST = 1 << 24, RATES = Array.from({ length: STEADY + 1 }, (_, n) => 65536 / (2 * n + 3) | 0);

/**
 * Decodes what is arithmetically coded: streams of bytes, one after the other. Written to run fast before it is compiled.
 * @param r reader of the code
 * @param {number[]} lengths of the streams
 * @returns {Uint8Array[]}
 * @throws {Error} 'broken'
 */
export function unpack(r, lengths) {
  let low = 0, high = 0xffffff, code = r.byte() << 16 | r.byte() << 8 | r.byte();
  return lengths.map(length => {
    if (length > LONGEST) throw fail('broken');
    const ones = new Uint16Array(10 * MODEL).fill(32768), seen = new Uint8Array(10 * MODEL);
    const out = new Uint8Array(length);
    for (let i = 0, before = 0; i < length; i++) {
      const context = MODEL * (33 - Math.clz32(before));
      let node = 1;
      while (node < MODEL) {
        const other = context + node, p = ones[node], q = ones[other], n = seen[node], m = seen[other];
        const middle = low + ((high - low) * (p + q) / 131072 | 0), bit = code > middle ? 0 : 1;
        if (bit) high = middle;
        else low = middle + 1;
        ones[node] = p + ((bit * 65535 - p) * RATES[n] / 32768 | 0);
        ones[other] = q + ((bit * 65535 - q) * RATES[m] / 32768 | 0);
        if (n < STEADY) seen[node]++;
        if (m < STEADY) seen[other]++;
        node = 2 * node + bit;
        for (; low >> 16 === high >> 16; code = code << 8 & 0xffffff | r.byte()) {
          low = low << 8 & 0xffffff;
          high = high << 8 & 0xffffff | 255;
        }
      }
      out[i] = before = node - MODEL;
    }
    return out;
  });
}
