/**
 * Search over a site in the reader's browser. `core` is a function that the bundle holds: it runs `serve` of `worker.js` on
 * a port.
 */
/* global core */

const failure = code => Object.assign(new Error(`search: ${code}`), { code });

/** Where the searcher runs: a worker, or this page where none may be made. */
function engine() {
  const url = URL.createObjectURL(new Blob([`(${core})(self)`], { type: 'text/javascript' }));
  setTimeout(() => URL.revokeObjectURL(url), 1e4);
  try {
    return new Worker(url);
  } catch {
    const { port1, port2 } = new MessageChannel();
    core(port2);
    return port1;
  }
}

/** The root, fetched while the worker starts, which tries again where this fails. */
const fetchRoot = base => fetch(base + 'index.bin').then(async response => [await response.arrayBuffer(), { status: response.status }])
  .catch(() => null);

/**
 * Opens the search of a site.
 * @param {string} folder address of the folder in which this file lies
 * @returns {Promise<{ search: function, complete: function, close: function }>}
 * @throws {Error} whose `code` is 'offline', 'missing', 'broken', 'version' or 'unsupported'
 */
export async function open(folder) {
  if (typeof Worker === 'undefined' || typeof DecompressionStream === 'undefined') throw failure('unsupported');
  const base = new URL(folder, document.baseURI).href, site = new URL('..', base).pathname.slice(0, -1);
  const fetching = fetchRoot(base), port = engine(), calls = new Map();
  let last = 0, searching = 0;
  const there = one => one.url ? { ...one, url: site + one.url } : one;
  const located = result => result && { ...result, hits: result.hits.map(there) };
  const end = (how, value) => {
    for (const call of calls.values()) call[how](value);
    calls.clear();
  };
  const close = () => {
    (port.terminate ?? port.close).call(port);
    end('resolve', null);
  };
  port.onmessage = ({ data: { id, result, partial, error } }) => {
    const call = calls.get(id);
    if (partial) return call?.partial(partial);
    calls.delete(id);
    if (error) call?.reject(failure(error));
    else call?.resolve(result);
  };
  port.onerror = () => end('reject', failure('broken'));
  const ask = (message, partial) => new Promise((resolve, reject) => {
    calls.set(++last, { resolve, reject, partial });
    port.postMessage({ id: last, ...message });
  });
  await ask({ open: base, root: await fetching }).catch(e => {
    close();
    throw e;
  });
  return {
    async search(query, { onPartial, ...options } = {}) {
      const mine = ++searching;
      return located(await ask({ method: 'search', text: String(query), options: { ...options, partial: !!onPartial } },
        partial => mine === searching && onPartial(located(partial))));
    },
    complete: async prefix => (await ask({ method: 'complete', text: String(prefix) })).map(there),
    close,
  };
}
