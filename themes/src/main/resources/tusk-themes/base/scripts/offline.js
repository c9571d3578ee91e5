// The service worker: what a reader has seen, and the parts of the search that were used, work without a network.
// Files whose name has a fingerprint never change and come from the cache; all else comes from the network if there is
// one. What is no good answer is never kept.
const PREFIX = "tusk-";
const CACHE = `${PREFIX}1 ${registration.scope}`;
const MOST = 3000;
const FINGERPRINT = /[.\/_-][0-9a-f]{8,64}(\.[a-z0-9.]+)?$/;

let puts = 0;

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(Promise.all([clients.claim(), forget()])));

/** Caches of former versions of this script, of this site only: an origin may have several. */
async function forget() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name.endsWith(" " + registration.scope) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const own = event.request.method === "GET" && url.href.startsWith(registration.scope);
  if (own && !event.request.headers.has("range") && event.request.cache !== "no-store") {
    event.respondWith(FINGERPRINT.test(url.pathname) ? cacheFirst(event) : networkFirst(event));
  }
});

/** A page that was opened before there was a worker tells what it was made of. */
addEventListener("message", (event) => {
  const own = event.data.filter((url) => url.startsWith(registration.scope));
  event.waitUntil(Promise.all(own.map((url) => fetch(url).then((answer) => keep(url, answer), () => {}))));
});

async function cacheFirst(event) {
  const cache = await caches.open(CACHE);
  return (await cache.match(key(event.request.url))) ?? fetched(event);
}

async function networkFirst(event) {
  try {
    return await fetched(event);
  } catch (error) {
    const cache = await caches.open(CACHE);
    const kept = await cache.match(key(event.request.url));
    if (kept) {
      return kept;
    }
    throw error;
  }
}

async function fetched(event) {
  const answer = await fetch(event.request);
  event.waitUntil(keep(event.request.url, answer.clone()));
  return answer;
}

/** Files do not depend on what follows a question mark. */
function key(url) {
  return url.replace(/[?#].*/, "");
}

async function keep(url, answer) {
  if (answer.status !== 200 || answer.type !== "basic" || answer.redirected) {
    return;
  }
  const cache = await caches.open(CACHE);
  await cache.put(key(url), answer);
  if (++puts % 100 === 0) {
    await shrink(cache);
  }
}

/** The oldest go first. */
async function shrink(cache) {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((request) => cache.delete(request)));
}
