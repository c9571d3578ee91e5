/** The browser search of the site, as the measurement asks it. */
export async function start() {
  const { open } = await import('/search/tusk-search.js');
  const searcher = await open('/search/');
  return {
    /** Addresses of the hits, best first. */
    async ranks(query, limit) {
      return (await searcher.search(query, { limit })).hits.map(hit => hit.url);
    },
    /** Titles and excerpts of ten hits; titles are told as soon as they are known. */
    async shown(query, onTitles) {
      const onPartial = result => onTitles(result.hits.map(hit => hit.title));
      const { hits } = await searcher.search(query, { limit: 10, onPartial });
      return hits.map(hit => ({ title: hit.title, excerpt: hit.excerpt.map(run => run.text).join('') }));
    },
  };
}
