import { fail } from './bytes.js';
import { parsePages } from './pages.js';
import { parseRoot } from './root.js';
import { parseShard } from './shard.js';

/** Bytes of files, by kind, that are kept parsed; what is made of them takes about four times as much. */
const KEPT = { t: 15e5, d: 5e5, x: 1e6, w: 5e5, p: 5e5, m: 1e6 };

/** Fetches and parses; what a file should not hold may fail in any way. */
async function load(io, path, parse) {
  const bytes = await io.fetch(path);
  try {
    return [parse(bytes), bytes.length];
  } catch (e) {
    throw e.code ? e : fail('broken');
  }
}

/** A cache of one kind: the least recently used goes first. A file on its way counts nothing and is asked for once. */
function cache(io, room) {
  const files = new Map();
  const shrink = () => {
    for (const [path, file] of files) {
      if (room >= 0) return;
      if (file.size) files.delete(path);
      room += file.size;
    }
  };
  return (path, parse) => {
    const file = files.get(path) ?? { size: 0 };
    files.delete(path);
    files.set(path, file);
    return file.value ??= load(io, path, parse).then(([value, size]) => {
      room -= file.size = size;
      shrink();
      return value;
    }, e => {
      files.delete(path);
      throw e;
    });
  };
}

/**
 * Opens an index as far as a first answer needs it: names to parsed files, each fetched once and kept for a while.
 * @param {{fetch: function(string): Promise<Uint8Array>}} io fetches a file by its path in the index's folder, inflated;
 *   its errors are passed on
 * @returns {Promise<object>} `root`; `get`, which gives a promise of a parsed file, or of null for the path of one that
 *   does not exist; `shard` by number, `block` by page
 */
export async function openIndex(io) {
  const [root] = await load(io, 'index.bin', parseRoot), caches = {};
  const get = (path, parse) =>
    path ? (caches[path[0]] ??= cache(io, KEPT[path[0]]))(path, parse) : Promise.resolve(null);
  return { root, get, shard: i => get(root.shard(i), parseShard), block: page => get(root.block(page), parsePages) };
}
