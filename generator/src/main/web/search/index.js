import { fail } from './bytes.js';
import { parsePages } from './pages.js';
import { parseRoot } from './root.js';
import { parseShard } from './shard.js';

/** Fetches and parses; what a file should not hold may fail in any way. */
async function load(io, path, parse, ...beginning) {
  const bytes = await io.fetch(path, ...beginning);
  try {
    return [parse(bytes), bytes.length];
  } catch (e) {
    throw e.code ? e : fail('broken');
  }
}

/**
 * Opens an index as far as a first answer needs it: names to parsed files, each fetched once.
 * @param {{fetch: function(string, Promise<Uint8Array>=): Promise<Uint8Array>}} io fetches a file by its path in the index's
 *   folder, inflated, of a text after a beginning of the stream; its errors are passed on
 * @returns {Promise<object>} `root`; `files`, by path, the one asked for last at the end; `get`, which gives a promise of a parsed file, or of null for the path of one that
 *   does not exist; `shard` by number, `block` by page
 */
export async function openIndex(io) {
  const [root] = await load(io, 'index.bin', parseRoot), files = new Map();
  const index = {
    root, files,
    async get(path, parse, ...beginning) {
      if (!path) return null;
      const file = files.get(path) ?? { bytes: 0 };
      files.delete(path);
      files.set(path, file);
      try {
        const [value, bytes] = await (file.value ??= load(io, path, parse, ...beginning));
        if (!file.bytes) {
          file.bytes = bytes;
          index.loaded?.(path, bytes);
        }
        return value;
      } catch (e) {
        files.delete(path);
        throw e;
      }
    },
    shard: i => index.get(root.shard(i), parseShard),
    block: page => index.get(root.block(page), parsePages),
  };
  return index;
}
