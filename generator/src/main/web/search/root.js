import { fail, front, lower, path, reader } from './bytes.js';

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
  const norms = r.stream();
  if (norms.length !== pages) throw fail('broken');
  const types = r.strings(), blockShift = r.byte(), blocks = r.slice(3 * r.varint());
  const shards = r.varint(), firsts = reader(r.stream());
  let first = 0;
  const separators = front(r, shards).map(rest => String.fromCodePoint(first += firsts.varint()) + rest);
  const names = r.slice(3 * shards), others = r.slice(3 * 94);
  const synonyms = r.many(r.varint(), r.strings);
  return {
    analysis, pages, stats, norms, types, blockShift, shards, synonyms,
    // A term that is a separator stands behind it
    shardOf: term => Math.max(0, lower(separators, term + '\0') - 1),
    shard: i => path('t', names, i),
    block: page => path('d', blocks, page >> blockShift),
    other: (kind, i) => path(kind, others, i),
  };
}
