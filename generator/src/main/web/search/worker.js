/**
 * The searcher behind a port: runs in a worker, or where there can be none in the page itself. A message
 * `{ id, open | search | complete, … }` is answered by `{ id, result | partial | error }`.
 */
import { fail } from './bytes.js';
import { openIndex } from './index.js';
import { titlesFirst } from './titles.js';

/** Fetches a file and inflates it. */
async function fetched(url, root) {
  let response;
  try {
    response = root ? new Response(...root) : await fetch(url);
  } catch {
    throw fail('offline');
  }
  if (!response.ok) throw fail(response.status === 404 || response.status === 410 ? 'missing' : 'broken');
  try {
    const body = await response.arrayBuffer();
    const inflated = new Response(body).body.pipeThrough(new DecompressionStream('deflate'));
    return new Uint8Array(await new Response(inflated).arrayBuffer());
  } catch {
    throw fail(root || navigator.onLine !== false ? 'broken' : 'offline');
  }
}

/**
 * Serves one page.
 * @param port a worker's scope or a MessagePort
 * @param {function(string): Promise<object>} more loads `rest.js`, bundled, from the folder of the index
 */
export function serve(port, more) {
  let opened;
  const start = (base, root) => openIndex({ fetch: path => fetched(base + path, path === 'index.bin' && root) })
    .then(index => titlesFirst(index, () => more(base).catch(() => Promise.reject(fail('offline')))));
  port.onmessage = async ({ data: { id, open, search, complete, root, options } }) => {
    try {
      if (open) await (opened = start(open, root));
      const engine = await opened;
      const partial = options?.partial && (result => port.postMessage({ id, partial: result }));
      const result = search !== undefined ? await engine.search(search, { ...options, onPartial: partial })
        : complete !== undefined ? await engine.complete(complete) : null;
      port.postMessage({ id, result });
    } catch (e) {
      port.postMessage({ id, error: { code: e.code ?? 'broken', message: String(e.message) } });
    }
  };
}
