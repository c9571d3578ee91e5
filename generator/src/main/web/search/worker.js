/**
 * The searcher behind a port: runs in a worker, or where there can be none in the page itself. A message
 * `{ id, open, root }` or `{ id, method, text, options }` is answered by `{ id, result | partial | error }`, the error a code.
 */
import { fail } from './bytes.js';
import { openIndex } from './index.js';
import { titlesFirst } from './titles.js';

/** Fetches a file and inflates it, one stream with its beginning if that is given. */
async function fetched(url, root, beginning) {
  const request = root ? new Response(...root) : fetch(url).catch(() => Promise.reject(fail('offline')));
  const [response, before] = await Promise.all([request, beginning]);
  if (!response.ok) throw fail(response.status === 404 || response.status === 410 ? 'missing' : 'broken');
  try {
    const whole = new Response(new Blob([before ?? '', await response.arrayBuffer()]));
    const inflated = whole.body.pipeThrough(new DecompressionStream('deflate'));
    return new Uint8Array(await new Response(inflated).arrayBuffer()).subarray(before?.length - 7 || 0);
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
  const start = (base, root) => openIndex({ fetch: (path, beginning) => fetched(base + path, path === 'index.bin' && root, beginning) })
    .then(index => titlesFirst(index, () => more(base).catch(() => Promise.reject(fail('offline')))));
  port.onmessage = async ({ data: { id, open, root, method, text, options } }) => {
    try {
      if (open) opened = start(open, root);
      const engine = await opened, onPartial = options?.partial && (partial => port.postMessage({ id, partial }));
      port.postMessage({ id, result: method && await engine[method](text, { ...options, onPartial }) });
    } catch (e) {
      port.postMessage({ id, error: e.code ?? 'broken' });
    }
  };
}
