// The answers to one query: titles, hits, and what a second, thorough search adds.
import { frugal, meant, search } from "./search.js";

const FEW = 10;

/** More than this many hits asks the engine to be thorough: it also finds words within longer words. */
const MANY = 101;

/**
 * Searches and shows each answer as it comes.
 *
 * @param {string} folder address of the engine
 * @param {object} options of the engine's search
 * @param {function(object, boolean): void} show an answer, and whether its excerpts are there
 */
export async function answers(folder, query, options, show) {
  const first = await search(folder, query, { ...options, onPartial: (titles) => show(titles, false) });
  const again = first && !options.offset && mayBeInside(query, first);
  if (again && first.total) {
    show(first, true);
  }
  const result = again ? await insideWords(folder, query, options, first) : first;
  if (!again || !first.total || result !== first) {
    show(await advised(result, query), true);
  }
}

/** Whether a second search may find more, and what it costs is worth it. */
function mayBeInside(query, result) {
  return result.total < FEW && !result.relaxed && !result.corrected && /[a-z0-9_]{3}/i.test(query) && !frugal();
}

/** The result with what else was found after its hits; the same result where nothing was, or the search failed. */
async function insideWords(folder, query, options, result) {
  try {
    const all = await search(folder, query, { ...options, limit: MANY });
    const known = new Set(result.hits.map((hit) => hit.url));
    const others = all.hits.filter((hit) => !known.has(hit.url));
    const hits = options.sort === "date" ? all.hits : [...result.hits, ...others];
    return others.length && !all.relaxed && !all.corrected ? { ...all, hits, total: hits.length } : result;
  } catch {
    return result;
  }
}

/** With words that may be meant, where nothing was found and the engine has nothing to offer. */
async function advised(result, query) {
  if (!result || result.total || result.suggestions.length) {
    return result;
  }
  const last = query.split(" ").at(-1);
  const start = last.slice(0, Math.max(2, Math.ceil(last.length / 2))).replace(/[^\p{L}\p{N}]+$/u, "");
  return { ...result, suggestions: await meant(start) };
}
