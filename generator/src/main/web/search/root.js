import { fail, lower, path, reader } from './bytes.js';
import { unpack } from './packed.js';

const FORMAT = 1;

/**
 * Reads the root of the index.
 * @param {Uint8Array} bytes inflated
 * @returns {{analysis: number, pages: number, stats: {sum: number, docs: number}[], norms: Uint8Array, types: string[], blockShift: number, shards: number, shardOf: function(string): number, shard:
 *   function(number): string, block: function(number): string, other:
 *   function(string, number): string, synonyms: string[][]}} `norms` of body; `stats` for title,
 *   headings, tags, body, code; `block` by page, `other` by kind and place, see `storeOf`; paths are '' for
 *   files that do not exist
 * @throws {Error} 'version' for another format, 'broken'
 */
export function parseRoot(bytes) {
  const r = reader(bytes);
  if (r.byte() !== 84 || r.byte() !== 75) throw fail('broken');
  if (r.byte() !== FORMAT) throw fail('version');
  const analysis = r.varint(), pages = r.varint();
  const stats = r.many(5, () => ({ sum: r.varint(), docs: r.varint() }));
  const types = r.strings(), blockShift = r.byte(), blocks = r.slice(3 * r.varint());
  const shards = r.varint(), names = r.slice(3 * shards), others = r.slice(3 * 158), synonyms = r.many(r.varint(), r.strings);
  const [norms, ...parts] = unpack(r, r.many(3, r.varint)), [firsts, rests] = parts.map(part => reader(part));
  if (norms.length !== pages) throw fail('broken');
  let first = 0;
  const separators = rests.front(shards).map(rest => String.fromCodePoint(first += firsts.varint()) + rest);
  return {
    analysis, pages, stats, norms, types, blockShift, shards, synonyms,
    // A term that is a separator stands behind it
    shardOf: term => Math.max(0, lower(separators, term + '\0') - 1),
    shard: i => path('t', names, i),
    block: page => path('d', blocks, page >> blockShift),
    other: (kind, i) => path(kind, others, i),
  };
}
