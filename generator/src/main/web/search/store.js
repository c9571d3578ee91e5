import { parseFacets, parseTags } from './facets.js';
import { openIndex } from './index.js';
import { parsePinyin } from './pinyin.js';
import { parseText } from './text.js';
import { bucket, parseWords } from './words.js';

/** Bytes of files, by kind, that are kept parsed; what is made of them takes about four times as much. */
const KEPT = { t: 8e5, d: 5e5, x: 1e6, w: 5e5, p: 5e5, m: 1e6 };

/** Forgets files of a kind of which there are too many, those used least recently first. */
function shrink(files, kind, sizes) {
  for (const [path, { bytes }] of files) {
    if (!(sizes[kind] > KEPT[kind])) return;
    if (path[0] === kind && bytes) {
      files.delete(path);
      sizes[kind] -= bytes;
    }
  }
}

/** An index with all kinds of files: a function for each, which gives a promise, of null for a file that does not exist. */
export function storeOf(index) {
  const { root, get, files } = index, beginning = root.other('m', 157), sizes = {};
  const count = ([kind], bytes) => {
    sizes[kind] = (sizes[kind] ?? 0) + bytes;
    shrink(files, kind, sizes);
  };
  for (const [path, { bytes }] of files) count(path, bytes);
  index.loaded = count;
  return {
    ...index,
    text: path => get(path, parseText, ...beginning ? [get(beginning, bytes => bytes.subarray(1))] : []),
    words: bucket => get(root.other('w', bucket), parseWords),
    /** Words that begin, or end, like one. */
    wordsLike: (word, end) => get(root.other('w', end ? 64 + bucket(word.slice(-2)) : bucket(word)), parseWords),
    pinyin: letter => get(root.other('p', 128 + letter), parsePinyin),
    folding: () => get(root.other('m', 154), bytes => bytes.subarray(1)),
    facets: () => get(root.other('m', 155), bytes => parseFacets(bytes, root.pages)),
    tags: () => get(root.other('m', 156), bytes => parseTags(bytes, root.pages)),
  };
}

/** Opens an index with all kinds of files, as `openIndex` does. */
export const openStore = async io => storeOf(await openIndex(io));
