import { fail, front, lower, path, reader } from './bytes.js';

const FORMAT = 1;

/**
 * Reads the root of the index.
 * @param {Uint8Array} bytes inflated
 * @returns {{analysis: number, pages: number, stats: {sum: number, docs: number}[], norms: Uint8Array, types: string[], blockShift: number, shards: number, shardOf: function(string): number, shard:
 *   function(number): string, block: function(number): string, words: function(number): string, pinyin:
 *   function(number): string, folding: string, facets: string, tags: string, synonyms: string[][]}} `norms` of body; `stats` for title,
 *   headings, tags, body, code; `block` by page, `words` by bucket (by end: 32 more), `pinyin` by letter; paths are '' for
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
  const shards = r.varint(), separators = front(r, shards), names = r.slice(3 * shards), others = r.slice(3 * 93);
  const synonyms = r.many(r.varint(), r.strings);
  return {
    analysis, pages, stats, norms, types, blockShift, shards, synonyms,
    // A term that is a separator stands behind it
    shardOf: term => Math.max(0, lower(separators, term + '\0') - 1),
    shard: i => path('t', names, i),
    block: page => path('d', blocks, page >> blockShift),
    words: bucket => path('w', others, bucket),
    pinyin: letter => path('p', others, 64 + letter),
    folding: path('m', others, 90),
    facets: path('m', others, 91),
    tags: path('m', others, 92),
  };
}
