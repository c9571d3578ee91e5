import { fail } from './bytes.js';
import { parseFacets, parseTags } from './facets.js';
import { parsePages } from './pages.js';
import { parsePinyin } from './pinyin.js';
import { parseRoot } from './root.js';
import { parseShard } from './shard.js';
import { parseText } from './text.js';
import { parseWords } from './words.js';

/** Bytes of files, by kind, that are kept parsed; what is made of them takes about four times as much. */
const KEPT = { t: 15e5, d: 5e5, x: 1e6, w: 5e5, p: 5e5, m: 1e6 };

/** Parses; what a file should not hold may fail in any way. */
function parsed(parse, bytes) {
  try {
    return parse(bytes);
  } catch (e) {
    throw e.code ? e : fail('broken');
  }
}

/** A cache of one kind: the least recently used goes first. A file on its way counts nothing and is asked for once. */
function cache(io, limit) {
  const files = new Map();
  let size = 0;
  const shrink = () => {
    for (const [path, file] of files) {
      if (size <= limit) return;
      if (file.size) files.delete(path);
      size -= file.size;
    }
  };
  const load = (path, parse, file) => io.fetch(path).then(bytes => {
    const value = parsed(parse, bytes);
    size += file.size = bytes.length;
    shrink();
    return value;
  }).catch(e => {
    if (files.get(path) === file) files.delete(path);
    throw e;
  });
  return (path, parse) => {
    const file = files.get(path) ?? { size: 0 };
    files.delete(path);
    files.set(path, file);
    return file.value ??= load(path, parse, file);
  };
}

/**
 * Opens an index: names to parsed files, each fetched once and kept for a while.
 * @param {{fetch: function(string): Promise<Uint8Array>}} io fetches a file by its path in the index's folder, inflated;
 *   its errors are passed on
 * @returns {Promise<object>} `root` and a function for each kind of file; each gives a promise, of null for a file that
 *   does not exist
 */
export async function openStore(io) {
  const root = parsed(parseRoot, await io.fetch('index.bin')), caches = {};
  const get = (path, parse) =>
    path ? (caches[path[0]] ??= cache(io, KEPT[path[0]]))(path, parse) : Promise.resolve(null);
  return {
    root,
    shard: i => get(root.shard(i), parseShard),
    block: page => get(root.block(page), parsePages),
    text: path => get(path, parseText),
    words: bucket => get(root.words(bucket), parseWords),
    pinyin: letter => get(root.pinyin(letter), parsePinyin),
    folding: () => get(root.folding, bytes => bytes.subarray(1)),
    facets: () => get(root.facets, bytes => parseFacets(bytes, root.pages)),
    tags: () => get(root.tags, bytes => parseTags(bytes, root.pages)),
  };
}
