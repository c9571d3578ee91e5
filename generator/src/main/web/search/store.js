import { parseFacets, parseTags } from './facets.js';
import { openIndex } from './index.js';
import { parsePinyin } from './pinyin.js';
import { parseText } from './text.js';
import { bucket, parseWords } from './words.js';

/** An index with all kinds of files: a function for each, which gives a promise, of null for a file that does not exist. */
export function storeOf(index) {
  const { root, get } = index;
  return {
    ...index,
    text: path => get(path, parseText),
    words: bucket => get(root.words(bucket), parseWords),
    /** Words that begin, or end, like one. */
    wordsLike: (word, end) => get(root.words(end ? 32 + bucket(word.slice(-2)) : bucket(word)), parseWords),
    pinyin: letter => get(root.pinyin(letter), parsePinyin),
    folding: () => get(root.folding, bytes => bytes.subarray(1)),
    facets: () => get(root.facets, bytes => parseFacets(bytes, root.pages)),
    tags: () => get(root.tags, bytes => parseTags(bytes, root.pages)),
  };
}

/** Opens an index with all kinds of files, as `openIndex` does. */
export const openStore = async io => storeOf(await openIndex(io));
