/**
 * Search over a site in the reader's browser. `core` is a function that the bundle holds: it runs `serve` of `worker.js` on
 * a port.
 */
/* global core */

const failure = code => Object.assign(new Error(`search: ${code}`), { code });

/** Where the searcher runs: a worker, or this page where none may be made. */
function engine() {
  const source = new Blob([`(${core})(self)`], { type: 'text/javascript' });
  const url = URL.createObjectURL(source);
  try {
    const worker = new Worker(url);
    return { port: worker, close: () => worker.terminate() };
  } catch {
    const { port1, port2 } = new MessageChannel();
    core(port2);
    return { port: port1, close: () => port1.close() };
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), 1e4);
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
  const fetching = fetchRoot(base), { port, close } = engine(), calls = new Map();
  let last = 0, searching = 0;
  const located = result => result && { ...result, hits: result.hits.map(hit => ({ ...hit, url: site + hit.url })) };
  port.onmessage = ({ data: { id, result, partial, error } }) => {
    const call = calls.get(id);
    if (!call) return;
    if (partial) return call.partial(partial);
    calls.delete(id);
    if (error) call.reject(failure(error.code));
    else call.resolve(result);
  };
  port.onerror = () => {
    for (const call of calls.values()) call.reject(failure('broken'));
    calls.clear();
  };
  const ask = (message, partial) => new Promise((resolve, reject) => {
    calls.set(++last, { resolve, reject, partial });
    port.postMessage({ id: last, ...message });
  });
  try {
    await ask({ open: base, root: await fetching });
  } catch (e) {
    close();
    throw e;
  }
  return {
    async search(query, { onPartial, ...options } = {}) {
      const mine = ++searching, current = () => mine === searching;
      const result = await ask({ search: String(query), options: { ...options, partial: !!onPartial } },
        partial => current() && onPartial(located(partial)));
      return located(result);
    },
    complete: async prefix => (await ask({ complete: String(prefix) })).map(one => one.url ? { ...one, url: site + one.url } : one),
    close() {
      close();
      for (const call of calls.values()) call.resolve(null);
      calls.clear();
    },
  };
}
