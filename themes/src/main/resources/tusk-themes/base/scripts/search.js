// What the box and the page of the search share: the engine, the field, the keys. Nothing of an index or a query ever
// becomes HTML; all of it is text.

/** Longest query in characters. */
export const LONGEST = 300;

/** Where what is to be marked on the next page is kept. */
export const KEPT = "tusk-marks";

const CODES = ["offline", "missing", "broken", "version", "unsupported"];

let opening = null;
let attempts = 0;

/** A query without control characters and halves of characters, no longer than LONGEST. */
export function cleaned(text) {
  const start = text.slice(0, 4 * LONGEST).replace(/[\u0000-\u001f\u007f\s]+/g, " ").trim();
  return Array.from(start)
    .slice(0, LONGEST)
    .filter((character) => !/^[\ud800-\udfff]$/.test(character))
    .join("");
}

/** A text with {0}, {1} filled in. */
export function filled(text, ...values) {
  return text.replace(/\{(\d)\}/g, (place, number) => values[number]);
}

/** A new element with a class and children, which are elements or texts. */
export function make(name, className, ...children) {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

/** The pieces of a title or excerpt, those that were found in mark elements. */
export function marked(parts) {
  return parts.map((part) => (part.mark ? make("mark", "", part.text) : part.text));
}

/**
 * Searches; the engine is loaded when it is needed first. Rejects with an error that has one of the codes of the engine.
 *
 * @param {string} folder address of the engine and its index
 */
export async function search(folder, query, options) {
  let engine = null;
  try {
    engine = await ready(folder);
    return await engine.search(query, options);
  } catch (error) {
    engine?.close();
    opening = null;
    throw Object.assign(new Error(String(error)), { code: CODES.includes(error.code) ? error.code : "broken" });
  }
}

/** Loads the engine, once. */
export function ready(folder) {
  opening ??= opened(new URL(folder, document.baseURI).href).catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** Whether the reader pays for what is loaded. */
export function frugal() {
  return navigator.connection?.saveData === true;
}

/** Words that may be meant by what is typed, once something was searched; none where they cannot be had. */
export async function meant(query) {
  try {
    const found = frugal() || !opening ? [] : await (await opening).complete(query);
    return found.filter(({ kind, text }) => kind !== "title" && text !== query).map(({ text }) => text);
  } catch {
    return [];
  }
}

async function opened(folder) {
  const address = folder + "tusk-search.js";
  let engine;
  try {
    engine = await import(attempts ? `${address}?${attempts}` : address);
  } catch (error) {
    attempts++;
    throw Object.assign(error, { code: await reason(address) });
  }
  return engine.open(folder);
}

/** Why a script could not be loaded: browsers do not tell. */
async function reason(address) {
  try {
    const answer = await fetch(address, { method: "HEAD", cache: "no-store" });
    return answer.ok ? "unsupported" : answer.status === 404 ? "missing" : "broken";
  } catch {
    return "offline";
  }
}

/** The address of a hit within its edition of the site; never one of another origin. */
export function address(folder, hit) {
  const root = new URL("..", new URL(folder, document.baseURI)).pathname;
  const path = hit.url.startsWith(root) ? hit.url : root + hit.url;
  return new URL(location.origin + path.replace(/[/\\]+/g, "/")).pathname;
}

/** Keeps what was found in a hit, so that the page it leads to can mark it, in this tab or a new one. */
export function keep(folder, hit) {
  const found = [...hit.titleParts, ...hit.excerpt].filter((part) => part.mark).map((part) => part.text);
  const kept = { path: address(folder, hit), words: [...new Set(found)].slice(0, 30), at: Date.now() };
  try {
    localStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // without storage nothing is marked
  }
}

/**
 * Calls back with the text of a field, not for every key and never while an input method composes. Returns a function
 * that forgets what is not called yet.
 */
export function typed(input, callback, delay = 80) {
  let timer = 0;
  let composing = false;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(callback, delay);
  };
  input.addEventListener("compositionstart", () => {
    composing = true;
    clearTimeout(timer);
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    later();
  });
  input.addEventListener("input", (event) => composing || event.isComposing || later());
  input.addEventListener("keydown", (event) => {
    // The key that ends a composition: some browsers send it after compositionend, with code 229.
    if (composing || event.isComposing || event.keyCode === 229) {
      event.stopPropagation();
      if (event.key === "Enter") {
        event.preventDefault();
      }
    }
  });
  return () => clearTimeout(timer);
}

/** Lets the arrow keys go from a field through the titles of a list and back; letters go on in the field. */
export function arrows(around, input, list) {
  around.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll(".search-title")];
    const at = links.indexOf(document.activeElement);
    const inField = document.activeElement === input;
    if (event.ctrlKey || event.metaKey || event.altKey || (at < 0 && !inField)) {
      return;
    }
    const to = target(event.key, at, links.length);
    if (to !== null && (at >= 0 || to === 0) && links.length) {
      event.preventDefault();
      (links[to] ?? input).focus();
    } else if (at >= 0 && event.key.length === 1 && event.key !== " ") {
      input.focus();
    }
  });
}

/** Index of the link a key leads to, -1 for the field, null for another key. */
function target(key, at, count) {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
      return at < 0 ? null : at - 1;
    case "Home":
      return at < 0 ? null : 0;
    case "End":
      return at < 0 ? null : count - 1;
    default:
      return null;
  }
}

/** Writes into a live region what holds for a moment, so that a reader is not told every letter's result. */
export function announcer(region, delay = 600) {
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = text;
    }, delay);
  };
}
