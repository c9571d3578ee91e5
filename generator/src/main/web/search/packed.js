import { fail } from './bytes.js';

const STEADY = 20, RATES = Array.from({ length: STEADY + 1 }, (_, n) => 65536 / (2 * n + 3) | 0), MODEL = 256, LONGEST = 1 << 24;

/**
 * Decodes what is arithmetically coded: streams of bytes, one after the other.
 * @param r reader of the code
 * @param {number[]} lengths of the streams
 * @returns {Uint8Array[]}
 * @throws {Error} 'broken'
 */
export function unpack(r, lengths) {
  let low = 0, high = 0xffffffff, code = 0;
  const shift = () => code = (code << 8 | r.byte()) >>> 0;
  const narrow = likely => {
    const middle = low + Math.floor((high - low) * likely / 131072), bit = +(code <= middle);
    if (bit) high = middle;
    else low = middle + 1;
    for (; (low ^ high) >>> 24 === 0; shift()) {
      low = low << 8 >>> 0;
      high = (high << 8 | 255) >>> 0;
    }
    return bit;
  };
  const stream = length => {
    if (length > LONGEST) throw fail('broken');
    const ones = new Uint16Array(10 * MODEL).fill(32768), seen = new Uint8Array(10 * MODEL);
    const learn = (node, bit) => {
      ones[node] += (bit * 65535 - ones[node]) * RATES[seen[node]] / 32768 | 0;
      if (seen[node] < STEADY) seen[node]++;
    };
    let node = MODEL;
    return new Uint8Array(length).map(() => {
      const context = MODEL * (33 - Math.clz32(node - MODEL));
      for (node = 1; node < MODEL;) {
        const bit = narrow(ones[node] + ones[context + node]);
        learn(node, bit);
        learn(context + node, bit);
        node = 2 * node + bit;
      }
      return node;
    });
  };
  for (let i = 0; i < 4; i++) shift();
  return lengths.map(stream);
}
