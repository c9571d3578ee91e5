/** Pagefind, as the measurement asks it. */
export async function start() {
  const pagefind = await import('/pagefind/pagefind.js');
  await pagefind.init();
  return {
    /** Names of the fragments of the hits, best first; an address would be one more request for each. */
    async ranks(query, limit) {
      return (await pagefind.search(query)).results.slice(0, limit).map(result => result.id);
    },
    /** Titles and excerpts of ten hits, which come together. */
    async shown(query) {
      const { results } = await pagefind.search(query);
      const hits = await Promise.all(results.slice(0, 10).map(result => result.data()));
      return hits.map(hit => ({ title: hit.meta.title, excerpt: hit.excerpt }));
    },
  };
}
